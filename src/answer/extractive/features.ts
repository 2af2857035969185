import { areOpposites } from '../../text/opposites.ts'
import type { Candidate } from './candidate.ts'
import type { QuestionTerm } from './question-term.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import { negation } from './sentence-wording.ts'
import { headingShare, shareInContext, shareNearby, shareUnder } from './term-share.ts'
import { standApart } from './word-fields.ts'

/** How far terms that follow each other in the question stand together in a sentence: 0 to 1. */
function shareOfPairs({ terms, matches }: QuestionReading, own: SentenceReading): number {
  const row = matches.rowOf(own)
  if (row === 0) return 0
  const { shares } = matches
  let previous: QuestionTerm | undefined
  let together = 0
  let total = 0
  for (const term of terms) {
    if (previous) {
      const weight = Math.min(previous.weight, term.weight)
      total += weight
      const mayStand = shares[row + previous.at] === 1 && shares[row + term.at] === 1
      if (mayStand && standTogether(own.positions.get(previous.term), own.positions.get(term.term))) together += weight
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

/**
 * How near a sentence comes to answering a question, in numbers of the order of one: those of `rankingFeatures`, in
 * `into`.
 */
export function rankingOf(
  question: QuestionReading,
  { own, inPassage, retrieved, holds }: Candidate,
  into: number[] = []
): number[] {
  const { matches, asksFigure } = question
  const row = matches.rowOf(own)
  const heading = own.heading ? matches.rowOf(own.heading) : 0
  const above = matches.rowOf(own.context)
  const before = own.previous ? matches.rowOf(own.previous) : 0
  const { shares } = matches
  let covered = 0
  let near = 0
  let around = 0
  let rareMissing = 0
  let lacking = 0
  let focus = 0
  for (const { at, weight, isFocus, isType } of question.terms) {
    const share = Math.max(shares[row + at] ?? 0, headingShare * (shares[heading + at] ?? 0))
    covered += share * weight
    if (isFocus) focus = Math.max(focus, share)
    if (share > 0) continue
    const nearby = Math.max(shares[above + at] ?? 0, shares[before + at] ?? 0)
    near += nearby * weight
    if (nearby > 0) continue
    if (!isType) lacking++
    if (inPassage[at]) around += weight
    else rareMissing = Math.max(rareMissing, weight)
  }
  const total = question.totalWeight || 1
  into[0] = covered / total
  into[1] = near / total
  into[2] = near > 0 && own.leans ? near / total : 0
  into[3] = around / total
  into[4] = rareMissing
  into[5] = lacking === 0 ? 1 : 0
  into[6] = shareOfPairs(question, own)
  into[7] = focus
  into[8] = asksFigure ? holds : 0
  into[9] = asksFigure ? 0 : holds
  into[10] = retrieved
  into[11] = own.logLength
  return into
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
  let covered = 0
  let lacking = 0
  let lackingAll = 0
  let nameMissing = 0
  let replaced = 0
  let numberMissing = 0
  let namesLacking = 0
  const asksWhether = question.part.asked[0] === 'yes_no'
  let opposed = question.order * own.order < 0 ? 1 : 0
  for (const term of question.terms) {
    const share = shareUnder(question, own, term)
    covered += share * term.weight
    if (share > 0) continue
    const nearby = shareNearby(question, own, term)
    if (!term.isType && nearby === 0) lacking++
    // "It carries 80 kg" says of the Pelican what the sentence before names.
    if (shareInContext(question, own, term) > 0 || (own.leans && nearby > 0)) continue
    if (!term.isType) lackingAll++
    if (term.isName) namesLacking++
    if (term.isNumber) numberMissing = 1
    else if (term.isName) nameMissing = 1
    if (isReplaced(question, own, term)) replaced = 1
    // Whether something is so is answered by the opposite as well.
    if (opposed === 0 && !asksWhether && !asksPrice.test(question.part.text) && meetsOpposite(own, term.term))
      opposed = 1
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
    question.negated && !deniesFor(question, own) && !negation.test(sentence.heading ?? '') ? 1 : 0,
    Math.max(0, holds),
    holds < 0 ? 1 : 0,
    own.logLength,
    question.terms.length / 5
  ]
}

/** "What do children pay": "Children travel free" says what. */
const asksPrice = /\b(?:pay|cost|costs|price|fee|fare)\b/iu

/** "Why can't I …" may be answered by what allows it in some cases only, and by any reason; "what did he not …" denies one thing. */
function deniesFor({ part }: QuestionReading, own: SentenceReading): boolean {
  return part.asked[0] === 'reason' ? own.denies || own.reasons === 1 || (own.previous?.denies ?? false) : own.negated
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
