import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { comesOutAs } from './comes-out-as.ts'
import { wordsOf } from './named-figures.ts'
import type { Derivation, StatedFigure } from './operands.ts'
import type { Reckoning } from './reckoning.ts'

const secondsOfDay = 86_400
const millisecondsOfDay = 86_400_000
/** A date without its year: of the same year as another such. */
const someYear = 2001

/** The time between two dates of one sentence, or from the beginning to the end of a stretch of time: "three weeks" of "from 3 to 24 August". */
export function spanBetween({ claimed, words, sentences }: Reckoning): Derivation | null {
  if (claimed.kind !== 'duration') return null
  for (const sentence of sentences) {
    const days = datesOf(sentence)
    if (days.length === 0) continue
    const said = wordsOf(readEvidence(sentence))
    if (![...words].some(word => said.has(word))) continue
    for (const [at, one] of days.entries())
      for (const other of days.slice(at + 1)) {
        const isComparable = one.isYearless === other.isYearless && one.isMonth === other.isMonth
        const span = Math.abs(one.day - other.day) * secondsOfDay
        if (!isComparable || span === 0 || !comesOutAs(claimed, span)) continue
        const operands: StatedFigure[] = [...new Set([one.figure, other.figure])].map(figure => ({ sentence, figure }))
        return { working: `${operands.map(({ figure }) => figure.text).join(' − ')} = ${claimed.text}`, operands }
      }
  }
  return null
}

interface Day {
  figure: Figure
  /** Since 1970. */
  day: number
  isYearless: boolean
  isMonth: boolean
}

const ends = /(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?(?=\/|$)/gu

function datesOf(sentence: EvidenceSentence): Day[] {
  return figuresOf(sentence).flatMap(figure => {
    if (figure.kind !== 'date') return []
    return [...String(figure.value).matchAll(ends)].map(([, year = '', month = '', day]) => {
      const isYearless = year === 'XXXX'
      const at = Date.UTC(isYearless ? someYear : Number(year), Number(month) - 1, Number(day ?? 1)) / millisecondsOfDay
      return { figure, day: at, isYearless, isMonth: day === undefined }
    })
  })
}
