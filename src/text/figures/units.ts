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
/** The words by which the names of units begin: "km" of "km/h". */
const openers = new Set<string>()
const firstWord = /^[\p{L}\p{M}]+/u
function define(kind: FigureKind, base: string, factor: number, names: string, offset = 0) {
  for (const name of names.split('|')) {
    units.set(name, { kind, base, factor, offset })
    openers.add(firstWord.exec(name)?.[0] ?? name)
  }
}

// Time. A year is the Julian year and a month its twelfth, so that 12 months are exactly one year.
define('duration', 'second', 1e-3, 'millisecond|milliseconds|ms|msec')
define('duration', 'second', 1e-9, 'nanosecond|nanoseconds|ns')
define('duration', 'second', 1e-6, 'microsecond|microseconds|µs|μs')
define('duration', 'second', 1, 'second|seconds|sec|secs|s')
define('duration', 'second', 60, 'minute|minutes|min|mins')
define('duration', 'second', 3600, 'hour|hours|hr|hrs|h')
define('duration', 'second', 86_400, 'day|days|night|nights')
define('duration', 'second', 604_800, 'week|weeks|wk|wks')
define('duration', 'second', 1_209_600, 'fortnight|fortnights')
define('duration', 'second', 2_629_800, 'month|months|mo|mos')
define('duration', 'second', 31_557_600, 'year|years|yr|yrs|yo')
define('duration', 'second', 315_576_000, 'decade|decades')
define('duration', 'second', 3_155_760_000, 'century|centuries')
define('duration', 'second', 31_557_600_000, 'millennium|millennia')

