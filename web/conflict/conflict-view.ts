import type { AnswerConflict, CorpusConflict } from '../../src/types/conflict.ts'
import { type Quote, quoteReading } from '../source/quotes.ts'

/** A conflict ready to be shown, whether it came with an answer or from the whole corpus. */
export interface ConflictView extends Omit<CorpusConflict, 'readings'> {
  readings: readonly ReadingView[]
}
export interface ReadingView {
  text: string
  value: number | string
  asOf: string | null
  quotes: readonly Quote[]
}

export function viewCorpusConflict(conflict: CorpusConflict): ConflictView {
  return {
    ...conflict,
    readings: conflict.readings.map(({ citations, ...reading }) => ({
      ...reading,
      quotes: citations.map(citation => quoteReading(citation, reading.text))
    }))
  }
}

/** Takes the quotes of an answer's conflict from the answer's numbered citations. */
export function viewAnswerConflict(conflict: AnswerConflict, quotes: readonly Quote[]): ConflictView {
  return {
    ...conflict,
    readings: conflict.readings.map(({ citations, ...reading }) => ({
      ...reading,
      quotes: quotes.filter(({ number }) => number !== undefined && citations.includes(number))
    }))
  }
}
