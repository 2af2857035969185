import { parseArgs, styleText } from 'node:util'
import { withMarkers } from '../answer/compose-answer.ts'
import { collectAnswer } from '../answer/footnote.ts'
import type { Answer, AnswerPart, Citation } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'
import type { Command } from './command.ts'
import { skippedLines } from './skipped-lines.ts'

const usage = `Asks one question and prints the answer with numbered citations and their quotes.

  npm run ask -- "How large is the 401(k) market?" [--json] [--folder DIR] [--document ID …]

  --json          prints the whole Answer as JSON
  --folder DIR    answers from this folder instead of the configured one
  --document ID   answers only from this document; can be given more than once`

/** \`npm run ask\`. Exit code 0 when something was answered, 3 when Footnote abstained. */
export const run: Command = async (args, { openFootnote }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      folder: { type: 'string' },
      document: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const question = positionals.join(' ').trim()
  if (question === '') throw new Problem('no_question', 'There is no question.', usage, { status: 400 })
  const footnote = await openFootnote(values.folder)
  const known = new Set(footnote.indexed().corpus.documents.map(({ id }) => id))
  const unknown = values.document?.filter(id => !known.has(id)) ?? []
  if (unknown.length > 0)
    throw new Problem(
      'document_not_found',
      `There is no document "${unknown.join('", "')}".`,
      `There are: ${[...known].slice(0, 20).join(', ')}${known.size > 20 ? ', …' : ''}`
    )
  const parts = footnote.ask({ question, ...(values.document && { documentIds: values.document }) })
  const answer = values.json ? await collectAnswer(parts) : await printParts(parts)
  if (values.json) console.log(JSON.stringify(answer, null, 2))
  // What was not found may stand in a file that was not read.
  if (answer.notFound.length > 0)
    for (const line of skippedLines(footnote.indexed().corpus.skipped)) console.error(styleText('dim', line))
  return answer.status === 'abstained' ? 3 : 0
}

/** Prints each claim as it comes, then what belongs below an answer. */
async function printParts(parts: AsyncIterable<AnswerPart>): Promise<Answer> {
  let answer: Answer | undefined
  console.log()
  for await (const { type, data } of parts) {
    if (type === 'claim') {
      const text = withMarkers(data.claim).replace(/\[\d+\]/g, marker => styleText('cyan', marker))
      console.log(data.claim.origin === 'footnote' ? `${styleText('yellow', '≠')} ${text}` : text)
    } else if (type === 'answer') answer = data
  }
  if (!answer) throw new Error('the parts ended without an answer')
  printBelow(answer)
  return answer
}

function printBelow({ citations, conflicts, withheld, notFound, incomplete, modelId, durationMs }: Answer): void {
  for (const { text, nearestSentences = [], nearestDocumentIds } of notFound) {
    console.log(styleText('yellow', `Not found in the sources: ${text}`))
    if (nearestDocumentIds.length > 0) console.log(styleText('dim', `  nearest: ${nearestDocumentIds.join(', ')}`))
    for (const { documentId, citedText } of nearestSentences)
      console.log(styleText('dim', `  ${documentId}: “${citedText.replace(/\s+/gu, ' ')}”`))
  }
  for (const { subject, readings, explanation } of conflicts) {
    console.log(styleText('yellow', `\nSources disagree: ${subject}`))
    for (const reading of readings) {
      const asOf = reading.asOf === null ? '' : styleText('dim', ` (as of ${reading.asOf})`)
      console.log(
        `  ${reading.text}${asOf} ${styleText('cyan', reading.citations.map(number => `[${number}]`).join(''))}`
      )
    }
    console.log(styleText('dim', `  ${explanation}`))
  }
  if (citations.length > 0) console.log()
  for (const citation of citations) printCitation(citation)
  for (const { text, issues } of withheld) {
    console.log(styleText('red', `\nWithheld: ${text}`))
    for (const { message } of issues) console.log(styleText('dim', `  ${message}`))
  }
  if (incomplete) console.log(styleText('red', `\nIncomplete: ${incomplete.message}`))
  console.log(styleText('dim', `\n${modelId}, ${Math.round(durationMs)} ms`))
}

function printCitation({ number, documentTitle, publisher, publishedAt, page, url, citedText }: Citation): void {
  const about = [publisher, publishedAt, page === undefined ? undefined : `page ${page}`, url]
    .filter(Boolean)
    .join(', ')
  console.log(
    `${styleText('cyan', `[${number}]`)} ${styleText('bold', documentTitle)}${about && styleText('dim', `, ${about}`)}`
  )
  console.log(`    “${citedText.replace(/\s+/gu, ' ')}”`)
}
