import { readFigures } from '../../text/figures/read-figures.ts'
import { isData } from '../../text/figures/sentence-figures.ts'
import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { CheckedFigure } from '../checked-claim.ts'
import { type CheckFigureOptions, checkFigure } from './check-figure.ts'
import { matchesAt } from './contradiction.ts'
import { type Role, roleOf } from './figure-role.ts'
import { matchesOf } from './match-figures.ts'
import { statedOf } from './stated-figure.ts'
import { convertedFrom } from './told-in-effect/convert-figure.ts'
import { isPresupposed } from './told-in-effect/presupposed.ts'
import { isSourceNumber } from './told-in-effect/source-number.ts'

export interface CheckFiguresOptions extends Omit<CheckFigureOptions, 'cited'> {
  publishedAt?: string | undefined
  context?: readonly EvidenceSentence[] | undefined
}

/** Ties each figure of a claim to the figures of the cited sentences that state it, or finds what they say instead. */
export function checkFigures(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  options: CheckFiguresOptions
): CheckedFigure[] {
  const { publishedAt, context = cited, isReworded, question } = options
  const read = publishedAt === undefined ? claim.figures : readFigures(claim.text, { publishedAt })
  const figures = read.filter(figure => !isSourceNumber(figure, claim.text))
  if (figures.length === 0) return []
  if (isData(figures)) return asWritten(figures, cited)
  const roles = figures.map(figure => roleOf(figure, claim, figures))
  const matches = figures.map((figure, index) => matchesOf(figure, roles[index] ?? none, cited, claim, context))
  const checked = figures.flatMap((figure, index) => {
    const comparison = { figure, claim, role: roles[index] ?? none, context }
    return checkFigure(comparison, matchesAt(index, figures, matches), { cited, isReworded, question }) ?? []
  })
  return checked.map(
    each => supposedBy(each, checked) ?? convertedFrom(each, checked) ?? comparedWithTime(each, checked) ?? each
  )
}

const levelSign = / [−+] /u

/** "Two cabins cost €170": a number that the claim supposes is no more than the other is reckoned from. */
function supposedBy(checked: CheckedFigure, all: readonly CheckedFigure[]): CheckedFigure | null {
  const { figure, verdict } = checked
  if (verdict !== 'not_stated' && verdict !== 'contradicted') return null
  const isSupposed = ({ supposed = [] }: CheckedFigure): boolean =>
    supposed.some(({ startCharIndex }) => startCharIndex === figure.startCharIndex)
  const isOfPast = ({ working = '' }: CheckedFigure): boolean => isPresupposed(figure) && levelSign.test(working)
  const by = all.find(
    each => isSupposed(each) || isOfPast(each) || (figure.kind === 'count' && isSumOf(each, Number(figure.value)))
  )
  return by?.working === undefined ? null : { figure, verdict: 'derived', working: by.working, evidence: by.evidence }
}

/** "The three largest brought in €90 million": as many as are added up. */
const isSumOf = ({ verdict, working, evidence }: CheckedFigure, count: number): boolean =>
  verdict === 'derived' && working?.includes(' + ') === true && evidence.length === count && count > 1

/** "In 2015 there were 620" of "1,240 in 2024, twice as many as in 2015": the time is that of what it is compared with. */
function comparedWithTime(checked: CheckedFigure, all: readonly CheckedFigure[]): CheckedFigure | null {
  const { figure, verdict, elsewhere } = checked
  if (figure.kind !== 'date' || verdict !== 'contradicted' || !elsewhere) return null
  const isBehind = (each: CheckedFigure): boolean => {
    const by = each.verdict === 'derived' ? each.evidence.at(-1) : undefined
    return by?.sentence === elsewhere.sentence && by.figure.endCharIndex < elsewhere.figure.startCharIndex
  }
  return all.some(isBehind) ? { figure, verdict: 'stated', evidence: [elsewhere] } : null
}

/** Data in one line are no sentence about anything: each figure is looked up as it is written. */
function asWritten(figures: readonly Figure[], cited: readonly EvidenceSentence[]): CheckedFigure[] {
  const stated = new Map(statedOf(cited).map(each => [each.figure.text, each]))
  return figures.map(figure => {
    const evidence = stated.get(figure.text)
    return { figure, verdict: evidence ? 'stated' : 'not_stated', evidence: evidence ? [evidence] : [] }
  })
}

const none: Role = new Map()
