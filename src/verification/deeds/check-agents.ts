import { areOfOneKind } from '../../text/noun-kinds.ts'
import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { saidOfOther } from '../mismatch.ts'
import type { Party } from '../wording/noun-phrases.ts'
import { isPlain, type Statement, saidOfWhom, statementsAlike, statementsOf } from '../wording/statements.ts'
import { otherSubject } from './other-subject.ts'
import { hasAll, haveCommon, isPlainName } from './parties.ts'

/** Of what the claim says that is done this share of the words must be the same for it to be the same deed. */
const sameDeed = 0.6

/**
 * What the cited sentences say that one did, the claim may not say of another: "Demir headed the winner" where Fenn headed
 * it, "the residents thanked the mayor" where the mayor thanked them.
 */
export function checkAgents(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!isPlain(claim) || comparesOtherwise(claim, cited)) return []
  // The F of "101 °F" is nobody.
  const isOfFigure = (word: Word): boolean => claim.figures.some(figure => overlap(word, figure))
  for (const statement of statementsOf(claim)) {
    const { agent } = statement
    const other =
      agent && agent.head.length > 0
        ? (otherAgent(statement, agent, claim, cited) ?? exchangedAgent(statement, agent, cited))
        : null
    if (agent && other) return [saidOf(agent, other)]
    const subject = saidOfWhom(statement)
    const instead =
      subject?.kind === 'name' && !subject.head.every(isOfFigure)
        ? otherSubject(statement, subject, claim, cited)
        : null
    if (subject && instead) return [saidOf(subject, instead)]
  }
  return []
}

/** "Earns less than" of "earns more than": which of the two is more is asked by `checkComparisons`. */
function comparesOtherwise(claim: Reading, cited: readonly EvidenceSentence[]): boolean {
  const by = comparativeIn(claim)
  return by !== undefined && !cited.some(sentence => comparativeIn(readEvidence(sentence)) === by)
}

const comparativeIn = ({ tokens }: Reading): string | undefined =>
  tokens.find((_, at) => tokens[at + 1]?.lower === 'than')?.lower

const saidOf = (claimed: Party, found: Party): Issue => saidOfOther('name_mismatch', claimed.written, found.written)

/** Who did it, if every cited sentence that tells of the deed says that it was somebody else. */
function otherAgent(
  statement: Statement,
  agent: Party,
  claim: Reading,
  cited: readonly EvidenceSentence[]
): Party | null {
  if (statement.form === 'infinitive') return null
  const said = statement.form === 'passive' ? stemsOf(statement.patient?.head ?? []) : behind(claim, statement)
  let other: Party | null = null
  for (const sentence of cited)
    for (const told of statementsAlike(statement, sentence)) {
      // "The office moved to Leeds" of "the firm moved its office to Leeds"
      if (statement.patient === null && told.patient && haveCommon(told.patient.head, agent.head)) return null
      if (!told.agent || !(isSameDeed(said, told, sentence) || isDoneToSame(statement, told))) continue
      if (!areTwo(agent, told.agent, cited)) return null
      other ??= told.agent
    }
  return other
}

/** Who did it, if to the one who is said to have done it. */
function exchangedAgent(statement: Statement, agent: Party, cited: readonly EvidenceSentence[]): Party | null {
  const others = affectedBy(statement)
  let other: Party | null = null
  for (const told of cited.flatMap(sentence => statementsAlike(statement, sentence))) {
    if (!told.agent) continue
    if (haveCommon(told.agent.words, agent.words)) return null
    if (haveCommon(affectedBy(told), agent.head) && haveCommon(told.agent.head, others)) other ??= told.agent
  }
  return other
}

/** To whom or what it is done, and to or from whom. */
function affectedBy({ patient, circumstances }: Statement): Word[] {
  const ends = circumstances.filter(({ preposition }) => preposition === 'to' || preposition === 'from')
  return [...(patient?.head ?? []), ...ends.flatMap(({ words }) => words.filter(({ content }) => content))]
}

/** Words behind a verb that are looked at. */
const reach = 40

