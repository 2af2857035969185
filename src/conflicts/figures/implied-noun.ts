import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { type Frame, frameOf } from '../../text/frame.ts'
import { measuredWords } from '../../text/measure/measured-noun.ts'
import { type MeasuredPhrase, phraseOf, written } from '../../text/measure/measured-phrase.ts'
import { isAuxiliary } from '../../text/measure/sentence-scope.ts'
import { isSlight } from '../../text/measure/slight-words.ts'
import { overlap } from '../../text/overlap.ts'
import { isPastForm } from '../../text/past-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

const determiners = new Set(['the', 'all', 'its', 'their', 'our', 'his', 'her', 'these', 'those'])

/** What a figure is of: the noun behind it, or for a bare number without one what it counts by the words around; else what stands before it. */
export function impliedNoun(
  sentence: EvidenceSentence,
  frame: Frame,
  figure: Figure,
  beside: MeasuredPhrase
): MeasuredPhrase {
  const isBare = figure.kind === 'count' && figure.unit === null
  const isBehind = (beside.words[0]?.startCharIndex ?? 0) > figure.startCharIndex
  if (!isBare || isBehind) return beside
  return countedElsewhere(sentence, figure) ?? countedByVerb(sentence, frame, figure) ?? beside
}

/**
 * What a bare number counts that another number names: "eleven of 24 seats", "of the 214 people on board, 131 drowned",
 * and as the subject of a verb what was counted last: "Doctors treated 73 runners; nine were taken to hospital."
 */
function countedElsewhere(sentence: EvidenceSentence, figure: Figure): MeasuredPhrase | null {
  const { tokens } = frameOf(sentence)
  const figures = figuresOf(sentence)
  const behind = tokens.findIndex(({ startCharIndex }) => startCharIndex >= figure.endCharIndex)
  const next = tokens[behind]
  if (!next || sentence.text.slice(figure.endCharIndex, next.startCharIndex).trim() !== '') return null
  if (next.lower === 'of') {
    const whole = figures.find(({ startCharIndex }) => startCharIndex >= figure.endCharIndex)
    const isNext = whole && tokens.slice(behind + 1).find(({ lower }) => !determiners.has(lower))
    return isNext && overlap(isNext, whole) ? nounOf(sentence, whole) : null
  }
  if (!isAuxiliary(next) && !isPastForm(next.lower)) return null
  const before = figures.findLast(({ endCharIndex }) => endCharIndex <= figure.startCharIndex)
  if (before) return nounOf(sentence, before)
  const opens = tokens[0] !== undefined && overlap(tokens[0], figure)
  const counted = opens && sentence.previous ? figuresOf(sentence.previous).at(-1) : undefined
  return counted && sentence.previous ? nounOf(sentence.previous, counted) : null
}

function nounOf(sentence: EvidenceSentence, figure: Figure): MeasuredPhrase | null {
  if (figure.kind !== 'count') return null
  const figures = figuresOf(sentence)
  const isInFigure = (token: Word) => figures.some(other => overlap(token, other))
  const noun = phraseOf(sentence.text, frameOf(sentence).tokens, figure, isInFigure)
  return noun.phrase.length > 0 ? { ...noun, attributive: false, valued: false } : null
}

/** What a bare number is the size of by the verb between: "Attendance was 4,200", "The death toll has risen to 19". */
function countedByVerb({ text }: EvidenceSentence, frame: Frame, figure: Figure): MeasuredPhrase | null {
  // A population's density is no population: only the head says of what.
  const words = measuredWords(frame.tokens, frame.labelEnd, figure)
  const head = words.at(-1)
  // "The number of stores is 318" counts stores.
  if (!head || isSlight(head.stem)) return null
  const { phraseText } = written(text, words)
  const opens = words[0] === frame.tokens[0]
  return {
    ...written(text, [head]),
    phraseText: opens ? phraseText.slice(0, 1).toLowerCase() + phraseText.slice(1) : phraseText,
    attributive: false,
    valued: true
  }
}

/** In a table of several columns the head of the column says what its bare numbers count, where the label only says whose: "Votes". */
export function countedByColumn(
  { kind, unit }: Figure,
  head: readonly Word[],
  labelled: MeasuredPhrase | null
): MeasuredPhrase | null {
  if (kind !== 'count' || unit !== null || labelled === null) return null
  const words = head.filter(({ content, text }) => content && !/\d/.test(text))
  return words.length === 0 ? null : { ...labelled, phrase: [...labelled.phrase, ...words.map(({ stem }) => stem)] }
}
