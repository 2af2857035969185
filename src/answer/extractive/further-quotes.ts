import type { AskedKind } from '../../text/question.ts'
import type { FoundConflict, Reading } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Quote, Ranked } from './arrange-quotes.ts'
import type { Candidate } from './candidate.ts'
import { isAbout, passes } from './judge-candidate.ts'
import type { QuestionReading } from './read-question.ts'
import { readSentence } from './read-sentence.ts'
import { answerThreshold } from './scores.ts'
import { hasAllTerms, shareUnder } from './term-share.ts'

/** Another source's figure is quoted where its sentence comes this near (log-odds) to the best. */
export const figureMargin = 2.5
/** … and this near where it says all that is asked. */
const farMargin = 7
/** A question for no figure gets up to three sentences that come this near to the best. */
const explanationMargin = 2
const mostExplanations = 3
/** Sentences that share this much of their terms say the same. */
const sameShare = 0.7

/** Whether a sentence gives one of the readings of a conflict. */
export function tells(readings: readonly Reading[], { quote }: Ranked): boolean {
  return readings.some(reading => sentencesOf(reading).includes(quote.sentence))
}

const sentencesOf = ({ evidence }: Reading): EvidenceSentence[] => evidence.map(({ sentence }) => sentence)

/** For every reading of the conflicts, the best sentence that gives it. */
export function readingsOf(conflicts: readonly FoundConflict[], ranked: readonly Ranked[]): Quote[] {
  return conflicts.flatMap(({ readings }) =>
    readings.flatMap(reading => {
      const sentences = sentencesOf(reading)
      return ranked.find(({ quote }) => sentences.includes(quote.sentence))?.quote ?? []
    })
  )
}

/** Of each other source, the best sentence that answers with a figure not quoted yet. */
export function furtherFigures(question: QuestionReading, best: Ranked, ranked: readonly Ranked[]): Quote[] {
  const kind =
    question.part.asked.find(asked => valuesOf(best.quote.sentence, asked).length > 0) ?? question.part.asked[0]
  if (kind === undefined) return []
  const values = new Set(valuesOf(best.quote.sentence, kind))
  const sources = new Set([best.quote.sentence.source])
  const quotes: Quote[] = []
  for (const ranking of ranked) {
    const { quote, candidate, score } = ranking
    const isKnown = sources.has(quote.sentence.source)
    if (score < best.score - farMargin) break
    if (score < best.score - figureMargin && (isKnown || !saysAll(question, candidate))) continue
    if (candidate.holds <= 0 || (isKnown && !saysAll(question, candidate))) continue
    const found = valuesOf(quote.sentence, kind)
    if (found.length === 0 || !isAbout(question, candidate) || !passes(question, ranking, answerThreshold)) continue
    sources.add(quote.sentence.source)
    if (found.every(value => values.has(value))) continue
    for (const value of found) values.add(value)
    quotes.push(quote)
  }
  return quotes
}

/** Whether a sentence has all of the question itself: the case of one more reading in the same source. */
function saysAll(question: QuestionReading, { own }: Candidate): boolean {
  const { terms, matches } = question
  if (terms.length < 2 || matches.rowOf(own) === 0 || terms.every(term => term.isType)) return false
  return hasAllTerms(question, own)
}

function valuesOf(sentence: EvidenceSentence, kind: AskedKind): (number | string)[] {
  return readSentence(sentence)
    .figures.filter(figure => figure.kind === kind)
    .map(figure => figure.value)
}

const closedKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['person', 'organisation', 'place', 'yes_no'])

/** The sentences that come near to the best and say something else, for a question that no figure answers. */
export function furtherExplanations(question: QuestionReading, best: Ranked, ranked: readonly Ranked[]): Ranked[] {
  const found: Ranked[] = []
  const isClosed = closedKinds.has(question.part.asked[0] ?? 'other')
  for (const ranking of ranked) {
    const { quote, candidate, score } = ranking
    const isNear = score >= best.score - explanationMargin
    if ((!isNear && !isClosed) || score < best.score - farMargin || found.length + 1 >= mostExplanations) break
    // Who it was, or whether it is so, another source may tell otherwise.
    const isOther = isClosed && quote.sentence.source !== best.quote.sentence.source && saysAll(question, candidate)
    if (!isOther && (!isNear || candidate.holds < best.candidate.holds)) continue
    if ([best, ...found].some(known => known === ranking || saySame(known.quote.sentence, quote.sentence))) continue
    if (!saysSomething(question, candidate)) continue
    if (isAbout(question, candidate) && passes(question, ranking, answerThreshold)) found.push(ranking)
  }
  return [
    ...reasonAfter(question, best, ranked),
    ...announcedBy(best, ranked),
    ...toldOn(question, best, ranked),
    ...found
  ]
}

/** "It costs more than was thought. The reasons are …": the sentence after the best, where that only tells what is explained. */
function reasonAfter(question: QuestionReading, { candidate }: Ranked, ranked: readonly Ranked[]): Ranked[] {
  if (question.part.asked[0] !== 'reason' || candidate.own.reasons === 1) return []
  const after = ranked.find(({ quote }) => quote.sentence.previous === candidate.sentence)
  return after && after.candidate.own.reasons === 1 ? [after] : []
}

/** "She sold the chandelier. It paid for the roof.": the sentence after the best, where that goes on about the same. */
function toldOn(question: QuestionReading, { candidate }: Ranked, ranked: readonly Ranked[]): Ranked[] {
  if (!toldKinds.has(question.part.asked[0] ?? 'other')) return []
  const after = ranked.find(({ quote }) => quote.sentence.previous === candidate.sentence)
  return after?.candidate.own.leans ? [after] : []
}
const toldKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['other', 'reason'])

/** "There are dangers, too.": the sentence after the best, where that only says that there is something to tell. */
function announcedBy({ candidate }: Ranked, ranked: readonly Ranked[]): Ranked[] {
  const { sentence } = candidate
  if (sentence.text.length > longestAnnouncement || !thereIs.test(sentence.text)) return []
  const after = ranked.find(({ quote }) => quote.sentence.previous === sentence)
  return after ? [after] : []
}
const thereIs = /^(?:(?:but|yet|still|however|also),? )?there (?:is|are|was|were)\b/iu
const longestAnnouncement = 60

/** Whether a sentence has anything of what is asked itself, or under its heading: what only stands beside it does not. */
function saysSomething(question: QuestionReading, { own }: Candidate): boolean {
  return question.terms.some(term => !term.isType && shareUnder(question, own, term) > 0)
}

function saySame(one: EvidenceSentence, other: EvidenceSentence): boolean {
  const a = readSentence(one).positions
  const b = readSentence(other).positions
  let shared = 0
  for (const term of a.keys()) if (b.has(term)) shared++
  return shared >= sameShare * Math.min(a.size, b.size)
}
