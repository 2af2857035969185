/** English number words. Sources: any grammar of English; scales are the short scale, with the Indian ones. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + index * 10])
])

/** Words that say how many times: "twice", "fivefold", "tripled". */
export const multiples: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ...factorVerbs('doubled doubling', 2),
  ...factorVerbs('tripled tripling trebled trebling', 3),
  ...factorVerbs('quadrupled quadrupling', 4),
  ...factorVerbs('quintupled quintupling', 5),
  ...factorVerbs('halved halving', 0.5),
  ...[...smallNumbers, ['hundred', 100] as const, ['thousand', 1000] as const]
    .filter(([, value]) => value > 1)
    .map(([word, value]): [string, number] => [`${word}fold`, value])
])

/** Words that say how many times where a verb or what is multiplied stands beside them: "to double", "triple the price". */
export const openMultiples: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['halve', 0.5]
])

/** Words that multiply the number before them. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['cr', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['bil', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12]
])

/** Letters that multiply a number they are glued to. "m" is a metre unless money is meant. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['MM', 1e6],
  ['mm', 1e6],
  ['m', 1e6],
  ['B', 1e9],
  ['b', 1e9],
  ['T', 1e12],
  ['t', 1e12]
])

/** Scales in the plural, which alone say no more than an order of magnitude. */
export const vagueScales: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12]
])

const ordinalUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
/** Ordinal words, the tens too: "twenty-first" is a ten and an ordinal. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...ordinalUnits.split(' ').map((word, value): [string, number] => [word, value]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + index * 10]),
  ['hundredth', 100],
  ['thousandth', 1000]
])

/** Denominators: "two-thirds", "three quarters". */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000]
])

function factorVerbs(words: string, factor: number): [string, number][] {
  return words.split(' ').map(word => [word, factor])
}
