import { weekdayNames } from '../../text/figures/dates/calendar.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { unitNamed } from '../../text/figures/units.ts'
import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'

/** A length of time by its unit in the plural alone, a part of the day, a part of the week. */
const looseTime =
  /\b(?:for|last(?:s|ed|ing)?|took|takes?)\s(minutes|hours|days|weeks|months|years|decades|centuries)\b(?!-)|\b(?:(?:in|during) the (morning|afternoon|evening)|at (night))\b|\b(weekdays?|weekends?)\b/iu
const denial = /n['’]t\b|\b(?:not|no|never|except|closed)\b/iu

/** Hours from midnight between which a part of the day lies, as widely as it is told. */
const hours: Readonly<Record<string, readonly [from: number, to: number]>> = {
  morning: [0, 12],
  afternoon: [12, 18],
  evening: [16, 24],
  night: [18, 30]
}

/**
 * A time told by words alone, where a cited sentence says the same with a time that is none of these: "for months" of "three days", "in
 * the morning" of "8 pm", "on weekdays" of "on Saturday". Only a claim whose other words all stand in that sentence is held to it.
 */
export function checkLooseTimes(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const match = looseTime.exec(claim.text)
  if (!match) return []
  const [, length, partOfDay, night, partOfWeek] = match
  const word = (length ?? partOfDay ?? night ?? partOfWeek ?? '').toLowerCase()
  const span = { startCharIndex: match.index, endCharIndex: match.index + match[0].length }
  const others = claim.tokens.filter(token => token.content && (!overlap(token, span) || token.stem === 'last'))
  const saying = cited.filter(sentence => others.every(({ term }) => readEvidence(sentence).termSet.has(term)))
  const found = saying.map(sentence => {
    if (tells(sentence, word)) return undefined
    if (length !== undefined) return shorterTime(sentence, word)
    if (partOfWeek === undefined) return timeOutside(sentence, word)
    return denial.test(claim.text) || denial.test(sentence.text)
      ? undefined
      : dayOutside(sentence, word.startsWith('weekend'))
  })
  const [other] = found
  if (other === undefined || found.includes(undefined)) return []
  return [mismatch('figure_mismatch', word, other)]
}

/** Whether a sentence has the word itself, and not as the unit of a number. */
function tells(sentence: EvidenceSentence, word: string): boolean {
  const singular = word.replace(/s$/, '')
  return readEvidence(sentence).tokens.some(
    token =>
      (token.lower === word || token.lower === singular) &&
      !figuresOf(sentence).some(figure => figure.kind === 'duration' && overlap(token, figure))
  )
}

/** The longest time that a sentence tells, where it is no more than one of the unit. */
function shorterTime(sentence: EvidenceSentence, unit: string): string | undefined {
  const one = unitNamed(unit)?.factor ?? 0
  const figures = figuresOf(sentence)
  if (figures.some(({ kind, bound }) => kind === 'date' || bound === 'at_least' || bound === 'more_than'))
    return undefined
  const longest = figures
    .filter(({ kind }) => kind === 'duration')
    .sort((a, b) => b.high - a.high)
    .at(0)
  return longest && longest.high <= one ? longest.text : undefined
}

/** A time of day by which a sentence tells that no part of a day is meant, where morning and evening are told apart. */
function timeOutside(sentence: EvidenceSentence, part: string): string | undefined {
  const [from, to] = hours[part] ?? [0, 30]
  const times = figuresOf(sentence).filter(({ unit }) => unit === 'time')
  // "8 pm", "03:15" and whatever stands beside "20:40"; "at 8:30" may be either.
  const isClear = times.some(({ text, low }) => /^0\d|[ap]\.?m\b/iu.test(text) || low * 24 >= 13)
  const isWithin = ({ low }: { low: number }): boolean =>
    [low * 24, low * 24 + 24].some(hour => hour >= from && hour <= to)
  return isClear && !times.some(isWithin) ? times[0]?.text : undefined
}

const range = /^\s*(?:to|through|until|till|-|–)\s*$/iu

/** A day by which a sentence tells that none of the weekend, or none of the weekdays, is meant. */
function dayOutside(sentence: EvidenceSentence, isWeekend: boolean): string | undefined {
  const { text, tokens } = readEvidence(sentence)
  const isMeant = (day: number): boolean => day > 5 === isWeekend
  let first: string | undefined
  let last: { day: number; endCharIndex: number } | undefined
  for (const { lower, text: name, startCharIndex, endCharIndex } of tokens) {
    if (/^(?:daily|everyday|every|each|any|all)$/.test(lower)) return undefined
    if ((isWeekend ? /^weekdays?$/ : /^weekends?$/).test(lower)) first ??= name
    const day = lower.length > 5 ? weekdayNames.get(lower.replace(/s$/, '')) : undefined
    if (day === undefined) continue
    const days = last && range.test(text.slice(last.endCharIndex, startCharIndex)) ? upTo(last.day, day) : [day]
    if (days.some(isMeant)) return undefined
    first ??= name
    last = { day, endCharIndex }
  }
  return first
}

/** The days of the week from one to another, Monday being 1. */
function upTo(first: number, last: number): number[] {
  const days = [first]
  for (let day = first; day !== last; ) {
    day = (day % 7) + 1
    days.push(day)
  }
  return days
}
