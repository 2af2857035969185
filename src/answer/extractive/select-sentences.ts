import type { RetrievedPassage } from '../../search/retrieve.ts'
import { baseForm } from '../../text/base-form.ts'
import type { AskedKind, QuestionPart } from '../../text/question.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import { arrangeQuotes, isYesOrNo, mostQuotes, type Quote, type Ranked } from './arrange-quotes.ts'
import { toCandidates } from './candidate.ts'
import { isForAnotherCase } from './circumstances.ts'
import { afterEcho, isEcho } from './echo.ts'
import { rankingOf } from './features.ts'
import { figureMargin, furtherExplanations, furtherFigures, readingsOf, tells } from './further-quotes.ts'
import { headsColumns } from './headed-row.ts'
import { isAbout, passes, speaksOfAnother, speaksOfLittle } from './judge-candidate.ts'
import { lightWords } from './light-words.ts'
import { type QuestionReading, readQuestion } from './read-question.ts'
import { answerThreshold, disputedThreshold, rankScore } from './scores.ts'
import { wholeOf } from './whole-of.ts'

/** What sentences are selected from. `weigh` gives a stemmed term's rarity in the corpus. */
export interface SelectionRequest {
  passages: readonly RetrievedPassage[]
  conflicts: readonly FoundConflict[]
  weigh: (term: string) => number
}

/** How many of the best sentences are searched for one that may hold the figure asked for. */
const tried = 4

/** Other things than figures that a sentence surely holds or not. */
const sureKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['definition', 'reason'])

/** The sentences that answer one part of a question, in the order in which to quote them; none where nothing does. */
export function selectSentences(part: QuestionPart, request: SelectionRequest): Quote[] {
  const { question, candidates: all } = rankSentences(part, request)
  if (all.length === 0) return []
  const sorted = withHeads(all).sort((one, other) => other.score - one.score)
  const ranked = answering(question, sorted)
  const quotes = all.map(({ quote }) => quote)
  const [first] = sorted
  if (first && isEcho(question, first.candidate.sentence.text, first.candidate.own)) {
    const after = afterEcho(question, first.quote, quotes)
    if (after.length > 0) return after
  }
  const best = findBest(question, ranked)
  if (!best) return []
  const conflicts = request.conflicts.filter(
    ({ kind, readings }) => (!question.asksFigure || part.asked.includes(kind as AskedKind)) && tells(readings, best)
  )
  const threshold = question.asksFigure && conflicts.length > 0 ? disputedThreshold : answerThreshold
  if (speaksOfLittle(question, best.candidate) || speaksOfAnother(question, best.candidate)) return []
  if (!passes(question, best, threshold)) return []
  const whole = wholeOf(question, best, quotes)
  if (whole.length > 1) return whole
  const further = question.asksFigure
    ? furtherFigures(question, best, ranked)
    : furtherExplanations(question, best, ranked).flatMap(one =>
        part.asked[0] === 'definition' ? one.quote : wholeOf(question, one, quotes)
      )
  const chosen = [best.quote]
  const most = Math.max(mostQuotes, further.length)
  for (const quote of [...readingsOf(conflicts, ranked), ...further])
    if (chosen.length < most && !chosen.some(known => known.sentence === quote.sentence)) chosen.push(quote)
  return arrangeQuotes(question, chosen, sorted)
}

/** "Can I take three weeks?": beside light words there is only the case for which somebody asks. */
function saysOnlyWhen({ terms, part }: QuestionReading): boolean {
  return part.carried.length === 0 && terms.every(term => term.isType) && terms.some(({ term }) => /^\d/u.test(term))
}

/** "Where does it happen?": any sentence may say where anything is. */
function saysOnlyThat({ terms, part }: QuestionReading): boolean {
  const [asked = 'other'] = part.asked
  return nameKinds.has(asked) && part.carried.length === 0 && terms.every(({ term }) => lightWords.has(baseForm(term)))
}
const nameKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['person', 'organisation', 'place'])

/**
 * What may answer: not what asks itself or only repeats the question, "Yes." without what goes on, the row for another case, or a sentence
 * that has the words of an identifier and not the identifier, where others name that.
 */
