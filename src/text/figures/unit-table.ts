import type { FigureKind } from '../../types/figure.ts'

/** What a word or sign after (or before) a number makes of it. */
export interface Unit {
  kind: FigureKind
  /** The unit that values are given in. */
  base: string
  /** base value = written value * factor + offset */
  factor: number
  offset: number
}

const units = new Map<string, Unit>()

/** The units by all the names that they are written with; abbreviations keep their case. */
export const unitTable: ReadonlyMap<string, Unit> = units

/** "mile(s)" stands for "mile" and "miles". */
function define(kind: FigureKind, base: string, factor: number, names: string, offset = 0): void {
  for (const name of names.split('|'))
    for (const form of name.endsWith('(s)') ? [name.slice(0, -3), `${name.slice(0, -3)}s`] : [name])
      units.set(form, { kind, base, factor, offset })
}

const measure = (base: string, factor: number, names: string, offset = 0): void =>
  define('measure', base, factor, names, offset)

/** The decimal prefixes (BIPM, The International System of Units, table 7), as far as texts write them. */
const prefixes: Readonly<Record<string, readonly [name: string, factor: number]>> = {
  n: ['nano', 1e-9],
  µ: ['micro', 1e-6],
  m: ['milli', 1e-3],
  c: ['centi', 1e-2],
  d: ['deci', 1e-1],
  h: ['hecto', 1e2],
  k: ['kilo', 1e3],
  M: ['mega', 1e6],
  G: ['giga', 1e9],
  T: ['tera', 1e12],
  P: ['peta', 1e15],
  E: ['exa', 1e18]
}

/** "km", "kilometre", "kilometres": a unit with those of the prefixes that go with it; `times` base units are one of it. */
function prefixed(
  base: string,
  symbols: string,
  names: string,
  letters: string,
  times = 1,
  kind: FigureKind = 'measure'
) {
  for (const letter of letters) {
    const [prefix, factor] = prefixes[letter] ?? ['', 1]
    for (const symbol of symbols.split('|')) {
      define(kind, base, factor * times, letter + symbol)
      // The sign for micro has a twin, the Greek letter.
      if (letter === 'µ') define(kind, base, factor * times, `μ${symbol}`)
    }
    for (const name of names.split('|')) define(kind, base, factor * times, prefix + name)
  }
}

// Time. A year is the Julian year and a month its twelfth, so that 12 months are exactly one year.
define('duration', 'second', 1, 'second(s)|sec(s)|s')
prefixed('second', 's|sec', 'second(s)', 'nµm', 1, 'duration')
define('duration', 'second', 60, 'minute(s)|min(s)')
define('duration', 'second', 3600, 'hour(s)|hr(s)|h')
define('duration', 'second', 86_400, 'day(s)|night(s)')
define('duration', 'second', 604_800, 'week(s)|wk(s)')
define('duration', 'second', 1_209_600, 'fortnight(s)')
define('duration', 'second', 2_629_800, 'month(s)|mo(s)')
define('duration', 'second', 31_557_600, 'year(s)|yr(s)|yo')
define('duration', 'second', 315_576_000, 'decade(s)')
define('duration', 'second', 3_155_760_000, 'century|centuries')
define('duration', 'second', 31_557_600_000, 'millennium|millennia')

// Length, area, volume, mass: the international yard and pound (1959), US customary volumes.
measure('metre', 1, 'm|meter(s)|metre(s)')
prefixed('metre', 'm', 'meter(s)|metre(s)', 'nµmcdk')
measure('metre', 1e3, 'kms')
measure('metre', 1e-6, 'micron(s)')
measure('metre', 0.0254, 'inch|inches')
measure('metre', 0.3048, 'ft|foot|feet')
measure('metre', 0.9144, 'yard(s)|yd(s)')
measure('metre', 1609.344, 'mile(s)|mi')
measure('metre', 1852, 'nautical mile(s)|nmi')
measure('metre', 9.4607e15, 'light year(s)|light-year(s)')
measure('square metre', 4046.8564224, 'acre(s)')
measure('square metre', 10_000, 'ha|hectare(s)')
measure('square metre', 1, 'sqm')
measure('square metre', 0.09290304, 'sqft')
for (const [name, { kind, base, factor, offset }] of [...units]) {
  if (base !== 'metre' || name.includes(' ')) continue
  const isWord = name.length > 3
  for (const area of isWord ? [`square ${name}`] : [`${name}^2`, `sq ${name}`])
    units.set(area, { kind, base: 'square metre', factor: factor ** 2, offset })
  units.set(isWord ? `cubic ${name}` : `${name}^3`, { kind, base: 'litre', factor: factor ** 3 * 1000, offset })
}
measure('square metre', 6.4516e-4, 'sq in')
measure('litre', 1, 'l|L|liter(s)|litre(s)')
prefixed('litre', 'l|L', 'liter(s)|litre(s)', 'µmcdh')
measure('litre', 1e-3, 'cc')
measure('litre', 3.785411784, 'gallon(s)|gal')
measure('litre', 0.946352946, 'quart(s)|qt')
measure('litre', 0.473176473, 'pint(s)')
measure('litre', 0.2365882365, 'cup(s)')
measure('litre', 0.0147867648, 'tablespoon(s)|tbsp(s)')
measure('litre', 0.0049289216, 'teaspoon(s)|tsp(s)')
measure('litre', 0.0295735296, 'fluid ounce(s)|fl oz')
measure('barrel', 1, 'barrel(s)|bbl')
measure('kilogram', 1e-3, 'g|gram(s)|gramme(s)')
prefixed('kilogram', 'g', 'gram(s)|gramme(s)', 'nµmk', 1e-3)
measure('kilogram', 1e-9, 'mcg|ug')
measure('kilogram', 1, 'kgs|kilo(s)')
measure('kilogram', 0.45359237, 'lb(s)|pound(s)')
measure('kilogram', 0.028349523125, 'oz|ounce(s)')
measure('kilogram', 6.35029318, 'stone')
measure('kilogram', 1e3, 'ton(s)|tonne(s)|t')
measure('kilogram', 1e6, 'kiloton(s)|kilotonne(s)')
measure('kilogram', 1e9, 'Mt|megaton(s)|megatonne(s)')
measure('kilogram', 1e12, 'Gt|gigaton(s)|gigatonne(s)')
measure(
  'degree Celsius',
  1,
  '°C|° C|celsius|centigrade|degree celsius|degrees celsius|degrees centigrade|degrees c|degree c'
)
measure(
  'degree Celsius',
  5 / 9,
  '°F|° F|fahrenheit|degree fahrenheit|degrees fahrenheit|degrees f|degree f|deg f',
  -160 / 9
)
measure('degree Celsius', 1, 'kelvin(s)', -273.15)
measure('degree', 1, '°|degree(s)')

