import type { AskedKind } from '../../text/question.ts'
import { stem } from '../../text/terms.ts'
import { mayBeAsked } from './asked-figure.ts'
import { explanationIn } from './explanation.ts'
import type { PlacedFigure } from './placed-figure.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import { hasAllTerms, headingShare } from './term-share.ts'

const nameKinds: ReadonlySet<string> = new Set(['person', 'organisation', 'place'])
const openKinds: ReadonlySet<string> = new Set(['other', 'yes_no', 'list'])

/** At this distance in words a term counts half for what a figure says. */
const halfDistance = 6
/** What stands in other words, or over the sentence, is as near as that. */
const unplaced = 0.5
/** "Hundreds of billions" is no answer to "how large". */
const vagueRatio = 5

/**
 * How surely a sentence holds what is asked for and not stated by the question itself: above 0 to 1 where it does (for a
 * figure: how near the question's terms stand to it), 0 where it may (or nothing special is asked for), -1 where it holds
 * no such thing. A vague figure, or a count of something else, may.
 */
export function askedThing(question: QuestionReading, own: SentenceReading, text: string): number {
  const { part } = question
  const first = part.asked[0] ?? 'other'
  if (openKinds.has(first)) return 0
  if (first === 'reason') return explanationIn(question, own, text) || -1
  if (first === 'definition') {
    const head = question.terms.at(-1)
    if (!head || !own.defined.has(head.term)) return -1
    // "Crypto assets, an example …" does not say what alternative assets are.
    return hasAllTerms(question, own) ? 1 : -1
  }
  if (nameKinds.has(first)) {
    for (const name of own.names) if (namesAnother(question, own, name, first)) return 1
    const mayOpenWithName = own.opener !== undefined && !question.termSet.has(own.opener)
    return mayOpenWithName ? 0 : -1
  }
  // An event may date another ("after the vote"), and an amount may be told in words, above all in a cell ("unlimited").
  let best =
    part.asked.includes('other') ||
    (first === 'date' && own.dates && !question.asksHours) ||
    (first !== 'count' && own.cells && !question.asksAge)
      ? 0
      : -1
  for (const placed of own.placedFigures)
    if (!placed.isOfSources || asksForSources(question, own, placed.at))
      best = Math.max(best, figureFit(question, own, placed))
  return best
}

/**
 * Whether a name answers who or where: not one of the question's own, nor what only the asked thing is called ("the National
 * Herbarium" for who directs the herbarium); a day is neither somebody nor a place.
 */
function namesAnother({ termSet }: QuestionReading, own: SentenceReading, name: string, asked: AskedKind): boolean {
  if (termSet.has(name) || calendar.has(name)) return false
  if (asked === 'place') return true
  for (const at of own.positions.get(name) ?? nowhere) {
    let last = at
    while (own.names.has(own.termAt[last + 1] ?? '')) last++
    if (last === at || !termSet.has(own.termAt[last] ?? '')) return true
  }
  return false
}
const nowhere: readonly number[] = []
const calendar: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map(stem)
)

/** Whether a counted thing is the one that is asked for, by any of its names. */
function isFocus({ terms, part }: QuestionReading, unit: string): boolean {
  return (
    part.focus.includes(unit) ||
    terms.some(({ isFocus, others, saidFor }) => isFocus && (others.includes(unit) || saidFor.includes(unit)))
  )
}

/** "Citing three people who know of the matter" answers only how many were cited, or know of it. */
function asksForSources(question: QuestionReading, own: SentenceReading, at: number): boolean {
  return own.termAt
    .slice(Math.max(0, at - citedSpan), at + citedSpan)
    .some((near, index) => index !== Math.min(citedSpan, at) + 1 && question.terms.some(({ term }) => term === near))
}
const citedSpan = 6

const howMany = /\bhow many\b/iu
const thereAre = /\b(?:have|has|had|are there|were there)\b/iu

/** "How many plans have…", "how many plans are there". */
function asksHowManyThereAre(text: string): boolean {
  const at = text.search(howMany)
  return at >= 0 && thereAre.test(text.slice(at))
}

function figureFit(question: QuestionReading, own: SentenceReading, placed: PlacedFigure): number {
  if (!mayBeAsked(question, own, placed)) return -1
  const { part } = question
  const { figure, at, isOfPeople, isHad, dimension } = placed
  const { matches } = question
  const row = matches.rowOf(own)
  const above = own.heading ? matches.rowOf(own.heading) : 0
  let near = 0
  for (const term of question.terms) {
    const share = matches.shares[row + term.at] ?? 0
    if (share < 1) {
      near += term.weight * unplaced * Math.max(share, headingShare * (matches.shares[above + term.at] ?? 0))
      continue
    }
    let closest = Number.POSITIVE_INFINITY
    for (const position of own.positions.get(term.term) ?? nowhere) closest = Math.min(closest, Math.abs(position - at))
    near += term.weight / (1 + closest / halfDistance)
  }
  let fit = question.totalWeight > 0 ? near / question.totalWeight : 0
  if (dimension !== undefined && dimension === question.dimension) fit = (1 + fit) / 2
  if (!part.asked.includes(figure.kind)) fit /= 2
  if (figure.kind === 'count' && part.asked[0] === 'count' && figure.unit !== null && part.focus.length > 0)
    fit = isFocus(question, stem(figure.unit)) ? (1 + fit) / 2 : 0
  if (figure.low > 0 && figure.high / figure.low > vagueRatio) fit = 0
  if ((isHad && asksHowManyThereAre(part.text)) || (isOfPeople && question.asksPeople)) fit = (1 + fit) / 2
  // The likelier kinds stand first.
  fit *= 1 - 0.1 * Math.max(0, part.asked.indexOf(figure.kind))
  return fit
}
