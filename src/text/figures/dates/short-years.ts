import { looksPlural } from '../counted-noun.ts'
import type { Lexeme } from '../lexemes.ts'
import { unitNamed } from '../units.ts'
import { seasonMonths } from './calendar.ts'
import { dateOf, yearsOf } from './date-values.ts'
import { strongYearCues } from './lone-year.ts'
import type { YearReading } from './year-reading.ts'

const apostrophe = /^['\u2018\u2019]$/
const twoDigits = /^\d\d$/
const shortYearCue = /^(?:of|by|from|before|after|the)$/
const yearOfTwoDigits = (digits: string): number => Number(digits) + (Number(digits) < 30 ? 2000 : 1900)

/** "In '08", "the '90s": two digits behind an apostrophe. */
export function readShortYears(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  return apostrophe.test(lexemes[index]?.text ?? '')
    ? (readShortYear(lexemes, index) ?? readShortDecade(lexemes, index))
    : undefined
}

/** "in '08", "the summer of '98": where a word before tells of a time; "'20 days'" is quoted. */
function readShortYear(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const [before, opening, digits, after] = [lexemes[index - 1], lexemes[index], lexemes[index + 1], lexemes[index + 2]]
  if (!digits?.glued || !twoDigits.test(digits.text) || opening?.glued || before?.type !== 'word') return undefined
  const hasCue = strongYearCues.has(before.lower) || seasonMonths.has(before.lower) || shortYearCue.test(before.lower)
  const closing = after?.type === 'symbol' && after.glued ? lexemes[index + 3] : undefined
  if (!hasCue || (closing?.glued && /^['’]$/.test(closing.text))) return undefined
  const isFollowed = after?.glued ? after.type !== 'symbol' || /^['’%/°-]$/.test(after.text) : looksPlural(after)
  if (isFollowed || (after && unitNamed(after.lower))) return undefined
  const year = yearOfTwoDigits(digits.text)
  return { date: dateOf({ year }), parts: { year }, first: index, next: index + 2 }
}

function readShortDecade(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const [digits, plural] = [lexemes[index + 1], lexemes[index + 2]]
  if (!digits?.glued || !/^[1-9]0$/.test(digits.text) || plural?.lower !== 's' || !plural.glued) return undefined
  const first = yearOfTwoDigits(digits.text)
  return { date: yearsOf(`${first / 10}X`, first, first + 9), first: index, next: index + 3 }
}
