import type { FigureKind } from '../../types/figure.ts'
import { countedNoun, looksPlural } from './counted-noun.ts'
import { currencyCodes, currencyNames, currencySigns, nationalCurrencies, signPrefixes } from './currencies.ts'
import type { Lexeme } from './lexemes.ts'
import { ordinalWords, smallNumbers } from './number-words.ts'
import { type Numeral, readNumeral, scaleExactly } from './read-numeral.ts'
import { gluedUnitNamed, longestUnitName, type Unit, unitNamed } from './units.ts'

/** A quantity as read: all of a figure but its bound. */
export interface Quantity {
  kind: FigureKind
  value: number
  low: number
  high: number
  unit: string | null
  precision: number
  written: number
  writtenUnit?: string
  vague: boolean
  first: number
  next: number
}

const isDash = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^[-\u2010-\u2015]$/.test(lexeme.text)
const isHyphen = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^[-\u2010\u2011]$/.test(lexeme.text)

interface Currency {
  code: string
  first: number
  next: number
  /** ¢: hundredths. */
  factor: number
}

/** A currency before an amount: "$", "US$", "USD ", "€", "Rs. ". */
function readCurrencyBefore(lexemes: readonly Lexeme[], index: number): Currency | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  if (lexeme.type === 'symbol') {
    const code = currencySigns.get(lexeme.text)
    if (!code || lexeme.text === '¢') return undefined
    const prefix = lexemes[index - 1]
    const prefixed = lexeme.glued && prefix?.type === 'word' ? signPrefixes.get(prefix.lower) : undefined
    return { code: prefixed ?? code, first: prefixed ? index - 1 : index, next: index + 1, factor: 1 }
  }
  if (lexeme.type !== 'word') return undefined
  const code = currencyCodes.get(lexeme.text)
  if (!code) return undefined
  const dot = lexemes[index + 1]?.text === '.' && lexeme.text.length === 2 ? 1 : 0
  // "USD $5"
  const sign = currencySigns.has(lexemes[index + 1 + dot]?.text ?? '') ? 1 : 0
  if (lexemes[index + 1 + dot + sign]?.type !== 'number') return undefined
  return { code, first: index, next: index + 1 + dot + sign, factor: 1 }
}

/** A currency after an amount: "dollars", "USD", "€", "Canadian dollars", "pounds sterling", "cents". */
function readCurrencyAfter(lexemes: readonly Lexeme[], index: number): Currency | undefined {
  let at = index
  if (isHyphen(lexemes[at]) && lexemes[at]?.glued) at++
  const lexeme = lexemes[at]
  if (!lexeme) return undefined
  if (lexeme.type === 'symbol') {
    const code = currencySigns.get(lexeme.text)
    // "8.9 €", but in "5 $10 bills" the sign belongs to the next number.
    if (!code || (lexemes[at + 1]?.type === 'number' && lexemes[at + 1]?.glued)) return undefined
    return { code, first: index, next: at + 1, factor: lexeme.text === '¢' ? 0.01 : 1 }
  }
  if (lexeme.type !== 'word') return undefined
  const code = currencyCodes.get(lexeme.text)
  if (code) return { code, first: index, next: at + 1, factor: 1 }
  const second = lexemes[at + 1]?.lower ?? ''
  const national =
    nationalCurrencies.get(`${lexeme.lower} ${second.replace(/s$/, '')}`) ??
    nationalCurrencies.get(`${lexeme.lower.replace(/s$/, '')} ${second}`)
  if (national) return { code: national, first: index, next: at + 2, factor: 1 }
  const name = currencyNames.get(lexeme.lower)
  if (name) return { code: name, first: index, next: at + 1, factor: 1 }
  if (lexeme.lower === 'cents' || lexeme.lower === 'cent')
    return { code: 'USD', first: index, next: at + 1, factor: 0.01 }
  return undefined
}

