import { unitNamed } from '../text/figures/units.ts'
import { groupBy } from '../text/group-by.ts'
import { analyzeQuestion, type QuestionPart } from '../text/question.ts'
import type { Steps } from '../text/steps.ts'
import { abbreviationOf, meaningOf } from '../text/synonyms.ts'
import { stem, tokenize } from '../text/terms.ts'
import type { Message } from '../types/answer.ts'
import { type Figure, type FigureKind, figureKinds } from '../types/figure.ts'
import { compareValues } from './compare-values.ts'
import type { Clash } from './group-readings.ts'
import { contradictInTime, nameWeight, otherSubjects, sameMeasureOfUnits, type Weigh } from './same-thing.ts'
import type { Statement } from './statement.ts'

/** A figure that a source gives in answer to a question. */
export interface OwnAnswer {
  statement: Statement
  /** Share of the question's weight that the figure's sentence covers, with what it leans on (0 to 1). */
  coverage: number
  /** Orders the figures of sentences that cover the question alike. */
  fit: number
}

/** A question with the turns before it: what a follow-up leans on is taken from them. */
export interface Asked {
  question: string
  messages?: readonly Message[] | undefined
}

/** How sure it must be that a sentence answers the question. */
export interface AnswerBar {
  /** Share of the question's weight that it must cover … */
  coverage: number
  /** … and the share of what the best source covers. */
  nearBest: number
}
/** For texts that somebody chose as answers to the question. */
export const chosenTexts: AnswerBar = { coverage: 0.4, nearBest: 0.6 }
/** For passages that a search brought: most of them answer something else. */
export const retrievedTexts: AnswerBar = { coverage: 0.7, nearBest: 0.8 }
/** Figures of one source that fit as well as its best are its answers too. */
const sameFit = 0.999
/** … but so many of them are a list, of which the first are enough. */
const mostAnswers = 50
/** What counts of a word that stands only in what the sentence leans on … */
export const leaned = 0.7
/** … and of the question's name, where the sentence has a subject of its own. */
const leanedName = 0.25

/** … and at the most of a word that the question leaves to the one before it; together half of what its own count. */
const carriedShare = 0.5

/** Kinds that may answer a question which names none, likeliest first. */
const anyKind: readonly FigureKind[] = ['money', 'percentage', 'measure', 'count', 'duration']

/** Kinds that no figure answers. A place may be an area. */
const wordKinds: ReadonlySet<string> = new Set(['person', 'organisation', 'reason', 'definition', 'list'])

/** Reads each source's own answer to the question (the figure of the asked kind that fits best) and compares them. */
export function* clashingAnswers(
  statements: readonly Statement[],
  { question, messages }: Asked,
  bar: AnswerBar,
  weigh: Weigh
): Steps<Clash[]> {
  // A bracket in a question only glosses what is asked for.
  const whole = analyzeQuestion(question.replace(/\([^()]{4,}\)/g, ' '), messages)
  // "Who was jailed, and in what year?": a part without words of its own asks about those of the others.
  const clashes: Clash[] = []
  for (const part of whole.parts) {
    const asked = part.terms.length > 0 ? part : { ...whole, asked: part.asked }
    for (const clash of yield* clashesOf(asked, statements, bar, weigh)) clashes.push(clash)
  }
  return clashes
}

function* clashesOf(
  part: QuestionPart,
  statements: readonly Statement[],
  bar: AnswerBar,
  weigh: Weigh
): Steps<Clash[]> {
  const asked = part.asked.filter((kind): kind is FigureKind => (figureKinds as readonly string[]).includes(kind))
  const kinds = asked.length === 0 && !part.asked.some(kind => wordKinds.has(kind)) ? anyKind : asked
  for (const kind of kinds) {
    const ofKind = statements.filter(({ figure }) => figure.kind === kind && !isVague(figure))
    const answers = answersBySource(part, ofKind, bar, weigh)
    if (answers.length > 0) answers.push(...soleAnswers(part, kind, statements, answers, bar, weigh))
    const clashes: Clash[] = []
    for (const [index, one] of answers.entries()) {
      yield
      for (const other of answers.slice(index + 1)) {
        if (one.statement.sentence === other.statement.sentence) continue
        if (!sameMeasureOfUnits(one.statement, other.statement) || ofOtherTimes(one.statement, other.statement))
          continue
        // Where another sentence is leaned on, the question may seem covered by what is of another place or another firm.
        if (otherSubjects(one.statement, other.statement)) continue
        if (compareValues(one.statement.figure, other.statement.figure) !== 'differ') continue
        clashes.push({ one: one.statement, other: other.statement, score: Math.min(one.coverage, other.coverage) })
      }
    }
    if (new Set(answers.map(({ statement }) => statement.sentence.source)).size > 1) return clashes
  }
  return []
}

/** Only where both say their time: the question asks for one of them. */
export const ofOtherTimes = (one: Statement, other: Statement) =>
  one.time !== null && other.time !== null && contradictInTime(one, other)

/** "Hundreds of billions of dollars" tells an order of magnitude: it contradicts no figure that somebody measured. */
const isVague = ({ kind, low, high }: Figure) =>
  kind !== 'date' && low > 0 && high / low > vagueRatio && high < Number.POSITIVE_INFINITY
const vagueRatio = 5

