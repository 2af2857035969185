import type { Figure } from '../../types/figure.ts'
import { plainTextOf } from '../dress/dress.ts'
import { createWordList } from '../word-list.ts'
import { skipAddress, skipMarker } from './addresses.ts'
import { boundOf } from './bounds.ts'
import { currencyCodes, currencySigns } from './currencies.ts'
import { parseIsoDay } from './dates/calendar.ts'
import { dateOpeners, mayBeRomanYear, readDate } from './dates/read-date.ts'
import { lex } from './lexemes.ts'
import { skipNameWord, skipNonFigure } from './non-figures.ts'
import { ordinalWords } from './number-words.ts'
import { numberOpeners } from './read-numeral.ts'
import { readQuantity } from './read-quantity.ts'

/** What is known of the text from elsewhere. */
export interface ReadFiguresOptions {
  /** ISO date against which relative dates ("last May") are resolved; without it they stay unresolved. */
  publishedAt?: string | undefined
}

/**
 * Lower-case words by which a figure may begin: of most words nothing else is asked, and a sentence without any of them or a
 * digit is not read at all (`mayStateFigures`). A new reader's words belong here.
 */
export const figureOpeners = createWordList([
  ...dateOpeners,
  ...numberOpeners,
  ...ordinalWords.keys(),
  ...Array.from(currencyCodes.keys(), code => code.toLowerCase())
])

/** Every figure of a text, in order, without overlaps. Never throws; linear in the length of the text. */
export function readFigures(text: string, options: ReadFiguresOptions = {}): Figure[] {
  const plain = plainTextOf(text)
  const lexemes = lex(plain.text)
  const published = parseIsoDay(options.publishedAt)
  const figures: Figure[] = []
  /** Index after the last figure's last lexeme: no figure reaches back before it. */
  let floor = 0
  const push = (figure: Figure) => {
    // One original character may have become several lexemes (½): no two figures share it.
    const last = figures.at(-1)
    if (!last || figure.startCharIndex >= last.endCharIndex) figures.push(figure)
  }
  const span = (first: number, next: number) => {
    const startCharIndex = plain.startOf(lexemes[first]?.start ?? 0)
    const endCharIndex = plain.endOf(lexemes[next - 1]?.end ?? 0)
    return { text: text.slice(startCharIndex, endCharIndex), startCharIndex, endCharIndex }
  }
  for (let index = 0; index < lexemes.length; ) {
    const lexeme = lexemes[index]
    if (!lexeme) break
    if (lexeme.type === 'word' && !figureOpeners.has(lexeme.lower) && !mayBeRomanYear(lexeme.text)) {
      index = skipAddress(lexemes, index) ?? index + 1
      continue
    }
    const skipped = skipAddress(lexemes, index) ?? skipMarker(lexemes, index)
    if (skipped !== undefined) {
      index = skipped
      continue
    }
    const date = readDate(lexemes, index, published)
    if (date) {
      const first = Math.max(date.first, floor)
      push({
        kind: 'date',
        ...span(first, date.next),
        value: date.value,
        low: date.low,
        high: date.high,
        unit: date.unit,
        bound: boundOf(lexemes, { ...date, kind: 'date', first }),
        precision: date.precision
      })
      index = date.next
      floor = index
      continue
    }
    const nonFigure = lexeme.type === 'number' ? skipNonFigure(lexemes, index) : skipNameWord(lexemes, index)
    if (nonFigure !== undefined) {
      index = nonFigure
      floor = index
      continue
    }
    const mayBegin =
      lexeme.type === 'number' ||
      (lexeme.type === 'word'
        ? numberOpeners.has(lexeme.lower) || ordinalWords.has(lexeme.lower) || currencyCodes.has(lexeme.text)
        : currencySigns.has(lexeme.text))
    const quantity = mayBegin ? readQuantity(lexemes, index) : undefined
    if (!quantity || !Number.isFinite(quantity.value)) {
      index++
      continue
    }
    const first = Math.max(quantity.first, floor)
    const figure: Figure = {
      kind: quantity.kind,
      ...span(first, quantity.next),
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      unit: quantity.unit,
      bound: boundOf(lexemes, { ...quantity, first }),
      precision: quantity.precision,
      written: quantity.written
    }
    if (figure.bound === 'exact' && quantity.vague) figure.bound = 'about'
    if (quantity.writtenUnit !== undefined) figure.writtenUnit = quantity.writtenUnit
    push(figure)
    index = quantity.next
    floor = index
  }
  return figures
}