/** The longest unit name at a lexeme: "percentage points", "km/h", "square feet", "-month", "°C". */
function readUnit(lexemes: readonly Lexeme[], index: number): { unit: Unit; name: string; next: number } | undefined {
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
  for (let end = at; words < longestUnitName; end++) {
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

const singular = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(feet)$/, 'foot')
    .replace(/(inch|centur)(?:es|ies)$/, (_, stem) => (stem === 'centur' ? 'century' : stem))
    .replace(/([a-z]{3})s$/, '$1')

function withUnit(numeral: Numeral, unit: Unit, name: string, first: number, next: number): Quantity {
  const convert = (value: number) =>
    unit.factor === 1 && unit.offset === 0 ? value : scaleExactly(value, unit.factor) + unit.offset
  const tidy = (value: number) => (unit.offset === 0 ? Number(value.toPrecision(14)) : Math.round(value * 1e9) / 1e9)
  const quantity: Quantity = {
    kind: unit.kind,
    value: tidy(convert(numeral.value)),
    low: tidy(convert(numeral.low)),
    high: tidy(convert(numeral.high)),
    unit: unit.base,
    precision: scaleExactly(numeral.precision, unit.factor),
    written: numeral.value,
    vague: numeral.vague,
    first,
    next
  }
  if (name !== unit.base) quantity.writtenUnit = singular(name)
  return quantity
}

const plainQuantity = (
  kind: FigureKind,
  numeral: Numeral,
  unit: string | null,
  first: number,
  next: number,
  factor = 1
): Quantity => ({
  kind,
  value: scaleExactly(numeral.value, factor),
  low: scaleExactly(numeral.low, factor),
  high: scaleExactly(numeral.high, factor),
  unit,
  precision: scaleExactly(numeral.precision, factor),
  written: numeral.value,
  vague: numeral.vague,
  first,
  next
})

/** "3rd", "21st", "third", "twenty-first"; "first" and "second" only after a determiner, else they are mere adverbs. */
function readOrdinal(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  let value: number | undefined
  let next = index + 1
  if (lexeme.type === 'number') {
    const suffix = lexemes[index + 1]
    if (isRank(lexemes, index)) {
      value = Number(lexeme.text)
      return {
        kind: 'ordinal',
        value,
        low: value,
        high: value,
        unit: null,
        precision: 1,
        written: value,
        vague: false,
        first: index,
        next
      }
    }
    if (!suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower) || !/^[\d,]+$/.test(lexeme.text)) return undefined
    value = Number(lexeme.text.replaceAll(',', ''))
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
  return {
    kind: 'ordinal',
    value,
    low: value,
    high: value,
    unit: null,
    precision: 1,
    written: value,
    vague: false,
    first: index,
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

/** "half of", "half the", "half its": with a whole after it, and "half" after a bound or a verb of degree. */
function readHalf(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
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
  // "half an hour", "half a mile"
  if (after?.lower === 'a' || after?.lower === 'an') {
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

/** "one in five", "3 out of 10": a share. */
function readShare(lexemes: readonly Lexeme[], numeral: Numeral, first: number): Quantity | undefined {
  const preposition = lexemes[numeral.next]?.lower
  let at = numeral.next + 1
  if (preposition === 'out') {
    if (lexemes[at]?.lower !== 'of') return undefined
    at++
  } else if (preposition !== 'in') return undefined
  if (lexemes[at]?.lower === 'every') at++
  const whole = readNumeral(lexemes, at)
  if (!whole || whole.fraction || whole.vague || numeral.value <= 0 || whole.value <= numeral.value) return undefined
  // "two in 2010" and "3 in 24 hours" are no shares; of one kind "in" alone takes one to nine of a round or small whole.
  if (preposition === 'in') {
    const roundWhole = whole.value <= 20 || Number.isInteger(Math.log10(whole.value))
    const after = lexemes[whole.next]
    if (numeral.value > 9 || !roundWhole || readUnit(lexemes, whole.next) || (after && monthLike.test(after.text)))
      return undefined
    if (numeral.value > 1 && looksPlural(lexemes[numeral.next - 1])) return undefined
  }
  return {
    ...plainQuantity(
      'percentage',
      {
        ...numeral,
        value: numeral.value / whole.value,
        low: numeral.value / whole.value,
        high: numeral.value / whole.value,
        precision: 0.01
      },
      '%',
      first,
      whole.next,
      100
    )
  }
}
const monthLike = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** What a numeral means with the currency before it and the words after it. */
function finish(
  lexemes: readonly Lexeme[],
  read: Numeral,
  first: number,
  currency: Currency | undefined
): Quantity | undefined {
  let numeral = read
  const last = lexemes[numeral.next - 1]
  if (numeral.letterScale && last) {
    // "5m" is five metres, "100 b" nothing: a letter is a scale in money, before a plural, or as a capital.
    const metre =
      last.text === 'm' ||
      last.text === 'mm' ||
      last.text === 't' ||
      last.text === 'b' ||
      last.text === 'G' ||
      last.text === 'MM'
    if (
      metre &&
      !currency &&
      !readCurrencyAfter(lexemes, numeral.next) &&
      !(last.text === 'm' && looksPlural(lexemes[numeral.next]))
    ) {
      const factor = numeral.scale
      numeral = {
        ...numeral,
        value: scaleExactly(numeral.value, 1 / factor),
        low: scaleExactly(numeral.low, 1 / factor),
        high: scaleExactly(numeral.high, 1 / factor),
        precision: scaleExactly(numeral.precision, 1 / factor),
        next: numeral.next - 1,
        scaled: false,
        scale: 1,
        letterScale: false
      }
    }
  }
  if (currency) {
    const after = readCurrencyAfter(lexemes, numeral.next)
    // "$5 USD", "$5 million dollars", "A$5 Canadian" repeat the currency or make it precise.
    const repeats = after && after.factor === 1 && (after.code === currency.code || currency.code === 'USD')
    return plainQuantity(
      'money',
      numeral,
      repeats ? after.code : currency.code,
      currency.first,
      repeats ? after.next : numeral.next,
      currency.factor
    )
  }
  // "tens of billions of dollars"
  const of =
    numeral.scaled && lexemes[numeral.next]?.lower === 'of' && currencyNames.has(lexemes[numeral.next + 1]?.lower ?? '')
  const after = readCurrencyAfter(lexemes, of ? numeral.next + 1 : numeral.next)
  if (after && !(numeral.fraction && after.factor !== 1)) {
    // "two dollars fifty" is rare; "60 cents" of another currency is still cents.
    return plainQuantity('money', numeral, after.code, first, after.next, after.factor)
  }
  const share = numeral.fraction || numeral.scaled ? undefined : readShare(lexemes, numeral, first)
  if (share) return share
  let unitIndex = numeral.next
  // "two-thirds of a mile", "a quarter of a century"
  if (numeral.fraction && lexemes[unitIndex]?.lower === 'of' && /^(?:a|an)$/.test(lexemes[unitIndex + 1]?.lower ?? ''))
    unitIndex += 2
  const unit = readUnit(lexemes, unitIndex)
  if (unit && !isFalseUnit(lexemes, unit, unitIndex, numeral)) {
    // "£5" went above: after a spelled-out amount "pounds" are a weight unless there is a scale.
    if (/^pounds?$/.test(unit.name.toLowerCase()) && numeral.scaled && numeral.value >= 1e5) {
      return plainQuantity('money', numeral, 'GBP', first, unit.next)
    }
    return compound(lexemes, withUnit(numeral, unit.unit, unit.name, first, unit.next))
  }
  if (numeral.fraction) {
    return plainQuantity('percentage', numeral, '%', first, numeral.next, 100)
  }
  if (isAge(lexemes, first, numeral)) {
    const year = unitNamed('year')
    if (year) return { ...withUnit(numeral, year, 'year', first, numeral.next), next: numeral.next }
  }
  // "16 x 20 feet": the sides share the unit.
  const by = lexemes[numeral.next]?.lower
  if (by === 'x' || by === '×' || by === 'by') {
    const side = readNumeral(lexemes, numeral.next + 1)
    const sideUnit = side && readUnit(lexemes, side.next)
    if (sideUnit?.unit.base === 'metre') return withUnit(numeral, sideUnit.unit, sideUnit.name, first, numeral.next)
  }
  return plainQuantity('count', numeral, countedNoun(lexemes, numeral.next, numeral.value), first, numeral.next)
}

/** "aged 34", "at the age of 34", "ages 30 and 40", and the newspapers' "Nikolas Cruz, 19, said". */
function isAge(lexemes: readonly Lexeme[], first: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.value > 120 || !Number.isInteger(numeral.value)) return false
  const before = lexemes[first - 1]?.lower ?? ''
  if (before === 'aged' || before === 'age' || before === 'ages') return true
  const second = lexemes[first - 2]?.lower ?? ''
  if (before === 'of' && (second === 'age' || second === 'ages')) return true
  // The second of two: "between the ages of 30 and 40".
  if ((before === 'and' || before === 'to') && lexemes[first - 2]?.type === 'number') {
    const opener = lexemes[first - 3]?.lower ?? ''
    if (/^ages?$/.test(opener) || (opener === 'of' && /^ages?$/.test(lexemes[first - 4]?.lower ?? ''))) return true
  }
  const after = lexemes[numeral.next]
  if (before !== ',' || numeral.spelled || !numeral.bare || numeral.value < 1) return false
  const name = lexemes[first - 2]
  return (
    name?.type === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(name.text) &&
    !lexemes[first - 1]?.opensLine &&
    after !== undefined &&
    (after.text === ',' || (after.text === '.' && !lexemes[numeral.next + 1]?.glued)) &&
    lexemes[numeral.next + 1]?.type !== 'number'
  )
}

const shortUnitWords = new Set([
  'm',
  'g',
  'l',
  'L',
  'W',
  'V',
  'J',
  'W',
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
  'gal'
])

/** Unit words that are another word here: "5 minutes" never, "two second-hand cars", "2 stone walls", "the 4 foot soldiers". */
function isFalseUnit(
  lexemes: readonly Lexeme[],
  unit: { name: string; next: number; unit: Unit },
  index: number,
  numeral: Numeral
): boolean {
  const name = unit.name
  if (name === 'second' && numeral.value !== 1 && !isHyphen(lexemes[index])) return true
  if (name === 'stone' && !/^\d{1,2}$/.test(lexemes[unit.next]?.text ?? '') && !isHyphen(lexemes[index])) return true
  // Abbreviations of one or two letters after a space only behind digits.
  if (shortUnitWords.has(name) && !lexemes[index]?.glued && numeral.spelled) return true
  if (/^(?:MP|pp|pc|mil|mi|cal)$/.test(name) && !lexemes[index]?.glued) return name !== 'mi' && name !== 'cal'
  return false
}

/** "2 hours 30 minutes", "6 ft 5 in", "5'10\"": a smaller unit of the same kind right behind. */
function compound(lexemes: readonly Lexeme[], quantity: Quantity): Quantity {
  if (quantity.kind !== 'duration' && quantity.unit !== 'metre' && quantity.unit !== 'kilogram') return quantity
  let at = quantity.next
  if (lexemes[at]?.lower === 'and' || lexemes[at]?.text === ',') at++
  const numeral = readNumeral(lexemes, at)
  if (!numeral || numeral.scaled || numeral.fraction || numeral.value <= 0) return quantity
  let unit = readUnit(lexemes, numeral.next)
  if (!unit && lexemes[numeral.next]?.lower === 'in' && quantity.writtenUnit === 'ft') {
    const inch = unitNamed('inch')
    if (inch) unit = { unit: inch, name: 'inch', next: numeral.next + 1 }
  }
  // 5'10 without its closing sign
  if (!unit && lexemes[quantity.next - 1]?.text === "'" && numeral.value < 12) {
    const inch = unitNamed('inch')
    if (inch) unit = { unit: inch, name: 'inch', next: numeral.next }
  }
  if (!unit || unit.unit.base !== quantity.unit) return quantity
  const smaller = withUnit(numeral, unit.unit, unit.name, at, unit.next)
  const ratio = quantity.precision / unit.unit.factor
  if (smaller.value >= quantity.precision || ratio < 2) return quantity
  const value = Number((quantity.value + smaller.value).toPrecision(14))
  const joined: Quantity = {
    ...quantity,
    value,
    low: value,
    high: value,
    precision: smaller.precision,
    next: unit.next
  }
  delete joined.writtenUnit
  joined.written = value
  return compound(lexemes, joined)
}

/** "minus 5", "-5 °C", "−3%": a sign glued to its number, and to nothing before. */
function signBefore(lexemes: readonly Lexeme[], index: number): number | undefined {
  const sign = lexemes[index - 1]
  if (!sign) return undefined
  if (sign.lower === 'minus' || sign.lower === 'negative') {
    return lexemes[index - 2]?.type === 'number' ? undefined : index - 1
  }
  if (!/^[-\u2212\u2013]$/.test(sign.text) || !lexemes[index]?.glued) return undefined
  const before = lexemes[index - 2]
  return !sign.glued || before === undefined || /^[($€£[]$/.test(before.text) ? index - 1 : undefined
}

function negate(quantity: Quantity, first: number): Quantity {
  return {
    ...quantity,
    value: -quantity.value,
    low: -quantity.high,
    high: -quantity.low,
    written: -quantity.written,
    first
  }
}

/** "3–5%", "$3 to $5 million", "two or three people", "between 3% and 5%": both ends as one interval. */
function readRange(
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
  if (word === 'or' && (ownUnit || ownCurrency || numeral.scaled)) return undefined
  if (dash && !link.glued && lexemes[at + 1]?.glued) return undefined
  let second = at + 1
  const secondCurrency = readCurrencyBefore(lexemes, second)
  if (secondCurrency) second = secondCurrency.next
  if (secondCurrency && !currency) return undefined
  const upper = readNumeral(lexemes, second)
  if (!upper || upper.vague || numeral.vague || upper.fraction !== numeral.fraction) return undefined
  // "in 2 to 1" odds, "5-4" scores and "10-2015" run downwards: no interval.
  let lower = numeral
  const borrowed =
    !numeral.scaled &&
    upper.scaled &&
    !ownUnit &&
    !ownCurrency &&
    numeral.value < scaleExactly(upper.value, 1 / upper.scale)
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
  if (upper.value <= lower.value) return undefined
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
  const highUnit = low ? undefined : readUnit(lexemes, upper.next)
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

const currencyFactor = (lexemes: readonly Lexeme[], index: number) => readCurrencyAfter(lexemes, index)?.factor ?? 1

const multiples = new Map([
  ['twice', 2],
  ['thrice', 3]
])

/** The quantity that begins at a lexeme: money, percentage, duration, measure, ordinal or count. */
export function readQuantity(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  const currency = readCurrencyBefore(lexemes, index)
  const at = currency?.next ?? index
  if (!currency && lexeme.type === 'symbol') return undefined
  if (!currency) {
    const ordinal = readOrdinal(lexemes, index)
    if (ordinal) {
      // "two-thirds" begins with no ordinal, but "third" may close a fraction read from its first word.
      return ordinal
    }
    const half = readHalf(lexemes, index)
    if (half) return half
    const times = multiples.get(lexeme.lower)
    if (times !== undefined) {
      return {
        kind: 'count',
        value: times,
        low: times,
        high: times,
        unit: 'time',
        precision: 1,
        written: times,
        vague: false,
        first: index,
        next: index + 1
      }
    }
  }
  const numeral = readNumeral(lexemes, at)
  if (!numeral) return undefined
  if (!currency && lexeme.lower === 'one' && !isCountedOne(lexemes, index, numeral)) return undefined
  const sign = signBefore(lexemes, currency?.first ?? at)
  const quantity = readRange(lexemes, numeral, at, currency) ?? finish(lexemes, numeral, at, currency)
  return quantity && (sign === undefined ? quantity : negate(quantity, sign))
}

/** "one" is a figure before a unit, a scale or a fraction ("one hour", "one million"), else mostly a pronoun. */
function isCountedOne(lexemes: readonly Lexeme[], index: number, numeral: Numeral): boolean {
  if (numeral.next > index + 1) return true
  const after = lexemes[numeral.next]?.lower
  if (after === 'in' || after === 'out') return readShare(lexemes, numeral, index) !== undefined
  const before = lexemes[index - 1]
  if (
    before?.type === 'word' &&
    /^(?:no|any|every|each|this|that|the|which|some|another|only|first|last)$/.test(before.lower)
  )
    return false
  const unit = readUnit(lexemes, numeral.next)
  if (unit === undefined || unit.name.length < 3) return readCurrencyAfter(lexemes, numeral.next) !== undefined
  // "one day" is an adverb, and "one second" and "one stone" are idioms.
  return !/^(?:day|night|second|stone)$/.test(unit.name)
}
