import type { Span } from '../../text/blocks.ts'
import { negators } from '../../text/clause-words.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { frameOf } from '../../text/frame.ts'
import { overlap } from '../../text/overlap.ts'
import type { Clause } from '../../text/polarity.ts'
import { readEvidence } from '../../text/reading.ts'
import { cellsOf, isTableRow } from '../../text/table-row.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { leanedSubjectOf, openerOf } from '../leaned-subject.ts'
import { Surrounded } from '../surroundings.ts'
import type { OfThing } from '../things.ts'
import { type Pole, poleOf } from './axes.ts'

/** How a sentence says or denies something: "is", "can be", "must be", "will be", "has been". */
export type Mode = 'plain' | 'possible' | 'required' | 'needed' | 'future' | 'perfect'

/** What a sentence says or denies of something: "is open", "cannot be removed", "does not allow". */
export interface Assertion extends OfThing {
  /** What is said or denied, as a place among its opposites. */
  pole: Pole
  isDenied: boolean
  /** True where the denial is of a thing ("no card data", "free of toll"): then whoever speaks of it may affirm it. */
  isOfNoun: boolean
  mode: Mode
  /** Whether the verb of state that leads to it tells of what was (true) or of what is (false). */
  isPast?: boolean
  /** True where leave is given or refused by a modal verb alone. */
  isByModal?: boolean
  /** Span of what is said in the sentence: "cannot be removed". */
  startCharIndex: number
  endCharIndex: number
}

/** So many words lead to what is said: "can not yet be removed". */
const longestLead = 4
/** How something is said, by the word that tells it. */
export const modes = new Map<string, Mode>(
  (
    [
      ['possible', 'can could may might cannot able'],
      ['required', 'must should'],
      ['needed', 'need needs required'],
      ['future', 'will shall'],
      ['perfect', 'has have had']
    ] as const
  ).flatMap(([mode, words]) => words.split(' ').map((word): [string, Mode] => [word, mode]))
)
/** "Removable", "possible" */
export const isAble = /.(?:able|ible)$/
/** Most adverbs, and few other words. */
export const adverb = /.ly$/
const contracted = /^(\p{L}+)n['’]t$/u
/** "can't" is of "can", "won't" of "will". */
const contractions = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall']
])
/** A denial of all, of the whole or of the time denies less than the thing itself. */
const partial = new Set(
  'all every always only just necessarily entirely fully completely very so too enough yet exactly'.split(' ')
)
/** Verbs of state. */
export const states = new Set(
  'be is are was were been being remain remains remained stay stays stayed become becomes became keep keeps kept get got'.split(
    ' '
  )
)
const grammatical = new Set([
  ...states,
  ...'do does did to also still now then again already ever even a an the'.split(' ')
])
/** Before a noun that is denied. */
const nounNegators = new Set(['no', 'without', 'of', 'from'])

/** What a clause says or denies by its word at an index; null for what is denied in part alone. `bare` is the stem that it denies by its prefix. */
export function assertionAt(
  sentence: EvidenceSentence,
  clause: Clause,
  at: number,
  isDenied: boolean,
  bare = ''
): Assertion | null {
  const said = clause.words[at]
  if (!said || !frameOf(sentence).isProse) return null
  const { tokens } = readEvidence(sentence)
  const own = tokens.filter(
    token => token.startCharIndex >= clause.startCharIndex && token.endCharIndex <= clause.endCharIndex
  )
  const word = own.find(token => token.startCharIndex === said.startCharIndex)
  if (!word) return null
  if (isCellOfColumn(sentence.text, said)) return null
  const lead = leadTo(clause, at, isDenied)
  if (!lead) return null
  const figures = figuresOf(sentence)
  const isTelling = (token: Word) =>
    token.content &&
    token !== word &&
    token.lower !== 'longer' &&
    !negators.has(token.lower) &&
    !modes.has(token.lower) &&
    !states.has(token.lower)
  const thing = own.filter(token => isTelling(token) && !figures.some(figure => overlap(token, figure)))
  const { labelEnd } = frameOf(sentence)
  if (labelEnd > 0 && word.startCharIndex >= labelEnd)
    thing.unshift(...tokens.filter(token => token.endCharIndex <= labelEnd && isTelling(token) && !own.includes(token)))
  const leaned = leanedSubjectOf(sentence, openerOf(own)).filter(isTelling)
  return {
    sentence,
    around: new Surrounded(sentence, word, thing),
    pole: poleOf(bare || word.stem),
    isDenied,
    isOfNoun: isDenied && nounNegators.has(clause.words[at - 1]?.lower ?? ''),
    mode: lead.mode,
    ...(lead.isPast !== undefined && { isPast: lead.isPast }),
    thing: [...leaned, ...thing].map(({ stem }) => stem),
    thingNames: thing.filter(({ name }) => name).map(({ stem }) => stem),
    startCharIndex: clause.words[lead.from]?.startCharIndex ?? said.startCharIndex,
    endCharIndex: said.endCharIndex
  }
}

/** "Invoices | 5 | unlimited": of a row of several columns, a cell that is nothing but a word is told of what heads its column. */
function isCellOfColumn(text: string, { startCharIndex, endCharIndex }: Span): boolean {
  const cells = isTableRow(text) ? cellsOf(text) : []
  const isAlone = (cell: Span) => cell.startCharIndex === startCharIndex && cell.endCharIndex === endCharIndex
  return cells.length > 2 && cells.some(isAlone)
}

const past = new Set(['was', 'were', 'did'])
const present = new Set(['is', 'are', 'do', 'does'])

/** Where the words begin that lead to what is said ("cannot be …"), and how they say it; null where they deny it in part alone. */
function leadTo(clause: Clause, at: number, isDenied: boolean): { from: number; mode: Mode; isPast?: boolean } | null {
  const { words } = clause
  let from = isFreeOf(words, at) ? at - 2 : at
  let isToldDenied = !isDenied
  let isPast: boolean | undefined
  let mode: Mode = isAble.test(words[at]?.lower ?? '') ? 'possible' : 'plain'
  for (let index = at - 1; index >= Math.max(0, at - longestLead); index--) {
    const lower = words[index]?.lower ?? ''
    if (isDenied && partial.has(lower)) return null
    const contraction = contracted.exec(lower)?.[1]
    const bare = contraction === undefined ? lower : (contractions.get(contraction) ?? contraction)
    const known = modes.get(bare)
    if (known !== undefined && mode === 'plain') mode = known
    const isLead =
      known !== undefined ||
      contraction !== undefined ||
      negators.has(lower) ||
      grammatical.has(lower) ||
      adverb.test(lower)
    if (!isLead) {
      // "no payment card", "nobody was hurt": what is denied may be told between.
      if (!isToldDenied && isNegatedBefore(clause, index + 1)) continue
      break
    }
    if (past.has(lower)) isPast ??= true
    if (present.has(lower)) isPast ??= false
    isToldDenied ||= negators.has(lower) || contraction !== undefined
    from = index
  }
  return { from, mode, ...(isPast !== undefined && { isPast }) }
}

/** "Free of charge" */
export const isFreeOf = (words: Clause['words'], at: number) =>
  words[at - 2]?.lower === 'free' && /^(?:of|from)$/.test(words[at - 1]?.lower ?? '')

/** Whether one of the few words before denies something. */
export function isNegatedBefore({ words }: Clause, at: number): boolean {
  return words
    .slice(Math.max(0, at - longestLead - 2), at)
    .some(({ lower }) => negators.has(lower) || contracted.test(lower))
}
