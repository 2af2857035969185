import { createBoundedMemory } from '../../text/bounded-memory.ts'
import { limitOf } from '../../text/memory-share.ts'
import { isStopWord, stem, type Token, tokenize } from '../../text/terms.ts'
import type { Vocabulary } from './vocabulary.ts'
import { initialsOf, mostInitials, termOfToken } from './word-forms.ts'

/** Matches a word that begins with a capital. */
export const capital = /^\p{Lu}/u

/** The words of a text, ready for comparison. */
export class Words {
  /** Positions (token index) of each content term. */
  readonly positions: ReadonlyMap<string, readonly number[]>
  /** The content term at each token index; the empty string for stop words. */
  readonly termAt: readonly string[]
  /** Terms of the capitalised words that do not merely open the text. */
  readonly names: ReadonlySet<string>
  /** The initials of its names of several words: "us" for "United States". */
  readonly initials: ReadonlySet<string>
  /** Which question was compared with it last, and the row in which that keeps what it found: see `TermMatches`. */
  comparedWith = 0
  comparedRow = 0
  /** The terms of what it joins with hyphens, written as one word: "wifi" for "Wi-Fi". */
  readonly #joined: readonly string[]
  #vocabulary: Vocabulary | undefined
  #numbers: readonly number[] = []

  /** Reads the words of a text from its tokens. */
  constructor(text: string, tokens: readonly Token[]) {
    const positions = new Map<string, number[]>()
    const names = new Set<string>()
    const initials = new Set<string>()
    const termAt: string[] = []
    let run: string[] = []
    for (const [position, token] of tokens.entries()) {
      const isContent = !isStopWord(token.text.toLowerCase())
      const isCapitalised = isContent && capital.test(token.text)
      const goesOn = text.slice(tokens[position - 1]?.endCharIndex ?? 0, token.startCharIndex) === ' '
      run = isCapitalised ? (goesOn ? [...run.slice(1 - mostInitials), token.text] : [token.text]) : []
      for (let from = 0; from + 1 < run.length; from++) initials.add(initialsOf(run.slice(from)))
      const term = isContent ? termOfToken(token) : ''
      termAt.push(term)
      if (!isContent) continue
      if (isCapitalised && (position > 0 || capital.test(tokens[1]?.text ?? ''))) names.add(term)
      const places = positions.get(term)
      if (places) places.push(position)
      else positions.set(term, [position])
    }
    this.#joined = joinedIn(text, tokens)
    this.positions = positions
    this.termAt = termAt
    this.names = names
    this.initials = initials
  }

  /** The numbers of its content terms in a vocabulary, each once. */
  numbersIn(vocabulary: Vocabulary): readonly number[] {
    if (this.#vocabulary === vocabulary) return this.#numbers
    this.#vocabulary = vocabulary
    this.#numbers = vocabulary.addAll([...this.positions.keys(), ...this.#joined])
    return this.#numbers
  }
}

/** Longer ones are put together as they come ("out-of-town") and nobody writes them as one. */
const mostJoined = 2

function joinedIn(text: string, tokens: readonly Token[]): string[] {
  if (!text.includes('-')) return []
  const joined: string[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    const end = tokens[at - 1]?.endCharIndex ?? 0
    if (tokens[at]?.startCharIndex === end + 1 && text[end] === '-') continue
    if (at - from === mostJoined)
      joined.push(
        stem(
          tokens
            .slice(from, at)
            .map(token => token.text)
            .join('')
        )
      )
    from = at
  }
  return joined
}

/** The words of a heading or a title. The sentences below share one, so that what is found in it is found once. */
export function readHeadline(text: string): Words {
  const known = headlines.get(text)
  if (known) return known
  const words = new Words(text, tokenize(text))
  headlines.set(text, words)
  return words
}
const headlines = createBoundedMemory<string, Words>(() => limitOf(10_000))
