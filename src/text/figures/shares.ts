import { looksPlural } from './counted-noun.ts'
import { readCurrencyAfter } from './currency-amounts.ts'
import { isYear } from './dates/lone-year.ts'
import { isDash, type Lexeme } from './lexemes.ts'
import type { Numeral } from './numeral.ts'
import { plainQuantity, type Quantity, withUnit } from './quantity.ts'
import { readNumeral } from './read-numeral.ts'
import { readUnit } from './read-unit.ts'

/** "half of", "half the", "half its": with a whole after it, and "half" after a bound or a verb of degree. */
export function readHalf(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  if (lexemes[index]?.lower !== 'half') return undefined
  const before = lexemes[index - 1]
  const after = lexemes[index + 1]
  if (isDash(before) || isDash(after)) return undefined
  if (/^(?:first|second|other|latter|better|last|this|that|each|every|top|bottom|in|and)$/.test(before?.lower ?? ''))
    return undefined
  const half: Numeral = {
    value: 0.5,
    low: 0.5,
    high: 0.5,
    precision: 0.02,
    next: index + 1,
    spelled: true,
    scaled: false,
    scale: 1,
    vague: false,
    fraction: true,
    bare: false,
    letterScale: false
  }
  // "half an hour", "half a mile", "half a cent"
  if (after?.lower === 'a' || after?.lower === 'an') {
    const money = readCurrencyAfter(lexemes, index + 2)
    if (money) return plainQuantity('money', half, money.code, index, money.next, money.factor)
    const unit = readUnit(lexemes, index + 2)
    return unit && unit.unit.kind !== 'percentage' ? withUnit(half, unit.unit, unit.name, index, unit.next) : undefined
  }
  if (
    /^(?:of|the|its|their|his|her|all|our)$/.test(after?.lower ?? '') ||
    /^(?:than|about|nearly|almost|over|least|roughly|around|approximately|by)$/.test(before?.lower ?? '')
  ) {
    return plainQuantity('percentage', half, '%', index, index + 1, 100)
  }
  return undefined
}

/** "one in five", "3 out of 10", "one loaf in 12": a share. */
export function readShare(lexemes: readonly Lexeme[], numeral: Numeral, first: number): Quantity | undefined {
  const thing = lexemes[numeral.next]
  if (numeral.value === 1 && thing?.type === 'word' && lexemes[numeral.next + 1]?.lower === 'in') {
    const share = readShare(lexemes, { ...numeral, next: numeral.next + 1 }, first)
    // "One goal in 12 games" is a rate.
    return share && !looksPlural(lexemes[share.next]) ? share : undefined
  }
  const preposition = lexemes[numeral.next]?.lower
  let at = numeral.next + 1
  if (preposition === 'out') {
    if (lexemes[at]?.lower !== 'of') return undefined
    at++
  } else if (preposition !== 'in') return undefined
  const isEvery = lexemes[at]?.lower === 'every'
  if (isEvery) at++
  const whole = readNumeral(lexemes, at)
  if (!whole || whole.fraction || whole.vague || numeral.value <= 0 || whole.value <= numeral.value) return undefined
  // "Two in 2010" and "3 in 24 hours" are not shares; a share of more than one is of a round or small whole.
  if (preposition === 'in' && !isEvery) {
    const isOne = numeral.value === 1 && !isYear(lexemes[at]?.text ?? '')
    const roundWhole = isOne || whole.value <= 20 || Number.isInteger(Math.log10(whole.value))
    const after = lexemes[whole.next]
    if (numeral.value > 9 || !roundWhole || readUnit(lexemes, whole.next) || (after && monthLike.test(after.text)))
      return undefined
    if (numeral.value > 1 && looksPlural(lexemes[numeral.next - 1])) return undefined
  }
  const value = numeral.value / whole.value
  return {
    ...plainQuantity(
      'percentage',
      {
        ...numeral,
        value,
        low: value,
        high: value,
        precision: Math.min(0.01, value / 20)
      },
      '%',
      first,
      whole.next,
      100
    )
  }
}

const monthLike = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
