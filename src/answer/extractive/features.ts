import { areOpposites } from '../../text/polarity.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { QuestionReading, QuestionTerm } from './read-question.ts'
import { readContext, readSentence, type SentenceReading } from './read-sentence.ts'

export interface Candidate {
  sentence: EvidenceSentence
  /** All sentences of its passage. */
  passage: readonly EvidenceSentence[]
  /** The passage's score against the best passage's: 0 to 1. */
  retrieved: number
}

/** How well a sentence has a term: 1 as it is, less for another word of the same root, 0. */
export function shareOf(reading: SentenceReading, term: QuestionTerm): number {
  if (reading.positions.has(term.term)) return 1
  return term.root !== undefined && reading.roots.has(term.root) ? 0.8 : 0
}

const nameKinds: ReadonlySet<string> = new Set(['person', 'organisation', 'place'])
const openKinds: ReadonlySet<string> = new Set(['other', 'yes_no', 'definition', 'list'])

/** 1 where the sentence holds a thing of the asked kind that the question does not state, -1 where none, 0 where none is asked. */
export function kindOf(question: QuestionReading, own: SentenceReading): number {
  const first = question.part.asked[0] ?? 'other'
  if (openKinds.has(first)) return 0
  if (first === 'reason') return own.reasons ? 1 : -1
  if (nameKinds.has(first)) {
    for (const name of own.names) if (!question.terms.some(term => term.term === name)) return 1
    return -1
  }
  const holds = own.figures.some(
    figure =>
      question.part.asked.includes(figure.kind) &&
      !question.terms.some(term => term.isNumber && figure.text.includes(term.term))
  )
  return holds ? 1 : -1
}

export const rankingFeatures = [
  'bias',
  'covered',
  'near',
  'around',
  'whole',
  'pairs',
  'focus',
  'kindPresent',
  'kindAbsent',
  'retrieved',
  'length'
] as const

/** How near a sentence comes to answering a question, in numbers of the order of one: those of `rankingFeatures`. */
export function rankingOf(question: QuestionReading, { sentence, passage, retrieved }: Candidate): number[] {
  const own = readSentence(sentence)
  const before = sentence.previous ? readSentence(sentence.previous) : undefined
  const context = readContext(sentence)
  let covered = 0
  let near = 0
  let around = 0
  let lacking = 0
  let focus = 0
  let pairs = 0
  let pairTotal = 0
  let previous: QuestionTerm | undefined
  for (const term of question.terms) {
    const share = shareOf(own, term)
    covered += share * term.weight
    if (term.isFocus) focus = Math.max(focus, share)
    if (share === 0) {
      const nearby = context.has(term.term) ? 1 : before ? shareOf(before, term) : 0
      near += nearby * term.weight
      if (nearby === 0) {
        if (!term.isType) lacking++
        for (const other of passage)
          if (shareOf(readSentence(other), term) > 0) {
            around += term.weight
            break
          }
      }
    }
    if (previous) {
      const weight = Math.min(previous.weight, term.weight)
      pairTotal += weight
      if (stand(own.positions.get(previous.term), own.positions.get(term.term))) pairs += weight
    }
    previous = term
  }
  const total = question.totalWeight || 1
  const kind = kindOf(question, own)
  return [
    1,
    covered / total,
    near / total,
    around / total,
    lacking === 0 ? 1 : 0,
    pairTotal > 0 ? pairs / pairTotal : 0,
    focus,
    kind > 0 ? 1 : 0,
    kind < 0 ? 1 : 0,
    retrieved,
    Math.log2(1 + own.termAt.length) / 5
  ]
}

/** True where two terms stand within three words of each other. */
function stand(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  if (!one || !other) return false
  for (const a of one) for (const b of other) if (Math.abs(a - b) <= 3) return true
  return false
}

