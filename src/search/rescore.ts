import { cellFlagBits, cellFlags, passageReaderOf } from './passage-terms.ts'
import type { SearchHit, SearchIndex } from './search-index.ts'
import { firstMark, irrelevant, markTerms } from './term-marks.ts'

/** A term of a question, with what is known of it. */
export interface QueryTerm {
  term: string
  /** How much it counts: its own weight, and its rarity in the corpus. */
  weight: number
  /** True where the question writes it as a name. */
  isName: boolean
}

/** What a sentence that answers should hold. */
export type AnswerSign = 'number' | 'date' | 'name' | 'any'

/** What a term counts that is only akin ("german", "germani"). */
const akinShare = 0.7
/** What a term of the headings counts for each sentence under them. */
const headingShare = 0.8
/** How far apart in content words two neighbours of the question may stand and still count as a phrase. */
const phraseReach = 2
/** Pairs are counted for at most this many terms of a question: their cost grows with the square. */
const maxPairedTerms = 16

/**
 * Weights of the parts of the score. All features but the first are shares (0 to 1) of the question's weight. A model
 * fitted on labelled questions gave them nearly equal weights, so they are equal here (docs/decisions/search.md).
 */
const weights = { bm25: 2, sentence: 1, akinSentence: 1, akin: 1, phrase: 1, nearness: 1, names: 0.8, sign: 0.4 }

/**
 * Orders the hits of a search again, by what summed term weights cannot see: how much of the question one sentence
 * holds, other forms of its words, its phrases, how near its words stand to each other, its names, and whether the
 * best sentence holds what would answer. Looks only at these hits.
 */
export function rescore(
  index: SearchIndex,
  hits: readonly SearchHit[],
  query: readonly QueryTerm[],
  sign: AnswerSign
): SearchHit[] {
  const total = query.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0 || hits.length < 2) return [...hits]
  const reader = passageReaderOf(index.corpus)
  const passages = reader.read(hits.map(hit => hit.passage))
  const { marks, forget } = markTerms(reader.vocabulary, query)
  const scorer = createScorer(reader.cells, marks, query, total, sign)
  const rescored = hits.map((hit, number) => ({
    passage: hit.passage,
    score:
      (weights.bm25 * hit.score) / (total * query.length) +
      scorer(passages[number]?.start ?? 0, passages[number]?.end ?? 0)
  }))
  forget()
  return rescored.sort((one, other) => other.score - one.score || one.passage - other.passage)
}

/** What the scorer notes of a passage, for each term of a question. */
function createNotes(count: number) {
  return {
    count,
    inPassage: new Float64Array(count),
    /** What each term counts for standing in the headings over the passage. */
    above: new Float64Array(count),
    inSentence: new Float64Array(count),
    lastPosition: new Int32Array(count),
    isPhrase: new Uint8Array(count),
    /** For each pair of terms. */
    nearest: new Float64Array(maxPairedTerms * maxPairedTerms)
  }
}
/** Reused, like the marks: to make them for each question would take longer than to fill them. */
let notes = createNotes(32)

