import type { FigureBound } from '../../types/figure.ts'
import type { Lexeme } from './lexemes.ts'
import type { Quantity } from './quantity.ts'

const before = new Map<string, FigureBound>()
const after = new Map<string, FigureBound>()
function phrases(table: Map<string, FigureBound>, bound: FigureBound, list: string) {
  for (const phrase of list.split('|')) table.set(phrase, bound)
}

phrases(
  before,
  'about',
  'about|around|approximately|approx|approx.|roughly|nearly|almost|some|circa|ca|c|close to|near|in the region of|in the neighborhood of|in the order of|on the order of|an estimated|estimated|an average of|somewhere around|just about|virtually|practically|approaching|more or less|an approximate|~|≈|±'
)
phrases(
  before,
  'more_than',
  'more than|over|above|exceeding|exceeds|exceeded|exceed|in excess of|upward of|upwards of|greater than|higher than|larger than|bigger than|longer than|older than|well over|just over|a little over|slightly over|better than|north of|topping|topped|surpassing|surpassed|surpasses|beyond|past|at more than|not just|>|excess of'
)
phrases(
  before,
  'at_least',
  'at least|at minimum|at a minimum|a minimum of|minimum of|minimum|no less than|not less than|no fewer than|not fewer than|as early as|no earlier than|not before|≥|starting at|starting from'
)
phrases(
  before,
  'at_most',
  'at most|up to|as much as|as many as|as high as|as long as|a maximum of|maximum of|maximum|no more than|not more than|not exceeding|not over|no greater than|a max of|capped at|no later than|at the latest|as late as|≤|limited to|upto|no longer than|no higher than'
)
phrases(
  before,
  'less_than',
  'less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|beneath|just under|well under|a little under|south of|<|lesser than|just shy of|shy of'
)
phrases(after, 'about', 'or so|or thereabouts|approximately|give or take|more or less')
phrases(
  after,
  'at_least',
  'or more|or greater|or higher|or above|or over|or older|or longer|or better|or later|and above|and over|and up|and older|at least|at a minimum|minimum|plus|+|and more|upward|upwards'
)
phrases(
  after,
  'at_most',
  'or less|or fewer|or under|or below|or lower|or younger|at most|maximum|max|or earlier|tops|and under|and below|at the most'
)

/** Words that may close a phrase of the table, so that nearly all lexemes cost one look-up. */
const lastWords = new Set([...before.keys()].map(phrase => phrase.slice(phrase.lastIndexOf(' ') + 1)))

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

/** The bound that the words before (up to four) and after a figure set. */
export function boundOf(
  lexemes: readonly Lexeme[],
  figure: Pick<Quantity, 'kind' | 'first' | 'next' | 'low' | 'high'>
): FigureBound {
  const { kind, first, next } = figure
  const trailing = lexemes[next]
  if (trailing !== undefined) {
    // "715,000+", "60-plus"
    if (trailing.text === '+' && trailing.glued && lexemes[next + 1]?.type !== 'number') return 'at_least'
    const dash = /^[-\u2010\u2011]$/.test(trailing.text) ? 1 : 0
    const one = lexemes[next + dash]?.lower ?? ''
    const two = `${one} ${lexemes[next + dash + 1]?.lower ?? ''}`
    const found = after.get(two) ?? (one === 'plus' ? (dash ? 'at_least' : undefined) : after.get(one))
    if (found && !(one === 'minimum' || one === 'maximum' || one === 'approximately')) return found
  }
  let end = first - 1
  // "more than a million", "at least the first 5"
  for (let skipped = 0; skipped < 1 && fillers.has(lexemes[end]?.lower ?? ''); skipped++) end--
  const last = lexemes[end]
  if (last?.lower === 'from' && kind === 'money' && figure.low === figure.high && isLowestPrice(lexemes, end, next))
    return 'at_least'
  if (last === undefined || !lastWords.has(last.lower)) return 'exact'
  if (last.text === '<' || last.text === '>') {
    // A tag is no comparison.
    if (/^[a-z/]/i.test(lexemes[end + 1]?.text ?? '') || lexemes[end - 1]?.text === '<') return 'exact'
  }
  let phrase = ''
  let best: FigureBound | undefined
  let words = 0
  for (let at = end; at >= 0 && at > end - 4; at--) {
    const lexeme = lexemes[at]
    if (lexeme === undefined || (lexeme.type === 'symbol' && at !== end)) break
    phrase = phrase === '' ? lexeme.lower : `${lexeme.lower} ${phrase}`
    const found = before.get(phrase)
    if (found) {
      best = found
      words = end - at + 1
    }
  }
  if (best === undefined) return 'exact'
  const word = last.lower
  // "Must not exceed 10"
  if (best === 'more_than' && denial.test(lexemes[end - words]?.lower ?? '')) return 'at_most'
  if (words === 1) {
    const previous = lexemes[end - 1]?.lower ?? ''
    if (word === 'over' && kind === 'duration' && !reachingOver.has(previous)) {
      const ago = lexemes[next]?.lower
      if (ago !== 'ago' && ago !== 'old' && end > 0) return 'exact'
    }
    // "a dispute over two houses": below ten "over" is rarely a bound.
    if (word === 'over' && kind === 'count' && figure.low < 10) return 'exact'
    if (kind === 'date') {
      // "over 2008", "under 2010", "past 1990", "some 2010": no bounds of a date.
      if (!/^(?:about|around|circa|ca|c|approximately|roughly|approx|~|nearly|almost|near)$/.test(word)) return 'exact'
    }
    // "above", "past" and "beyond" also say where.
    if ((word === 'past' || word === 'beyond' || word === 'near') && (previous === 'the' || kind === 'ordinal'))
      return 'exact'
    if (word === 'past' && kind === 'duration') return 'exact'
    if (word === 'c' && kind !== 'date') return 'exact'
  }
  if (kind === 'ordinal' && best !== 'about' && words === 1) return 'exact'
  return best
}
