import type { QuestionPart } from '../../text/question.ts'
import { stem } from '../../text/terms.ts'
import type { Figure } from '../../types/figure.ts'
import { isOfDealing } from './dealing.ts'
import { mayMeasure } from './dimension.ts'
import type { PlacedFigure } from './placed-figure.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { Words } from './read-words.ts'
import { hasAllTerms, shareOf } from './term-share.ts'
import { areKin, rootOf } from './word-forms.ts'

/** Whether a figure of a sentence may be what a question asks for: of its kind, not given by itself, and not of something else. */
export function mayBeAsked(
  question: QuestionReading,
  own: SentenceReading,
  { figure, at, isDay, mayBeHour, isOfPeople, dimension, isBound }: PlacedFigure
): boolean {
  const { part } = question
  const isBare = figure.kind === 'count' && figure.unit === null
  // A bare number that opens a row names it ("413 | too large") and is no amount.
  const isAmount = own.cells !== undefined && figure.startCharIndex >= own.keyEnd
  const asksWhen = part.asked[0] === 'date'
  const mayBe =
    (isBare && (isAmount || (asksWhen && (mayBeYear(figure) || mayBeHour)))) ||
    // "At eight weeks" tells when.
    (asksWhen && figure.kind === 'duration') ||
    (part.asked.includes('money') && mayBeSterling(figure)) ||
    (part.asked[0] === 'duration' && isCountedTime(figure))
  if (isBare && own.cells !== undefined && !isAmount && !mayBe) return false
  const isDated = asksWhen && isDay
  if (!part.asked.includes(figure.kind) && !mayBe && !isDated) return false
  if (own.cells && isOfAnotherColumn(question, own, own.cells, figure, isBare)) return false
  if (isGiven(question, figure)) return false
  if (part.asked[0] === 'count' && figure.unit !== null && (moneyUnits.has(figure.unit) || isCountedTime(figure)))
    return false
  if (
    figure.kind === 'measure' &&
    question.dimension !== undefined &&
    !mayMeasure(question.dimension, figure, dimension)
  )
    return false
  // "When is it open" asks for no year, and not for how long.
  if (question.asksHours && (figure.kind === 'duration' || year.test(figure.text))) return false
  // "How long is the bridge" is not answered by the year in which it was opened.
  if (part.asked[0] === 'duration' && figure.kind === 'date' && !isBound && !sinceWhen.test(part.text)) return false
  if (question.asksAge && !mayTellAge(figure, own)) return false
  // "How old are the trucks" asks for no number of them.
  if (figure.kind === 'count' && figure.unit !== null && part.asked[0] === 'duration' && !isCountedTime(figure))
    return false
  if (
    figure.kind === 'count' &&
    asksSum(part) &&
    (figure.unit !== null || (!own.cells && !speaksOfCost(question, own)))
  )
    return false
  // "How many km" asks for no number of places.
  if (figure.kind === 'count' && figure.unit !== null && part.asked[0] === 'measure') return false
  if (figure.kind === 'count' && figure.unit !== null) {
    // "How much" asks for no number of people, "how many people" for nothing else.
    if (isOfPeople && howMuch.test(part.text)) return false
    if (!isOfPeople && question.asksPeople && !countsDeeds(question, figure.unit)) return false
  }
  if (figure.kind !== 'date' && isOfAside(question, own, at)) return false
  return true
}

/** "Two calendar years", "three working days" are read as counted. */
const isCountedTime = ({ kind, unit }: Figure): boolean => kind === 'count' && timeUnit.test(unit ?? '')
const timeUnit = /^(?:hour|day|week|month|year)$/u

/** "12,400 visits" say how many people visited. */
function countsDeeds({ terms }: QuestionReading, unit: string): boolean {
  const deed = stem(unit)
  return terms.some(({ term, isType }) => !isType && areKin(term, deed))
}

/** "Billions of dollars" count no plans. */
const moneyUnits: ReadonlySet<string> = new Set('dollar euro pound yen cent'.split(' '))

/** "What does it cost" asks for no number of things, nor for a bare one in a sentence that speaks of no cost; "how much" might. */
const asksSum = ({ asked }: QuestionPart): boolean => asked[0] === 'money' && !asked.includes('measure')

const speaksOfCost = (question: QuestionReading, own: SentenceReading): boolean =>
  question.terms.some(term => isOfDealing(question.part, term.term) && shareOf(question, own, term) > 0)

const howMuch = /\bhow much\b/iu

/** A bare number that reads like a year ("in about 1300"). */
function mayBeYear({ value }: Figure): boolean {
  return typeof value === 'number' && value >= 1000 && value < 2100
}

/** "Pounds" are read as a weight where nothing tells. */
const mayBeSterling = ({ kind, text }: Figure): boolean => kind === 'measure' && pounds.test(text)
const pounds = /\bpounds?$/iu

const years = /\byears?\b/iu
/** The date at which it began; years, or a shorter time where the sentence speaks of age. */
function mayTellAge({ kind, startCharIndex, text }: Figure, own: SentenceReading): boolean {
  if (kind === 'date') return own.tellsOrigin(startCharIndex)
  return kind !== 'duration' || own.tellsAge || years.test(text)
}
const year = /\b(?:1\d|20)\d\d\b/u
/** "How long have you been open": since a year. */
const sinceWhen = /\bhow (?:long (?:has|have|had|ago)|soon|old)\b/iu

/**
 * A row of which only other columns say what is asked for; and of bare numbers, which count no one knows what, one under a head that
 * says nothing of it.
 */
function isOfAnotherColumn(
  question: QuestionReading,
  own: SentenceReading,
  cells: Words,
  { startCharIndex }: Figure,
  isBare: boolean
): boolean {
  const column = own.columnAt(startCharIndex)
  if (!column) return false
  const [asked] = question.part.asked
  const isHeaded = question.terms.some(term => shareOf(question, column, term) > 0)
  if (isBare && (asked === 'count' || asked === 'measure' || question.asksAge)) return !isHeaded
  // Under "Opening hours" all columns tell when it is open.
  if (own.heading && hasAllTerms(question, own.heading)) return false
  return !isHeaded && !question.terms.some(term => !term.isType && shareOf(question, cells, term) > 0)
}

const isOf = ([, from, until]: readonly number[], at: number) => at >= (from ?? 0) && at < (until ?? 0)

/** Whether the question gives a figure itself. */
function isGiven({ terms }: QuestionReading, { text }: Figure): boolean {
  return terms.some(term => term.isNumber && text.includes(term.term))
}

/** "Fidelity, a firm with $5 trillion, …": the figure answers only a question about the firm. */
function isOfAside(question: QuestionReading, own: SentenceReading, at: number): boolean {
  return own.asides.some(aside => isOf(aside, at) && !speaksOfAny(question, own, aside))
}

function speaksOfAny(
  question: QuestionReading,
  own: SentenceReading,
  [of, , until]: readonly [number, number, number]
) {
  return question.terms.some(({ term, others }) =>
    own.termAt
      .slice(of, until)
      .some(
        near =>
          near !== '' &&
          (near === term || others.includes(near) || (rootOf(near) !== undefined && rootOf(near) === rootOf(term)))
      )
  )
}
