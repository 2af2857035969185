import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { agreeing, dateRange, relationTo } from '../relation-to.ts'
import { type StatedFigure, statedOf } from '../stated-figure.ts'

/**
 * A claimed range whose two ends the cited sentences state apart: "between 5 and 7" of "5 … 7", "April 18–26"; in other
 * words also two sentences of one source: "at least 100 inches. … up to 400 inches".
 */
export function bothEnds(
  claimed: Figure,
  cited: readonly EvidenceSentence[],
  isReworded: boolean
): StatedFigure[] | null {
  const groups = cited.map(sentence => [sentence])
  if (isReworded)
    for (const source of new Set(cited.map(sentence => sentence.source)))
      groups.push(cited.filter(sentence => sentence.source === source))
  for (const group of groups) {
    const stated = statedOf(group)
    const [low, high] = claimed.kind === 'date' ? endsOfDates(claimed, stated) : endsOfNumbers(claimed, stated)
    if (low && high && low !== high) return [low, high]
  }
  return null
}

function endsOfNumbers(claimed: Figure, stated: readonly StatedFigure[]): (StatedFigure | undefined)[] {
  if (!(claimed.low < claimed.high) || claimed.low === 0) return []
  return [claimed.low, claimed.high].map(end => {
    const written = { written: ((claimed.written ?? claimed.low) * end) / claimed.low }
    const point = { ...claimed, ...written, value: end, low: end, high: end, bound: 'exact' as const }
    return stated.find(({ figure }) => agreeing[relationTo(point, figure)] >= 2)
  })
}

function endsOfDates(claimed: Figure, stated: readonly StatedFigure[]): (StatedFigure | undefined)[] {
  const [, from, to] = dateRange.exec(claimed.text) ?? []
  if (!from || !to) return []
  return [from, to].map((text, index) =>
    stated.find(
      ({ figure }) =>
        figure.kind === 'date' &&
        (figure.text === text || figure[index === 0 ? 'low' : 'high'] === claimed[index === 0 ? 'low' : 'high'])
    )
  )
}
