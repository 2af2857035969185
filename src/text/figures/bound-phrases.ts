import type { FigureBound } from '../../types/figure.ts'

const before = new Map<string, FigureBound>()
const after = new Map<string, FigureBound>()
function phrases(table: Map<string, FigureBound>, bound: FigureBound, list: string): void {
  for (const phrase of list.split('|')) table.set(phrase, bound)
}

/** What words before a figure make of it, in lower case. */
export const phrasesBefore: ReadonlyMap<string, FigureBound> = before
/** What words behind a figure make of it. */
export const phrasesBehind: ReadonlyMap<string, FigureBound> = after

phrases(
  before,
  'about',
  'about|around|approximately|approx|roughly|nearly|almost|some|circa|ca|c|close to|near|in the region of|in the neighborhood of|in the order of|on the order of|an estimated|estimated|an average of|somewhere around|just about|virtually|practically|approaching|more or less|an approximate|~|≈|±'
)
phrases(
  before,
  'more_than',
  'more than|over|above|over the age of|above the age of|exceeding|exceeds|exceeded|exceed|in excess of|upward of|upwards of|greater than|higher than|larger than|bigger than|longer than|older than|well over|just over|a little over|slightly over|better than|north of|topping|topped|surpassing|surpassed|surpasses|beyond|past|at more than|not just|>|excess of'
)
phrases(
  before,
  'at_least',
  'at least|at minimum|at a minimum|a minimum of|minimum of|minimum|min|no less than|not less than|no fewer than|not fewer than|as early as|no earlier than|not before|≥|starting at|starting from'
)
phrases(
  before,
  'at_most',
  'at most|up to|as much as|as many as|as high as|as long as|a maximum of|maximum of|maximum|max|within|no more than|not more than|not exceeding|not over|no greater than|a max of|capped at|no later than|at the latest|as late as|≤|limited to|upto|no longer than|no higher than'
)
phrases(
  before,
  'less_than',
  'less than|fewer than|under|below|under the age of|below the age of|lower than|smaller than|shorter than|younger than|beneath|just under|well under|a little under|south of|<|lesser than|just shy of|shy of'
)
phrases(after, 'about', 'or so|or thereabouts|give or take|more or less')
phrases(
  after,
  'at_least',
  'or more|or greater|or higher|or above|or over|or older|or longer|or better|or later|and above|and over|and up|and older|at least|at a minimum|minimum|and more|upward|upwards'
)
phrases(
  after,
  'at_most',
  'or less|or fewer|or under|or below|or lower|or younger|at most|max|maximum|or earlier|tops|and under|and below|at the most'
)

/** What a word right before a date makes of it: nothing by "since" and "until", which tell where a time begins or ends. */
export const boundsOfDates: ReadonlyMap<string, FigureBound> = new Map([
  ['before', 'less_than'],
  ['after', 'more_than'],
  ['by', 'at_most']
])
