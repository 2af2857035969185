import { isIrregularForm } from '../text/base-form.ts'
import { figuresOf } from '../text/figures/sentence-figures.ts'
import { frameOf } from '../text/frame.ts'
import type { Clause } from '../text/polarity.ts'
import { readEvidence } from '../text/reading.ts'
import { meaningOf } from '../text/synonyms.ts'
import { isStopWord } from '../text/terms.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { type Pole, poleOf } from './axes.ts'
import { leanOn, readSurroundings } from './surroundings.ts'
import type { OfThing } from './things.ts'

/** How a sentence says or denies something: "is", "can be", "must be", "will be", "has been". */
export type Mode = 'plain' | 'possible' | 'required' | 'future' | 'perfect'

/** What a sentence says or denies of something: "is open", "cannot be removed", "does not allow". */
export interface Assertion extends OfThing {
  /** What is said or denied, as a place among its opposites. */
  pole: Pole
  isDenied: boolean
  mode: Mode
  /** Span of what is said in the sentence: "cannot be removed". */
  startCharIndex: number
  endCharIndex: number
}

const longestLead = 4
const modes = new Map<string, Mode>(
  (
    [
      ['possible', 'can could may might cannot able'],
      ['required', 'must need needs should required'],
      ['future', 'will shall'],
      ['perfect', 'has have had']
    ] as const
  ).flatMap(([mode, words]) => words.split(' ').map((word): [string, Mode] => [word, mode]))
)
const contracted = /^(\p{L}+)n['’]t$/u
/** "can't" is of "can", "won't" of "will". */
const contractions = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall']
])
const negators = new Set('not never no none neither nor without cannot nobody nothing nowhere'.split(' '))
/** A denial of all, of the whole or of the time denies less than the thing itself. */
const partial = new Set(
  'all every always only just necessarily entirely fully completely very so too enough yet longer exactly'.split(' ')
)
const states = new Set(
  'be is are was were been being remain remains remained stay stays stayed become becomes became keep keeps kept get got'.split(
    ' '
  )
)
const grammatical = new Set([
  ...states,
  ...'do does did to also still now then again already ever even a an the'.split(' ')
])

/** What a sentence denies. Most sentences deny nothing. */
export function denialsOf(sentence: EvidenceSentence): Assertion[] {
  const { clauses } = readEvidence(sentence)
  return clauses.flatMap(clause => {
    if (clause.conditional || clause.denied.size === 0) return []
    return [...clause.denied].slice(0, 1).flatMap(term => {
      const at = clause.words.findIndex((word, index) => word.term === term && isLedBy(clause, index, negators))
      return at < 0 ? [] : (assertionAt(sentence, clause, at, true) ?? [])
    })
  })
}

/** What a sentence says without denying it, of the wanted axes. */
export function affirmationsOf(sentence: EvidenceSentence, isWanted: (axis: string) => boolean): Assertion[] {
  const { clauses, tokens } = readEvidence(sentence)
  if (!tokens.some(({ stem, content }) => content && isWanted(poleOf(stem).axis))) return []
  return clauses.flatMap(clause => {
    if (clause.conditional) return []
    return clause.words.flatMap((word, at) => {
      if (isStopWord(word.lower) || negators.has(word.lower) || clause.denied.has(word.term)) return []
      if (!isWanted(poleOf(meaningOf(word.term)).axis)) return []
      return isPredicate(clause, at) ? (assertionAt(sentence, clause, at, false) ?? []) : []
    })
  })
}

function isLedBy({ words }: Clause, at: number, cues: ReadonlySet<string>): boolean {
  return words
    .slice(Math.max(0, at - longestLead - 2), at)
    .some(({ lower }) => cues.has(lower) || contracted.test(lower))
}

/** A verb or an adjective that is said of a subject: by its form, or by the verb of state before it. */
function isPredicate({ words }: Clause, at: number): boolean {
  const word = words[at]
  if (!word || at === 0) return word !== undefined && /(?:able|ible)$/.test(word.lower)
  let before = at - 1
  while (before >= 0 && /ly$/.test(words[before]?.lower ?? '')) before--
  const lead = words[before]?.lower ?? ''
  if (states.has(lead) || modes.has(lead) || lead === 'do' || lead === 'does' || lead === 'did') return true
  if (/(?:able|ible)$/.test(word.lower)) return true
  const follows = words[at + 1]?.lower ?? ''
  const isVerb =
    /ed$/.test(word.lower) ||
    isIrregularForm(word.lower) ||
    (/[^s]s$/.test(word.lower) && /^(?:the|a|an|its|their|all|no|any)$/.test(follows))
  return isVerb && !/^(?:the|a|an|its|their|his|her|of|in|on|by)$/.test(lead)
}

function assertionAt(sentence: EvidenceSentence, clause: Clause, at: number, isDenied: boolean): Assertion | null {
  const frame = frameOf(sentence)
  const said = clause.words[at]
  if (!said || !frame.isProse) return null
  const own = frame.tokens.filter(
    token => token.startCharIndex >= clause.startCharIndex && token.endCharIndex <= clause.endCharIndex
  )
  const word = own.find(token => token.startCharIndex === said.startCharIndex)
  if (!word) return null
  let from = at
  let mode: Mode = /(?:able|ible)$/.test(said.lower) ? 'possible' : 'plain'
  for (let index = at - 1; index >= Math.max(0, at - longestLead); index--) {
    const lower = clause.words[index]?.lower ?? ''
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
      /ly$/.test(lower)
    if (!isLead) {
      // "no payment card", "nobody was hurt": what is denied may be told between.
      if (isDenied && isLedBy(clause, index + 1, negators)) continue
      break
    }
    from = index
  }
  const isOwn = (token: Word) => token === word
  const surroundings = readSurroundings(frame, word.segment, isOwn)
  leanOn(frame, surroundings.nearness)
  const figures = figuresOf(sentence)
  const thing = own.filter(
    token =>
      token.content &&
      token !== word &&
      !negators.has(token.lower) &&
      !modes.has(token.lower) &&
      !states.has(token.lower) &&
      !figures.some(figure => token.startCharIndex < figure.endCharIndex && figure.startCharIndex < token.endCharIndex)
  )
  return {
    sentence,
    frame,
    ...surroundings,
    phrase: [],
    column: none,
    pole: poleOf(word.stem),
    isDenied,
    mode,
    thing: thing.map(({ stem }) => stem),
    thingNames: thing.filter(({ name }) => name).map(({ stem }) => stem),
    startCharIndex: clause.words[from]?.startCharIndex ?? said.startCharIndex,
    endCharIndex: said.endCharIndex
  }
}
const none: ReadonlySet<string> = new Set()
