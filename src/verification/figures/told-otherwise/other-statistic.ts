import { pointsDown, pointsUp } from '../../../text/figures/compare-scalars.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** What a figure may be of many values, and the words that say so. */
const statistics = new Map(
  Object.entries({
    average: 'average averages averaged averaging mean',
    median: 'median',
    maximum: 'maximum max highest longest largest greatest peak',
    minimum: 'minimum min lowest shortest smallest least',
    total: 'total totals totalled totaled overall altogether combined'
  }).flatMap(([statistic, words]) => words.split(' ').map(word => [word, statistic] as const))
)

const middles = new Set(['average', 'median'])

/** As which statistic every source with a figure tells it, if the claim tells it as another: "average" for "the longest wait was 40 minutes". */
export function otherStatistic(figure: Figure, claim: Reading, stating: readonly StatedFigure[]): string | null {
  const own = statisticOf(claim, figure)
  const isEnd = pointsUp(figure.bound) || pointsDown(figure.bound)
  if (own === null && !isEnd) return null
  return toldOtherwise(
    stating,
    ({ sentence, figure: stated }) => statisticOf(readEvidence(sentence), stated),
    // "At most 67" of "on average 67": some are older.
    told => told !== own && (own !== null || middles.has(told)) && !statisticsIn(claim.tokens).has(told)
  )
}

const statisticsIn = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ lower }) => statistics.get(lower) ?? []))

/** The only statistic in the stretch of a figure. */
function statisticOf({ tokens }: Reading, { startCharIndex }: Figure): string | null {
  const at = tokens.findLast(word => word.startCharIndex <= startCharIndex)
  const [statistic, ...more] = statisticsIn(tokens.filter(({ segment }) => segment === at?.segment))
  return more.length > 0 ? null : (statistic ?? null)
}
