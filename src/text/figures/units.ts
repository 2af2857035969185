import { type Unit, unitTable } from './unit-table.ts'

export type { Unit } from './unit-table.ts'

/** The words by which the names of units begin: "sq" of "sq mi". */
const openers = new Set(Array.from(unitTable.keys(), name => /^[\p{L}\p{M}]+/u.exec(name)?.[0] ?? name))

/** The unit of that name, exactly as written first, then in lower case; abbreviations keep their case. */
export function unitNamed(name: string): Unit | undefined {
  return unitTable.get(name) ?? (name.length > 2 ? unitTable.get(name.toLowerCase()) : undefined)
}

/** Whether the name of a unit may begin with a word: of most words behind a number nothing else is asked. */
export function mayOpenUnit(word: { text: string; lower: string }): boolean {
  return openers.has(word.lower) || openers.has(word.text)
}

/** Signs and letters that are a unit only when glued to the number, and the names of those units. */
const gluedNames: Readonly<Record<string, string>> = {
  d: 'day',
  y: 'year',
  w: 'week',
  st: 'stone',
  F: 'fahrenheit',
  C: 'celsius',
  '"': 'inch',
  '″': 'inch',
  "'": 'foot',
  '′': 'foot'
}
const glued = new Map(Object.entries(gluedNames).map(([sign, name]) => [sign, unitTable.get(name)]))

/** A unit that is one only when glued to its number: "17h", "6'". */
export function gluedUnitNamed(name: string): Unit | undefined {
  return glued.get(name)
}

/** The number of words of the longest unit name ("sq light years"). */
export const longestUnitName = 3