/** Gives the share of the score that a passage's cells, from `start` to `end`, deserve. `marks`: see `markTerms`. */
function createScorer(
  cells: Uint32Array,
  marks: Uint16Array,
  query: readonly QueryTerm[],
  total: number,
  sign: AnswerSign
) {
  const count = query.length
  if (notes.count < count) notes = createNotes(2 * count)
  const { inPassage, above, inSentence, lastPosition, isPhrase, nearest } = notes
  const paired = Math.min(count, maxPairedTerms)
  const nameWeight = query.reduce((sum, { isName, weight }) => sum + (isName ? weight : 0), 0)
  const signFlag = sign === 'any' ? 0 : cellFlags[sign]
  const weightOf = (number: number): number => (query[number] as QueryTerm).weight

  function forgetPassage(): void {
    for (let number = 0; number < count; number++) {
      inPassage[number] = 0
      above[number] = 0
      lastPosition[number] = -1
      isPhrase[number] = 0
    }
    for (let pair = 0; pair < paired * paired; pair++) nearest[pair] = 0
  }
  function forgetSentence(): void {
    for (let number = 0; number < count; number++) inSentence[number] = above[number] as number
  }

  function measureNearness(number: number, position: number): void {
    for (let other = 0; other < paired; other++) {
      const last = lastPosition[other] as number
      if (other === number || last < 0) continue
      const distance = position - last
      const pair = number < other ? number * paired + other : other * paired + number
      nearest[pair] = Math.max(nearest[pair] as number, 1 / (distance * distance))
    }
  }

  return (start: number, end: number): number => {
    forgetPassage()
    let exactAbove = 0
    let akinAbove = 0
    let first = start
    for (; first < end && ((cells[first] as number) & cellFlags.heading) !== 0; first++) {
      const mark = marks[(cells[first] as number) >>> cellFlagBits] as number
      if (mark === irrelevant) continue
      const number = (mark - firstMark) >> 1
      const share = headingShare * ((mark & 1) === 0 ? 1 : akinShare)
      const already = above[number] as number
      if (share <= already) continue
      above[number] = share
      inPassage[number] = share
      akinAbove += (share - already) * weightOf(number)
      if (share === headingShare) exactAbove += share * weightOf(number)
    }
    forgetSentence()
    let bestExact = 0
    let bestAkin = 0
    let bestHasSign = false
    let sentenceStart = first
    let exactInSentence = exactAbove
    let akinInSentence = akinAbove
    let hasSign = false
    for (let position = first; position < end; position++) {
      const cell = cells[position] as number
      const mark = marks[cell >>> cellFlagBits] as number
      if (mark === irrelevant) {
        if ((cell & signFlag) !== 0) hasSign = true
      } else {
        const number = (mark - firstMark) >> 1
        const share = (mark & 1) === 0 ? 1 : akinShare
        const already = inSentence[number] as number
        if (share > already) {
          inSentence[number] = share
          akinInSentence += (share - already) * weightOf(number)
          if (share === 1) exactInSentence += (already === headingShare ? 1 - headingShare : 1) * weightOf(number)
          if (share > (inPassage[number] as number)) inPassage[number] = share
        }
        if (share === 1) {
          const previous = number > 0 ? (lastPosition[number - 1] as number) : -1
          if (previous >= sentenceStart && position - previous <= phraseReach) isPhrase[number] = 1
          if (number < paired) measureNearness(number, position)
          lastPosition[number] = position
        }
      }
      if ((cell & cellFlags.lastOfSentence) === 0) continue
      if (exactInSentence > bestExact) {
        bestExact = exactInSentence
        bestHasSign = hasSign
      }
      if (akinInSentence > bestAkin) bestAkin = akinInSentence
      sentenceStart = position + 1
      exactInSentence = exactAbove
      akinInSentence = akinAbove
      hasSign = false
      forgetSentence()
    }

    let akin = 0
    let names = 0
    let phrase = 0
    let nearness = 0
    for (let number = 0; number < count; number++) {
      const share = inPassage[number] as number
      akin += share * weightOf(number)
      if (share >= headingShare && query[number]?.isName) names += weightOf(number)
      if (isPhrase[number]) phrase += (weightOf(number) + weightOf(number - 1)) / 2
      if (number >= paired) continue
      for (let other = number + 1; other < paired; other++) {
        nearness += (nearest[number * paired + other] as number) * Math.min(weightOf(number), weightOf(other))
      }
    }
    return (
      (weights.sentence * bestExact +
        weights.akinSentence * bestAkin +
        weights.akin * akin +
        weights.phrase * phrase +
        weights.nearness * nearness) /
        total +
      weights.names * (nameWeight > 0 ? names / nameWeight : 0) +
      (signFlag !== 0 && bestHasSign ? weights.sign : 0)
    )
  }
}
