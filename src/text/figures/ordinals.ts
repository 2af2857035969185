import { isHyphen, type Lexeme } from './lexemes.ts'
import { ordinalWords, smallNumbers } from './number-words.ts'
import type { Quantity } from './quantity.ts'

/** "3rd", "21st", "third", "twenty-first"; "first" and "second" only after a determiner, else they are mere adverbs. */
export function readOrdinal(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  let value: number | undefined
  let next = index + 1
  if (lexeme.type === 'number') {
    const suffix = lexemes[index + 1]
    if (isRank(lexemes, index)) return rank(Number(lexeme.text), index, next)
    if (!suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower) || !/^[\d,]+$/.test(lexeme.text)) return undefined
    value = Number(lexeme.text.replaceAll(',', ''))
    // "17st" are stones.
    if (suffix.lower === 'st' && (value % 10 !== 1 || value % 100 === 11)) return undefined
    next++
  } else {
    value = ordinalWords.get(lexeme.lower)
    const tens = smallNumbers.get(lexeme.lower) ?? 0
    if (tens >= 20 && isHyphen(lexemes[index + 1])) {
      const unit = ordinalWords.get(lexemes[index + 2]?.lower ?? '')
      if (unit !== undefined && unit < 10) {
        value = tens + unit
        next = index + 3
      }
    }
    if (value === undefined) return undefined
    const before = lexemes[index - 1]
    if (value <= 2 && next === index + 1) {
      const determined =
        before?.type === 'word' &&
        /^(?:the|his|her|its|their|our|my|your|a|every|each|was|finished|came|ranked)$|['’]s$/.test(before.lower)
      if (!determined || value < 2 || /^(?:hand|to|of|half|thought|thoughts)$/.test(lexemes[next]?.lower ?? ''))
        return undefined
    }
    // "a third of" is a fraction and has been read as one before.
    if (
      isHyphen(lexemes[next]) &&
      lexemes[next]?.glued &&
      /^(?:party|hand|class|rate|graders?)$/.test(lexemes[next + 1]?.lower ?? '')
    )
      return undefined
  }
  return rank(value, index, next)
}

function rank(value: number, first: number, next: number): Quantity {
  return {
    kind: 'ordinal',
    value,
    low: value,
    high: value,
    unit: null,
    precision: 1,
    written: value,
    vague: false,
    first,
    next
  }
}

/** "No. 1", "#1": a place in an order. */
function isRank(lexemes: readonly Lexeme[], index: number): boolean {
  if (!/^\d{1,3}$/.test(lexemes[index]?.text ?? '')) return false
  const before = lexemes[index - 1]
  if (before?.text === '#') return lexemes[index]?.glued === true
  return before?.text === '.' && before.glued && lexemes[index - 2]?.text === 'No'
}
