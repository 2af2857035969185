import { baseForm, baseOf } from '../../text/base-form.ts'
import { createCue } from '../../text/cues.ts'
import { isPast } from '../../text/predicates.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { denial } from '../polarity/exception.ts'
import { goesDown } from '../reckoning/told-difference.ts'
import { hasWord } from '../things/thing-in-place.ts'
import { isPlain, type Statement, statementsAlike, statementsOf } from '../wording/statements.ts'

/** It was so, and is no more. */
const over =
  /\b(?:until|till|former(?:ly)?|once|used to|previously|no longer|from (?:1\d|20)\d\d (?:to|until) (?:1\d|20)\d\d)\b/iu
/** By these a claim says of itself that it was, or will be. */
const otherTime =
  /\b(?:was|were|had|did|been|until|till|former(?:ly)?|ex|once|used|previously|will|shall|may|might|could|can|would|should|must|plan\w*|expected|due|set|if|to be|soon|next|later|when|after|before|late|then)\b|n['’]t\b|\bnot\b/iu
const isBeing = createFormMemory(({ plain }) => plain === 'is' || plain === 'are')
const opensRelative = createFormMemory(({ plain }) => /^(?:which|who|that|whose)$/u.test(plain))
const isWas = createFormMemory(({ plain }) => plain === 'was' || plain === 'were')

/**
 * What a short claim tells as it is now or as done, the sources must not tell as what was, is still to come or is under way: "is the director"
 * of "was the director until 2019", "the tram runs" of "the tram is to run", "has been rebuilt" of "is being rebuilt".
 */
export function checkTense(claim: Reading, cited: readonly EvidenceSentence[], context = cited): Issue[] {
  if (!isPlain(claim)) return []
  const has = (isCue: (reading: Reading) => boolean): boolean => cited.some(sentence => isCue(readEvidence(sentence)))
  const found =
    calledFormer(claim, cited, context) ??
    (has(mayBeOver) ? formerOf(claim, cited, context) : null) ??
    (has(mayBeToCome) ? toCome(claim, cited, context) : null) ??
    (has(mayBeUnderWay) ? underWay(claim, cited, context) : null)
  if (!found) return []
  const message = `The cited source says "${found.told}" where the sentence says "${found.claimed}".`
  return [{ code: 'polarity_mismatch', message, claimed: found.claimed, found: found.told }]
}

/** Most sentences have no word of these, and are read no further. */
const mayBeOver = createCue(({ plain }) =>
  /^(?:until|till|former(?:ly)?|once|used|previously|longer|from)$/u.test(plain)
)
const mayBeToCome = createCue(({ plain }) => /^(?:will|shall|may|might|could|to)$|'ll$/u.test(plain))
const mayBeUnderWay = createCue(({ plain }) => plain.endsWith('ing'))

interface OtherTime {
  claimed: string
  told: string
}

/** What is told as of now, and only as over. */
function formerOf(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): OtherTime | null {
  const verb = otherTime.test(claim.text) ? undefined : presentVerb(claim)
  if (!verb || claim.figures.some(({ kind }) => kind === 'date')) return null
  const words = claim.tokens.filter(word => word.content && word !== verb)
  let told: string | null = null
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    if (!words.every(word => hasWord(stated, word))) continue
    const past = over.test(sentence.text) && !denial.test(sentence.text) ? pastOf(verb, stated) : null
    if (!past) return null
    told ??= past.text
  }
  if (
    told === null ||
    context.some(sentence => !cited.includes(sentence) && tellsNow(verb, words, readEvidence(sentence)))
  )
    return null
  return { claimed: verb.text, told }
}

const former = /\b(?:former|ex-|once|previous(?:ly)?|formerly|late)\b/iu
const mayBeFormer = createFormMemory(({ plain }) => plain === 'former' || plain === 'formerly')
const ended =
  /\b(?:was|were|had|until|left|resigned|retired|stepped|succeeded|replaced|ended|closed|no longer|old|then)\b/iu

/** "The former mayor" of "the mayor". */
function calledFormer(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): OtherTime | null {
  const at = claim.tokens.findIndex(({ form }) => mayBeFormer(form))
  const next = claim.tokens[at + 1]
  if (at < 0 || !next) return null
  const [first] = cited
  const isSo = [...cited, ...context].some(({ text }) => former.test(text) || ended.test(text))
  return isSo || !first || !hasWord(readEvidence(first), next)
    ? null
    : { claimed: `former ${next.text}`, told: next.text }
}

/** "Is", or a verb in the present. */
function presentVerb(claim: Reading): Word | undefined {
  const present = statementsOf(claim).find(({ form }) => form === 'present')
  return present?.verb ?? claim.tokens.find(({ form }) => isBeing(form))
}

/** The verb in the past, where a text has it in no other form. */
function pastOf(verb: Word, { tokens }: Reading): Word | null {
  if (isBeing(verb.form))
    return tokens.some(({ form }) => isBeing(form)) ? null : (tokens.find(({ form }) => isWas(form)) ?? null)
  const isOver = ({ lower }: Word, at: number): boolean =>
    isPast(lower) || (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'used')
  const [first] = tokens.filter(({ form }) => form.base === verb.form.base)
  return first && tokens.every((word, at) => word.form.base !== verb.form.base || isOver(word, at)) ? first : null
}

const tellsNow = (verb: Word, words: readonly Word[], reading: Reading): boolean =>
  words.some(word => hasWord(reading, word)) &&
  reading.tokens.some(({ form, lower }) =>
    isBeing(verb.form) ? isBeing(form) : form.base === verb.form.base && !isPast(lower)
  )

/** What will be so on a day may be told as if it were so. */
const scheduled = new Set(
  'open start begin end close leave depart arrive take return run_out'.split(' ').map(word => baseOf(word))
)

/** A law that would do something is told as doing it. */
const hedging = new Set(['would'])

/** What is told as of now, and only as planned or possible. */
function toCome(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): OtherTime | null {
  const verb = otherTime.test(claim.text) ? undefined : presentVerb(claim)
  if (!verb || isBeing(verb.form) || claim.figures.some(({ kind }) => kind === 'date')) return null
  if (claim.tokens.some(({ form }) => opensRelative(form))) return null
  const [statement, ...others] = statementsOf(claim)
  if (
    scheduled.has(verb.form.base) ||
    others.length > 0 ||
    (statement?.agent?.kind !== 'known' && statement?.agent?.kind !== 'name')
  )
    return null
  const { base } = verb.form
  const hasVerb = ({ tokens }: Reading): boolean => tokens.some(({ form }) => form.base === base)
  if (!cited.some(sentence => hasVerb(readEvidence(sentence)))) return null
  let told: string | null = null
  for (const sentence of new Set([...cited, ...context])) {
    const stated = readEvidence(sentence)
    for (const { form } of stated.tokens) {
      if (form.base !== verb.form.base) continue
      const planned = stated.clauses
        .flatMap(({ prospects }) => prospects)
        .find(prospect => baseForm(prospect.verb) === form.base)
      if (!planned || hedging.has(planned.cue.toLowerCase())) return null
      if (cited.includes(sentence)) told ??= `${planned.cue} … ${form.text}`
    }
  }
  return told === null ? null : { claimed: verb.text, told }
}

const done: ReadonlySet<Statement['form']> = new Set(['past', 'perfect', 'passive'])

/** What is told as done, and only as being done. */
function underWay(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): OtherTime | null {
  if (denial.test(claim.text)) return null
  for (const statement of statementsOf(claim)) {
    if (!done.has(statement.form) || isOngoing(statement, claim) || goesDown(statement.verb.lower) !== null) continue
    const told = cited.flatMap(sentence => statementsAlike(statement, sentence).map(each => ({ each, sentence })))
    const [first] = told
    if (!first || !told.every(({ each, sentence }) => isOngoing(each, readEvidence(sentence)))) continue
    // "He is sponsoring the tour" may be of long ago.
    if (statement.form === 'past' && told.some(({ each }) => each.form === 'progressive')) continue
    if (context.some(sentence => !cited.includes(sentence) && statementsAlike(statement, sentence).length > 0)) continue
    const { text } = readEvidence(first.sentence)
    const from = readEvidence(first.sentence).tokens[first.each.at - 1]?.startCharIndex
    return { claimed: statement.verb.text, told: text.slice(from, first.each.verb.endCharIndex) }
  }
  return null
}

/** "Is being rebuilt", "are building". */
function isOngoing({ at, form }: Statement, { tokens }: Reading): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  if (form === 'passive') return before?.lower === 'being' && earlier !== undefined && isBeing(earlier.form)
  return form === 'progressive' && before !== undefined && isBeing(before.form)
}