/** Stems of what follows the verb in its clause. */
function behind({ tokens }: Reading, { at, verb }: Statement): Set<string> {
  const following = tokens.slice(at + 1, at + 1 + reach)
  const end = following.findIndex(({ segment }) => segment !== verb.segment)
  return stemsOf((end < 0 ? following : following.slice(0, end)).filter(({ content }) => content))
}

const stemsOf = (words: readonly Word[]): Set<string> => new Set(words.map(({ stem }) => stem))

function isSameDeed(said: ReadonlySet<string>, told: Statement, sentence: EvidenceSentence): boolean {
  const reading = readEvidence(sentence)
  const heard = new Set([...behind(reading, told), ...stemsOf(told.patient?.words ?? [])])
  // "Turned it into a gallery": what "it" is stands here or in the sentence before.
  if (told.patient?.kind === 'pronoun')
    for (const { tokens } of [reading, ...(sentence.previous ? [readEvidence(sentence.previous)] : [])])
      for (const { stem } of tokens) heard.add(stem)
  let shared = 0
  for (const stem of said) if (heard.has(stem)) shared++
  return shared > 0 && shared >= said.size * sameDeed
}

/** By the same verb to the same thing: "made a bench from the tree", "made a bench from its wood". */
function isDoneToSame({ verb, patient }: Statement, told: Statement): boolean {
  const [head, other] = [patient?.head ?? [], told.patient?.head ?? []]
  return verb.stem === told.verb.stem && head.length > 0 && head.length === other.length && haveCommon(head, other)
}

/**
 * Whether they are surely two. "The Badgers" may be Wisconsin and "the company" Pellworth; but two that one sentence names
 * side by side are two, and so are two plain names, one of them in full, and whoever is new in the text where the other
 * is named.
 */
function areTwo(claimed: Party, told: Party, cited: readonly EvidenceSentence[]): boolean {
  if (told.head.length === 0 || isNumber(told) !== isNumber(claimed)) return false
  if (areNamesakes(claimed, told)) return true
  if (haveCommon(claimed.words, told.words) || mayBeOne(claimed, told)) return false
  if (claimed.kind === 'name' && told.kind === 'new') return true
  if (isPlainName(claimed) && isPlainName(told) && Math.max(claimed.head.length, told.head.length) > 1) return true
  if (cited.some(({ text }) => isApposed(text, told, claimed) || isApposed(text, claimed, told))) return false
  return cited.some(sentence => hasAll(sentence, claimed.head) && hasAll(sentence, told.head))
}

/** "The maker of the drug, Corvane": the second is what the first is called. */
function isApposed(text: string, first: Party, second: Party): boolean {
  const at = text.indexOf(first.written)
  const [between] = at < 0 ? [] : (betweenApposed.exec(text.slice(at + first.written.length)) ?? [])
  if (between === undefined) return false
  const rest = text.slice(at + first.written.length + between.length)
  return rest.startsWith(second.written) && !continues.test(rest.slice(second.written.length))
}

const betweenApposed = /^[^,;:.]{0,60},\s/u
const continues = /^[\s-]?[\p{L}\p{N}]/u

/** "Turnover" and "sales": nouns of one kind. */
function mayBeOne({ head }: Party, { head: other }: Party): boolean {
  const [last, otherLast] = [head.at(-1), other.at(-1)]
  return last !== undefined && otherLast !== undefined && areOfOneKind(last.form.stemmed, otherLast.form.stemmed)
}

/** "Lord Justice Crewe" and "Lord Justice Penrose": of one style, which is no part of who they are. */
function areNamesakes({ kind, head }: Party, { kind: otherKind, head: other }: Party): boolean {
  if (kind !== 'name' || otherKind !== 'name' || head.length < 2 || head.length !== other.length) return false
  const [last, otherLast] = [head.slice(-1), other.slice(-1)]
  return !haveCommon(last, otherLast) && head.slice(0, -1).every(({ stem }, at) => stem === other[at]?.stem)
}

/** "8% of those", which are told apart by the figure. */
const isNumber = ({ head }: Party): boolean => head.every(({ form }) => !form.hasLetter)
