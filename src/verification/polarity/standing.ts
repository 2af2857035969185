import { isIrregularForm } from '../../text/base-form.ts'
import type { ClauseWord } from '../../text/clause-words.ts'
import { type Clause, opensBound } from '../../text/polarity.ts'
import { readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { isStopWord } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'

/** How a sentence stands to what one of its words says. */
export type Standing = 'told' | 'denied' | 'open'

/** Where a sentence has a word. */
export interface Place {
  word: ClauseWord
  clause: Clause
  /** Index of the clause. */
  index: number
  standing: Standing
}

/** Of a word that a sentence repeats without end the first places say enough. */
const mostPlaces = 16
const remembered = createSentenceMemory<ReadonlyMap<string, readonly Place[]>>()

/** Where a sentence has a word, in any of its forms, and how it stands to it there. */
export function placesOf(sentence: EvidenceSentence, word: ClauseWord): Place[] {
  return (remembered.of(sentence, readPlaces).get(word.base) ?? []).filter(
    ({ word: own }) => own.lower === word.lower || isVerbForm(own, word)
  )
}

function readPlaces(sentence: EvidenceSentence): Map<string, Place[]> {
  const { clauses } = readEvidence(sentence)
  const places = new Map<string, Place[]>()
  for (const [index, clause] of clauses.entries())
    for (const [at, word] of clause.words.entries()) {
      if (isStopWord(word.lower)) continue
      const { base } = word
      const known = places.get(base)
      const place = { word, clause, index, standing: standingOf(clause, at) }
      if (!known) places.set(base, [place])
      else if (known.length < mostPlaces) known.push(place)
    }
  return places
}

const verbal = /(?:s|ed|en|ing|[^aeiou]e)$/u

/** "Attended" and "attend", not "responsible" and "responsibility". */
function isVerbForm({ lower }: ClauseWord, { lower: other }: ClauseWord): boolean {
  const [shorter, longer] = lower.length < other.length ? [lower, other] : [other, lower]
  return verbal.test(longer) || isIrregularForm(longer) || isIrregularForm(shorter)
}

const ofNothing = /^(?:no|none|nobody|nothing|neither)$/u

function standingOf({ denied, prospects, conditional, words }: Clause, at: number): Standing {
  const term = words[at]?.term ?? ''
  // "No serious events were attributed": what is said of nothing is denied.
  const isOfNothing = ofNothing.test(words[0]?.lower ?? '') && !opensBound(words, 0) && isBehindHelper(words, at)
  if (denied.has(term) || isOfNothing || isTooMuch(words, at)) return 'denied'
  return conditional || prospects.some(({ verb }) => verb === term) ? 'open' : 'told'
}

/** The forms of "to be", denied or not. */
export const beings: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  "isn't",
  "aren't",
  "wasn't",
  "weren't"
])
const helpers = new Set([...beings, 'has', 'have', 'had'])

function isBehindHelper(words: readonly ClauseWord[], at: number): boolean {
  return words.slice(Math.max(1, at - 3), at).some(({ lower }) => helpers.has(lower))
}

/** "Too short to show": what follows did not come to be. */
function isTooMuch(words: readonly ClauseWord[], at: number): boolean {
  const to = [at - 1, at - 2].find(index => words[index]?.lower === 'to')
  return to !== undefined && words.slice(Math.max(0, to - 4), to).some(({ lower }) => lower === 'too')
}
