import { parseArgs, styleText } from 'node:util'
import type { FactCitation } from '../types/conflict.ts'
import { Problem } from '../types/problem.ts'
import type { Verification, VerifiedClaim } from '../types/verification.ts'
import { verifyAnswer } from '../verification/verify-answer.ts'
import { readSource, type Source } from './verify/read-source.ts'

const usage = `Checks every sentence of an answer against source texts, without a model.

  npm run verify -- answer.txt source1.txt [source2.pdf …] [--question "…"] [--json]

  Files are read as they stand, but for .pdf, .docx and .html, of which the text is taken.

  --question "…"  what was asked: names and figures in the question need no source
  --json          prints the whole Verification as JSON`

/** `npm run verify`. Exit code 0 when every sentence is supported, 3 when one is not. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      question: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const [answerPath, ...sourcePaths] = positionals
  if (answerPath === undefined || sourcePaths.length === 0)
    throw new Problem('too_few_files', 'An answer and at least one source are needed.', usage, { status: 400 })
  const [{ text: answer }, ...sources] = await Promise.all([
    readSource(answerPath),
    ...sourcePaths.map(path => readSource(path))
  ])
  const verification = verifyAnswer({
    answer,
    facts: sources.map(({ text }) => ({ text })),
    ...(values.question === undefined ? {} : { question: values.question })
  })
  if (values.json) console.log(JSON.stringify(verification, null, 2))
  else print(verification, sourcePaths, sources)
  return verification.supportScore === 1 ? 0 : 3
}

const colors = { supported: 'green', unsupported: 'yellow', contradicted: 'red' } as const

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
  console.log(`\n${Math.round(supportScore * 100)}% of ${claims.length} sentences supported`)
}

/** Where a quote stands. */
type Locate = (citation: FactCitation) => string

function printClaim({ text, verdict, issues, figures, citations }: VerifiedClaim, locate: Locate): void {
  console.log(`\n${styleText(colors[verdict], verdict.padEnd(12))} ${text}`)
  for (const { message, code } of issues) console.log(`  ${styleText(colors[verdict], code)} ${message}`)
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
