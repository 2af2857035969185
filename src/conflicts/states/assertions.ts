import { isIrregularForm } from '../../text/base-form.ts'
import { createCue } from '../../text/cues.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { frameOf } from '../../text/frame.ts'
import { overlap } from '../../text/overlap.ts'
import type { Clause } from '../../text/polarity.ts'
import { readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { Surrounded } from '../surroundings.ts'
import type { OfThing } from '../things.ts'
import { type Pole, poleOf } from './axes.ts'

/** How a sentence says or denies something: "is", "can be", "must be", "will be", "has been". */
export type Mode = 'plain' | 'possible' | 'required' | 'future' | 'perfect'

/** What a sentence says or denies of something: "is open", "cannot be removed", "does not allow". */
export interface Assertion extends OfThing {
  /** What is said or denied, as a place among its opposites. */
  pole: Pole
  isDenied: boolean
  /** True where the denial is of a thing ("no card data", "free of toll"): then whoever speaks of it may affirm it. */
  isOfNoun: boolean
  mode: Mode
  /** Span of what is said in the sentence: "cannot be removed". */
  startCharIndex: number
  endCharIndex: number
}

const longestLead = 4
/** So many words of the sentence before may be what "it" stands for. */
const longestSubject = 3
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
const supports = new Set(['do', 'does', 'did'])
const determiners = new Set(['the', 'a', 'an', 'its', 'their', 'all', 'no', 'any'])
const pronouns = new Set(['it', 'they', 'he', 'she'])
/** Before a noun. */
const governing = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'of', 'in', 'on', 'by'])
const isAble = /.(?:able|ible)$/
const adverb = /.ly$/
const regularPast = /.ed$/
const inS = /[^s]s$/
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

const mayDeny =
  /\b(?:no|not|never|none|neither|nor|without|cannot|nobody|nothing|nowhere)\b|n['’]t\b|\bfree (?:of|from)\b/i
/** Most sentences have none of its words. */
const holdsDenial = createCue(({ text }) =>
  /^(?:no|not|never|none|neither|nor|without|cannot|nobody|nothing|nowhere|free)$|n['’]t$/i.test(text)
)
const nounNegators = new Set(['no', 'without', 'of', 'from'])

/** What a sentence denies. Most sentences deny nothing. */
export function denialsOf(sentence: EvidenceSentence): Assertion[] {
  const reading = readEvidence(sentence)
  if (!holdsDenial(reading) || !mayDeny.test(sentence.text)) return []
  return reading.clauses.flatMap(clause => {
    if (clause.conditional) return []
    const at = clause.words.findIndex(
      ({ base }, index) =>
        (clause.denied.has(base) && isLedBy(clause, index, negators)) || isFreeOf(clause.words, index)
    )
    return at < 0 ? [] : (assertionAt(sentence, clause, at, true) ?? [])
  })
}

const isFreeOf = (words: Clause['words'], at: number) =>
  words[at - 2]?.lower === 'free' && /^(?:of|from)$/.test(words[at - 1]?.lower ?? '')

/** What a sentence says, of wanted words, without denying it. Nouns (by stem) only where `mayBeNoun` allows them. */
export function affirmationsOf(
  sentence: EvidenceSentence,
  isWanted: (word: Word) => boolean,
  mayBeNoun: (term: string) => boolean = () => false
): Assertion[] {
  const reading = readEvidence(sentence)
  const { tokens } = reading
  const affirmations: Assertion[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token?.content || !isWanted(token) || negators.has(token.lower)) continue
    if (!mayBeNoun(token.stem) && !mayBePredicate(tokens, index)) continue
    const clause = reading.clauses.find(({ endCharIndex }) => endCharIndex >= token.endCharIndex)
    if (!clause || clause.conditional || clause.denied.has(token.form.base)) continue
    const at = clause.words.findIndex(({ startCharIndex }) => startCharIndex === token.startCharIndex)
    if (at < 0 || isFreeOf(clause.words, at)) continue
    const affirmation = assertionAt(sentence, clause, at, false)
    if (affirmation) affirmations.push(affirmation)
  }
  return affirmations
}

function isLedBy({ words }: Clause, at: number, cues: ReadonlySet<string>): boolean {
  return words
    .slice(Math.max(0, at - longestLead - 2), at)
    .some(({ lower }) => cues.has(lower) || contracted.test(lower))
}

/** Whether a word may be a verb or an adjective that is said of a subject: by its form, or by the verb of state before it. */
function mayBePredicate(tokens: readonly Word[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (isAble.test(lower)) return true
  let before = at - 1
  while (adverb.test(tokens[before]?.lower ?? '')) before--
  const lead = tokens[before]?.lower ?? ''
  if (states.has(lead) || modes.has(lead) || supports.has(lead)) return true
  if (at === 0 || governing.has(lead)) return false
  const isThirdPerson =
    inS.test(lower) && (tokens[before]?.name === true || determiners.has(tokens[at + 1]?.lower ?? ''))
  return isThirdPerson || regularPast.test(lower) || isIrregularForm(lower)
}

/** The words of a sentence's first stretch before its verb: what "it" in the next one mostly stands for. */
function subjectOf(sentence: EvidenceSentence | undefined): readonly Word[] {
  if (!sentence) return []
  const { tokens, predicates } = readEvidence(sentence)
  const verb = predicates[0]?.at ?? tokens.length
  return tokens
    .slice(0, verb)
    .filter(({ segment, content }) => segment === 0 && content)
    .slice(0, longestSubject)
}

function assertionAt(sentence: EvidenceSentence, clause: Clause, at: number, isDenied: boolean): Assertion | null {
  const said = clause.words[at]
  if (!said || !frameOf(sentence).isProse) return null
  const { tokens } = readEvidence(sentence)
  const own = tokens.filter(
    token => token.startCharIndex >= clause.startCharIndex && token.endCharIndex <= clause.endCharIndex
  )
  const word = own.find(token => token.startCharIndex === said.startCharIndex)
  if (!word) return null
  let from = isFreeOf(clause.words, at) ? at - 2 : at
  let mode: Mode = isAble.test(said.lower) ? 'possible' : 'plain'
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
      adverb.test(lower)
    if (!isLead) {
      // "no payment card", "nobody was hurt": what is denied may be told between.
      if (isDenied && isLedBy(clause, index + 1, negators)) continue
      break
    }
    from = index
  }
  const figures = figuresOf(sentence)
  const isTelling = (token: Word) =>
    token.content && token !== word && !negators.has(token.lower) && !modes.has(token.lower) && !states.has(token.lower)
  const thing = own.filter(token => isTelling(token) && !figures.some(figure => overlap(token, figure)))
  const { labelEnd } = frameOf(sentence)
  if (labelEnd > 0 && word.startCharIndex >= labelEnd)
    thing.unshift(...tokens.filter(token => token.endCharIndex <= labelEnd && isTelling(token) && !own.includes(token)))
  const leaned = pronouns.has(own[0]?.lower ?? '') ? subjectOf(sentence.previous).filter(isTelling) : []
  return {
    sentence,
    around: new Surrounded(sentence, word, thing),
    pole: poleOf(word.stem),
    isDenied,
    isOfNoun: isDenied && nounNegators.has(clause.words[at - 1]?.lower ?? ''),
    mode,
    thing: [...leaned, ...thing].map(({ stem }) => stem),
    thingNames: thing.filter(({ name }) => name).map(({ stem }) => stem),
    startCharIndex: clause.words[from]?.startCharIndex ?? said.startCharIndex,
    endCharIndex: said.endCharIndex
  }
}
