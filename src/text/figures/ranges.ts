import { type Currency, currencyFactor, readCurrencyAfter, readCurrencyBefore } from './currency-amounts.ts'
import { finish } from './finish-quantity.ts'
import { isDash, isHyphen, type Lexeme } from './lexemes.ts'
import { type Numeral, negated, scaleExactly } from './numeral.ts'
import { plainQuantity, type Quantity, withUnit } from './quantity.ts'
import { readNumeral } from './read-numeral.ts'
import { isFalseUnit, readUnit } from './read-unit.ts'
import { type Unit, unitNamed } from './units.ts'

const gameWords = new Set(
  'won win wins winning beat beats beating lost loss lose loses losing defeat defeated defeats draw drew victory lead led leads score scored record tie tied against versus vs match game halftime'.split(
    ' '
  )
)

/** "won 3-1", "a 2–5 loss": two counts, no interval. */
function isGameScore(lexemes: readonly Lexeme[], first: number, next: number): boolean {
  for (let at = Math.max(0, first - 6); at < next + 3; at++) if (gameWords.has(lexemes[at]?.lower ?? '')) return true
  return false
}

const changing = new Set(
  'rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing jump jumps jumped surge surges surged soar soared swell swelled expand expands expanded widen widened improve improved raise raises raised lift lifted boost boosted went gone goes go up doubled tripled quadrupled'.split(
    ' '
  )
)
/** A measured thing and an adverb may stand between: "raised the fee sharply from". */
const reachOfChange = 5

/** "Rose from 2 to 5 million": what was and what is. "Ranged from 2 to 5 million" is an interval. */
function isChange(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - reachOfChange); at--) {
    const { type, lower } = lexemes[at] ?? { type: 'sign', lower: '' }
    if (type !== 'word') return false
    if (changing.has(lower)) return true
  }
  return false
}

/** Ages are written without their unit: "aged 45 to 64". */
function unitOfAges({ kind, next }: Quantity, upper: Numeral): { unit: Unit; name: string; next: number } | undefined {
  const unit = kind === 'duration' && next === upper.next ? unitNamed('year') : undefined
  return unit && { unit, name: 'year', next }
}

const signs = /^(?:[-+\u2212]|plus|minus)$/