// Speeds with names of their own; the others are read as one unit by another.
measure('metre per second', 1 / 3.6, 'kph|kmh')
measure('metre per second', 0.44704, 'mph')
measure('metre per second', 1852 / 3600, 'knot(s)|kt|kts')
measure('bit', 1e6, 'Mb')
measure('bit', 1e9, 'Gb')
prefixed('bit', 'bit', 'bit(s)', 'kMGT')
measure('bit per second', 1e3, 'kbps|Kbps')
measure('bit per second', 1e6, 'Mbps')
measure('bit per second', 1e9, 'Gbps')
measure('byte', 1, 'byte(s)')
measure('byte', 1e3, 'KB')
prefixed('byte', 'B', 'byte(s)', 'kMGTPE')
measure('byte', 1e9, 'gigs')

// Energy, electricity, pressure, light and sound, radiation, what is dissolved.
measure('watt', 1, 'W|watt(s)')
prefixed('watt', 'W', 'watt(s)', 'mkMGT')
measure('watt', 745.69987, 'hp|horsepower')
measure('watt hour', 1, 'Wh|watt hour(s)|watt-hour(s)')
prefixed('watt hour', 'Wh', 'watt hour(s)|watt-hour(s)', 'kMGT')
// Of food the large one is meant, with its prefix or without.
measure('calorie', 1, 'calorie(s)|kcal|cal|kilocalorie(s)')
measure('joule', 1, 'J|joule(s)')
prefixed('joule', 'J', 'joule(s)', 'kMGT')
prefixed('electronvolt', 'eV', 'electronvolt(s)', 'kMGT')
measure('hertz', 1, 'Hz|hertz')
prefixed('hertz', 'Hz', 'hertz', 'kMGT')
measure('volt', 1, 'V|volt(s)')
prefixed('volt', 'V', 'volt(s)', 'mk')
measure('ampere', 1, 'ampere(s)|amp(s)')
prefixed('ampere', 'A', 'ampere(s)|amp(s)', 'µmk')
measure('ampere hour', 1, 'Ah|ampere hour(s)|amp hour(s)|amp-hour(s)')
prefixed('ampere hour', 'Ah', 'ampere hour(s)|amp hour(s)', 'm')
measure('ohm', 1, 'Ω|ohm(s)')
measure('newton', 1, 'newton(s)')
prefixed('newton', 'N', 'newton(s)', 'k')
measure('newton metre', 1, 'Nm|newton metre(s)|newton meter(s)|newton-metre(s)|newton-meter(s)')
measure('newton metre', 1.3558179, 'lb-ft|pound-feet')
measure('pascal', 1, 'Pa')
prefixed('pascal', 'Pa', 'pascal(s)', 'hkMG')
measure('pascal', 1e5, 'bar')
prefixed('pascal', 'bar', 'bar(s)', 'm', 1e5)
measure('pascal', 6894.757, 'psi')
measure('pascal', 101_325, 'atm|atmosphere(s)')
measure('pascal', 133.322, 'mmhg|mm hg')
measure('lumen', 1, 'lm|lumen(s)')
measure('lux', 1, 'lux|lx')
measure('decibel', 1, 'dB|dBA|decibel(s)')
measure('megapixel', 1, 'MP|megapixel(s)')
measure('sievert', 1, 'Sv|sievert(s)')
prefixed('sievert', 'Sv', 'sievert(s)', 'µm')
measure('becquerel', 1, 'Bq|becquerel(s)')
prefixed('becquerel', 'Bq', 'becquerel(s)', 'kMGT')
measure('mole', 1, 'mol')
prefixed('mole', 'mol', 'mole(s)', 'nµm')
measure('international unit', 1, 'IU|international unit(s)')
measure('part per million', 1, 'ppm|parts per million')
measure('part per million', 1e-3, 'ppb|parts per billion')
measure('revolution per minute', 1, 'rpm')
measure('beat per minute', 1, 'bpm')
measure('carat', 1, 'carat(s)|karat(s)')

define('percentage', '%', 1, '%|percent|per cent|pct|pc')
define('percentage', '%', 0.1, '‰|per mille|permille')
define('percentage', 'percentage point', 1, 'percentage point(s)|percent points|pp|ppt|ppts')
define('percentage', 'percentage point', 0.01, 'basis point(s)|bp|bps')
