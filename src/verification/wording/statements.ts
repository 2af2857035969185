import type { Predicate, PredicateForm } from '../../text/predicates.ts'
import { withPresentVerbs } from '../../text/present-verbs.ts'
import { createReadingMemory, type Reading, readEvidence } from '../../text/reading.ts'
import { meaningOf } from '../../text/synonyms.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import {
  coordinating,
  isAuxiliaryOrAdverb,
  isDeterminer,
  isNextTo,
  nearestParty,
  opensCircumstance,
  type Party,
  type Phrasing,
  partyEndingAt,
  partyOf,
  phraseFrom,
  reach
} from './noun-phrases.ts'

/** What a text says that somebody does, as far as the places of its words tell. */
export interface Statement {
  /** Index of the verb among the words. */
  at: number
  verb: Word
  /** The base form under which verbs of one meaning are compared. */
  meaning: string
  form: PredicateForm
  /** Who does it, and to whom or what; null where it is not said. */
  agent: Party | null
  patient: Party | null
  circumstances: readonly Circumstance[]
}

/** "in Gdansk", "after a vote": how, where and when it is told to have happened. */
export interface Circumstance {
  preposition: string
  words: readonly Word[]
  written: string
}

/** In a sentence of more words the places of words say too little of who does what. */
const mostWords = 16

/** Whether a claim is short enough for its statements to be taken at their word. */
export function isPlain({ tokens }: Reading): boolean {
  return tokens.length <= mostWords
}

const remembered = createReadingMemory<readonly Statement[]>()

/** What a text says that is done, and who did it to whom. Remembered for each reading; time is linear. */
export function statementsOf(reading: Reading): readonly Statement[] {
  return remembered.of(reading, readStatements)
}

function readStatements(reading: Reading): Statement[] {
  const { text, tokens: words } = reading
  const predicates = withPresentVerbs(reading)
  const phrasing = { text, words, verbs: new Set(predicates.map(({ at }) => at)) }
  const statements: Statement[] = []
  for (const predicate of predicates) {
    const statement = statementOf(phrasing, predicate, statements.at(-1))
    if (statement) statements.push(statement)
  }
  return statements
}

/** The statements of a sentence with the verb of another one, or a verb of its meaning. */
export function statementsAlike({ verb, meaning }: Statement, sentence: EvidenceSentence): Statement[] {
  const reading = readEvidence(sentence)
  // Most sentences do not have the verb at all, and need not be read for who does what.
  const hasVerb = reading.tokens.some(({ stem, form }) => stem === verb.stem || form.base === verb.form.base)
  return hasVerb ? statementsOf(reading).filter(told => told.meaning === meaning) : []
}

/** Of whom or what something is said: of a passive to whom it is done. */
export function saidOfWhom({ form, agent, patient }: Statement): Party | null {
  return form === 'passive' ? patient : agent
}

/** Whether two statements have a party in common, or one of them is left to a pronoun. */
export function areOfOne(one: Statement, other: Statement): boolean {
  const parties = [other.agent, other.patient]
  if (parties.some(party => party?.kind === 'pronoun')) return true
  const words = [one.agent, one.patient].flatMap(party => party?.words ?? [])
  return parties.some(party => party?.words.some(({ stem }) => words.some(word => word.stem === stem)))
}

function statementOf(phrasing: Phrasing, predicate: Predicate, before: Statement | undefined): Statement | null {
  const { at } = predicate
  const verb = phrasing.words[at]
  if (!verb) return null
  const isReduced = isReducedPassive(phrasing, predicate)
  const form = isReduced || isPassiveToo(phrasing, predicate, before) ? 'passive' : predicate.form
  const subject = isReduced
    ? nearestParty(phrasing, at - 1)
    : form === 'infinitive'
      ? infinitiveSubject(at, before)
      : subjectBefore(phrasing, at, before)
  // "Gave away 60 dogs", not "settled out of court"
  const end = predicate.particle === null || phrasing.words[at + 2]?.lower === 'of' ? at : at + 1
  const circumstances = circumstancesBehind(phrasing, end)
  const by = circumstances.find(({ preposition }) => preposition === 'by')
  const [agent, patient] =
    form === 'passive'
      ? [by ? partyOf(phrasing, by.words) : null, subject]
      : [subject, partyOf(phrasing, phraseFrom(phrasing, end + 1)) ?? antecedentOf(phrasing, at)]
  return { at, verb, meaning: meaningOf(verb.form.base), form, agent, patient, circumstances }
}

