import { isPastForm } from '../../past-form.ts'
import { looksPlural } from '../counted-noun.ts'
import { capital, isDash, type Lexeme } from '../lexemes.ts'
import { scaleWords } from '../number-words.ts'
import { unitNamed } from '../units.ts'
import { monthNames, seasonMonths } from './calendar.ts'

const fourDigits = /^(?:1\d{3}|20\d{2}|21\d{2})$/

/** True for four digits that may be a year, 1000 to 2199. */
export const isYear = (text: string): boolean => fourDigits.test(text)

/** Words after which four digits are a year. */
const yearCues = new Set(
  'in since by from until till during before after between through circa c ca early late mid year years fiscal season class the of for about around'.split(
    ' '
  )
)
/** Those that say nothing else: they hold even before a plural noun ("in 2012 elections were held"). */
export const strongYearCues: ReadonlySet<string> = new Set(
  'in since until till during circa ca early late mid year fiscal'.split(' ')
)
/** Between the two of "between 1789 and 1815", "from 1789 to 1815". */
const betweenYears = /^(?:and|to|or)$/
const beforeYear = /^(?:mid|early|late|pre|post)$/

/** Whether four digits that may be a year are one rather than a count, as far as what stands around them tells. */
export function isLoneYear(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index]
  const [before, after] = [lexemes[index - 1], lexemes[index + 1]]
  if (!lexeme) return false
  if (isDash(before) && before?.glued && lexeme.glued) {
    // "mid-2024", "post-2010"; but "COVID-2019", "F-2000" are names.
    const prefix = lexemes[index - 2]
    return prefix?.type === 'word' && beforeYear.test(prefix.lower)
  }
  const year = Number(lexeme.text)
  // "c. 1600"
  const cue = before?.text === '.' && before.glued ? lexemes[index - 2] : before
  const word = cue?.type === 'word' ? cue.lower : ''
  const isSure = strongYearCues.has(word) || monthNames.has(word) || seasonMonths.has(word)
  if (countsWhatFollows(lexemes, index, isSure)) return false
  const isRecent = year >= 1900 && year <= 2099
  const isEnclosed = before?.text === '(' || before?.text === '[' || after?.text === ')'
  if (isSure || (isEnclosed && (isRecent || year >= 1400))) return true
  const isHundred = year % 100 === 0
  if (looksPlural(after) && (isHundred || !isRecent) && word !== 'the') return false
  if (isRecent || answersWhen(lexemes, index)) return true
  // "the 1815 battle", "by 1789": but "of 1500 men" went above, and "for 1200" may be anything.
  if (year < 2100 && yearCues.has(word)) return !(isHundred && (word === 'of' || word === 'for' || word === 'the'))
  return (betweenYears.test(word) || before?.text === ',') && isYear(lexemes[index - 2]?.text ?? '')
}

/** "1,990 feet", "the 1040 form": a number of what stands behind it, or of a form. */
function countsWhatFollows(lexemes: readonly Lexeme[], index: number, isSure: boolean): boolean {
  const after = lexemes[index + 1]
  // "the 1965 Watts riots": units are written small.
  const next = after?.type === 'word' && !after.glued && !capital.test(after.text) ? after.lower : ''
  if (next === '') return false
  if (next === 'form' || next === 'return' || scaleWords.has(next)) return true
  const isUnit = unitNamed(next) !== undefined || unitNamed(`${next} ${lexemes[index + 2]?.lower ?? ''}`) !== undefined
  // "in 1990 feet of snow" does not occur; "in 1990 days" might.
  return isUnit && !isSure
}

/** "Launched | 1856", "Founded: 1894": behind a label that tells what was done stands when it was. */
function answersWhen(lexemes: readonly Lexeme[], index: number): boolean {
  const [label, bar, , after] = lexemes.slice(Math.max(0, index - 2), index + 2)
  const isAlone = after === undefined || after.text === '|' || after.opensLine
  return isAlone === true && /^[|:]$/.test(bar?.text ?? '') && label?.type === 'word' && isPastForm(label.lower)
}