// Length, area, volume, mass: the international yard and pound (1959), US customary volumes.
define('measure', 'metre', 1e-9, 'nm|nanometer|nanometers|nanometre|nanometres')
define('measure', 'metre', 1e-6, 'µm|μm|micron|microns|micrometer|micrometers|micrometre|micrometres')
define('measure', 'metre', 1e-3, 'mm|millimeter|millimeters|millimetre|millimetres')
define('measure', 'metre', 1e-2, 'cm|centimeter|centimeters|centimetre|centimetres')
define('measure', 'metre', 1, 'm|meter|meters|metre|metres')
define('measure', 'metre', 1e3, 'km|kms|kilometer|kilometers|kilometre|kilometres')
define('measure', 'metre', 0.0254, 'inch|inches')
define('measure', 'metre', 0.3048, 'ft|foot|feet')
define('measure', 'metre', 0.9144, 'yard|yards|yd|yds')
define('measure', 'metre', 1609.344, 'mile|miles|mi')
define('measure', 'metre', 1852, 'nautical mile|nautical miles|nmi')
define('measure', 'metre', 9.4607e15, 'light year|light years|light-year|light-years')
define('measure', 'square metre', 1, 'm^2|sq m|sqm|square meter|square meters|square metre|square metres')
define(
  'measure',
  'square metre',
  1e6,
  'km^2|sq km|square kilometer|square kilometers|square kilometre|square kilometres'
)
define('measure', 'square metre', 0.09290304, 'ft^2|sq ft|sqft|square foot|square feet')
define('measure', 'square metre', 2_589_988.110336, 'sq mi|square mile|square miles')
define('measure', 'square metre', 4046.8564224, 'acre|acres')
define('measure', 'square metre', 10_000, 'ha|hectare|hectares')
define('measure', 'square metre', 6.4516e-4, 'square inch|square inches|sq in')
define('measure', 'cubic metre', 1, 'm^3|cubic meter|cubic meters|cubic metre|cubic metres')
define('measure', 'cubic metre', 0.028316846592, 'ft^3|cubic foot|cubic feet')
define('measure', 'litre', 1e-3, 'ml|mL|milliliter|milliliters|millilitre|millilitres|cc')
define('measure', 'litre', 1, 'l|L|liter|liters|litre|litres')
define('measure', 'litre', 3.785411784, 'gallon|gallons|gal')
define('measure', 'litre', 0.946352946, 'quart|quarts|qt')
define('measure', 'litre', 0.473176473, 'pint|pints')
define('measure', 'litre', 0.2365882365, 'cup|cups')
define('measure', 'litre', 0.0147867648, 'tablespoon|tablespoons|tbsp|tbsps')
define('measure', 'litre', 0.0049289216, 'teaspoon|teaspoons|tsp|tsps')
define('measure', 'litre', 0.0295735296, 'fluid ounce|fluid ounces|fl oz')
define('measure', 'barrel', 1, 'barrel|barrels|bbl')
define('measure', 'kilogram', 1e-9, 'mcg|µg|μg|microgram|micrograms')
define('measure', 'kilogram', 1e-6, 'mg|milligram|milligrams')
define('measure', 'kilogram', 1e-3, 'g|gram|grams|gramme|grammes')
define('measure', 'kilogram', 1, 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes')
define('measure', 'kilogram', 0.45359237, 'lb|lbs|pound|pounds')
define('measure', 'kilogram', 0.028349523125, 'oz|ounce|ounces')
define('measure', 'kilogram', 6.35029318, 'stone')
define('measure', 'kilogram', 1000, 'ton|tons|tonne|tonnes')
define(
  'measure',
  'degree Celsius',
  1,
  '°C|° C|celsius|centigrade|degree celsius|degrees celsius|degrees centigrade|degrees c|degree c'
)
define(
  'measure',
  'degree Celsius',
  5 / 9,
  '°F|° F|fahrenheit|degree fahrenheit|degrees fahrenheit|degrees f|degree f|deg f',
  -160 / 9
)
define('measure', 'degree Celsius', 1, 'kelvin|kelvins', -273.15)
define('measure', 'degree', 1, '°|degree|degrees')
define('measure', 'metre per second', 1, 'm/s|meters per second|metres per second')
define('measure', 'metre per second', 1 / 3.6, 'km/h|kph|kmh|kilometers per hour|kilometres per hour')
define('measure', 'metre per second', 0.44704, 'mph|miles per hour')
define('measure', 'metre per second', 1852 / 3600, 'knot|knots|kt|kts')
define('measure', 'byte', 1, 'byte|bytes')
define('measure', 'byte', 1e3, 'kB|KB|kilobyte|kilobytes')
define('measure', 'byte', 1e6, 'MB|megabyte|megabytes')
define('measure', 'byte', 1e9, 'GB|gigabyte|gigabytes|gigs')
define('measure', 'byte', 1e12, 'TB|terabyte|terabytes')
define('measure', 'byte', 1e15, 'PB|petabyte|petabytes')
define('measure', 'byte', 1e18, 'EB|exabyte|exabytes')
define('measure', 'bit per second', 1e3, 'kbps|Kbps|kbit/s|kilobits per second')
define('measure', 'bit per second', 1e6, 'Mbps|Mbit/s|Mb/s|megabits per second')
define('measure', 'bit per second', 1e9, 'Gbps|Gbit/s|Gb/s|gigabits per second')
define('measure', 'watt', 1, 'W|watt|watts')
define('measure', 'watt', 1e3, 'kW|kilowatt|kilowatts')
define('measure', 'watt', 1e6, 'MW|megawatt|megawatts')
define('measure', 'watt', 1e9, 'GW|gigawatt|gigawatts')
define('measure', 'watt', 1e12, 'TW|terawatt|terawatts')
define('measure', 'watt', 745.69987, 'hp|horsepower')
define('measure', 'watt hour', 1, 'Wh|watt hour|watt hours|watt-hour|watt-hours')
define('measure', 'watt hour', 1e3, 'kWh|kilowatt hours|kilowatt-hours')
define('measure', 'watt hour', 1e6, 'MWh|megawatt hours|megawatt-hours')
define('measure', 'watt hour', 1e9, 'GWh|gigawatt hours|gigawatt-hours')
define('measure', 'watt hour', 1e12, 'TWh|terawatt hours|terawatt-hours')
define('measure', 'calorie', 1, 'calorie|calories|kcal|cal')
define('measure', 'joule', 1, 'J|joule|joules')
define('measure', 'joule', 1e3, 'kJ|kilojoule|kilojoules')
define('measure', 'joule', 1e6, 'MJ|megajoule|megajoules')
define('measure', 'hertz', 1, 'Hz|hertz')
define('measure', 'hertz', 1e3, 'kHz|kilohertz')
define('measure', 'hertz', 1e6, 'MHz|megahertz')
define('measure', 'hertz', 1e9, 'GHz|gigahertz')
define('measure', 'volt', 1, 'V|volt|volts')
define('measure', 'volt', 1e3, 'kV|kilovolt|kilovolts')
define('measure', 'ampere', 1e-3, 'mA|milliampere|milliamperes|milliamp|milliamps')
define('measure', 'ampere', 1, 'ampere|amperes|amp|amps')
define('measure', 'ampere hour', 1e-3, 'mAh|milliampere hours|milliamp hours')
define('measure', 'ampere hour', 1, 'Ah|ampere hours|amp hours|amp-hours')
define('measure', 'newton', 1, 'newton|newtons')
define('measure', 'newton', 1e3, 'kN|kilonewton|kilonewtons')
define(
  'measure',
  'newton metre',
  1,
  'Nm|newton metre|newton metres|newton meter|newton meters|newton-metres|newton-meters'
)
define('measure', 'lumen', 1, 'lm|lumen|lumens')
define('measure', 'lux', 1, 'lux|lx')
define('measure', 'decibel', 1, 'dB|dBA|decibel|decibels')
define('measure', 'megapixel', 1, 'MP|megapixel|megapixels')
define('measure', 'pascal', 1, 'Pa')
define('measure', 'pascal', 100, 'hPa|mbar|millibar|millibars|hectopascal|hectopascals')
define('measure', 'pascal', 1e5, 'bar')
define('measure', 'pascal', 1e6, 'MPa|megapascal|megapascals')
define('measure', 'pascal', 1e3, 'kPa|kilopascal|kilopascals')
define('measure', 'pascal', 6894.757, 'psi')
define('measure', 'gram per litre', 1e-6, 'ng/ml|ug/l|µg/l|μg/l')
define('measure', 'gram per litre', 1e-3, 'mg/l|µg/ml|μg/ml|mcg/ml')
define('measure', 'gram per litre', 1e-2, 'mg/dl')
define('measure', 'gram per litre', 1, 'g/l|mg/ml')
define('measure', 'mole per litre', 1e-3, 'mmol/l')
define('measure', 'part per million', 1, 'ppm|parts per million')
define('measure', 'part per million', 1e-3, 'ppb|parts per billion')
define('measure', 'pascal', 133.322, 'mmhg|mm hg')
define('measure', 'revolution per minute', 1, 'rpm')
define('measure', 'beat per minute', 1, 'bpm')
define('measure', 'carat', 1, 'carat|carats|karat|karats')

define('percentage', '%', 1, '%|percent|per cent|pct|pc')
define('percentage', '%', 0.1, '‰|per mille|permille')
define('percentage', 'percentage point', 1, 'percentage point|percentage points|percent points|pp|ppt|ppts')
define('percentage', 'percentage point', 0.01, 'basis point|basis points|bp|bps')

/** Signs and letters that are a unit only when glued to the number. */
const glued = new Map<string, Unit>()
for (const [name, unit] of [
  ['d', 'day'],
  ['y', 'year'],
  ['w', 'week'],
  ['F', 'fahrenheit'],
  ['C', 'celsius'],
  ['"', 'inch'],
  ['″', 'inch'],
  ["'", 'foot'],
  ['′', 'foot']
] as const) {
  const found = units.get(unit)
  if (found) glued.set(name, found)
}

/** The unit of that name, exactly as written first, then in lower case; abbreviations keep their case. */
export function unitNamed(name: string): Unit | undefined {
  return units.get(name) ?? (name.length > 2 ? units.get(name.toLowerCase()) : undefined)
}

/** Whether the name of a unit may begin with a word: of most words behind a number nothing else is asked. */
export function mayOpenUnit(word: { text: string; lower: string }): boolean {
  return openers.has(word.lower) || openers.has(word.text)
}

/** A unit that is one only when glued to its number: "17h", "6'". */
export function gluedUnitNamed(name: string): Unit | undefined {
  return glued.get(name)
}

/** The number of words of the longest unit name ("kilometers per hour"). */
export const longestUnitName = 3
