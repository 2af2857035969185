import { endOfKey } from '../../text/table-row.ts'
import { tokenize } from '../../text/terms.ts'
import type { Ranked } from './arrange-quotes.ts'
import type { Candidate } from './candidate.ts'
import { isOfDealing } from './dealing.ts'
import { answeringOf } from './features.ts'
import { howTo } from './how-to.ts'
import { hasAskedKind, wantsName } from './named-kind.ts'
import type { QuestionTerm } from './question-term.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import { answerScore, leastSpokenOf } from './scores.ts'
import { shareNearby, shareOf, shareUnder } from './term-share.ts'
import { termOfToken } from './word-forms.ts'

/** Whether a figure or a person that a sentence holds is that of the thing that is meant, as far as the focus tells. */
export function isAbout(question: QuestionReading, { own, holds }: Candidate): boolean {
  const { asked } = question.part
  // "What are the risks of …": whatever else it says, it must speak of risks.
  if (!question.asksFigure && asked[0] === 'other')
    return (
      !whatAre.test(question.part.text) ||
      !question.terms.some(
        term => term.isFocus && shareUnder(question, own, term) === 0 && !isToldBefore(question, own, term)
      )
    )
  if (holds < 0 && wantsName(question)) return hasAskedKind(question, own)
  // Somebody without a name ("the settlers") is told only by what says all that is asked.
  if (
    holds < 0 &&
    asked[0] === 'person' &&
    !question.terms.every(
      term => term.isType || shareOf(question, own, term) > 0 || shareNearby(question, own, term) > 0
    )
  )
    return false
  if ((!question.asksFigure && asked[0] !== 'person') || asked.includes('other')) return true
  return question.terms.every(
    term => !term.isFocus || shareOf(question, own, term) > 0 || shareNearby(question, own, term) > 0
  )
}

const whatAre = /\bwhat (?:are|were)\b/iu

function isToldBefore(question: QuestionReading, { previous }: SentenceReading, term: QuestionTerm): boolean {
  return previous !== undefined && shareOf(question, previous, term) > 0
}

/**
 * Whether a sentence, with what it may lean on, has less than half of the question. Rarity counts for half: in a folder
 * of a few documents on one thing, the words that matter most are the commonest.
 */
export function speaksOfLittle(question: QuestionReading, { own, holds }: Candidate): boolean {
  let spokenOf = 0
  let total = 0
  for (const term of question.terms) {
    // What says little and stands nowhere ("new" in "what is new in 2.4") need not be spoken of.
    if (term.isType && term.isUnknown && !(question.part.focusIsType && question.part.focus.includes(term.term)))
      continue
    const weight = (term.weight + (term.isType ? 0.5 : 1)) / 2
    total += weight
    const share = shareOf(question, own, term) || shareNearby(question, own, term)
    // Where no passage has the word, another word for it says as much as can be said.
    // So does the sum of money for "pay" in "how much did they pay".
    const isWhole = (term.isUnknown && share > 0) || (holds > 0 && isOfDealing(question.part, term.term))
    spokenOf += weight * (isWhole ? 1 : share)
  }
  return total === 0 || spokenOf < leastSpokenOf * total
}

/**
 * Whether a name or a number that the question gives stands nowhere in the passage nor over it: it is about another. So
 * it is where somebody asks whether there is a thing, what to do with one, for something about one, or for a figure of one, that no passage names.
 */
export function speaksOfAnother(question: QuestionReading, { own, inPassage, holds }: Candidate): boolean {
  // A cell may tell an amount in words, but of what is named.
  const lacksFigure = question.asksFigure && holds <= 0 && own.cells !== undefined
  const asksWhether = lacksFigure || question.part.asked[0] === 'yes_no' || howTo.test(question.part.text)
  return question.terms.some(
    term =>
      (term.isName ||
        term.isNumber ||
        ((asksWhether || term.isTopic || tellsWhich(question, term)) && term.isUnknown && !term.isType)) &&
      shareNearby(question, own, term) === 0 &&
      !inPassage[term.at]
  )
}

/** Whether a term tells which thing a figure is asked of: "parking" in "how much is a parking space". */
function tellsWhich({ asksFigure, terms }: QuestionReading, { modifies }: QuestionTerm): boolean {
  return asksFigure && modifies !== undefined && terms.some(({ isFocus, term }) => isFocus && term === modifies)
}

/** Whether a sentence answers at all, as far as what is missing in it tells. */
export function passes(question: QuestionReading, { candidate }: Ranked, threshold: number): boolean {
  return isKeyed(question, candidate) || answerScore(answeringOf(question, candidate)) >= threshold
}

/**
 * Whether a sentence is the row of a table for the very thing that somebody asks about, which its first cell names ("E02"):
 * then all of it is about that, whatever else the question says.
 */
function isKeyed({ part, terms, words }: QuestionReading, { own, sentence: { text } }: Candidate): boolean {
  if (!own.cells || !openKinds.has(part.asked[0] ?? 'other')) return false
  const key = new Set(tokenize(text.slice(0, endOfKey(text))).map(termOfToken))
  return [...key].every(term => words.has(term)) && terms.some(({ term, isName }) => isName && key.has(term))
}
const openKinds: ReadonlySet<string> = new Set(['other', 'definition'])
