import { periodOfAdverb } from '../../text/period-adverbs.ts'
import { createReadingMemory, type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'

/** How often something happens, as a text says it. */
interface Frequency {
  /** Times a day. */
  rate: number
  written: string
  /** Stems of the words nearest to it: of what it is said. */
  nearest: ReadonlySet<string>
}

/** Days. */
const periods = new Map([
  ['hour', 1 / 24],
  ['day', 1],
  ['night', 1],
  ['morning', 1],
  ['evening', 1],
  ['afternoon', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30.4375],
  ['quarter', 91.3125],
  ['year', 365.25],
  ['minute', 1 / 1440],
  ['decade', 3652.5]
])
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u
/** Days. */
const adverbs = new Map(
  [...periodOfAdverb, ['fortnightly', 'fortnight'] as const].map(([adverb, period]) => [
    adverb,
    periods.get(period) ?? Number.NaN
  ])
)
const numbers = new Map(
  'once twice three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1])
)
numbers.set('one', 1).set('two', 2).set('other', 2).set('second', 2).set('third', 3)
const ordinals = /^(?:first|second|third|fourth|last)$/u
const opensPeriod = new Set(['a', 'an', 'each', 'every', 'per'])
/** One of them stands in every frequency: of other texts nothing is asked. */
const opensFrequency = createFormMemory(
  ({ plain }) => adverbs.has(plain) || /^(?:times|once|twice|every)$/u.test(plain) || ordinals.test(plain)
)
/** Twice a month is every two weeks. */
const tolerance = 0.1
/** By these a source tells of fewer times than it seems: "daily except Sundays". */
const excepting = createFormMemory(({ plain }) => /^(?:except|but|not|unless|only|weekdays?)$/u.test(plain))
/** Words on either side of a frequency of which it may be said. */
const reach = 4

/**
 * How often a claim says that something happens the sources may not tell otherwise: not "twice a month" of "twice a year", nor
 * "weekly" of "every month"; "every month" is "monthly".
 */
export function checkFrequency(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!claim.tokens.some(({ form }) => opensFrequency(form)) || tellsAmount(claim)) return []
  const told = cited.flatMap(sentence => frequenciesIn(readEvidence(sentence)))
  if (told.length === 0 || cited.some(sentence => readEvidence(sentence).tokens.some(({ form }) => excepting(form))))
    return []
  const isSame = (one: Frequency, other: Frequency): boolean =>
    Math.abs(one.rate - other.rate) <= tolerance * Math.max(one.rate, other.rate)
  const claimed = frequenciesOf(claim)
  return claimed.flatMap((own): Issue[] => {
    const isOfIt = (other: Frequency): boolean => [...own.nearest].some(stem => other.nearest.has(stem))
    const same = told.filter(other => isSame(own, other))
    // What the claim tells too, it does not tell instead.
    const instead = told.find(other => !claimed.some(one => isSame(one, other)) && isOfIt(other))
    // "The filter is cleaned every month, the pump once a year": what is told so often is something else.
    if (same.length > 0 && (!instead || same.some(other => isOfIt(other) || other.nearest.size === 0))) return []
    return instead ? [mismatch('figure_mismatch', own.written, instead.written)] : []
  })
}

/** An amount comes to another in another time: "80 mg daily" are 560 a week. The number of "every two weeks" is none. */
const tellsAmount = ({ figures }: Reading): boolean =>
  figures.some(({ kind, unit }) => !['date', 'ordinal', 'duration'].includes(kind) && unit !== 'time')

/** What a source says, and what several of it come to: "every morning and every evening" is twice a day. */
function frequenciesIn(reading: Reading): readonly Frequency[] {
  const told = frequenciesOf(reading)
  const [first, ...more] = told
  if (!first || more.length === 0) return told
  return [...told, { ...first, rate: told.reduce((sum, { rate }) => sum + rate, 0) }]
}

const remembered = createReadingMemory<readonly Frequency[]>()

function frequenciesOf(reading: Reading): readonly Frequency[] {
  return remembered.of(reading, readFrequencies)
}

function readFrequencies({ text, tokens }: Reading): Frequency[] {
  const found: Frequency[] = []
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]
    if (!word || !opensFrequency(word.form)) continue
    const read = frequencyAt(tokens, at)
    if (!read) continue
    const { rate, first, last } = read
    const written = text.slice(tokens[first]?.startCharIndex, tokens[last]?.endCharIndex)
    const around = [...tokens.slice(Math.max(0, first - reach), first), ...tokens.slice(last + 1, last + 1 + reach)]
    const nearest = new Set(
      around.filter(({ content, segment }) => content && segment === word.segment).map(one => one.stem)
    )
    found.push({ rate, written, nearest })
    at = Math.max(at, last)
  }
  return found
}

interface Read {
  rate: number
  first: number
  last: number
}

/** "Weekly", "every two weeks", "every Friday", "three times a day", "once every ten years". */
function frequencyAt(tokens: readonly Word[], at: number): Read | null {
  const lower = (index: number): string => tokens[index]?.form.plain ?? ''
  const single = adverbs.get(lower(at))
  // "Bi-weekly" and "semi-annually" may be either.
  if (single !== undefined) return { rate: 1 / single, first: at, last: at }
  if (lower(at) === 'every') {
    const period = periodBehind(tokens, at)
    return period && { rate: 1 / period.days, first: at, last: period.last }
  }
  // "The first Saturday of each month"
  if (ordinals.test(lower(at)) && weekdays.test(lower(at + 1)) && lower(at + 2) === 'of') {
    const period = opensPeriod.has(lower(at + 3)) ? periodBehind(tokens, at + 3) : null
    return period && { rate: 1 / period.days, first: at, last: period.last }
  }
  const isTimes = lower(at) === 'times'
  const times = isTimes ? numberOf(lower(at - 1)) : (numbers.get(lower(at)) ?? null)
  if (times === null || !opensPeriod.has(lower(at + 1))) return null
  const period = periodBehind(tokens, at + 1)
  return period && { rate: times / period.days, first: isTimes ? at - 1 : at, last: period.last }
}

/** The period behind "a", "each" or "every" at an index: "a year", "every two weeks", "every Friday". */
function periodBehind(tokens: readonly Word[], at: number): { days: number; last: number } | null {
  const lower = (index: number): string => tokens[index]?.form.plain ?? ''
  const next = lower(at + 1)
  if (lower(at) === 'every' && weekdays.test(next)) return { days: 7, last: at + 1 }
  const days = periods.get(next)
  if (days !== undefined) return { days, last: at + 1 }
  const several = lower(at) === 'every' ? numberOf(next) : null
  const each = periods.get(lower(at + 2).replace(/s$/u, ''))
  return several === null || each === undefined ? null : { days: several * each, last: at + 2 }
}

function numberOf(word: string): number | null {
  const named = numbers.get(word)
  if (named !== undefined) return named
  return /^\d{1,3}$/u.test(word) && Number(word) > 0 ? Number(word) : null
}
