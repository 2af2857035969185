import { createBoundedMemory } from '../../text/bounded-memory.ts'
import { limitOf } from '../../text/memory-share.ts'
import { isStopWord, type Token, tokenize } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { initialsOf, mostInitials, rootOf, termOfToken } from './word-forms.ts'

/** The words of a text, ready for comparison. */
export interface Words {
  /** Positions (token index) of each content term. */
  positions: ReadonlyMap<string, readonly number[]>
  /** The content terms by their beginning, to find another derivation of the same word ("invade", "invasion"). */
  roots: ReadonlyMap<string, readonly string[]>
  /** The content term at each token index; the empty string for stop words. */
  termAt: readonly string[]
  /** Terms of the capitalised words that do not merely open the text. */
  names: ReadonlySet<string>
  /** The initials of its names of several words: "us" for "United States". */
  initials: ReadonlySet<string>
}

/** Matches a word that begins with a capital. */
export const capital = /^\p{Lu}/u

/** Reads the words of a text from its tokens. */
export function readWords(text: string, tokens: readonly Token[]): Words {
  const positions = new Map<string, number[]>()
  const roots = new Map<string, string[]>()
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
    if (!isContent) {
      termAt.push('')
      continue
    }
    const term = termOfToken(token)
    termAt.push(term)
    if (isCapitalised && (position > 0 || capital.test(tokens[1]?.text ?? ''))) names.add(term)
    const places = positions.get(term)
    if (places) {
      places.push(position)
      continue
    }
    positions.set(term, [position])
    const root = rootOf(term)
    const kin = root === undefined ? undefined : roots.get(root)
    if (kin) kin.push(term)
    else if (root !== undefined) roots.set(root, [term])
  }
  return { positions, roots, termAt, names, initials }
}

/** The words of what stands over a sentence: its heading and the title of its source. */
export function readContext(sentence: EvidenceSentence): Words {
  return remember(contexts, sentence, () => `${sentence.heading ?? ''} | ${sentence.title ?? ''}`)
}

/** The words of the heading of its section, where that is not the title over everything. */
export function readHeading(sentence: EvidenceSentence): Words {
  return remember(headings, sentence, () => (sentence.heading === sentence.title ? '' : (sentence.heading ?? '')))
}

function remember(known: WeakMap<EvidenceSentence, Words>, sentence: EvidenceSentence, textOf: () => string): Words {
  let words = known.get(sentence)
  if (words) return words
  const text = textOf()
  words = wordsByText.get(text) ?? readWords(text, tokenize(text))
  wordsByText.set(text, words)
  known.set(sentence, words)
  return words
}
const contexts = new WeakMap<EvidenceSentence, Words>()
const headings = new WeakMap<EvidenceSentence, Words>()
/** The sentences of a passage share one, so that what is found in it is found once. */
const wordsByText = createBoundedMemory<string, Words>(() => limitOf(10_000))
