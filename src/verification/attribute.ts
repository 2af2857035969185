import { figuresOf, isData } from '../text/figures/sentence-figures.ts'
import { lazily } from '../text/lazily.ts'
import { foldQuotation, readQuotations, standsIn } from '../text/quotations.ts'
import type { Reading } from '../text/reading.ts'
import { createListMemory } from '../text/sentence-memory.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { isDiscourse } from './discourse.ts'
import { agreeing, relationTo } from './figures/relation-to.ts'
import { readClaim } from './reading.ts'
import { reckon } from './reckoning/reckon.ts'
import { indexOf } from './sentence-index.ts'

/** More sentences than this say less about where a claim comes from. */
const maximumSentences = 4
/** A further sentence must bring this share of the claim's weight. */
const minimumGain = 0.12
/** Of the weight of a word, what another form or another word of its meaning brings. */
const sameMeaning = 0.7
/** Weights beside a rare word's 1: a figure, a quotation found in a sentence. */
const figureWeight = 1.5
const quotationWeight = 4
/** Per UTF-16 code unit of a candidate. */
const lengthPenalty = 0.00002
const maximumWithFigures = 6

/**
 * The sentences among the candidates that support a claim best, best first; empty where none comes near. Greedy: each
 * brings most of what those before it left uncovered, rare words more than frequent ones.
 */
export function attribute(text: string, candidates: readonly EvidenceSentence[]): EvidenceSentence[] {
  const index = indexOf(candidates)
  const { figures, folded } = readCandidates(candidates)
  const wanted = new Map<string, Need>()
  const want = (word: string, share: number): void => {
    if (!index.has(word)) return
    let need = wanted.get(word)
    if (!need) {
      need = { weight: 0, holders: index.holdersOf(word) }
      wanted.set(word, need)
    }
    need.weight = Math.max(need.weight, share * rarity(need.holders.length, candidates.length))
  }
  const claim = readClaim(text)
  for (const { term, stem } of claim.tokens) {
    if (term === '' || isDiscourse(term)) continue
    want(stem, stem === term ? 1 : sameMeaning)
    if (stem !== term) want(term, 1 - sameMeaning)
  }
  const needs = [...wanted.values()]
  for (const figure of isData(claim.figures) ? [] : claim.figures) {
    const holders = holdersOf(figure, figures)
    if (holders.length > 0) needs.push({ weight: figureWeight, holders, isFigure: true })
  }
  for (const { text: words } of readQuotations(text)) {
    const holders = [...candidates.keys()].filter(at => standsIn(words, folded()[at] ?? ''))
    if (holders.length > 0) needs.push({ weight: quotationWeight, holders })
  }
  const { chosen, open } = choose(needs, candidates)
  addOperands(claim, chosen, needs, candidates)
  // A figure is never left without its sentence for want of words around it.
  for (const { holders } of open.filter(({ isFigure }) => isFigure === true)) {
    if (chosen.length >= maximumWithFigures) break
    if (holders.some(at => chosen.includes(at))) continue
    const best = heaviest(needs, holders)
    if (best !== undefined) chosen.push(best)
  }
  return chosen.flatMap(at => candidates[at] ?? [])
}

/** Of so many candidates that have most of the claim's words, those whose figures a claimed one comes out of are cited too. */
const mostOfOperands = 8

