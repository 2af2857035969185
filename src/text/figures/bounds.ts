import type { FigureBound } from '../../types/figure.ts'
import { boundsOfDates, phrasesBefore, phrasesBehind } from './bound-phrases.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import type { Quantity } from './quantity.ts'
import { unitNamed } from './units.ts'

/** Words that may close a phrase of the table, so that nearly all lexemes cost one look-up. */
const lastWords = new Set([...phrasesBefore.keys()].map(phrase => phrase.slice(phrase.lastIndexOf(' ') + 1)))

/** Words that may open a phrase behind a figure. */
const openersBehind = new Set([...phrasesBehind.keys()].map(phrase => phrase.split(' ')[0]))
/** Words that are cut short with a full stop. */
const cutShort = new Set(['approx', 'c', 'ca', 'min', 'max'])

/** "over" is more than a number, but before a time it mostly says how long: "over five years". */
const reachingOver = new Set(
  'for just well little of lasted lasting spanning is was takes took after slightly at aged'.split(' ')
)

const denial = /^(?:not|never|cannot)$|n['’]t$/

const fillers = new Set(['a', 'an', 'the', 'just', 'its', 'their'])

/** What is asked for a thing, and that it is to be had: "from" behind them names the lowest of its prices. */
const offers = new Set(
  'price prices priced pricing cost costs costing fare fares fee fees ticket tickets rate rates rent rents start starts begin begins available sell sells selling'.split(
    ' '
  )
)

/** "Tickets from £12", "| from €4,500", but not "fell from $3 million", "from $3 million to …". */
function isLowestPrice(lexemes: readonly Lexeme[], from: number, next: number): boolean {
  const before = lexemes[from - 1]
  const opens =
    before === undefined || (before.type === 'symbol' && /^[.:|(•*–—]$/.test(before.text)) || lexemes[from]?.opensLine
  return (opens || offers.has(before.lower)) && !/^(?:to|until)$/.test(lexemes[next]?.lower ?? '')
}

/** The bound that the words right behind a figure or right before it set. */
export function boundOf(
  lexemes: readonly Lexeme[],
  figure: Pick<Quantity, 'kind' | 'first' | 'next' | 'low' | 'high'>
): FigureBound {
  return boundBehind(lexemes, figure.next)?.bound ?? boundBefore(lexemes, figure)
}

/** "715,000+", "60-plus", "5 or more", "at most": with the index behind it. */
export function boundBehind(
  lexemes: readonly Lexeme[],
  next: number
): { bound: FigureBound; next: number } | undefined {
  const sign = lexemes[next]
  if (!sign) return undefined
  if (sign.text === '+' && sign.glued && lexemes[next + 1]?.type !== 'number')
    return { bound: 'at_least', next: next + 1 }
  if (isHyphen(sign) && lexemes[next + 1]?.lower === 'plus') return { bound: 'at_least', next: next + 2 }
  if (!openersBehind.has(sign.lower)) return undefined
  const words = [0, 1, 2].map(offset => lexemes[next + offset]?.lower ?? '')
  for (let length = 3; length > 0; length--) {
    const bound = phrasesBehind.get(words.slice(0, length).join(' '))
    // "under-18s and over-65s"
    if (bound && !isHyphen(lexemes[next + length])) return { bound, next: next + length }
  }
  return undefined
}

function boundBefore(
  lexemes: readonly Lexeme[],
  figure: Pick<Quantity, 'kind' | 'first' | 'next' | 'low' | 'high'>
): FigureBound {
  const { kind, first, next } = figure
  let end = first - 1
  // "more than a million", "at least the first 5"
  if (fillers.has(lexemes[end]?.lower ?? '')) end--
  // "under-18s"
  if (isHyphen(lexemes[end]) && lexemes[end]?.glued && lexemes[first]?.glued) return boundOfGroup(lexemes[end - 1])
  // "approx. 5", "c. 1600"
  if (lexemes[end]?.text === '.' && lexemes[end]?.glued && cutShort.has(lexemes[end - 1]?.lower ?? '')) end--
  const last = lexemes[end]
  if (last?.lower === 'from' && kind === 'money' && figure.low === figure.high && isLowestPrice(lexemes, end, next))
    return 'at_least'
  if (kind === 'date') {
    const bound = end === first - 1 && isOfCalendar(figure) ? boundsOfDates.get(last?.lower ?? '') : undefined
    // "By 1846 the railway had it" names the year when it was so; a limit is mostly one of our time.
    if (bound === 'at_most' && figure.low < 0) return 'exact'
    if (bound && !denial.test(lexemes[end - 1]?.lower ?? '')) return bound
    // "£12 more than last year" compares with it.
    if (last?.lower === 'than' && !ofTime.test(lexemes[end - 1]?.lower ?? '')) return 'exact'
  }
  if (last === undefined || !lastWords.has(last.lower) || isTag(lexemes, end)) return 'exact'
  let phrase = ''
  let best: FigureBound | undefined
  let words = 0
  for (let at = end; at >= 0 && at > end - 4; at--) {
    const lexeme = lexemes[at]
    if (lexeme === undefined || (lexeme.type === 'symbol' && at !== end)) break
    phrase = phrase === '' ? lexeme.lower : `${lexeme.lower} ${phrase}`
    const found = phrasesBefore.get(phrase)
    if (found) {
      best = found
      words = end - at + 1
    }
  }
  if (best === undefined) return 'exact'
  // "Must not exceed 10"
  if (best === 'more_than' && denial.test(lexemes[end - words]?.lower ?? '')) return 'at_most'
  // "The dividend goes up to $0.45"
  if (words === 2 && last.lower === 'to' && moved.test(lexemes[end - 2]?.lower ?? '')) return 'exact'
  if (words === 1 && saysOtherwise(lexemes, end, figure)) return 'exact'
  return best
}

const ofTime = /^(?:later|earlier|sooner)$/

/** Whether a date is one of a year, and no time of day; days are counted from 1970. */
const isOfCalendar = ({ low, high }: Pick<Quantity, 'low' | 'high'>): boolean => low < 0 || low > 1 || high > 1

/** "an over-50 crowd", "under-18s" */
function boundOfGroup(word: Lexeme | undefined): FigureBound {
  if (word?.lower === 'over') return 'more_than'
  return word?.lower === 'under' ? 'less_than' : 'exact'
}

/** "<b>5": a tag is no comparison. */
function isTag(lexemes: readonly Lexeme[], end: number): boolean {
  return lexemes[end]?.text === '>' && /^[</]$/.test(lexemes[end - 2]?.text ?? '')
}

/** Whether a single word before a figure of that kind is mostly something else than a bound. */
function saysOtherwise(
  lexemes: readonly Lexeme[],
  at: number,
  { kind, next, low }: Pick<Quantity, 'kind' | 'next' | 'low'>
): boolean {
  const word = lexemes[at]?.lower ?? ''
  const previous = lexemes[at - 1]?.lower ?? ''
  // "over 2008", "under 2010", "past 1990", "some 2010"
  if (kind === 'date') return !ofDates.test(word)
  if (kind === 'ordinal') return phrasesBefore.get(word) !== 'about'
  if (word === 'c') return true
  if (word === 'within') return kind !== 'duration'
  // "5 min 50"
  if (word === 'min' || word === 'max') return isNumberAt(lexemes, at - 1)
  // "a dispute over two houses", "The fight lasted over two days"
  if (word === 'over' && kind === 'count') return low < 10
  if (word === 'over' && kind === 'duration' && lexemes[next - 1]?.text !== 's')
    return !reachingOver.has(previous) && !/^(?:ago|old)$/.test(lexemes[next]?.lower ?? '') && at > 0
  // "7.8% over 13.4 km", "2,300 feet over 5 miles": on what the figure before it is told.
  if (word === 'over' && kind === 'measure')
    return (
      isNumberAt(lexemes, at - 1) ||
      (isNumberAt(lexemes, at - 2) && unitNamed(lexemes[at - 1]?.text ?? '') !== undefined)
    )
  // They also say where: "the past 5".
  if (word === 'past' && kind === 'duration') return true
  return previous === 'the' && /^(?:past|beyond|near)$/.test(word)
}

/** Whether a number or its sign or unit stands at a place. */
function isNumberAt(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.type === 'number' || lexemes[at]?.text === '%'
}

const moved = /^(?:goe?s?|went|gone|going|ris(?:es?|en|ing)|rose|climb(?:s|ed)?|mov(?:es?|ed|ing)|jump(?:s|ed)?)$/

const ofDates = /^(?:about|around|circa|ca|c|approximately|roughly|approx|~|nearly|almost|near)$/
