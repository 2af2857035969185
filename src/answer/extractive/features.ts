import { isListLine } from '../../text/list-item.ts'
import { areOpposites } from '../../text/opposites.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { askedThing } from './asked-thing.ts'
import type { QuestionReading, QuestionTerm } from './read-question.ts'
import { negation, readSentence, type SentenceReading } from './read-sentence.ts'
import { readContext } from './read-words.ts'
import { shareInContext, shareNearby, shareOf, sharesIn, sharesUnder } from './term-share.ts'
import { standApart } from './word-fields.ts'

/** A sentence as one that might answer. */
export interface Candidate {
  sentence: EvidenceSentence
  own: SentenceReading
  /** For each term of the question, whether any sentence of its passage has it. */
  inPassage: readonly boolean[]
  /** The passage's score against the best passage's: 0 to 1. */
  retrieved: number
  /** How surely it holds what is asked for: see `askedThing`. */
  holds: number
}

/** Readies the sentences of a passage for scoring. `topScore` is the best passage's. */
export function toCandidates(
  question: QuestionReading,
  passage: { score: number; sentences: readonly EvidenceSentence[] },
  topScore: number
): Candidate[] {
  const readings = passage.sentences.map(readSentence)
  const asksList = question.part.asked[0] === 'list'
  const retrieved = topScore > 0 ? passage.score / topScore : 0
  const inPassage = question.terms.map(term => readings.some(reading => shareOf(question, reading, term) > 0))
  return passage.sentences.map((sentence, index) => {
    const own = readings[index] ?? readSentence(sentence)
    return {
      sentence,
      own,
      inPassage,
      retrieved,
      holds: asksList ? Number(isListLine(sentence.text)) : askedThing(question, own)
    }
  })
}

/** How far terms that follow each other in the question stand together in a sentence: 0 to 1. */
function shareOfPairs({ terms }: QuestionReading, own: SentenceReading): number {
  let previous: QuestionTerm | undefined
  let together = 0
  let total = 0
  for (const term of terms) {
    if (previous) {
      const weight = Math.min(previous.weight, term.weight)
      total += weight
      if (standTogether(own.positions.get(previous.term), own.positions.get(term.term))) together += weight
    }
    previous = term
  }
  return total > 0 ? together / total : 0
}

function standTogether(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  if (!one || !other) return false
  for (const a of one) for (const b of other) if (Math.abs(a - b) <= 3) return true
  return false
}

/** Names of the numbers that `rankingOf` gives, in their order. */
export const rankingFeatures = [
  'covered',
  'near',
  'leaning',
  'around',
  'rareMissing',
  'whole',
  'pairs',
  'focus',
  'figure',
  'kind',
  'retrieved',
  'length'
] as const

/** How near a sentence comes to answering a question, in numbers of the order of one: those of `rankingFeatures`. */
export function rankingOf(
  question: QuestionReading,
  { sentence, own, inPassage, retrieved, holds }: Candidate
): number[] {
  const shares = sharesUnder(question, sentence, own)
  const above = sharesIn(question, readContext(sentence))
  const before = sentence.previous && sharesIn(question, readSentence(sentence.previous))
  let covered = 0
  let near = 0
  let around = 0
  let rareMissing = 0
  let lacking = 0
  let focus = 0
  for (const term of question.terms) {
    const { at } = term
    const share = shares[at] ?? 0
    covered += share * term.weight
    if (term.isFocus) focus = Math.max(focus, share)
    if (share > 0) continue
    const nearby = Math.max(above[at] ?? 0, before?.[at] ?? 0)
    near += nearby * term.weight
    if (nearby > 0) continue
    if (!term.isType) lacking++
    if (inPassage[at]) around += term.weight
    else rareMissing = Math.max(rareMissing, term.weight)
  }
  const total = question.totalWeight || 1
  return [
    covered / total,
    near / total,
    near > 0 && own.leans ? near / total : 0,
    around / total,
    rareMissing,
    lacking === 0 ? 1 : 0,
    shareOfPairs(question, own),
    focus,
    question.asksFigure ? holds : 0,
    question.asksFigure ? 0 : holds,
    retrieved,
    Math.log2(1 + own.termAt.length) / 5
  ]
}

/** Names of the numbers that `answeringOf` gives, in their order. */
export const answeringFeatures = [
  'bias',
  'covered',
  'whole',
  'pairs',
  'nameMissing',
  'replaced',
  'numberMissing',
  'onlyNameMissing',
  'opposed',
  'negated',
  'kindPresent',
  'kindAbsent',
  'length',
  'questionLength'
] as const

/** What speaks for and against a sentence's answering a question at all: the numbers of `answeringFeatures`. */
export function answeringOf(question: QuestionReading, { sentence, own, holds }: Candidate): number[] {
  const shares = sharesUnder(question, sentence, own)
  let covered = 0
  let lacking = 0
  let lackingAll = 0
  let nameMissing = 0
  let replaced = 0
  let numberMissing = 0
  let namesLacking = 0
  let opposed = question.order * own.order < 0 ? 1 : 0
  for (const term of question.terms) {
    const share = shares[term.at] ?? 0
    covered += share * term.weight
    if (share > 0) continue
    const nearby = shareNearby(question, sentence, term)
    if (!term.isType && nearby === 0) lacking++
    if (shareInContext(question, sentence, term) > 0) continue
    if (!term.isType) lackingAll++
    if (term.isName) namesLacking++
    if (term.isNumber) numberMissing = 1
    else if (term.isName) nameMissing = 1
    if (isReplaced(question, own, term)) replaced = 1
    if (opposed === 0 && meetsOpposite(own, term.term)) opposed = 1
  }
  return [
    1,
    covered / (question.totalWeight || 1),
    lacking === 0 ? 1 : 0,
    shareOfPairs(question, own),
    nameMissing,
    replaced,
    numberMissing,
    nameMissing > 0 && namesLacking === lackingAll ? 1 : 0,
    opposed,
    question.negated && !own.negated && !negation.test(sentence.heading ?? '') ? 1 : 0,
    Math.max(0, holds),
    holds < 0 ? 1 : 0,
    Math.log2(1 + own.termAt.length) / 5,
    question.terms.length / 5
  ]
}

/** True where what a missing term modifies in the question stands in the sentence with another word before it. */
function isReplaced(question: QuestionReading, own: SentenceReading, term: QuestionTerm): boolean {
  const places = term.modifies === undefined ? undefined : own.positions.get(term.modifies)
  return (
    places?.every(at => own.termAt[at - 1] && !question.terms.some(other => other.term === own.termAt[at - 1])) ?? false
  )
}

function meetsOpposite(own: SentenceReading, term: string): boolean {
  for (const other of own.positions.keys()) if (areOpposites(term, other) || standApart(term, other)) return true
  return false
}
