import { isStopWord } from '../terms.ts'
import { boundOf } from './bounds.ts'
import { compound } from './compound-measures.ts'
import { looksPlural } from './counted-noun.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import { multiples, smallNumbers } from './number-words.ts'
import { simple } from './numeral.ts'
import { type Quantity, withUnit } from './quantity.ts'
import { readUnit } from './read-unit.ts'
import { looksLikeVerb } from './verbs.ts'

/** A unit behind an article is told about as exactly as its half. */
const precision = 0.5

/**
 * One of a unit by its article: with a part of it ("an hour and a half", "a mile and a quarter"), or where a bound, a hedge, "for" or "lasted" says
 * that something is measured by it ("less than an hour", "about a decade", "for a year"); "$15 an hour" and "an hour" alone are no
 * lengths of time. Of all units a fortnight alone is one without.
 */
export function readSingleUnit(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  const article = lexemes[index]?.lower
  if (article !== 'a' && article !== 'an') return undefined
  const unit = readUnit(lexemes, index + 1)
  if (!unit) return undefined
  const isFortnight = unit.name === 'fortnight' && !mayTakeRate(lexemes[index - 1])
  const hasPart = lexemes[unit.next]?.lower === 'and'
  const one = (size: number) => withUnit(simple(1, size, index + 1), unit.unit, unit.name, index, unit.next)
  if (isFortnight || hasPart) {
    const whole = compound(lexemes, one(1))
    if (isFortnight || whole.next > unit.next) return whole
  }
  return endsAt(lexemes, unit.next) && isMeasuredBy(lexemes, index, one(1), unit.name) ? one(precision) : undefined
}

/** "£50 a fortnight", "twice a fortnight", "three days a fortnight": how often, not how long. */
function mayTakeRate(before: Lexeme | undefined): boolean {
  if (before?.type !== 'word') return before?.type === 'number'
  return multiples.has(before.lower) || before.lower === 'once' || (looksPlural(before) && !looksLikeVerb(before.lower))
}

const measuring =
  /^(?:ago|earlier|later|old|older|long|longer|early|late|apart|away|wide|deep|high|tall|thick|ahead|beforehand)$/

/** Whether a unit is the last word of its noun phrase: not "for a day trip", "about a month or two". */
function endsAt(lexemes: readonly Lexeme[], next: number): boolean {
  const after = lexemes[next]
  if (after === undefined) return true
  if (after.type === 'symbol') return !isHyphen(after) && !/^[/'’]$/.test(after.text)
  if (after.lower === 'or' && smallNumbers.has(lexemes[next + 1]?.lower ?? '')) return false
  return after.type === 'word' && (isStopWord(after.lower) || measuring.test(after.lower))
}

const shifting = /^(?:earlier|later)$/
const lasting = /^(?:last(?:s|ed|ing)?|takes?|took|taken|taking)$/
const moreOrLess = /^(?:more|less)$/
const lengthCue = /^(?:than|least|most|nearly|almost|about|roughly|approximately)$/

function isMeasuredBy(lexemes: readonly Lexeme[], index: number, one: Quantity, name: string): boolean {
  const before = lexemes[index - 1]?.lower ?? ''
  // Other units name things too: "near a bar", "under a pound".
  const isLength = one.unit === 'metre' && lengthCue.test(before)
  if (one.kind !== 'duration' && !isLength) return false
  // "for a second", "about a second": another one.
  if (name === 'second' && before !== 'than') return false
  if (before === 'for' || lasting.test(before)) return one.kind === 'duration'
  // "An hour earlier" tells a time by another one; "a year earlier" mostly only that it was before.
  if (name === 'hour' || name === 'minute') if (shifting.test(lexemes[one.next]?.lower ?? '')) return true
  // "Lower than a year ago": then it was higher.
  if (before === 'than' && lexemes[one.next]?.lower === 'ago' && !moreOrLess.test(lexemes[index - 2]?.lower ?? ''))
    return false
  // "a book about a century of war"
  if (before === 'about' && lexemes[one.next]?.lower === 'of') return false
  return boundOf(lexemes, one) !== 'exact'
}