function answering(question: QuestionReading, sorted: readonly Ranked[]): Ranked[] {
  const isNamed = ({ candidate }: Ranked) => candidate.identified > 0
  const mustName = question.identifiers.length > 0 && sorted.some(isNamed)
  const hasCase = question.circumstances.length > 0
  return sorted.filter(ranked => {
    const { own, sentence } = ranked.candidate
    if (isEcho(question, sentence.text, own) || isYesOrNo(sentence.text) || own.asks) return false
    if (hasCase && isForAnotherCase(question.circumstances, sentence.text, own)) return false
    return !mustName || isNamed(ranked)
  })
}

/** A part of a question with every sentence of the passages and how near it comes to answering, in the order of the texts. */
export interface RankedSentences {
  question: QuestionReading
  /** None where the part says too little to tell. */
  candidates: readonly Ranked[]
}

/** Ranks the sentences of the passages of an answer. Not remembered with these: what an open connection leads to would outlive its answer. */
export function rankSentences(
  part: QuestionPart,
  { passages, weigh }: Omit<SelectionRequest, 'conflicts'>
): RankedSentences {
  const question = readQuestion(part, weigh)
  const saysNothing = question.terms.length === 0 || saysOnlyWhen(question) || saysOnlyThat(question)
  return { question, candidates: saysNothing ? [] : candidatesOf(question, passages) }
}

function candidatesOf(question: QuestionReading, passages: readonly RetrievedPassage[]): Ranked[] {
  const top = passages.reduce((most, passage) => Math.max(most, passage.score), 0)
  const ranked: Ranked[] = []
  const features: number[] = []
  for (const passage of passages) {
    let index = 0
    for (const candidate of toCandidates(question, passage, top)) {
      const score = rankScore(rankingOf(question, candidate, features)) + candidate.signs
      ranked.push({ quote: { sentence: candidate.sentence, passage, index: index++ }, candidate, score })
    }
  }
  return ranked
}

/** Gives each row of a table the one that heads its columns, which says nothing by itself and is left out. */
function withHeads(ranked: readonly Ranked[]): Ranked[] {
  if (ranked.every(({ quote }) => quote.sentence.columns === undefined)) return [...ranked]
  const rows = new Map<string, Quote>()
  for (const { quote } of ranked)
    if (quote.sentence.columns === undefined && quote.sentence.text.includes(' |'))
      rows.set(keyOf(quote.sentence), quote)
  const heads = new Set<Quote>()
  for (const { quote } of ranked) {
    const { columns, source } = quote.sentence
    const head = columns === undefined ? undefined : rows.get(keyOf({ text: columns, source }))
    if (!head || columns === undefined || !headsColumns(columns, quote.sentence.text)) continue
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
  const fits = ({ candidate }: Ranked) => isAbout(question, candidate)
  const asked = question.part.asked[0] ?? 'other'
  if (asked === 'yes_no')
    return findDenial(question, ranked) ?? ranked.find(one => fits(one) && !speaksOfAnother(question, one.candidate))
  if (!question.asksFigure && !question.asksName && !sureKinds.has(asked)) return ranked.find(fits)
  const lowest = (ranked[0]?.score ?? 0) - (question.asksFigure ? 2 : 1) * figureMargin
  const holding = ranked.filter(one => one.candidate.holds > 0 && one.score >= lowest && fits(one))
  const sure = asked === 'reason' ? surestReason(question, holding) : holding[0]
  if (sure || asked === 'reason' || question.asksName) return sure
  if (!question.asksFigure) return ranked.find(fits)
  let left = tried
  return ranked.find(one => left > 0 && fits(one) && left-- > 0 && one.candidate.holds === 0)
}

/** "Is turning the part for us" may tell a reason or none: where it does not answer, what surely tells one comes after it. */
function surestReason(question: QuestionReading, holding: readonly Ranked[]): Ranked | undefined {
  const [first] = holding
  if (!first || passes(question, first, answerThreshold)) return first
  return holding.find(one => one.candidate.holds === 1 && passes(question, one, answerThreshold)) ?? first
}

/** "Does it work without a key?": of what comes near the best and is about it, the first that speaks of being without. */
function findDenial(question: QuestionReading, ranked: readonly Ranked[]): Ranked | undefined {
  if (!question.negated) return undefined
  const lowest = (ranked[0]?.score ?? 0) - figureMargin
  return ranked.find(
    ({ candidate, score }) => score >= lowest && candidate.own.negated && !speaksOfLittle(question, candidate)
  )
}
