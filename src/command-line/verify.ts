import { parseArgs, styleText } from 'node:util'
import type { FactCitation } from '../types/conflict.ts'
import { Problem } from '../types/problem.ts'
import type { Verification, VerifiedClaim } from '../types/verification.ts'
import { verifyAnswer } from '../verification/verify-answer.ts'
import { countOf } from './count-of.ts'
import { oneOf } from './one-of.ts'
import { readRows } from './verify/read-rows.ts'
import { readSource, type Source } from './verify/read-source.ts'
import { type CheckedRow, printTotals, rowFormats, totalsOf } from './verify/report-rows.ts'
import { verdictColors } from './verify/verdict-colors.ts'

const usage = `Checks every sentence of an answer against source texts, without a model.

  npm run verify -- answer.txt source1.txt [source2.pdf …] [--question "…"] [--json]
  npm run verify -- --rows answers.jsonl [--min-score 0.95] [--format table|json|github]

  Files are read as they stand, but for .pdf, .docx and .html, of which the text is taken.

  --question "…"  what was asked: names and figures in the question need no source
  --json          prints the whole Verification as JSON; of rows, one a line
  --rows FILE     checks many answers: a JSON object a line, with answer, facts (texts) and question,
                  or as Ragas and DeepEval name them (response, retrieved_contexts, user_input …)
  --format        how rows are printed: table (default), json, or github (annotations in a workflow)
  --min-score N   fails only where the supportScore (of rows: its mean) is below N, from 0 to 1

Exit codes: 0 all supported, or --min-score reached; 2 wrong usage; 3 not supported enough.`

/** `npm run verify`. Exit code 0 when every sentence is supported, or enough of them, and 3 otherwise. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      question: { type: 'string' },
      rows: { type: 'string' },
      format: { type: 'string' },
      'min-score': { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const format = oneOf('--format', values.format ?? (values.json ? 'json' : 'table'), ['table', 'json', 'github'])
  const least = Number(values['min-score'])
  if (!(least >= 0 && least <= 1)) throw wrongUsage(`--min-score cannot be "${values['min-score']}".`)
  const [answerPath, ...sourcePaths] = positionals
  if (values.rows !== undefined) {
    if (answerPath !== undefined || values.question !== undefined)
      throw wrongUsage('With --rows, answers, facts and questions all stand in that file.')
    return (await checkRows(values.rows, format)) >= least ? 0 : 3
  }
  if (answerPath === undefined || sourcePaths.length === 0)
    throw wrongUsage('An answer and at least one source are needed.')
  if (format === 'github') throw wrongUsage('--format github is for --rows.')
  const [{ text: answer }, ...sources] = await Promise.all([
    readSource(answerPath),
    ...sourcePaths.map(path => readSource(path))
  ])
  const verification = verifyAnswer({
    answer,
    facts: sources.map(({ text }) => ({ text })),
    ...(values.question === undefined ? {} : { question: values.question })
  })
  if (format === 'json') console.log(JSON.stringify(verification, null, 2))
  else print(verification, sourcePaths, sources)
  return verification.supportScore >= least ? 0 : 3
}

const wrongUsage = (message: string) => new Problem('wrong_usage', message, usage, { status: 400 })

/** Checks the answers of a data set one by one, each printed when it is checked; the mean of their scores. */
async function checkRows(path: string, format: keyof typeof rowFormats): Promise<number> {
  const checked = (await readRows(path)).map((row): CheckedRow => {
    const one = { row, verification: verifyAnswer(row.request) }
    for (const line of rowFormats[format](one, path)) console.log(line)
    return one
  })
  const totals = totalsOf(checked)
  // Beside a machine's format the summary goes to stderr, so that stdout stays what it says it is.
  if (format === 'table') console.log(printTotals(totals))
  else console.error(printTotals(totals))
  return totals.meanScore
}

function print(
  { claims, conflicts, supportScore }: Verification,
  paths: readonly string[],
  sources: readonly Source[]
): void {
  const locate: Locate = ({ factIndex, startCharIndex }) => sources[factIndex]?.placeOf(startCharIndex) ?? ''
  for (const claim of claims) printClaim(claim, locate)
  for (const { subject, readings, explanation } of conflicts) {
    console.log(styleText('yellow', `\nSources disagree: ${subject}`))
    for (const { text, asOf, citations } of readings) {
      const where = [...new Set(citations.map(({ factIndex }) => paths[factIndex] ?? ''))].join(', ')
      console.log(`  ${text}${asOf === null ? '' : ` (as of ${asOf})`} ${styleText('dim', where)}`)
    }
    console.log(styleText('dim', `  ${explanation}`))
  }
  console.log(`\n${Math.round(supportScore * 100)}% of ${countOf(claims.length, 'sentence')} supported`)
}

/** Where a quote stands. */
type Locate = (citation: FactCitation) => string

function printClaim({ text, verdict, issues, figures, citations }: VerifiedClaim, locate: Locate): void {
  console.log(`\n${styleText(verdictColors[verdict], verdict.padEnd(12))} ${text}`)
  for (const { message, code } of issues) console.log(`  ${styleText(verdictColors[verdict], code)} ${message}`)
  for (const figure of figures) {
    const { evidence } = figure
    const where = evidence ? ` "${evidence.citedText}" ${locate(evidence)}` : ''
    console.log(
      styleText('dim', `  ${figure.text}: ${figure.verdict}${figure.working ? ` (${figure.working})` : ''}${where}`)
    )
  }
  for (const citation of citations)
    console.log(styleText('dim', `  ${locate(citation)} “${citation.citedText.replaceAll(/\s+/gu, ' ')}”`))
}