function answersBySource(
  part: QuestionPart,
  statements: readonly Statement[],
  bar: AnswerBar,
  weigh: Weigh
): OwnAnswer[] {
  const answers = statements.map(statement => readAnswer(part, statement, weigh))
  const best = answers.reduce((most, { coverage }) => Math.max(most, coverage), 0)
  const sure = answers.filter(answer => answer.coverage >= Math.max(bar.coverage, bar.nearBest * best))
  const bySource = groupBy(sure, ({ statement }) => statement.sentence.source)
  return [...bySource.values()].flatMap(own => {
    const top = own.reduce((most, { fit }) => Math.max(most, fit), 0)
    return own.filter(answer => answer.fit >= sameFit * top).slice(0, mostAnswers)
  })
}

/** A short source whose only value of the kind it is answers the question where the source as a whole covers it. */
function soleAnswers(
  part: QuestionPart,
  kind: FigureKind,
  statements: readonly Statement[],
  answers: readonly OwnAnswer[],
  bar: AnswerBar,
  weigh: Weigh
): OwnAnswer[] {
  const answered = new Set(answers.map(({ statement }) => statement.sentence.source))
  const named = namesOf(part)
  const sole: OwnAnswer[] = []
  for (const [source, all] of groupBy(statements, ({ sentence }) => sentence.source)) {
    const own = all.filter(({ figure }) => figure.kind === kind && !isVague(figure))
    const first = own[0]
    if (answered.has(source) || !first || own.some(other => compareValues(first.figure, other.figure) !== 'agree'))
      continue
    const known = (term: string) => all.some(({ frame }) => frame.context.has(term))
    if (named.size > 0 && ![...named].some(known)) continue
    let covered = 0
    let total = 0
    for (const [term, share] of questionTerms(part)) {
      const weight = share * termWeight(term, named, weigh)
      total += weight
      if (known(term)) covered += weight
    }
    if (covered / total >= bar.coverage)
      for (const statement of own.slice(0, mostAnswers)) sole.push({ statement, coverage: covered / total, fit: 0 })
  }
  return sole
}

/** The question's names in the form in which statements have theirs. */
export function namesOf(part: QuestionPart): ReadonlySet<string> {
  const known = rememberedNames.get(part)
  if (known) return known
  const names = new Set(part.names.flatMap(meaningsOf))
  rememberedNames.set(part, names)
  return names
}
const rememberedNames = new WeakMap<QuestionPart, ReadonlySet<string>>()

const termWeight = (term: string, named: ReadonlySet<string>, weigh: Weigh) =>
  weigh(term) * (named.has(term) ? nameWeight : 1)

/** How well a figure's sentence, with what it leans on, covers a part of a question. */
export function readAnswer(part: QuestionPart, statement: Statement, weigh: Weigh): OwnAnswer {
  const named = namesOf(part)
  let total = 0
  let covered = 0
  let near = 0
  for (const [term, share] of questionTerms(part)) {
    const weight = share * termWeight(term, named, weigh)
    const nearness = statement.nearness.get(term) ?? 0
    total += weight
    near += weight * nearness
    if (nearness === 0) continue
    const isOwn = statement.frame.own.has(term)
    covered += weight * (isOwn ? 1 : statement.frame.isExplicit && named.has(term) ? leanedName : leaned)
  }
  if (total === 0) return { statement, coverage: 0, fit: 0 }
  const focused = part.focus.some(term => statement.phrase.includes(meaningOf(term))) ? 0.5 : 0
  return { statement, coverage: covered / total, fit: covered / total + near / total + focused }
}

/**
 * The question's content words in the form in which statements have theirs, without those that only type the answer, each
 * with what it counts: 1, or less where the question leaves it to the one before it.
 */
export function questionTerms(part: QuestionPart): ReadonlyMap<string, number> {
  const known = rememberedTerms.get(part)
  if (known) return known
  const terms = readTerms(part)
  rememberedTerms.set(part, terms)
  return terms
}
/** A part is compared with every figure there is: its words are read once. */
const rememberedTerms = new WeakMap<QuestionPart, ReadonlyMap<string, number>>()

function readTerms(part: QuestionPart): Map<string, number> {
  const asked = new Set([...part.terms, ...part.focus])
  const meanings = meaningsOf(part.text)
  const terms = new Map<string, number>()
  for (const [index, token] of tokenize(part.text).entries()) {
    const stemmed = stem(token.text)
    if (asked.delete(stemmed) && !isTypeWord(token.text.toLowerCase())) terms.set(meanings[index] ?? stemmed, 1)
  }
  for (const term of asked) terms.set(meaningOf(term), 1)
  const carried = new Set(part.carried.map(meaningOf).filter(term => !terms.has(term)))
  const share = terms.size === 0 ? 1 : carriedShare * Math.min(1, terms.size / carried.size)
  for (const term of carried) terms.set(term, share)
  return terms
}

/** The stems of all tokens in the form in which statements have theirs. */
function meaningsOf(text: string): string[] {
  const stems = tokenize(text).map(token => stem(token.text))
  return stems.map(
    (stemmed, index) =>
      abbreviationOf(stems[index - 1] ?? '', stemmed) ??
      abbreviationOf(stemmed, stems[index + 1] ?? '') ??
      meaningOf(stemmed)
  )
}

const isTypeWord = (word: string) => typeWords.has(word) || (word.length > 1 && unitNamed(word) !== undefined)

/** "In which year and month", "what percentage", "in square metres": they stand in the figure, not beside it. */
const typeWords = new Set(
  'year years month months day days date dates decade century time percent percentage number amount total value size worth sum money dollars trillion billion million square cubic going'.split(
    ' '
  )
)