export const answeringFeatures = [
  'bias',
  'covered',
  'near',
  'whole',
  'pairs',
  'nameMissing',
  'nameElsewhere',
  'numberMissing',
  'rankMissing',
  'modifierMissing',
  'opposed',
  'negated',
  'focusMissing',
  'kindPresent',
  'kindAbsent',
  'length',
  'gap',
  'order',
  'terms',
  'typePresent',
  'lackingShare',
  'nameNear',
  'retrieved',
  'best',
  'nameWeight',
  'lackMax'
] as const

/** What speaks for and against a sentence's answering a question at all: the numbers of `answeringFeatures`. */
export function answeringOf(
  question: QuestionReading,
  { sentence, passage, retrieved, raw }: Candidate & { raw?: number }
): number[] {
  const own = readSentence(sentence)
  const before = sentence.previous ? readSentence(sentence.previous) : undefined
  const context = readContext(sentence)
  let covered = 0
  let near = 0
  let lacking = 0
  let nameMissing = 0
  let nameElsewhere = 0
  let numberMissing = 0
  let rankMissing = 0
  let modifierMissing = 0
  let opposed = 0
  let focusMissing = 0
  let pairs = 0
  let pairTotal = 0
  let gap = 0,
    gaps = 0,
    order = 0,
    typePresent = 0,
    nameNear = 0,
    last = -1,
    nameWeight = 0,
    lackMax = 0
  let previous: QuestionTerm | undefined
  for (const term of question.terms) {
    const share = shareOf(own, term)
    covered += share * term.weight
    const ps =
      own.positions.get(term.term) ?? (share > 0 ? own.positions.get(own.roots.get(term.root ?? '') ?? '') : undefined)
    if (ps) {
      if (term.isType) typePresent = 1
      if (last >= 0) {
        let b = ps[0] ?? 0
        for (const p of ps) if (Math.abs(p - last) < Math.abs(b - last)) b = p
        gap += Math.min(10, Math.abs(b - last))
        gaps++
        if (b > last) order++
        last = b
      } else last = ps[0] ?? 0
    }
    if (previous) {
      const weight = Math.min(previous.weight, term.weight)
      pairTotal += weight
      if (stand(own.positions.get(previous.term), own.positions.get(term.term))) pairs += weight
    }
    previous = term
    if (share > 0) continue
    const inContext = context.has(term.term)
    const nearby = inContext ? 1 : before ? shareOf(before, term) : 0
    near += nearby * term.weight
    if (!term.isType && nearby === 0) lacking++
    if (inContext) continue
    if (!nearby && !term.isType) lackMax = Math.max(lackMax, term.weight)
    if (term.isNumber) numberMissing = 1
    else if (term.isName) {
      nameMissing = 1
      nameWeight = Math.max(nameWeight, term.weight)
      if (nearby) nameNear = 1
      if (passage.some(other => readSentence(other).positions.has(term.term))) nameElsewhere = 1
    }
    if (nearby === 0) {
      if (term.isRank) rankMissing = 1
      if (term.isFocus) focusMissing = 1
    }
    if (term.modifies !== undefined && own.positions.has(term.modifies)) modifierMissing = 1
    if (opposed === 0) for (const other of own.positions.keys()) if (areOpposites(term.term, other)) opposed = 1
  }
  const total = question.totalWeight || 1
  const kind = kindOf(question, own)
  return [
    1,
    covered / total,
    near / total,
    lacking === 0 ? 1 : 0,
    pairTotal > 0 ? pairs / pairTotal : 0,
    nameMissing,
    nameElsewhere,
    numberMissing,
    rankMissing,
    modifierMissing,
    opposed,
    question.negated && !own.negated ? 1 : 0,
    focusMissing,
    kind > 0 ? 1 : 0,
    kind < 0 ? 1 : 0,
    Math.log2(1 + own.termAt.length) / 5,
    gaps ? gap / gaps / 10 : 0.5,
    gaps ? order / gaps : 0.5,
    question.terms.length / 5,
    typePresent,
    lacking / (question.terms.length || 1),
    nameNear,
    retrieved,
    (raw ?? 0) / 20,
    nameWeight,
    lackMax
  ]
}
