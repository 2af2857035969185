import { figureAt, type Scope } from '../../text/measure/sentence-scope.ts'
import type { Word } from '../../text/words.ts'

/** Words as their sentence writes them. */
export interface Piece {
  text: string
  /** Empty for those of our own ("how many", "of"). */
  words: readonly Word[]
}

/** What one statement says its figure is of: a noun phrase ("price of the oven") or an indirect question ("when it opened"). */
export interface Telling {
  told: Piece
  /** What it may do without: "in 2023", "for the second quarter". */
  circumstances: readonly Piece[]
}

/** What is ours and not the sources'. */
export const ofOurs = (text: string): Piece => ({ text, words: [] })

const values: ReadonlySet<string> = new Set(['money', 'percentage', 'measure', 'duration'])
const follow = /^[\s&'’/-]+$/

/** Words by their places, without the values of other things ("rose 5%"): written as in the sentence where they follow each other there ("Harrow & Pike"). */
export function pieceOf(scope: Scope, start: number, end: number): Piece {
  const words: Word[] = []
  let text = ''
  for (let at = start; at < end; at++) {
    const word = scope.words[at]
    if (!word) break
    const figure = figureAt(scope, at)
    if (figure && values.has(figure.kind)) continue
    const before = words.at(-1)
    const between = before ? scope.text.slice(before.endCharIndex, word.startCharIndex) : ''
    if (before) text += before === scope.words[at - 1] && follow.test(between) ? between.replace(/\s+/g, ' ') : ' '
    text += at === 0 && scope.isFromStart && !word.name ? word.text.toLowerCase() : word.text
    words.push(word)
  }
  return { text, words }
}

/** Pieces as one. */
export const joined = (pieces: readonly Piece[]): Piece => ({
  text: pieces
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' '),
  words: pieces.flatMap(({ words }) => words)
})
