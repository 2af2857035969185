import { looksPlural } from './counted-noun.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import type { Numeral } from './numeral.ts'
import { gluedUnitNamed, longestUnitName, mayOpenUnit, type Unit, unitNamed } from './units.ts'

/** The longest unit name at a lexeme: "percentage points", "km/h", "square feet", "-month", "°C". */
export function readUnit(
  lexemes: readonly Lexeme[],
  index: number
): { unit: Unit; name: string; next: number } | undefined {
  let at = index
  const hyphen =
    isHyphen(lexemes[at]) && lexemes[at]?.glued && lexemes[at + 1]?.glued && lexemes[at + 1]?.type === 'word'
  if (hyphen) at++
  const first = lexemes[at]
  if (!first || first.type === 'number') return undefined
  if (first.type === 'symbol') {
    if (first.text === '°' || first.text === 'º') {
      const scale = lexemes[at + 1]?.text
      const named = scale === 'C' || scale === 'F' ? unitNamed(`°${scale}`) : undefined
      const degrees = named ?? unitNamed('°')
      return degrees && { unit: degrees, name: named ? `degree ${scale}` : 'degree', next: named ? at + 2 : at + 1 }
    }
    // As typesetters write it, only with its inches: 5’11”, 5’11’’.
    const foot =
      first.text === '’' && first.glued && /^\d\d?$/.test(lexemes[at + 1]?.text ?? '') ? gluedUnitNamed("'") : undefined
    if (foot && lexemes[at + 1]?.glued && lexemes[at + 2]?.glued && /^["”’″]$/.test(lexemes[at + 2]?.text ?? ''))
      return { unit: foot, name: "'", next: at + 1 }
    const sign = unitNamed(first.text) ?? (first.glued ? gluedUnitNamed(first.text) : undefined)
    // A quotation mark after a number closes a quotation as often as it means inches.
    if (sign && /["'′″]/.test(first.text)) {
      if (first.text === "'" && !/^\d{1,2}$/.test(lexemes[at + 1]?.text ?? '')) return undefined
      const fraction = lexemes[at - 2]?.text === '/'
      if (
        first.text === '"' &&
        !fraction &&
        !(lexemes[at - 2]?.text === "'" || /^[x×]$/.test(lexemes[at + 1]?.lower ?? ''))
      )
        return undefined
    }
    return sign && { unit: sign, name: first.text, next: at + 1 }
  }
  let name = ''
  let best: { unit: Unit; name: string; next: number } | undefined
  let words = 0
  for (let end = at; words < longestUnitName && (end > at || mayOpenUnit(first)); end++) {
    const lexeme = lexemes[end]
    if (!lexeme) break
    if (lexeme.type === 'symbol') {
      // Only inside a name: "km/h", "kilowatt-hours", "m^2".
      if (!lexeme.glued || !/^[-/^]$/.test(lexeme.text) || end === at) break
      name += lexeme.text
      continue
    }
    const exponent = lexeme.type === 'number'
    if (exponent && lexeme.glued && /^[23]$/.test(lexeme.text) && /^(?:m|km|cm|mm|ft|mi)$/.test(name)) name += '^'
    if (exponent && !name.endsWith('^')) break
    const joined = /[-/^]$/.test(name)
    if (name !== '' && !joined && lexeme.glued) break
    name = name === '' || joined ? name + lexeme.text : `${name} ${lexeme.text}`
    if (!exponent) words++
    const unit = unitNamed(name)
    if (unit) best = { unit, name, next: end + 1 }
  }
  if (best) return best
  const letter = first.glued && !hyphen ? gluedUnitNamed(first.text) : undefined
  return letter && { unit: letter, name: first.text, next: at + 1 }
}

const shortUnitWords = new Set([
  'm',
  'g',
  'l',
  'L',
  'W',
  'V',
  'J',
  'in',
  'ha',
  'mi',
  'mo',
  'cal',
  'pc',
  'pp',
  'MP',
  'yo',
  'kt',
  'gal',
  'h',
  's',
  'Ah',
  'lm',
  'Pa',
  'bar'
])

/** Unit words that are another word here: "5 minutes" never, "two second-hand cars", "2 stone walls", "the 4 foot soldiers". */
export function isFalseUnit(
  lexemes: readonly Lexeme[],
  unit: { name: string; next: number; unit: Unit },
  index: number,
  numeral: Numeral
): boolean {
  const name = unit.name
  if (name === 'second' && numeral.value !== 1 && !isHyphen(lexemes[index])) return true
  if (name === 'stone' && !/^\d{1,2}$/.test(lexemes[unit.next]?.text ?? '') && !isHyphen(lexemes[index])) return true
  // "5 bar stools"
  if (name === 'bar' && looksPlural(lexemes[unit.next])) return true
  // Abbreviations of one or two letters after a space only behind digits.
  if (shortUnitWords.has(name) && !lexemes[index]?.glued && numeral.spelled) return true
  if (/^(?:MP|pp|pc|mil|mi|cal)$/.test(name) && !lexemes[index]?.glued) return name !== 'mi' && name !== 'cal'
  return false
}
