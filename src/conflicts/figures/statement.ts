import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { frameOf } from '../../text/frame.ts'
import { columnOf } from '../../text/measure/column.ts'
import { countedByLabel, measuredNoun } from '../../text/measure/measured-noun.ts'
import { type MeasuredPhrase, phraseOf } from '../../text/measure/measured-phrase.ts'
import { isAsOf, timeOf } from '../../text/measure/time-of.ts'
import { createMemories } from '../../text/memory.ts'
import { overlap } from '../../text/overlap.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { cellsOf } from '../../text/table-row.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { askedAbove } from '../asked-above.ts'
import { conditionOf, isFormer, segmentOf } from '../circumstances.ts'
import { leanOn, readSurroundings, type Surroundings } from '../surroundings.ts'
import { compareValues } from './compare-values.ts'
import { headedFigure } from './headed-unit.ts'
import { countedByColumn, impliedNoun } from './implied-noun.ts'
import { type Limit, limitOf, limitTerms } from './limits.ts'
import { lifeEvent, lifeOf } from './lives.ts'
import { namesSomething } from './part-of-name.ts'
import { type Share, shareOf } from './shares.ts'
import { type SpanEnd, spanEndOf, spanTerms } from './spans.ts'

/** A figure in its sentence, read for comparing: which things it may be the figure of. */
export interface Statement extends Omit<MeasuredPhrase, 'words'>, Surroundings {
  figure: Figure
  /** Stems of the noun that it is the value of, where the grammar says so: see `measuredNoun`. */
  measured: readonly string[]
  /** The date at which or the period for which it held, where the sentence gives one; for a date figure always null. */
  time: Figure | null
  /** True where that date is a point of view ("as of September 30") and no period ("in 2022"). */
  isAsOf: boolean
  /** The figure of another unit for which it holds ("at three metres it was 46 dB"); null where none is stated. */
  condition: Figure | null
  /** The end of a range that it sets ("up to 5 MB"); null where it sets none. */
  limit: Limit | null
  /** Whether it is a part of something counted or the whole ("395 of our 510 drivers"); null where it is told alone. */
  share: Share | null
  /** Of a date the end of the span of time that it tells ("since Tuesday", "until 9 pm"); null for others. */
  spanEnd: SpanEnd | null
  /** True where another figure of its kind and unit, and another value, stands before it in a sentence that is no row of a table. */
  isLater: boolean
  /** True where the sentence says that it no longer holds. */
  isFormer: boolean
  /** Birth and death of whom the sentence is about: "Anna Berg (8 September 1838 – 2 March 1881)". */
  life: readonly [Figure, Figure] | null
  /** True for a date that only says when another figure held ("drew 40,015 spectators in 2022"). */
  datesAnother: boolean
}

/** How near it is to a limit that it is one. */
const ofLimit = 0.6
/** How near the head of a figure's column is to it. */
const inColumn = 0.8

/** A memory of statements of one reader; made once, where its module is loaded. */
export const createStatementMemory = createMemories<Statement>()

const remembered = createSentenceMemory<readonly Statement[]>()
const none: readonly Statement[] = []

/** Every figure of a sentence as a statement. Remembered for each sentence object. */
export function statementsOf(sentence: EvidenceSentence): readonly Statement[] {
  return remembered.of(sentence, readStatements)
}

function readStatements(sentence: EvidenceSentence): readonly Statement[] {
  const figures = figuresOf(sentence)
  if (figures.length === 0 || isData(figures)) return none
  const life = lifeOf(sentence.text, figures)
  return figures
    .filter(
      figure =>
        !namesSomething(sentence.text, figure) &&
        !isDateline(sentence, figure, figures) &&
        !isOfLabel(sentence, figure, figures) &&
        !announces(sentence, figure) &&
        !headsColumn(sentence, figure)
    )
    .map(figure => readStatement(sentence, headedFigure(sentence, figure), figures, life))
}

/** The statement of a figure of a sentence. Figures are told apart by their place: an artefact gives other objects. */
export function statementOf(sentence: EvidenceSentence, figure: Figure): Statement | undefined {
  return statementsOf(sentence).find(statement => statement.figure.startCharIndex === figure.startCharIndex)
}

/** Tells figures of different places in different sources apart; of evidence without a figure, only its sentence. */
export function placeOf({ sentence, figure }: { sentence: EvidenceSentence; figure?: Figure }): string {
  return `${sentence.source} ${sentence.startCharIndex} ${figure?.startCharIndex ?? ''}`
}

