import { smallNumbers } from '../../text/figures/number-words.ts'
import type { Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'

/** Of how much of something a text speaks, without saying the number: shares of it, from none (0) to all (1). */
export interface Quantity {
  /** As written: "none", "nearly all". */
  text: string
  startCharIndex: number
  endCharIndex: number
  low: number
  high: number
  /** By a word that is no number. */
  isWord: boolean
}

export type Share = readonly [low: number, high: number]
/** As little and as much of something as is still a part of it. */
const leastPart = 0.001
const mostPart = 0.999
const half = 0.5
export const noneOf: Share = [0, 0]
const all: Share = [1, 1]
export const someOf: Share = [leastPart, 1]
const most: Share = [half + leastPart, 1]
const shares: ReadonlyMap<string, Share> = new Map([
  ...sharesOf('none nobody nothing neither', noneOf),
  ...sharesOf('few', [leastPart, 0.4]),
  ...sharesOf('minority', [leastPart, half - leastPart]),
  ...sharesOf('some several many part partly usually often sometimes', someOf),
  ...sharesOf('half', [half, half]),
  ...sharesOf('most mostly mainly largely majority', most),
  ...sharesOf(
    'all every each both entire entirely whole wholly fully completely always everyone everybody everything whenever whatever wherever whoever unanimous unanimously',
    all
  )
])
/** "Not all", "two of them", and what is said only of what is named. */
export const onlyPart: Share = [leastPart, mostPart]

function sharesOf(words: string, share: Share): [string, Share][] {
  return words.split(' ').map(word => [word, share])
}

const nearly = /^(?:nearly|almost|virtually|practically)$/u
const leastNearly = 0.75
const more = /^(?:more|over)$/u
const less = /^(?:less|fewer|under)$/u
const determiner = /^(?:the|a|an|its|his|her|their|our|my|your|whose)$/u
/** "No longer", "no more than": these say how long and how many. */
const noComparison = /^(?:longer|later|more|less|fewer|sooner|earlier|doubt|matter|\d.*)$/u
/** "Two of the four", "nine of them": so many words from a number to what it is of. */
const partitive = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,9}|${[...smallNumbers.keys()].join('|')})\\s+of\\s+(?:(?:the|these|those|its|their|his|her)\\s+(?:(\\d{1,9}|${[...smallNumbers.keys()].join('|')})\\b)?|(?:them|which|whom|it)\\b)`,
  'giu'
)

/** The words and partitives by which a text says of how much of something it speaks, in order. */
export function quantitiesOf({ text, tokens, figures }: Reading): Quantity[] {
  const quantities: Quantity[] = []
  for (const [at, word] of tokens.entries()) {
    const share = shareAt(tokens, at)
    if (!share) continue
    // "Every three years" says how often.
    if (word.lower === 'every' && figures.some(({ startCharIndex }) => startCharIndex === word.endCharIndex + 1))
      continue
    const [low, high] = share
    const { startCharIndex } = word
    const { endCharIndex } = isNoOne(tokens, at) ? (tokens[at + 1] ?? word) : word
    const isWord = word.lower !== 'half'
    quantities.push({ text: text.slice(startCharIndex, endCharIndex), startCharIndex, endCharIndex, low, high, isWord })
  }
  for (const match of text.matchAll(partitive)) {
    const [low, high] = shareOfNumbers(numberOf(match[1]), numberOf(match[2]))
    const startCharIndex = match.index
    quantities.push({
      text: match[0].trim(),
      startCharIndex,
      endCharIndex: startCharIndex + match[0].trim().length,
      low,
      high,
      isWord: false
    })
  }
  return quantities
}

function numberOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : (smallNumbers.get(word.toLowerCase()) ?? Number(word))
}

/** Of a whole that is not told, two of them are only a part. */
function shareOfNumbers(part: number | undefined, whole: number | undefined): Share {
  if (part === 0) return noneOf
  if (part === undefined || !whole || part > whole) return onlyPart
  return [part / whole, part / whole]
}

function shareAt(tokens: readonly Word[], at: number): Share | undefined {
  const { lower = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]?.lower ?? ''
  const next = tokens[at + 1]
  if (lower === 'no') {
    if (isNoOne(tokens, at)) return noneOf
    return next && next.startCharIndex === (tokens[at]?.endCharIndex ?? 0) + 1 && !noComparison.test(next.lower)
      ? noneOf
      : undefined
  }
  if (lower === 'not')
    return next?.lower === 'one' || (next?.lower === 'a' && tokens[at + 2]?.lower === 'single') ? noneOf : undefined
  const share = shares.get(lower)
  if (!share) return undefined
  switch (lower) {
    case 'few':
      return determiner.test(before) || before === 'quite' ? someOf : share
    case 'most':
      // "The most expensive", "at most"
      return determiner.test(before) || before === 'at' ? undefined : share
    case 'all':
      // "At all", "after all", "above all"
      if (/^(?:at|after|above|of|in)$/u.test(before)) return undefined
      return nearly.test(before) ? [leastNearly, mostPart] : before === 'not' ? onlyPart : share
    case 'each':
      // "Four dogs to each man"
      return /^(?:to|for|at|in|of)$/u.test(before) ? undefined : share
    case 'half': {
      const bound = before === 'than' ? (tokens[at - 2]?.lower ?? '') : before
      if (more.test(bound)) return most
      return less.test(bound) ? [leastPart, half - leastPart] : share
    }
    default:
      return nearly.test(before) && share === all ? [leastNearly, mostPart] : share
  }
}

const isNoOne = (tokens: readonly Word[], at: number): boolean =>
  tokens[at]?.lower === 'no' && tokens[at + 1]?.lower === 'one'
