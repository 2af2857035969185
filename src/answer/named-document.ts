import type { AskRequest } from '../types/answer.ts'
import type { Corpus } from '../types/document.ts'

const quoted = /[“„«"]([^“”„«»"]{1,300})[”“»"]/u
const marksAtEnd = /[\s.,:;!?…]{1,8}$/u

/** A title as somebody quotes it: in any case, without the marks at its end. */
const asQuoted = (title: string) => title.slice(0, 300).trim().replace(marksAtEnd, '').toLowerCase()

/**
 * A question that quotes the title of a document ("What is “Conditions of travel” about?") as one that is asked of this
 * document alone; any other, and one that is asked of chosen documents, as it is.
 */
export function askNamedDocument(request: AskRequest, { documents }: Corpus): AskRequest {
  const [marked = '', title] = quoted.exec(request.question) ?? []
  if (title === undefined || request.documentIds) return request
  const wanted = asQuoted(title)
  const documentIds = documents.filter(document => asQuoted(document.title) === wanted).map(({ id }) => id)
  if (documentIds.length === 0) return request
  return { ...request, documentIds, question: request.question.replace(marked, () => 'this document') }
}
