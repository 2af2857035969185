import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { looksLikeVerb } from '../figures/verbs.ts'
import { isPastForm } from '../past-form.ts'
import { readEvidence } from '../reading.ts'
import type { Word } from '../words.ts'

/**
 * A sentence as the readers of its subject and verb see it: of a long one the words around a figure, so that time stays
 * linear in a sentence that never ends.
 */
export interface Scope {
  sentence: EvidenceSentence
  text: string
  words: readonly Word[]
  figures: readonly Figure[]
  /** Whether the sentence begins with the first of the words. */
  isFromStart: boolean
}

/** Words by their places in the scope, end exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** Words on either side of a figure that are looked at. */
const reach = 80

/** The scope around a figure, or at the beginning of the sentence. */
export function scopeOf(sentence: EvidenceSentence, figure?: Figure): Scope {
  const { text, tokens, figures } = readEvidence(sentence)
  if (tokens.length <= 2 * reach) return { sentence, text, words: tokens, figures, isFromStart: true }
  const place = figure ? firstEndingAfter(tokens, figure.startCharIndex) : 0
  const words = tokens.slice(Math.max(0, place - reach), place + reach)
  const from = words[0]?.startCharIndex ?? 0
  const until = words.at(-1)?.endCharIndex ?? 0
  return {
    sentence,
    text,
    words,
    figures: figures.slice(firstEndingAfter(figures, from), firstEndingAfter(figures, until) + 1),
    isFromStart: place <= reach
  }
}

/** The place of the first span that ends behind an index of the text, by bisection. */
function firstEndingAfter(spans: readonly { endCharIndex: number }[], index: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.endCharIndex ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}

/** The words of a figure: the places of the first and the one after the last. */
export function placeIn({ words }: Scope, { startCharIndex, endCharIndex }: Figure): Stretch {
  const start = firstEndingAfter(words, startCharIndex)
  let end = start
  while ((words[end]?.startCharIndex ?? Number.POSITIVE_INFINITY) < endCharIndex) end++
  return { start, end }
}

export function figureAt(scope: Scope, index: number): Figure | undefined {
  const word = scope.words[index]
  return word && figureOf(scope, word)
}

/** The figure that a word is part of. */
export function figureOf({ figures }: Scope, { startCharIndex, endCharIndex }: Word): Figure | undefined {
  const figure = figures[firstEndingAfter(figures, startCharIndex)]
  return figure && figure.startCharIndex < endCharIndex ? figure : undefined
}

export function written({ words, text }: Scope, { start, end }: Stretch): string | null {
  const [first, last] = [words[start], words[end - 1]]
  return first && last && start < end ? text.slice(first.startCharIndex, last.endCharIndex) : null
}

const auxiliaries = new Set(
  'is are was were be been being has have had do does did will would can could may might shall should must'.split(' ')
)
const modals = new Set('will would can could may might shall should must'.split(' '))
const copulas = new Set(['is', 'are', 'was', 'were', 'be', 'been'])
const determiners = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'this',
  'that',
  'these',
  'those',
  'some',
  'all',
  'both',
  'each',
  'every',
  'any',
  'no'
])
const prepositions = new Set(
  'of in for with at on from by to into among under over between during per within across through against about above below than as'.split(
    ' '
  )
)
const smallAdverbs = new Set(
  'also now still already currently today then just only almost around nearly even once again meanwhile not never worth soon early late ago'.split(
    ' '
  )
)

export const isAuxiliary = ({ lower }: Word): boolean => auxiliaries.has(lower)
export const isModal = ({ lower }: Word): boolean => modals.has(lower)
export const isCopula = ({ lower }: Word): boolean => copulas.has(lower)
export const isDeterminer = (word: Word | undefined): boolean => word !== undefined && determiners.has(word.lower)
export const isPreposition = (word: Word | undefined): boolean => word !== undefined && prepositions.has(word.lower)
export const isAdverb = ({ lower }: Word): boolean => smallAdverbs.has(lower) || lower.endsWith('ly')

/** What may follow a verb in -s: an object or what it comes to. Behind a noun in the plural stands "of", "in" or nothing. */
const followsVerb = new Set(['to', 'by', 'at', 'from', 'more', 'less', 'up', 'over', 'about'])

/**
 * Whether a word has the form of a verb and stands where one can: no name, not behind an article ("a planned order").
 * What may be a noun in the plural too ("plans", "accounts") is one only before what it can act on.
 */
export function isVerb(scope: Scope, index: number): boolean {
  const { words } = scope
  const word = words[index]
  const before = words[index - 1]
  const next = words[index + 1]
  if (!word || (word.name && index > 0) || isDeterminer(before) || isPreposition(word)) return false
  if (isAuxiliary(word)) return true
  if (isPastForm(word.lower)) return !(isPreposition(before) && next?.content)
  if (!looksLikeVerb(word.lower)) return false
  if (figureAt(scope, index - 1) || (isPreposition(before) && before?.lower !== 'to')) return false
  const hasObject =
    next !== undefined &&
    (figureAt(scope, index + 1) !== undefined || isDeterminer(next) || followsVerb.has(next.lower))
  if (word.lower.endsWith('s'))
    return hasObject || (before?.name === true && next?.content === true && !isVerbForm(next))
  return !before?.content || before.name || before.lower.endsWith('s')
}

const isVerbForm = ({ lower }: Word): boolean => looksLikeVerb(lower) || isPastForm(lower)
