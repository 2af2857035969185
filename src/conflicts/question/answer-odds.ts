import type { Frame } from '../../text/frame.ts'
import { isForPeople } from '../../text/people.ts'
import type { Figure } from '../../types/figure.ts'
import { haveOtherNumbers } from '../figures/exclusions.ts'
import type { Statement } from '../figures/statement.ts'
import { viewOf } from './answer-view.ts'
import type { AskedPart } from './asked-part.ts'

/** What tells whether a figure answers a part of a question, each from 0 to 1; in the order of `weights`. */
export const signs = [
  /** It is of the kind that is asked for first; of another one that is asked for; no kind is asked for. */
  'askedKind',
  'alsoAskedKind',
  'anyKind',
  /** Share of the question's words in the figure's sentence; in what this leans on; near the figure. */
  'inSentence',
  'inContext',
  'nearFigure',
  /** Share of the question's names in the sentence; in what it leans on. */
  'nameInSentence',
  'nameInContext',
  /** Of what the sentence says near the figure, the share that the question says. */
  'asksForIt',
  /** What it measures is what the question asks for; is a word of the question; is not. */
  'isFocus',
  'isInQuestion',
  'isElse',
  /** A name beside it that the question does not have; the nearest one; a name that goes on as another. */
  'otherName',
  'otherNameNext',
  'longerName',
  /** Share of its column's head that the question does not say; it held at another time. */
  'otherColumn',
  'ofTime'
] as const

/** Fitted by `npx node evals/fit-answers.ts`: the odds of each sign, and of none. */
const weights: Record<(typeof signs)[number], number> = {
  askedKind: 2.84,
  alsoAskedKind: 1.2,
  anyKind: 1.96,
  inSentence: 1.21,
  inContext: 0.52,
  nearFigure: 1.86,
  nameInSentence: 1.44,
  nameInContext: 0.78,
  asksForIt: 2.28,
  isFocus: 0.63,
  isInQuestion: 0.58,
  isElse: -0.16,
  otherName: -0.52,
  otherNameNext: -0.18,
  longerName: -0.39,
  otherColumn: -1.25,
  ofTime: -0.1
}
const bias = -7.35
const weightList = signs.map(sign => weights[sign])

/** The log odds that a figure answers a part of a question, whatever the other figures are. Judged once for the part. */
export function answerOdds(asked: AskedPart, statement: Statement): number {
  const known = asked.odds.get(statement)
  if (known !== undefined) return known
  const values = signsOf(asked, statement, scratch)
  let odds = bias
  for (let index = 0; index < weightList.length; index++) odds += (values[index] ?? 0) * (weightList[index] ?? 0)
  asked.odds.set(statement, odds)
  return odds
}
/** Reused: a question is compared with every figure. */
const scratch: number[] = []

/** The chance that a figure answers, from its odds and those of the likeliest figure of all. */
export function chanceOf(odds: number, best: number): number {
  return 1 / (1 + Math.exp(-(0.63 + 0.72 * odds + 0.66 * (odds - best))))
}

/** Where a question names no kind of figure, the likeliest one must have this chance. */
const surelyAsked = 0.5

/** Whether a figure may be asked for at all, the likeliest having odds of `best`: "What do the firms expect from the market?" may ask for none. */
export function mayAskForFigure({ kinds }: AskedPart, best: number): boolean {
  return kinds.length > 0 || chanceOf(best, best) >= surelyAsked
}

/** Whether a part may ask for a figure: where it names kinds, only for one of those. */
export function mayBeAskedFor({ kinds }: AskedPart, { kind, unit }: Figure): boolean {
  // "How many km" may be told by a bare number, and by no number of places.
  if (kinds[0] === 'measure' && kind === 'count' && unit !== null) return false
  return kinds.length === 0 || kinds.includes(kind)
}

/** The signs of one figure, in their order, in `into`. */
export function signsOf(asked: AskedPart, statement: Statement, into: number[] = []): number[] {
  const { frame, column, nearness, figure } = statement
  const { heads, told, ownNames, nextName, nextNameNearness } = viewOf(statement)
  const { kinds, focus } = asked
  const head = heads.at(-1)
  const countsPeople = figure.kind === 'count' && head !== undefined && isForPeople(head)
  const rank = kinds.indexOf(figure.kind)
  let words = 0
  let wordsHere = 0
  let wordsAround = 0
  let wordsNear = 0
  let names = 0
  let namesHere = 0
  let namesAround = 0
  let asksForIt = 0
  for (const { term, weight, isName } of asked.terms) {
    // "Three workers were hurt" says how many people were.
    const isCounted = countsPeople && (term === 'peopl' || term === 'person')
    const isHere = isCounted || frame.own.has(term) || column.has(term)
    const near = nearness.get(isCounted ? head : term) ?? 0
    const here = isHere ? weight : 0
    const around = !isHere && frame.context.has(term) ? weight : 0
    if (isHere) asksForIt += near
    if (isName) {
      names += weight
      namesHere += here
      namesAround += around
    } else {
      words += weight
      wordsHere += here
      wordsAround += around
      wordsNear += weight * near
    }
  }
  let elsewhere = 0
  for (const term of column) if (!asked.asksFor(term)) elsewhere++
  into[0] = Number(rank === 0)
  into[1] = Number(rank > 0)
  into[2] = Number(kinds.length === 0)
  into[3] = ratio(wordsHere, words)
  into[4] = ratio(wordsAround, words)
  into[5] = ratio(wordsNear, words)
  into[6] = names === 0 ? withoutNames : namesHere / names
  into[7] = ratio(namesAround, names)
  into[8] = ratio(asksForIt, told)
  into[9] = Number(holdsAny(heads, focus))
  into[10] = Number(heads.some(asked.asksFor))
  into[11] = Number(head !== undefined && !asked.asksFor(head))
  into[12] = Number(holdsOther(asked, frame, ownNames))
  into[13] = nextName !== undefined && isOther(asked, frame, nextName) ? nextNameNearness : 0
  into[14] = Number(goesOn(frame.extensions, asked))
  into[15] = ratio(elsewhere, column.size)
  into[16] = Number(statement.time !== null)
  return into
}

/** A question without a name is of whatever the texts are of. */
const withoutNames = 0.5

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

// Functions of their own: closures in `signsOf` would make a scope for each figure.
const holdsAny = (terms: readonly string[], wanted: readonly string[]) => wanted.some(term => terms.includes(term))
const isOther = ({ asksFor }: AskedPart, { leanNames }: Frame, name: string) => !asksFor(name) && !leanNames.has(name)
const holdsOther = (asked: AskedPart, frame: Frame, names: readonly string[]) =>
  names.some(name => isOther(asked, frame, name))

/** "Glide Mini" where "Glide" is asked for. */
function goesOn(extensions: ReadonlyMap<string, string>, { names, asksFor }: AskedPart): boolean {
  if (names.size === 0) return false
  for (const [name, extension] of extensions) if (names.has(name) && !asksFor(extension)) return true
  return false
}

/** Whether a statement is of line 4 where line 7 is asked for. */
export function isOfOtherNumber(asked: AskedPart, { frame }: Statement): boolean {
  const numbers = asked.numbers()
  return numbers.size > 0 && haveOtherNumbers(numbers, frame.numbers)
}
