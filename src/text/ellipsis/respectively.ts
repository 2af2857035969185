import type { Span } from '../blocks.ts'
import { ordinalWords } from '../figures/number-words.ts'
import { determiners, governingKindOf, prepositions } from '../predicates.ts'
import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import { isNumeral, withSigns } from './numerals.ts'

/** Things told in a row: "tin, copper and iron". */
interface Row extends Span {
  items: readonly Span[]
}

/**
 * The statements of a sentence that tells one row of things of another, "respectively", each as the stretches that it is made of. Null for all
 * others, and where the two rows cannot be told.
 */
export function writeRespective({ text, tokens, predicates }: Reading): Span[][] | null {
  const mark = tokens.find(({ lower }) => lower === 'respectively')
  if (!mark) return null
  const verbs = new Set(predicates.map(({ at }) => at))
  const rows = tokens.flatMap(({ lower }, at) => (lower === 'and' ? (rowAround(text, tokens, verbs, at) ?? []) : []))
  const [row, second, third] = rows
  if (!row || !second || third || row.items.length !== second.items.length) return null
  if (row.endCharIndex > second.startCharIndex) return null
  const isBetween = (word: Word): boolean =>
    word.startCharIndex >= row.endCharIndex && word.endCharIndex <= second.startCharIndex
  const hasVerb = tokens.some((word, at) => isBetween(word) && (verbs.has(at) || governingKindOf(word.form) !== 'none'))
  const first = hasVerb ? row : withoutVerb(row, tokens)
  const heads = headsOf(first, tokens)
  return first.items.map((item, at) => [
    { startCharIndex: 0, endCharIndex: first.startCharIndex },
    item,
    ...(heads[at] ?? []),
    { startCharIndex: first.endCharIndex, endCharIndex: second.startCharIndex },
    second.items[at] ?? second,
    ...without(mark, { startCharIndex: second.endCharIndex, endCharIndex: text.length })
  ])
}

/** "Tin and iron melt at": a bare verb, which ends the row. */
function withoutVerb(row: Row, tokens: readonly Word[]): Row {
  const last = row.items.at(-1)
  const words = last ? wordsIn(last, tokens) : []
  const [noun, verb] = [words.at(-2), words.at(-1)]
  if (!last || !noun || !verb?.form.isPlain) return row
  const { endCharIndex } = noun
  return { ...row, endCharIndex, items: [...row.items.slice(0, -1), { ...last, endCharIndex }] }
}

/** "The red and blue lines": what stands behind the last is said of each. */
function headsOf({ items }: Row, tokens: readonly Word[]): Span[][] {
  const last = items.at(-1)
  const [lastOpener, ...others] = last ? wordsIn(last, tokens) : []
  const head = others.at(-1)
  return items.slice(0, -1).map(item => {
    const [opener, ...own] = wordsIn(item, tokens)
    const lacksHead =
      opener &&
      lastOpener &&
      determiners.has(opener.lower) &&
      !determiners.has(lastOpener.lower) &&
      own.length === others.length
    return lacksHead && head ? [head] : []
  })
}

const wordsIn = ({ startCharIndex, endCharIndex }: Span, tokens: readonly Word[]): Word[] =>
  tokens.filter(word => word.startCharIndex >= startCharIndex && word.endCharIndex <= endCharIndex)

/** What is left of a stretch on both sides of what stands in it. */
const without = (mark: Span, { startCharIndex, endCharIndex }: Span): Span[] =>
  mark.startCharIndex < startCharIndex
    ? [{ startCharIndex, endCharIndex }]
    : [
        { startCharIndex, endCharIndex: mark.startCharIndex },
        { startCharIndex: mark.endCharIndex, endCharIndex }
      ]

/** The row whose last two things a conjunction joins. */
function rowAround(text: string, tokens: readonly Word[], verbs: ReadonlySet<number>, and: number): Row | null {
  const ofNumbers = isNumeralAt(tokens, and + 1)
  const isEdge = (at: number): boolean => {
    const word = tokens[at]
    if (!word || verbs.has(at) || word.lower === 'respectively') return true
    if (word.lower !== 'of' && prepositions.has(word.lower)) return true
    return governingKindOf(word.form) !== 'none'
  }
  let start = and
  while (start > 0 && !isEdge(start - 1) && !/[;:(]/u.test(between(text, tokens, start))) start--
  let end = and + 1
  while (end < tokens.length && !isEdge(end) && !(end > and + 1 && /[,;:()]/u.test(between(text, tokens, end)))) end++
  // "Oats cost 210, 190 and 240 euros": what is before the numbers is none of them, and a number none of the things.
  if (ofNumbers) while (start < and && !isNumeralAt(tokens, start)) start++
  else end = tokens.findIndex((_, at) => at >= end || (at > and && isNumeralAt(tokens, at)))
  if (end < 0) end = tokens.length
  // "The prices of milk and bread"
  const of = tokens.findIndex(({ lower }, at) => at > start && at < and && lower === 'of')
  if (of >= 0 && !tokens.slice(and + 1, end).some(({ lower }) => lower === 'of')) start = of + 1
  const before = split(text, tokens, start, and)
  if (before.length === 0 || end === and + 1) return null
  const isOfNumbers = before.every(([first]) => isNumeralAt(tokens, first))
  if (ofNumbers !== isOfNumbers) return null
  // "232, 1,085 and 1,538 degrees": the unit of all stands behind the last.
  const units = isOfNumbers ? Math.max(...before.map(([from, to]) => to - from)) : null
  const lastEnd = units === null ? end : Math.min(end, and + 1 + units)
  const items = [...before, [and + 1, lastEnd] as const].map(([from, to]) => stretchOf(text, tokens, from, to))
  const [first, last] = [items[0], items.at(-1)]
  return first && last ? { startCharIndex: first.startCharIndex, endCharIndex: last.endCharIndex, items } : null
}

const isNumeralAt = (tokens: readonly Word[], at: number): boolean => {
  const word = tokens[at]
  return word !== undefined && (isNumeral(word.form) || ordinalWords.has(word.lower))
}

/** What stands between a word and the one before it. */
const between = (text: string, tokens: readonly Word[], at: number): string =>
  text.slice(tokens[at - 1]?.endCharIndex, tokens[at]?.startCharIndex)

/** The places of what commas part. */
function split(text: string, tokens: readonly Word[], start: number, end: number): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  let from = start
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !between(text, tokens, at).includes(',')) continue
    parts.push([from, at])
    from = at
  }
  return parts.filter(([first, last]) => first < last)
}

function stretchOf(text: string, tokens: readonly Word[], from: number, to: number): Span {
  const [startCharIndex, endCharIndex] = [tokens[from]?.startCharIndex ?? 0, tokens[to - 1]?.endCharIndex ?? 0]
  return withSigns(text, { startCharIndex, endCharIndex })
}