function readStatement(
  sentence: EvidenceSentence,
  figure: Figure,
  figures: readonly Figure[],
  life: Statement['life']
): Statement {
  const frame = frameOf(sentence)
  const { tokens } = frame
  const inFigure = (token: Word) => isInFigure(token, figures)
  const own = segmentOf(tokens, figure)
  // A value with nothing beside it is described by its label alone.
  const isBare = !tokens.some(token => token.segment === own && token.content && !inFigure(token))
  const column = columnOf(sentence, figure)
  const labelled = isBare ? countedByLabel(sentence.text, tokens, frame.labelEnd, figure) : null
  const { phrase, phraseText, attributive, valued } =
    countedByColumn(figure, column.tokens, labelled) ??
    labelled ??
    impliedNoun(sentence, frame, figure, phraseOf(sentence.text, tokens, figure, inFigure))
  const { nearness, names, ownNames } = readSurroundings(
    frame,
    own,
    inFigure,
    token => isBare && token.endCharIndex <= frame.labelEnd
  )
  for (const { content, stem } of column.tokens)
    if (content && (nearness.get(stem) ?? 0) < inColumn) nearness.set(stem, inColumn)
  for (const name of column.names) names.add(name)
  for (const term of phrase) nearness.set(term, 1)
  if (figure.kind === 'date') for (const term of lifeEvent(sentence.text, figure)) nearness.set(term, 1)
  const limit = figure.kind === 'date' ? null : limitOf(sentence.text, tokens, own, frame.labelEnd, figure)
  if (limit && nearness.get(limitTerms[limit]) === undefined) nearness.set(limitTerms[limit], ofLimit)
  const spanEnd = figure.kind === 'date' ? spanEndOf(sentence.text, figure, figures) : null
  if (spanEnd) nearness.set(spanTerms[spanEnd], 1)
  leanOn(sentence, frame, nearness)
  const time = figure.kind === 'date' ? null : (timeOf(figure, figures) ?? column.dates[0] ?? null)
  return {
    sentence,
    figure,
    frame,
    phrase,
    phraseText,
    attributive,
    valued,
    measured:
      figure.kind === 'date' || (figure.kind === 'count' && phrase.length > 0)
        ? []
        : measuredNoun(tokens, frame.labelEnd, figure),
    nearness,
    column: new Set(column.tokens.map(({ stem }) => stem)),
    asked: askedAbove(sentence),
    names,
    ownNames,
    limit,
    time,
    isAsOf: time !== null && isAsOf(sentence.text, time),
    isFormer: figure.kind !== 'date' && isFormer(sentence.text, tokens, own, figure),
    isLater:
      sentence.columns === undefined &&
      figures.some(
        other =>
          other.kind === figure.kind &&
          other.unit === figure.unit &&
          other.startCharIndex < figure.startCharIndex &&
          // "65 km/h (40 mph)" tells one value twice.
          compareValues(other, figure) === 'differ'
      ),
    life,
    spanEnd,
    share: shareOf(sentence.text, figure, figures),
    condition: conditionOf(sentence.text, tokens, figure, figures, frame.labelEnd),
    datesAnother:
      figure.kind === 'date' &&
      figures.some(other => isQuantity(other) && (segmentOf(tokens, other) === own || isAsOf(sentence.text, figure)))
  }
}

/** "Tuesday, August 19, 2025, 6:00 p.m." says when something was written. */
function isDateline(sentence: EvidenceSentence, { kind }: Figure, figures: readonly Figure[]): boolean {
  return kind === 'date' && frameOf(sentence).tokens.every(token => !token.content || isInFigure(token, figures))
}

const isInFigure = (token: Word, figures: readonly Figure[]) => figures.some(figure => overlap(token, figure))

/** "Stores | 2023 | 2024" only says of which years the rows below are. */
function headsColumn({ text, columns }: EvidenceSentence, { kind }: Figure): boolean {
  return kind === 'date' && columns === undefined && cellsOf(text).length > 2
}

/** "Sound level at 1 m | 51 dB": in the label of a value, a figure tells for which case it holds. */
function isOfLabel(sentence: EvidenceSentence, { endCharIndex }: Figure, figures: readonly Figure[]): boolean {
  const { labelEnd } = frameOf(sentence)
  return endCharIndex <= labelEnd && figures.some(({ startCharIndex }) => startCharIndex > labelEnd)
}

/** "There are three ways:" counts the items that follow it here. */
function announces({ text }: EvidenceSentence, { kind, endCharIndex }: Figure): boolean {
  return kind === 'count' && text.trimEnd().endsWith(':') && !text.slice(endCharIndex, -1).includes(',')
}

/** Small counts ("with one lorry") are told of an event and are not what its date is the date of. */
const isQuantity = ({ kind, high }: Figure) =>
  kind === 'money' || kind === 'percentage' || kind === 'measure' || (kind === 'count' && high >= 10)
