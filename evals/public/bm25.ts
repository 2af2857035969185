/** The naive rule's search: BM25 over bare words, without stemming, stop words or a second look. */
export interface Bm25 {
  /** Scores of all texts for a question. */
  scores(question: string): number[]
}

const k1 = 1.2
const b = 0.75
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

export function createBm25(texts: readonly string[]): Bm25 {
  const lengths: number[] = []
  const postings = new Map<string, Map<number, number>>()
  for (const [index, text] of texts.entries()) {
    const words = wordsOf(text)
    lengths.push(words.length)
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>()
      postings.set(word, counts.set(index, (counts.get(index) ?? 0) + 1))
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length)
  return {
    scores(question) {
      const scores = texts.map(() => 0)
      for (const word of new Set(wordsOf(question))) {
        const counts = postings.get(word)
        if (!counts) continue
        const rarity = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5))
        for (const [index, count] of counts) {
          const length = (lengths[index] ?? 0) / average
          scores[index] = (scores[index] ?? 0) + (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
        }
      }
      return scores
    }
  }
}

export function indexOfBest(scores: readonly number[]): number {
  let best = 0
  for (const [index, score] of scores.entries()) if (score > (scores[best] ?? 0)) best = index
  return best
}