function addOperands(
  claim: Reading,
  chosen: number[],
  needs: readonly Need[],
  candidates: readonly EvidenceSentence[]
): void {
  if (isData(claim.figures)) return
  const isStated = (figure: Figure): boolean =>
    chosen.some(at => figuresOf(candidates[at] ?? none).some(other => agreeing[relationTo(figure, other)] >= 2))
  const reckoned = claim.figures.filter(figure => figure.kind !== 'date' && !isStated(figure))
  if (reckoned.length === 0) return
  const weights = new Map<number, number>(chosen.map(at => [at, 0]))
  for (const { weight, holders, isFigure } of needs)
    if (isFigure !== true) for (const at of holders) weights.set(at, (weights.get(at) ?? 0) + weight)
  const heaviestFirst = [...weights].sort(([, one], [, other]) => other - one).slice(0, mostOfOperands)
  const cited = chosen.flatMap(at => candidates[at] ?? [])
  const near = new Set([...chosen, ...heaviestFirst.map(([at]) => at)])
  const sentences = [...near].flatMap(at => candidates[at] ?? [])
  for (const { previous } of [...sentences]) if (previous && !sentences.includes(previous)) sentences.push(previous)
  // The opening of a text tells of how many all the rest is.
  const opening = candidates.find(({ source }) => source === sentences[0]?.source)
  if (opening && !sentences.includes(opening)) sentences.push(opening)
  for (const figure of reckoned)
    for (const { sentence } of reckon(figure, claim, sentences, {
      isFree: true,
      isPlain: false,
      isStrict: true,
      cited
    })?.operands ?? []) {
      const at = candidates.indexOf(sentence)
      if (at >= 0 && !chosen.includes(at) && chosen.length < maximumWithFigures) chosen.push(at)
    }
}

const none: EvidenceSentence = { text: '', source: 0, startCharIndex: 0, endCharIndex: 0 }

/** Of some candidates the one that has most of what is needed. */
function heaviest(needs: readonly Need[], among: readonly number[]): number | undefined {
  let best: number | undefined
  let bestWeight = -1
  for (const at of among) {
    let weight = 0
    for (const need of needs) if (need.holders.includes(at)) weight += need.weight
    if (weight <= bestWeight) continue
    best = at
    bestWeight = weight
  }
  return best
}

interface Need {
  weight: number
  /** Indices of the candidates that have it. */
  holders: readonly number[]
  isFigure?: boolean
}

function choose(needs: readonly Need[], candidates: readonly EvidenceSentence[]): { chosen: number[]; open: Need[] } {
  const total = needs.reduce((sum, { weight }) => sum + weight, 0)
  const chosen: number[] = []
  let open = [...needs]
  const gains = new Array<number>(candidates.length).fill(0)
  while (chosen.length < maximumSentences && open.length > 0) {
    // In the order in which they are met: of two alike the first is chosen.
    const met: number[] = []
    for (const { weight, holders } of open)
      for (const at of holders) {
        const gain = gains[at] ?? 0
        if (gain === 0) met.push(at)
        gains[at] = gain + weight
      }
    let best = -1
    let bestGain = 0
    for (const at of met) {
      const gain = gains[at] ?? 0
      gains[at] = 0
      // Of two that bring the same, the shorter says it more plainly.
      const plain = gain - lengthPenalty * (candidates[at]?.text.length ?? 0)
      if (plain <= bestGain) continue
      best = at
      bestGain = plain
    }
    if (best < 0 || (chosen.length > 0 && bestGain < minimumGain * total)) break
    chosen.push(best)
    open = open.filter(({ holders }) => !holders.includes(best))
  }
  return { chosen, open }
}

/** Weight of a term that stands in `count` of `all` sentences: 1 in one of many, less the more. */
function rarity(count: number, all: number): number {
  return Math.log(1 + all / count) / Math.log(1 + all)
}

interface Candidates {
  figures: readonly { at: number; figure: Figure }[]
  /** Each text as quotations are looked for in it. */
  folded: () => readonly string[]
}

const remembered = createListMemory<Candidates>()

/** The figures of candidates with where they stand. Remembered for each array object. */
function readCandidates(candidates: readonly EvidenceSentence[]): Candidates {
  return remembered.of(candidates, readOnce)
}

function readOnce(candidates: readonly EvidenceSentence[]): Candidates {
  const figures: { at: number; figure: Figure }[] = []
  for (const [at, sentence] of candidates.entries())
    for (const figure of figuresOf(sentence)) figures.push({ at, figure })
  return { figures, folded: lazily(() => candidates.map(({ text }) => foldQuotation(text))) }
}

/** The candidates that state a figure as nearly as any does. */
function holdersOf(claimed: Figure, stated: Candidates['figures']): number[] {
  let best = 0
  let holders = new Set<number>()
  for (const { at, figure } of stated) {
    const grade = agreeing[relationTo(claimed, figure)]
    if (grade === 0 || grade < best) continue
    if (grade > best) {
      best = grade
      holders = new Set()
    }
    holders.add(at)
  }
  return [...holders]
}