/** "A round led by Norden Partners": what somebody by name has done to what stands before. */
function isReducedPassive({ words }: Phrasing, { at, form }: Predicate): boolean {
  const [before, by, doer] = [words[at - 1], words[at + 1], words[at + 2]]
  return form === 'past' && before?.content === true && !before.name && by?.lower === 'by' && doer?.name === true
}

/** "Were taken by the university and analysed by the board": the auxiliary is said once for both. */
function isPassiveToo({ words }: Phrasing, { at, form }: Predicate, before: Statement | undefined): boolean {
  const isCoordinated = coordinating.has(words[at - 1]?.lower ?? '') && words[at + 1]?.lower === 'by'
  return form === 'past' && isCoordinated && before?.form === 'passive'
}

const relatives: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that'])
const comma = /^["'”’)\]]*,["'”’]*\s+$/u

function subjectBefore(phrasing: Phrasing, at: number, before: Statement | undefined): Party | null {
  const { words, text } = phrasing
  let last = at - 1
  while (last >= 0 && isNextTo(phrasing, last) && isAuxiliaryOrAdverb(words[last])) last--
  const word = words[last]
  if (!word) return null
  // "Closed the channel and opened the hall": one subject for both.
  if (coordinating.has(word.lower) && isNextTo(phrasing, last)) return before ? subjectOf(before, at) : null
  if (relatives.has(word.lower)) return partyEndingAt(phrasing, last - 1) ?? nearestParty(phrasing, last - 1)
  if (isNextTo(phrasing, last)) return partyEndingAt(phrasing, last)
  const isBehindComma = comma.test(text.slice(word.endCharIndex, words[last + 1]?.startCharIndex))
  return isBehindComma ? subjectBeforeAside(phrasing, last) : null
}

/** "Lena Brook, who chairs the board, presented": whom what stands between commas is said of. */
function subjectBeforeAside(phrasing: Phrasing, last: number): Party | null {
  const { words } = phrasing
  let first = last
  while (first > 0 && last - first < reach && words[first - 1]?.segment === words[last]?.segment) first--
  const opener = words[first]
  if (!opener || first === 0) return null
  const described = partyEndingAt(phrasing, first - 1)
  if (!described || relatives.has(opener.lower)) return described
  // "The harbour master, Ingrid Dahl, closed": by the name and by what it is called.
  const name = partyOf(phrasing, words.slice(first, last + 1))
  if (name?.kind !== 'name') return isDeterminer(opener) ? described : null
  if (described.kind !== 'known') return null
  return { ...name, words: [...described.words, ...name.words] }
}

function subjectOf({ at, form, patient, agent }: Statement, until: number): Party | null {
  if (until - at > reach) return null
  return form === 'passive' ? patient : agent
}

/** "Agreed to sell" has one subject; in "was built to carry" and "asked them to leave" it is not the one that does so. */
function infinitiveSubject(at: number, before: Statement | undefined): Party | null {
  return before && before.form !== 'passive' && at - before.at === 2 ? subjectOf(before, at) : null
}

const relativeReach = 6

/** "Peter Oel, whom Marie Foss succeeded", "the pumps that she designed": to whom or what stands before who did it. */
function antecedentOf(phrasing: Phrasing, at: number): Party | null {
  for (let index = at - 2; index > 0 && at - index < relativeReach; index--)
    if (relatives.has(phrasing.words[index]?.lower ?? ''))
      return partyEndingAt(phrasing, index - 1) ?? nearestParty(phrasing, index - 1)
  return null
}

/** What prepositions bring in behind a verb, each up to the next or to the end of its stretch. */
function circumstancesBehind({ text, words, verbs }: Phrasing, at: number): Circumstance[] {
  const found: Circumstance[] = []
  let open: number | null = null
  const close = (end: number): void => {
    const [opener, last] = open === null ? [] : [words[open], words[end - 1]]
    if (open !== null && opener && last && end > open + 1)
      found.push({
        preposition: opener.lower,
        words: words.slice(open + 1, end),
        written: text.slice(opener.startCharIndex, last.endCharIndex)
      })
    open = null
  }
  let end = at + 1
  for (; end < at + reach; end++) {
    const word = words[end]
    const opens = opensCircumstance(word)
    // "…, against his advice" is a stretch of its own.
    const isApart = word?.segment !== words[end - 1]?.segment
    if (!word || verbs.has(end) || (isApart && !opens)) break
    if (!opens) continue
    close(end)
    open = end
  }
  close(end)
  return found
}
