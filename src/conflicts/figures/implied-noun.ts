import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { frameOf } from '../../text/frame.ts'
import { type MeasuredPhrase, phraseOf } from '../../text/measure/measured-phrase.ts'
import { isAuxiliary } from '../../text/measure/sentence-scope.ts'
import { overlap } from '../../text/overlap.ts'
import { isPastForm } from '../../text/past-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

const determiners = new Set(['the', 'all', 'its', 'their', 'our', 'his', 'her', 'these', 'those'])

/**
 * What a bare number counts that another number names: "eleven of 24 seats", "of the 214 people on board, 131 drowned",
 * and as the subject of a verb what was counted last: "Doctors treated 73 runners; nine were taken to hospital."
 */
export function impliedNoun(sentence: EvidenceSentence, figure: Figure): MeasuredPhrase | null {
  if (figure.kind !== 'count' || figure.unit !== null) return null
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
