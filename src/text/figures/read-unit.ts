import { isStopWord } from '../terms.ts'
import { looksPlural } from './counted-noun.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import type { Numeral } from './numeral.ts'
import { gluedUnitNamed, longestUnitName, mayOpenUnit, type Unit, unitNamed } from './units.ts'

/** A unit as a text writes it, and the index after its last lexeme. */
interface UnitReading {
  unit: Unit
  name: string
  next: number
}

/** The longest unit at a lexeme: "percentage points", "square feet", "-month", "°C", "km/h", "miles an hour". */
export function readUnit(lexemes: readonly Lexeme[], index: number): UnitReading | undefined {
  const unit = readNamedUnit(lexemes, index)
  return unit && (rateOf(lexemes, unit) ?? unit)
}

/**
 * One unit by another: "mg/dl", "kilowatt-hours per litre", "m/s". By no longer time than an hour: how much a day or a
 * year is told in too many ways ("daily", "annual") to be compared by its unit.
 */
function rateOf(lexemes: readonly Lexeme[], above: UnitReading): UnitReading | undefined {
  const link = lexemes[above.next]
  if (above.unit.kind !== 'measure' || !link) return undefined
  const isSlash = link.text === '/' && link.glued && lexemes[above.next + 1]?.glued === true
  const isArticle = link.lower === 'a' || link.lower === 'an'
  if (!isSlash && !isArticle && link.lower !== 'per') return undefined
  const below = lexemes[above.next + 1]?.type === 'word' ? readNamedUnit(lexemes, above.next + 1) : undefined
  if (!below) return undefined
  const isTime = below.unit.kind === 'duration' && below.unit.factor <= hour
  // "Three cups a second time"
  const isRate = isArticle ? isTime && below.unit.factor > 1 : isTime || below.unit.kind === 'measure'
  if (!isRate) return undefined
  return {
    unit: {
      kind: 'measure',
      base: `${above.unit.base} per ${below.unit.base}`,
      factor: above.unit.factor / below.unit.factor,
      offset: 0
    },
    name: `${above.name} per ${below.name}`,
    next: below.next
  }
}

const hour = 3600

function readNamedUnit(lexemes: readonly Lexeme[], index: number): UnitReading | undefined {
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
  let best: UnitReading | undefined
  let words = 0
  for (let end = at; words < longestUnitName && (end > at || mayOpenUnit(first)); end++) {
    const lexeme = lexemes[end]
    if (!lexeme) break
    if (lexeme.type === 'symbol') {
      // Only inside a name: "kilowatt-hours", "m^2".
      if (!lexeme.glued || !/^[-^]$/.test(lexeme.text) || end === at) break
      name += lexeme.text
      continue
    }
    const exponent = lexeme.type === 'number'
    // "km2", as a text without raised digits has it.
    if (exponent && lexeme.glued && unitNamed(`${name}^${lexeme.text}`)) name += '^'
    if (exponent && !name.endsWith('^')) break
    const joined = /[-^]$/.test(name)
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

/** Abbreviations that mean something else behind a number in words: "two m", "three ha". */
const shortUnit = /^(?:.|ha|mo|yo|MP|Pa)$/

/** "12 stone 4", "weighs 12 stone."; not "2 stone walls". */
const mayFollowStone = (after: Lexeme | undefined): boolean =>
  after === undefined || after.type !== 'word' || isStopWord(after.lower)

/** Unit words that are another word here: "5 minutes" never, "two second-hand cars", "2 stone walls", "the 4 foot soldiers". */
export function isFalseUnit(
  lexemes: readonly Lexeme[],
  unit: { name: string; next: number; unit: Unit },
  index: number,
  numeral: Numeral
): boolean {
  const name = unit.name
  if (name === 'second' && numeral.value !== 1 && !isHyphen(lexemes[index])) return true
  if (name === 'stone' && !isHyphen(lexemes[index]) && !mayFollowStone(lexemes[unit.next])) return true
  // "5 bar stools", "5 t shirts"
  if ((name === 'bar' || name === 't') && looksPlural(lexemes[unit.next])) return true
  if (shortUnit.test(name) && !lexemes[index]?.glued && numeral.spelled) return true
  return /^(?:MP|pp|pc)$/.test(name) && !lexemes[index]?.glued
}
