import type { RetrievedPassage } from '../../search/retrieve.ts'
import { isListLine } from '../../text/list-item.ts'
import type { AskedKind, QuestionPart } from '../../text/question.ts'
import type { FoundConflict, Reading } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { arrangeQuotes, mostQuotes, type Quote, type Ranked } from './arrange-quotes.ts'
import { answeringOf, type Candidate, rankingOf, toCandidates } from './features.ts'
import { answerScore, answerThreshold, disputedThreshold, leastSpokenOf, rankScore } from './model.ts'
import { type QuestionReading, type QuestionTerm, readQuestion } from './read-question.ts'
import { readSentence } from './read-sentence.ts'
import { readHeading } from './read-words.ts'
import { listOf, sectionOf } from './sections.ts'
import { shareNearby, shareOf } from './term-share.ts'

/** What sentences are selected from. `weigh` gives a stemmed term's rarity in the corpus. */
export interface SelectionRequest {
  passages: readonly RetrievedPassage[]
  conflicts: readonly FoundConflict[]
  weigh: (term: string) => number
}

/** So many of the best sentences are looked at for one that may hold the figure asked for. */
const tried = 4
/** Another source's figure is quoted where its sentence comes this near (log-odds) to the best. */
const figureMargin = 2.5
/** A question for no figure gets up to three sentences that come this near to the best. */
const explanationMargin = 2
const mostExplanations = 3
/** Sentences that share this much of their terms say the same. */
const sameShare = 0.7

/** Other things than figures that a sentence surely holds or not. */
const sureKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['definition', 'reason'])

/** The sentences that answer one part of a question, in the order in which to quote them; none where nothing does. */
export function selectSentences(part: QuestionPart, request: SelectionRequest): Quote[] {
  const question = readQuestion(part, request.weigh)
  if (question.terms.length === 0) return []
  const all = candidatesOf(question, request.passages)
  const ranked = withHeads(all).sort((one, other) => other.score - one.score)
  const best = findBest(question, ranked)
  if (!best) return []
  const conflicts = request.conflicts.filter(
    ({ kind, readings }) => (!question.asksFigure || part.asked.includes(kind as AskedKind)) && tells(readings, best)
  )
  const threshold = question.asksFigure && conflicts.length > 0 ? disputedThreshold : answerThreshold
  if (speaksOfLittle(question, best.candidate) || speaksOfAnother(question, best.candidate)) return []
  if (!passes(question, best, threshold)) return []
  const whole = wholeOf(question, best, all)
  if (whole.length > 1) return whole
  const further = question.asksFigure
    ? furtherFigures(question, best, ranked)
    : furtherExplanations(question, best, ranked)
  const chosen = [best.quote]
  for (const quote of [...readingsOf(conflicts, ranked), ...further])
    if (chosen.length < mostQuotes && !chosen.some(known => known.sentence === quote.sentence)) chosen.push(quote)
  return arrangeQuotes(question, chosen, ranked)
}

function candidatesOf(question: QuestionReading, passages: readonly RetrievedPassage[]): Ranked[] {
  const top = passages.reduce((most, passage) => Math.max(most, passage.score), 0)
  const ranked: Ranked[] = []
  for (const passage of passages) {
    let index = 0
    for (const candidate of toCandidates(question, passage, top)) {
      const score = rankScore(rankingOf(question, candidate))
      ranked.push({ quote: { sentence: candidate.sentence, passage, index: index++ }, candidate, score })
    }
  }
  return ranked
}

/** Gives each row of a table the one that heads its columns, which says nothing by itself and is left out. */
function withHeads(ranked: readonly Ranked[]): Ranked[] {
  if (ranked.every(({ quote }) => quote.sentence.columns === undefined)) return [...ranked]
  const rows = new Map<string, Quote>()
  for (const { quote } of ranked) if (quote.sentence.columns === undefined) rows.set(keyOf(quote.sentence), quote)
  const heads = new Set<Quote>()
  for (const { quote } of ranked) {
    const { columns, source } = quote.sentence
    const head = columns === undefined ? undefined : rows.get(keyOf({ text: columns, source }))
    if (!head || readSentence(head.sentence).figures.length > 0) continue
    quote.head = head
    heads.add(head)
  }
  return ranked.filter(({ quote }) => !heads.has(quote))
}

const keyOf = ({ source, text }: { source: number; text: string }) => `${source} ${text}`

/**
 * The best sentence; where a certain thing is asked for, the best that surely holds it, if it comes near enough. Where
 * that is a figure or a reason, nothing without one will do.
 */
function findBest(question: QuestionReading, ranked: readonly Ranked[]): Ranked | undefined {
  const fitting = ranked.filter(({ candidate }) => isAbout(question, candidate))
  const asked = question.part.asked[0] ?? 'other'
  if (!question.asksFigure && !sureKinds.has(asked)) return fitting[0]
  const lowest = (ranked[0]?.score ?? 0) - (question.asksFigure ? 2 : 1) * figureMargin
  const sure = fitting.find(({ candidate, score }) => candidate.holds > 0 && score >= lowest)
  if (sure || asked === 'reason') return sure
  return question.asksFigure ? fitting.slice(0, tried).find(({ candidate }) => candidate.holds === 0) : fitting[0]
}

/** Whether a figure or a person that a sentence holds is that of the thing that is meant, as far as the focus tells. */
function isAbout(question: QuestionReading, { sentence, own }: Candidate): boolean {
  const { asked } = question.part
  if ((!question.asksFigure && asked[0] !== 'person') || asked.includes('other')) return true
  return question.terms.every(
    term => !term.isFocus || shareOf(question, own, term) > 0 || shareNearby(question, sentence, term) > 0
  )
}

