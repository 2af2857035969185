import type { RetrievedPassage } from '../../search/retrieve.ts'
import type { QuestionPart } from '../../text/question.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { type FigureKind, figureKinds } from '../../types/figure.ts'
import { askedThing } from './asked-thing.ts'
import { answeringOf, type Candidate, rankingOf, shareNearby, shareOf } from './features.ts'
import { answerScore, answerThreshold, rankScore } from './model.ts'
import { type QuestionReading, readQuestion } from './read-question.ts'
import { readSentence } from './read-sentence.ts'

/** A sentence to quote: its marker is `[passage.number.index + 1]`. */
export interface Quote {
  sentence: EvidenceSentence
  passage: RetrievedPassage
  index: number
}

export interface SelectionRequest {
  passages: readonly RetrievedPassage[]
  conflicts: readonly FoundConflict[]
  weigh: (term: string) => number
}

interface Ranked {
  quote: Quote
  candidate: Candidate
  score: number
}

/** So many of the best sentences are looked at for one that answers. */
const tried = 4
/** Quotes at the most for one part of a question. */
const mostQuotes = 5
/** Another source's figure is quoted where its sentence comes this near (log-odds) to the best. */
const figureMargin = 2.5
/** A question for no figure gets up to three sentences that come this near to the best. */
const explanationMargin = 1.5
const mostExplanations = 3
/** Sentences that share this much of their terms say the same. */
const sameShare = 0.7

const figureKindSet: ReadonlySet<string> = new Set(figureKinds)

/** The sentences that answer one part of a question, in the order in which to quote them; none where nothing does. */
export function selectSentences(part: QuestionPart, request: SelectionRequest): Quote[] {
  const question = readQuestion(part, request.weigh)
  if (question.terms.length === 0) return []
  const ranked = rank(question, request.passages)
  const best = ranked.slice(0, tried).find(({ candidate }) => holdsAsked(question, candidate))
  if (!best || !answers(question, best.candidate)) return []
  const further = asksFigure(part)
    ? furtherFigures(question, best, ranked)
    : furtherExplanations(question, best, ranked)
  const chosen = [best.quote]
  for (const quote of [...readingsOf(request.conflicts, best, ranked), ...further])
    if (chosen.length < mostQuotes && !chosen.some(known => known.sentence === quote.sentence)) chosen.push(quote)
  return arrange(chosen, ranked)
}

function rank(question: QuestionReading, passages: readonly RetrievedPassage[]): Ranked[] {
  const top = passages.reduce((most, passage) => Math.max(most, passage.score), 0) || 1
  const ranked = new Map<EvidenceSentence, Ranked>()
  for (const passage of passages)
    for (const [index, sentence] of passage.sentences.entries()) {
      if (ranked.has(sentence)) continue
      const candidate: Candidate = { sentence, passage: passage.sentences, retrieved: passage.score / top }
      const score = rankScore(rankingOf(question, candidate))
      ranked.set(sentence, { quote: { sentence, passage, index }, candidate, score })
    }
  return [...ranked.values()].sort((one, other) => other.score - one.score)
}

function asksFigure(part: QuestionPart): boolean {
  return figureKindSet.has(part.asked[0] ?? 'other')
}

/** Whether a sentence answers at all: it holds what is asked, and not too much speaks against it. */
function answers(question: QuestionReading, candidate: Candidate): boolean {
  return holdsAsked(question, candidate) && answerScore(answeringOf(question, candidate)) >= answerThreshold
}

/** Whether a sentence holds what is asked for, of the thing that is meant. */
function holdsAsked(question: QuestionReading, candidate: Candidate): boolean {
  const { part } = question
  const own = readSentence(candidate.sentence)
  const wantsFigure = asksFigure(part)
  if (wantsFigure && askedThing(question, own) < 0) return false
  if (wantsFigure || part.asked[0] === 'person') {
    const named = question.terms.every(
      term => !term.isFocus || shareOf(own, term) > 0 || shareNearby(candidate.sentence, term) > 0
    )
    if (!named) return false
  }
  return true
}

/** The sentences of every reading of the conflicts that the best sentence is part of. */
function readingsOf(conflicts: readonly FoundConflict[], best: Ranked, ranked: readonly Ranked[]): Quote[] {
  const touched = conflicts.filter(conflict =>
    conflict.readings.some(reading => reading.evidence.some(({ sentence }) => sentence === best.quote.sentence))
  )
  return touched.flatMap(({ readings }) =>
    readings.flatMap(reading => {
      const found = ranked.find(({ quote }) => reading.evidence.some(({ sentence }) => sentence === quote.sentence))
      return found ? [found.quote] : []
    })
  )
}

/** Of each other source, the best sentence that answers with a figure not quoted yet. */
function furtherFigures(question: QuestionReading, best: Ranked, ranked: readonly Ranked[]): Quote[] {
  const kind = readSentence(best.quote.sentence).figures.find(figure => question.part.asked.includes(figure.kind))?.kind
  const values = new Set(valuesOf(best.quote.sentence, kind))
  const sources = new Set([best.quote.sentence.source])
  const quotes: Quote[] = []
  for (const { quote, candidate, score } of ranked) {
    if (score < best.score - figureMargin) break
    const { sentence } = quote
    if (sources.has(sentence.source)) continue
    const found = valuesOf(sentence, kind)
    if (found.length === 0 || !answers(question, candidate)) continue
    sources.add(sentence.source)
    if (found.every(value => values.has(value))) continue
    for (const value of found) values.add(value)
    quotes.push(quote)
  }
  return quotes
}

function valuesOf(sentence: EvidenceSentence, kind: FigureKind | undefined): (number | string)[] {
  return readSentence(sentence)
    .figures.filter(figure => figure.kind === kind)
    .map(figure => figure.value)
}

function furtherExplanations(question: QuestionReading, best: Ranked, ranked: readonly Ranked[]): Quote[] {
  const quotes: Quote[] = []
  for (const { quote, candidate, score } of ranked) {
    if (score < best.score - explanationMargin || quotes.length + 1 >= mostExplanations) break
    if (quote === best.quote || [best.quote, ...quotes].some(known => saySame(known.sentence, quote.sentence))) continue
    if (answers(question, candidate)) quotes.push(quote)
  }
  return quotes
}

function saySame(one: EvidenceSentence, other: EvidenceSentence): boolean {
  const a = readSentence(one).positions
  const b = readSentence(other).positions
  let shared = 0
  for (const term of a.keys()) if (b.has(term)) shared++
  return shared >= sameShare * Math.min(a.size, b.size)
}

/** Keeps the sources in the order in which they were chosen and each source's sentences in the order of its text; what leans on the sentence before brings it along. */
function arrange(chosen: readonly Quote[], ranked: readonly Ranked[]): Quote[] {
  const quotes: Quote[] = []
  for (const source of new Set(chosen.map(quote => quote.sentence.source))) {
    const own = chosen.filter(quote => quote.sentence.source === source)
    own.sort((one, other) => one.sentence.startCharIndex - other.sentence.startCharIndex)
    for (const quote of own) {
      const { previous } = quote.sentence
      if (previous && readSentence(quote.sentence).leans && !quotes.some(known => known.sentence === previous)) {
        const before = ranked.find(candidate => candidate.quote.sentence === previous)
        if (before && chosen.length < mostQuotes) quotes.push(before.quote)
      }
      if (!quotes.includes(quote)) quotes.push(quote)
    }
  }
  return quotes
}
