import { styleText } from 'node:util'
import type { Verification, VerifiedClaim } from '../../types/verification.ts'
import { annotationLine } from '../annotation.ts'
import { countOf } from '../count-of.ts'
import type { Row } from './read-rows.ts'
import { verdictColors } from './verdict-colors.ts'

export interface CheckedRow {
  row: Row
  verification: Verification
}

/** How each row is printed: for people, as JSON Lines, or as annotations of a GitHub workflow. */
export const rowFormats = {
  table: printRow,
  json: ({ row: { line, id }, verification }: CheckedRow) => [JSON.stringify({ line, id, ...verification })],
  github: (checked: CheckedRow, path: string) => failed(checked).map(claim => annotate(claim, checked, path))
}

const failed = ({ verification }: CheckedRow): VerifiedClaim[] =>
  verification.claims.filter(({ verdict }) => verdict !== 'supported')

/** Only what fails: of a thousand answers nobody reads those that are well. */
function printRow(checked: CheckedRow, path: string): string[] {
  const { row, verification } = checked
  const claims = failed(checked)
  if (claims.length === 0) return []
  const share = `${Math.round(verification.supportScore * 100)}% of ${countOf(verification.claims.length, 'sentence')} supported`
  const name = row.id === undefined ? '' : ` ${row.id}`
  return [
    `${styleText('underline', `${path}:${row.line}`)}${name} ${share} ${styleText('dim', row.request.question ?? '')}`,
    ...claims.flatMap(({ text, verdict, issues }) => [
      `  ${styleText(verdictColors[verdict], verdict.padEnd(12))} ${oneLine(text)}`,
      ...issues.map(({ code, message }) => styleText('dim', `    ${code} ${message}`))
    ]),
    ''
  ]
}

function annotate({ text, verdict, issues }: VerifiedClaim, { row }: CheckedRow, path: string): string {
  return annotationLine({
    level: verdict === 'contradicted' ? 'error' : 'warning',
    path,
    line: row.line,
    title: `${verdict}: ${[...new Set(issues.map(({ code }) => code))].join(', ')}`,
    message: [oneLine(text), ...issues.map(({ message }) => message)].join('\n')
  })
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')

/** Totals over all rows. */
export interface RowTotals {
  rows: number
  /** Rows of which every sentence is supported. */
  whole: number
  sentences: number
  supported: number
  /** Mean of the rows' `supportScore`. */
  meanScore: number
  /** How many sentences have an issue of a code, most first. */
  issues: [code: string, count: number][]
}

export function totalsOf(checked: readonly CheckedRow[]): RowTotals {
  const claims = checked.flatMap(({ verification }) => verification.claims)
  const scores = checked.map(({ verification }) => verification.supportScore)
  const counts = new Map<string, number>()
  for (const { issues } of claims)
    for (const code of new Set(issues.map(issue => issue.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  return {
    rows: checked.length,
    whole: scores.filter(score => score === 1).length,
    sentences: claims.length,
    supported: claims.filter(({ verdict }) => verdict === 'supported').length,
    meanScore: scores.reduce((sum, score) => sum + score, 0) / checked.length,
    issues: [...counts].sort(([, one], [, other]) => other - one)
  }
}

export function printTotals({ rows, whole, sentences, supported, meanScore, issues }: RowTotals): string {
  const codes = issues.map(([code, count]) => `${code} ${count}`).join(', ')
  return [
    `${whole} of ${rows} answers wholly supported, ${supported} of ${sentences} sentences; mean supportScore ${meanScore.toFixed(3)}`,
    ...(codes ? [codes] : [])
  ].join('\n')
}
