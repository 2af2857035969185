import { createCue } from '../cues.ts'
import { isOrdinary } from '../dress/dress.ts'
import { mayBeRomanYear } from './dates/read-date.ts'
import { figureOpeners } from './read-figures.ts'

/** Letters alone: such a token is one lexeme too. */
const plainWord = /^[a-z]+(?:['’][a-z]+)*$/i

const mayOpenFigure = createCue(
  ({ text, lower }) => !plainWord.test(text) || figureOpeners.has(lower) || mayBeRomanYear(text)
)

/**
 * Whether a text may state any figure, told by its words, which are mostly read already: half of all sentences have neither
 * a digit nor a word by which a figure begins, and need not be read for figures at all.
 */
export function mayStateFigures(reading: { text: string; cues: number }): boolean {
  return mayOpenFigure(reading) || !isOrdinary(reading.text)
}
