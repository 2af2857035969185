import { measureOf } from '../../../text/measure/measure-of.ts'
import { asRead, type Reading, readEvidence, readText } from '../../../text/reading.ts'
import { stem } from '../../../text/terms.ts'
import type { Figure, Measure } from '../../../types/figure.ts'
import type { Match } from '../match-figures.ts'
import { agreeing, relationTo } from '../relation-to.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { mayContradict } from './rival-figures.ts'

/** What tells two figures apart; as of when is left to the dates, which are figures of their own. */
const roles = ['text', 'verb', 'of'] as const
type Role = (typeof roles)[number]
type Agreement = 'same' | 'other' | 'unknown'

/**
 * The figure that a sentence states of what the claim says its figure of, where it states the claim's value of something
 * else: for "five were killed in Iowa" the three of "five people were killed in Ohio, three in Iowa". Both figures
 * stand in one sentence and what they measure can be read: else nothing is said.
 */
export function misattributed(
  figure: Figure,
  claim: Reading,
  best: Match | undefined,
  matches: readonly Match[]
): Match | undefined {
  // A date is of its whole clause, which is told in any order.
  if (!best || figure.kind === 'date') return undefined
  // What the claim says too, it does not say instead.
  const isTold = (rival: Figure): boolean => claim.figures.some(other => agreeing[relationTo(other, rival)] > 0)
  const rivals = matches.filter(
    match => match.sentence === best.sentence && mayContradict(match, best.figure) && !isTold(match.figure)
  )
  if (rivals.length === 0) return undefined
  const said = saidOf(figure, claim)
  // Any one that states the value of the same thing will do.
  const stating = matches.filter(({ relation }) => agreeing[relation] > 0)
  if (stating.some(match => rolesThat('other', said, match).length === 0)) return undefined
  const apart = rolesThat('other', said, best)
  return rivals.find(rival => {
    const shared = rolesThat('same', said, rival)
    return rolesThat('other', said, rival).length === 0 && apart.every(role => shared.includes(role))
  })
}

/** Whether a claim says its figure of what a stated one is said of: another source that gives that another value disagrees with it, and corrects nobody. */
export function isOfSame(figure: Figure, claim: Reading, { sentence, figure: stated }: StatedFigure): boolean {
  const [said, told] = [saidOf(figure, claim), measureOf(sentence, stated)]
  // "The market holds $9 trillion" says it of the market, "the $9 trillion market" of itself.
  return agreement(said.text ?? said.of, told.text ?? told.of) === 'same'
}

const ofOthers = /^\s+of\s+(?:them|whom|which|these|those)\b/u

/** "Five were injured, two of them seriously": what it is of, and what is said of that, stands before. */
export function isPartOfOther({ sentence, figure }: StatedFigure): boolean {
  return ofOthers.test(sentence.text.slice(figure.endCharIndex))
}

/** Amounts of which none is another, each line by its names: of a turnover nobody tells as a profit. */
const accounts = new Map(
  [
    'revenue sale turnover takings',
    'profit earning surplus',
    'loss deficit shortfall',
    'debt',
    'budget',
    'tax',
    'salary wage',
    'investment',
    'donation'
  ].flatMap((names, account) => names.split(' ').map((name): [string, number] => [stem(name), account]))
)

/** Whether a claim tells a sum as another sort of sum than every source that has it: as a profit what is a turnover. */
export function isOfOtherAccount(figure: Figure, claim: Reading, stating: readonly StatedFigure[]): boolean {
  if (figure.kind !== 'money' || stating.length === 0) return false
  const { text } = saidOf(figure, claim)
  const claimed = text === null ? undefined : accountOf(text)
  if (claimed === undefined) return false
  return stating.every(({ sentence, figure: stated }) => {
    const { tokens } = readEvidence(sentence)
    if (tokens.some(token => accounts.get(token.stem) === claimed)) return false
    const told = measureOf(sentence, stated).text
    const account = told === null ? undefined : accountOf(told)
    return account !== undefined && account !== claimed
  })
}

const accountOf = (text: string): number | undefined => accounts.get(stemsOf(text).at(-1) ?? '')

function saidOf(figure: Figure, claim: Reading): Measure {
  const { text } = claim
  return measureOf(asRead({ text, source: -1, startCharIndex: 0, endCharIndex: text.length }, claim), figure)
}

function rolesThat(wanted: Agreement, said: Measure, { sentence, figure }: StatedFigure): Role[] {
  const measure = measureOf(sentence, figure)
  return roles.filter(role => agreement(said[role], measure[role]) === wanted)
}

/** The same head is the same thing, no word in common another; what only shares a word may be either. */
function agreement(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return 'unknown'
  const stems = stemsOf(one)
  const others = stemsOf(other)
  if (stems.at(-1) === others.at(-1)) return 'same'
  return stems.some(stem => others.includes(stem)) ? 'unknown' : 'other'
}

/** Stems of the content words; of "are" and the like all. */
function stemsOf(text: string): string[] {
  const { tokens } = readText(text)
  const content = tokens.filter(({ term }) => term !== '')
  return (content.length > 0 ? content : tokens).map(({ stem }) => stem)
}