/** "3–5%", "$3 to $5 million", "two or three people", "between 3% and 5%": both ends as one interval. */
export function readRange(
  lexemes: readonly Lexeme[],
  numeral: Numeral,
  first: number,
  currency: Currency | undefined
): Quantity | undefined {
  const start = currency?.first ?? first
  let at = numeral.next
  const opener = lexemes[start - 1]?.lower
  const between = opener === 'between'
  // The first end may have its own unit: "between 3% and 5%", "5% to 10%".
  let ownUnit: { unit: Unit; name: string; next: number } | undefined
  let ownCurrency: Currency | undefined
  if (!isDash(lexemes[at])) {
    ownCurrency = currency ? undefined : readCurrencyAfter(lexemes, at)
    ownUnit = ownCurrency || currency ? undefined : readUnit(lexemes, at)
    if (ownUnit && isFalseUnit(lexemes, ownUnit, at, numeral)) ownUnit = undefined
    at = ownCurrency?.next ?? ownUnit?.next ?? at
  }
  // "a 1- to 2-pound drop"
  if (
    isHyphen(lexemes[at]) &&
    lexemes[at]?.glued &&
    /^(?:to|or)$/.test(lexemes[at + 1]?.lower ?? '') &&
    !lexemes[at + 1]?.glued
  )
    at++
  const link = lexemes[at]
  if (link === undefined) return undefined
  const dash = isDash(link)
  const word = link.type === 'word' ? link.lower : ''
  if (!dash && !(word === 'to' || word === 'through' || (word === 'and' && between) || word === 'or')) return undefined
  // "rose from 3% to 5%" has two figures; "from 3 to 5 percent" one.
  if (!dash && opener === 'from' && (ownUnit || ownCurrency || (currency && numeral.scaled))) return undefined
  if (word === 'to' && opener === 'from' && isChange(lexemes, start - 1)) return undefined
  // "Cut by $8 million to $54 million": a change by the one, to the other.
  if (word === 'to' && opener === 'by' && (ownUnit || ownCurrency || currency)) return undefined
  if (word === 'or' && (ownUnit || ownCurrency || numeral.scaled)) return undefined
  if (dash && !link.glued && lexemes[at + 1]?.glued) return undefined
  // "-20 to +60 °C", "between -10 and -5"
  const isSigned =
    signs.test(lexemes[at + 1]?.lower ?? '') && (lexemes[at + 2]?.glued || /^\p{L}/u.test(lexemes[at + 1]?.text ?? ''))
  let second = at + (isSigned ? 2 : 1)
  const secondCurrency = readCurrencyBefore(lexemes, second)
  if (secondCurrency) second = secondCurrency.next
  if (secondCurrency && secondCurrency.code !== currency?.code) return undefined
  const size = readNumeral(lexemes, second)
  const upper = size && isSigned && !/^(?:\+|plus)$/.test(lexemes[at + 1]?.lower ?? '') ? negated(size) : size
  if (!upper || upper.vague || numeral.vague || upper.fraction !== numeral.fraction) return undefined
  // "in 2 to 1" odds, "5-4" scores and "10-2015" run downwards: no interval.
  let lower = numeral
  const mantissa = scaleExactly(upper.value, 1 / upper.scale)
  const mayBorrow = !numeral.scaled && upper.scaled && !ownUnit && !ownCurrency
  // "fell from 2.9 to 2.3 million"
  const isDescending =
    mayBorrow && word === 'to' && numeral.value > mantissa && !Number.isInteger(numeral.value) && numeral.value < 1000
  const borrowed = isDescending || (mayBorrow && numeral.value < mantissa)
  if (borrowed) {
    lower = {
      ...numeral,
      value: scaleExactly(numeral.value, upper.scale),
      low: scaleExactly(numeral.value, upper.scale),
      high: scaleExactly(numeral.value, upper.scale),
      precision: scaleExactly(numeral.precision, upper.scale),
      scaled: true,
      scale: upper.scale
    }
  }
  if (upper.value <= lower.value && !isDescending) return undefined
  if (word === 'or' && upper.value !== lower.value + 1 && upper.value > lower.value * 2) return undefined
  const high = finish(lexemes, upper, second, secondCurrency ?? (currency && { ...currency, first: second }))
  const low = ownUnit
    ? withUnit(lower, ownUnit.unit, ownUnit.name, start, at)
    : ownCurrency
      ? plainQuantity('money', lower, ownCurrency.code, start, at, ownCurrency.factor)
      : undefined
  if (!high || (low && (low.kind !== high.kind || low.unit !== high.unit))) return undefined
  // Without "between" or a dash, two quantities of their own may just stand in a row; "to" needs like kinds.
  if (
    !low &&
    word !== '' &&
    high.kind === 'count' &&
    word === 'to' &&
    high.unit === null &&
    !lower.scaled &&
    opener !== 'from'
  )
    return undefined
  const isInterval = !dash || high.kind !== 'count' || high.unit !== null || lower.scaled
  if (!isInterval && isGameScore(lexemes, start, high.next)) return undefined
  const highUnit = low ? undefined : (readUnit(lexemes, upper.next) ?? unitOfAges(high, upper))
  // The lower end takes the unit of the higher: "5 to 10 °F" is converted at both ends.
  const shared =
    highUnit && highUnit.unit.base === high.unit
      ? withUnit(lower, highUnit.unit, highUnit.name, start, at)
      : plainQuantity(
          high.kind,
          lower,
          high.unit,
          start,
          at,
          high.kind === 'percentage' && upper.fraction ? 100 : currencyFactor(lexemes, upper.next)
        )
  const bottom = low ?? shared
  if (isDescending)
    return { ...high, high: bottom.value, first: start, precision: Math.max(high.precision, bottom.precision) }
  if (!(bottom.value < high.value)) return undefined
  return {
    ...high,
    value: bottom.value,
    low: bottom.value,
    first: start,
    precision: Math.max(high.precision, bottom.precision),
    written: lower.value
  }
}
