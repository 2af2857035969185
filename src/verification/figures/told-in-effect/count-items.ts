import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'

const gap = /^[\s,]*(?:(?:and|or|&)\s*)?$/u
const definite = /\b(?:the|these|those|both|other|all|his|her|its|their)\s+$/iu
/** Counts above these are not made by counting names. */
const mostItems = 6

/**
 * Whether a claim counts what it, or a cited sentence, names: "the two leaders" of "Obama and Castro", "the two" of what
 * was spoken of, "three steps are:" before a list. Returns the words counted, or null.
 */
export function countItems(figure: Figure, claim: Reading, cited: readonly EvidenceSentence[]): string | null {
  const { kind, value, text, startCharIndex, writtenUnit, written } = figure
  if (kind === 'duration' && writtenUnit === 'day') return daysNamed(Number(written), cited)
  if (kind !== 'count' || typeof value !== 'number' || value < 2 || value > mostItems || /\d/.test(text)) return null
  for (const reading of [claim, ...cited.map(readEvidence)]) {
    const names = runOfNames(reading, value)
    if (names) return names
  }
  if (claim.text.trimEnd().endsWith(':')) return 'the list that follows'
  return value === 2 && definite.test(claim.text.slice(0, startCharIndex)) ? 'the ones spoken of' : null
}

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=s?\b)/gu

/** "Three days a week" of "on Mondays, Wednesdays and Saturdays". */
function daysNamed(count: number, cited: readonly EvidenceSentence[]): string | null {
  for (const { text } of cited) {
    const days = new Set(text.match(weekday))
    if (count > 1 && days.size === count) return [...days].join(', ')
  }
  return null
}

interface Item {
  startCharIndex: number
  endCharIndex: number
}

/** The names of a text, "Albert and Bernard" as two. */
function itemsOf({ names }: Reading): Item[] {
  return names.flatMap(({ text, startCharIndex, endCharIndex }) => {
    const at = text.search(/\s(?:and|&)\s/u)
    if (at < 0) return [{ startCharIndex, endCharIndex }]
    const next = text.indexOf(' ', at + 1) + 1
    return [
      { startCharIndex, endCharIndex: startCharIndex + at },
      { startCharIndex: startCharIndex + next, endCharIndex }
    ]
  })
}

/** Exactly so many names joined by commas and a conjunction. */
function runOfNames(reading: Reading, count: number): string | null {
  const items = itemsOf(reading)
  const { text } = reading
  const areJoined = (one: Item | undefined, other: Item | undefined): boolean =>
    one !== undefined && other !== undefined && gap.test(text.slice(one.endCharIndex, other.startCharIndex))
  for (let first = 0; first + count <= items.length; first++) {
    const run = items.slice(first, first + count)
    const from = run[0]
    const to = run.at(-1)
    if (!from || !to || !run.every((item, index) => item === to || areJoined(item, run[index + 1]))) continue
    if (areJoined(items[first - 1], from) || areJoined(to, items[first + count])) continue
    return text.slice(from.startCharIndex, to.endCharIndex)
  }
  return null
}
