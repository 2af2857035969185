import { baseForm } from '../../text/base-form.ts'
import { headingPath } from '../../text/heading-path.ts'
import { isListLine } from '../../text/list-item.ts'
import type { AskedKind } from '../../text/question.ts'
import { endsOrLeads } from '../../text/sentences/ends-sentence.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Quote, Ranked } from './arrange-quotes.ts'
import { howTo } from './how-to.ts'
import { lightWords } from './light-words.ts'
import type { QuestionTerm } from './question-term.ts'
import type { QuestionReading } from './read-question.ts'
import { readHeadline } from './read-words.ts'
import { beginningOf } from './section-beginning.ts'
import { listOf, sectionOf } from './sections.ts'
import { shareOf } from './term-share.ts'

/** Longer lists are not quoted whole. */
const mostListed = 12

/** What is asked for here may take a whole section to tell. */
const sectionKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['other', 'list', 'definition'])

/**
 * What answers only as a whole: the list that a list is asked for, or of which no item says more of the question than
 * the others; the beginning of a section whose headings say all that the best sentence does. The quote alone
 * where it answers by itself.
 */
export function wholeOf(question: QuestionReading, { quote, candidate }: Ranked, retrieved: readonly Quote[]): Quote[] {
  const [asked = 'other'] = question.part.asked
  const { sentence, own } = candidate
  const { heading } = own
  const cells = own.cells ?? own
  const isTold = (term: QuestionTerm) => shareOf(question, cells, term) > 0
  const isHeading = (term: QuestionTerm) => heading !== undefined && shareOf(question, heading, term) > 0
  const isHeaded = question.terms.some(term => !term.isType && isHeading(term))
  // "What are alternative assets?": where prose names them itself, what stands below goes on to more.
  const defines = asked === 'definition' && isProse(sentence) && question.terms.every(isTold)
  const tellsNoMore =
    isHeaded && !defines && sectionKinds.has(asked) && question.terms.every(term => isHeading(term) || !isTold(term))
  const depth = isHeaded ? depthOf(question, question.terms.filter(isHeading), sentence) : undefined
  // What is asked of is more than the section that the sentence stands in.
  if (tellsNoMore && depth !== headingPath(sentence).length) return beginningOf(sectionOf(quote, retrieved, depth))
  const list = withoutHeads(listOf(quote, retrieved), retrieved)
  if (list.length > 1) {
    const asksAll = asked === 'list' || !isListLine(sentence.text) || !question.terms.some(isTold)
    return asksAll && list.length <= mostListed ? list : [quote]
  }
  const led = ledLines(quote, retrieved)
  if (led.length > 0) return [quote, ...led]
  if (!isHeaded) return [quote]
  // What is to be done takes several sentences to say.
  const beginning = beginningOf(sectionOf(quote, retrieved, depth))
  const isStep = howTo.test(question.part.text) && beginning.includes(quote)
  return tellsNoMore || isStep ? beginning : [quote]
}

/** The lines of a list but for those that only head the columns of others. */
function withoutHeads(list: readonly Quote[], retrieved: readonly Quote[]): Quote[] {
  if (list.length < 2) return [...list]
  const heads = new Set(retrieved.map(({ head }) => head))
  return list.filter(one => !heads.has(one))
}

/** The lines that a colon leads to where they are marked as none: code, commands, what a program prints. */
function ledLines(quote: Quote, retrieved: readonly Quote[]): Quote[] {
  if (!quote.sentence.text.endsWith(':')) return []
  const section = sectionOf(quote, retrieved)
  const after = section.slice(section.indexOf(quote) + 1)
  const end = after.findIndex(({ sentence }) => sentence.previous !== undefined || endsOrLeads(sentence.text))
  return after.slice(0, Math.min(end < 0 ? after.length : end, mostListed))
}

function isProse({ text, columns }: EvidenceSentence): boolean {
  return columns === undefined && !isListLine(text) && endsOrLeads(text)
}

/**
 * How many of the headings over a sentence, from the outermost, say these terms: what is asked of is all that stands under
 * them. "What changed in 3.1" asks for more than the section "Changed".
 */
function depthOf(question: QuestionReading, terms: readonly QuestionTerm[], sentence: EvidenceSentence): number {
  const path = headingPath(sentence)
  const asked = terms.filter(({ term }) => !lightWords.has(baseForm(term)))
  const says = (depth: number) => {
    const words = readHeadline(path.slice(0, depth).join(' | '))
    return asked.every(term => shareOf(question, words, term) > 0)
  }
  return path.findIndex((_, index) => says(index + 1)) + 1
}
