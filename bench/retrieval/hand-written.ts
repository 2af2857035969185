import { termsOf } from '../../src/text/terms.ts'
import type { Corpus } from '../../src/types/document.ts'
import { type Engine, hitCount } from './engines.ts'

/** The limit in JavaScript: BM25 over one field with every posting's score worked out beforehand, and nothing else. */
export function createHandWritten(corpus: Corpus): Engine {
  const [k, b] = [1.2, 0.7]
  const numbers = new Map<string, number>()
  const passagesOf: number[][] = []
  const frequenciesOf: number[][] = []
  const lengths = corpus.passages.map(({ document }, passage) => {
    const source = corpus.documents[document]
    const terms = termsOf(`${source?.title} ${source?.text}`)
    for (const term of terms) {
      let number = numbers.get(term)
      if (number === undefined) {
        number = passagesOf.length
        numbers.set(term, number)
        passagesOf.push([])
        frequenciesOf.push([])
      }
      const passages = passagesOf[number] as number[]
      const frequencies = frequenciesOf[number] as number[]
      if (passages.at(-1) === passage) frequencies[frequencies.length - 1] = (frequencies.at(-1) ?? 0) + 1
      else {
        passages.push(passage)
        frequencies.push(1)
      }
    }
    return terms.length
  })
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const postings = passagesOf.map((passages, number) => {
    const rarity = Math.log(1 + (lengths.length - passages.length + 0.5) / (passages.length + 0.5))
    return {
      passages: Uint32Array.from(passages),
      scores: Float32Array.from(passages, (passage, index) => {
        const frequency = frequenciesOf[number]?.[index] ?? 0
        return (rarity * frequency * (k + 1)) / (frequency + k * (1 - b + (b * (lengths[passage] ?? 0)) / average))
      })
    }
  })
  const scores = new Float32Array(lengths.length)
  return {
    name: 'BM25 by hand on typed arrays (the limit)',
    search(question) {
      const found = []
      for (const term of new Set(termsOf(question))) {
        const number = numbers.get(term)
        if (number !== undefined) found.push(postings[number] as (typeof postings)[number])
      }
      for (const { passages, scores: added } of found) {
        for (let index = 0; index < passages.length; index++) {
          const passage = passages[index] as number
          scores[passage] = (scores[passage] as number) + (added[index] as number)
        }
      }
      const best: { passage: number; score: number }[] = []
      let threshold = 0
      for (const { passages } of found) {
        for (let index = 0; index < passages.length; index++) {
          const passage = passages[index] as number
          const score = scores[passage] as number
          if (score === 0) continue
          scores[passage] = 0
          if (score <= threshold) continue
          let place = best.length < hitCount ? best.length : hitCount - 1
          while (place > 0 && (best[place - 1]?.score ?? 0) < score) {
            best[place] = best[place - 1] as (typeof best)[number]
            place--
          }
          best[place] = { passage, score }
          if (best.length === hitCount) threshold = best[hitCount - 1]?.score ?? 0
        }
      }
      return best.map(hit => hit.passage)
    }
  }
}