/**
 * Whether a sentence, with what it may lean on, has less than half of the question. Rarity counts for half: in a folder
 * of a few documents on one thing, the words that matter most are the commonest.
 */
function speaksOfLittle(question: QuestionReading, { sentence, own }: Candidate): boolean {
  let spokenOf = 0
  let total = 0
  for (const term of question.terms) {
    const weight = (term.weight + (term.isType ? 0.5 : 1)) / 2
    total += weight
    spokenOf += weight * (shareOf(question, own, term) || shareNearby(question, sentence, term))
  }
  return spokenOf < leastSpokenOf * total
}

/** Whether a name or a number that the question gives stands nowhere in the passage nor over it: it is about another. */
function speaksOfAnother(question: QuestionReading, { sentence, inPassage }: Candidate): boolean {
  return question.terms.some(
    term => (term.isName || term.isNumber) && shareNearby(question, sentence, term) === 0 && !inPassage[term.at]
  )
}

function passes(question: QuestionReading, { candidate }: Ranked, threshold: number): boolean {
  return answerScore(answeringOf(question, candidate)) >= threshold
}

function tells(readings: readonly Reading[], { quote }: Ranked): boolean {
  return readings.some(({ evidence }) => evidence.some(({ sentence }) => sentence === quote.sentence))
}

/** For every reading of the conflicts, the best sentence that gives it. */
function readingsOf(conflicts: readonly FoundConflict[], ranked: readonly Ranked[]): Quote[] {
  return conflicts.flatMap(({ readings }) =>
    readings.flatMap(reading => ranked.find(candidate => tells([reading], candidate))?.quote ?? [])
  )
}

/** Of each other source, the best sentence that answers with a figure not quoted yet. */
function furtherFigures(question: QuestionReading, best: Ranked, ranked: readonly Ranked[]): Quote[] {
  const kind = question.part.asked.find(asked => valuesOf(best.quote.sentence, asked).length > 0)
  if (kind === undefined) return []
  const values = new Set(valuesOf(best.quote.sentence, kind))
  const sources = new Set([best.quote.sentence.source])
  const quotes: Quote[] = []
  for (const ranking of ranked) {
    const { quote, candidate, score } = ranking
    if (score < best.score - figureMargin) break
    if (candidate.holds <= 0 || sources.has(quote.sentence.source)) continue
    const found = valuesOf(quote.sentence, kind)
    if (found.length === 0 || !isAbout(question, candidate) || !passes(question, ranking, answerThreshold)) continue
    sources.add(quote.sentence.source)
    if (found.every(value => values.has(value))) continue
    for (const value of found) values.add(value)
    quotes.push(quote)
  }
  return quotes
}

function valuesOf(sentence: EvidenceSentence, kind: AskedKind): (number | string)[] {
  return readSentence(sentence)
    .figures.filter(figure => figure.kind === kind)
    .map(figure => figure.value)
}

function furtherExplanations(question: QuestionReading, best: Ranked, ranked: readonly Ranked[]): Quote[] {
  const quotes: Quote[] = []
  for (const ranking of ranked) {
    const { quote, candidate, score } = ranking
    if (score < best.score - explanationMargin || quotes.length + 1 >= mostExplanations) break
    if (candidate.holds < best.candidate.holds) continue
    if (quote === best.quote || [best.quote, ...quotes].some(known => saySame(known.sentence, quote.sentence))) continue
    if (isAbout(question, candidate) && passes(question, ranking, answerThreshold)) quotes.push(quote)
  }
  return quotes
}

/** Longer lists and sections are not quoted whole. */
const mostListed = 12
const mostOfSection = 3

/**
 * What answers only as a whole: the list that a list is asked for, or of which no item says more of the question than
 * the others; the beginning of a section whose heading says all that the best sentence does. Empty where that one
 * answers by itself.
 */
function wholeOf(question: QuestionReading, { quote, candidate }: Ranked, all: readonly Ranked[]): Quote[] {
  const [asked = 'other'] = question.part.asked
  const { sentence, own } = candidate
  const retrieved = all.map(one => one.quote)
  const heads = new Set(retrieved.map(one => one.head))
  const list = listOf(quote, retrieved).filter(one => !heads.has(one))
  const cells = own.cells ?? own
  const isTold = (term: QuestionTerm) => shareOf(question, cells, term) > 0
  if (list.length > 1) {
    const asksAll = asked === 'list' || !isListLine(sentence.text) || !question.terms.some(isTold)
    return asksAll && list.length <= mostListed ? list : []
  }
  const heading = readHeading(sentence)
  const isHeaded = question.terms.some(term => !term.isType && shareOf(question, heading, term) > 0)
  if (
    !sectionKinds.has(asked) ||
    !isHeaded ||
    question.terms.some(term => isTold(term) && shareOf(question, heading, term) === 0)
  )
    return []
  return sectionOf(quote, retrieved).slice(0, mostOfSection)
}
const sectionKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['other', 'list', 'definition'])

function saySame(one: EvidenceSentence, other: EvidenceSentence): boolean {
  const a = readSentence(one).positions
  const b = readSentence(other).positions
  let shared = 0
  for (const term of a.keys()) if (b.has(term)) shared++
  return shared >= sameShare * Math.min(a.size, b.size)
}
