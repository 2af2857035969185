import { periodOfAdverb } from '../../text/period-adverbs.ts'
import type { Figure } from '../../types/figure.ts'

/** UTF-16 code units on either side of a figure in which its denominators are looked for. */
const reach = 40
/** "€900 per month", "€900/month", "40 hours of work each week", "$10 per user per year", "€900 per calendar month". */
const behind =
  /^(?:\/|(?:\s\p{L}+){0,2}?\s(?:an?|per|each|every|for each|for every)\s)(?:(?:calendar|working|school)\s)?(\p{L}+)(?:\s(?:an?|per|each|every)\s(\p{L}+))?/u
/** "€15 hourly". */
const adverbBehind = /^(?:\s\p{L}+)?\s(\p{L}+ly)\b/u
/** "The monthly rent is €900", "a daily wage of $15". */
const adjectiveBefore =
  /\b(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual)\s(?:[\p{L}-]+\s){1,3}?(?:is|was|are|were|of|at|to|costs?|comes to)\s(?:(?:about|around|nearly|almost|roughly|just|only|over|under|up to)\s)?$/iu

/** By what a rate is told, as written: "hour" of "£2.40 an hour", "cabin" of "a cabin costs €85". The nearest, or null. */
export function denominatorOf(text: string, figure: Figure): string | null {
  return denominatorsOf(text, figure)[0] ?? null
}

/** All by which a rate is told, the nearest first: "user", "year" of "$10 per user per year". */
export function denominatorsOf(text: string, { startCharIndex, endCharIndex }: Figure): string[] {
  const rest = text.slice(endCharIndex, endCharIndex + reach)
  const before = text.slice(Math.max(0, startCharIndex - reach), startCharIndex)
  const [, first, second] = behind.exec(rest) ?? []
  const told = [
    first,
    second,
    periodOfAdverb.get(adverbBehind.exec(rest)?.[1] ?? ''),
    oneBefore(before),
    periodOf(adjectiveBefore.exec(before)?.[1])
  ]
  return told.filter(per => per !== undefined)
}

const periodOf = (adjective = ''): string | undefined =>
  adjective.toLowerCase() === 'annual' ? 'year' : periodOfAdverb.get(adjective.toLowerCase())

const ofOne = new Set(['each', 'every', 'a', 'an', 'one', 'per'])
const prepositions = new Set('of with to in for at about by from than and or on'.split(' '))
const letters = /^\p{L}+$/u
/** Words from "a" to the verb in "a large double cabin costs". */
const longest = 5

/** "Cabin" of "a cabin costs", right before an amount. */
function oneBefore(text: string): string | undefined {
  if (!text.endsWith(' ')) return undefined
  const words = text.trimEnd().split(' ').slice(-longest)
  if (prepositions.has(words.at(-1)?.toLowerCase() ?? '')) return undefined
  for (let at = 0; at + 2 < words.length; at++)
    if (ofOne.has(words[at]?.toLowerCase() ?? '') && words.slice(at + 1).every(word => letters.test(word)))
      return words[at + 1]
  return undefined
}
