import { isIrregularForm } from '../../text/base-form.ts'
import { negators } from '../../text/clause-words.ts'
import { createCue } from '../../text/cues.ts'
import type { Clause } from '../../text/polarity.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { type Assertion, adverb, assertionAt, isAble, isFreeOf, isNegatedBefore, modes, states } from './assertion.ts'
import { deniedByPrefix } from './negated-words.ts'

/** Most sentences have none of its words. */
const mayDeny = createCue(
  form =>
    /^(?:no|not|never|none|neither|nor|without|cannot|nobody|nothing|nowhere|free)$|n['’]t$/i.test(form.text) ||
    deniedByPrefix(form) !== ''
)

/** What a sentence denies, by a word of its own or by a prefix. Most sentences deny nothing. */
export function denialsOf(sentence: EvidenceSentence): Assertion[] {
  const reading = readEvidence(sentence)
  if (!mayDeny(reading)) return []
  const denials: Assertion[] = []
  for (const clause of reading.clauses) {
    if (clause.conditional) continue
    for (let at = 0; at < clause.words.length; at++) {
      const denial = denialAt(sentence, clause, at)
      if (denial) denials.push(denial)
    }
  }
  return denials
}

function denialAt(sentence: EvidenceSentence, clause: Clause, at: number): Assertion | null {
  const word = clause.words[at]
  if (!word) return null
  if (word.lower === 'longer') return null
  const isDenied = clause.denied.has(word.base) && isNegatedBefore(clause, at)
  // "No goods lift" denies one thing, "no longer allowed" what is behind "longer".
  const before = clause.words[at - 1]
  if (isDenied && before?.lower !== 'longer' && clause.denied.has(before?.base ?? '')) return null
  if (isDenied || isFreeOf(clause.words, at)) return assertionAt(sentence, clause, at, true)
  const bare = deniedByPrefix(word.form)
  return bare === '' ? null : assertionAt(sentence, clause, at, true, bare)
}

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
    if (!mayBeNoun(token.stem) && !mayBePredicate(reading, index) && !isHad(tokens, index)) continue
    const affirmation = affirmationOf(sentence, reading.clauses, token)
    if (affirmation) affirmations.push(affirmation)
  }
  return affirmations
}

function affirmationOf(sentence: EvidenceSentence, clauses: readonly Clause[], token: Word): Assertion | null {
  const clause = clauses.find(({ endCharIndex }) => endCharIndex >= token.endCharIndex)
  if (!clause || clause.conditional || clause.denied.has(token.form.base)) return null
  const at = clause.words.findIndex(({ startCharIndex }) => startCharIndex === token.startCharIndex)
  return at < 0 || isFreeOf(clause.words, at) ? null : assertionAt(sentence, clause, at, false)
}

const possessing = new Set(['has', 'have', 'had', 'with'])
const being = new Set(['is', 'are', 'was', 'were', 'be', 'been'])
const articles = new Set(['a', 'an', 'one'])
/** Between the article and the noun stand so many words at the most: "a small goods lift". */
const longestNoun = 3

/** "has a lift", "there is a lift": whether a word is of what somebody has or what there is, which "no lift" denies. */
function isHad(tokens: readonly Word[], at: number): boolean {
  let article = at - 1
  while (article > at - longestNoun && tokens[article]?.content) article--
  if (!articles.has(tokens[article]?.lower ?? '')) return false
  const lead = tokens[article - 1]?.lower ?? ''
  return possessing.has(lead) || (being.has(lead) && tokens[article - 2]?.lower === 'there')
}

const supports = new Set(['do', 'does', 'did'])
const inS = /[^s]s$/
const inEd = /.ed$/

/** Whether a word may be a verb or an adjective that is said of a subject: by its form, or by the verb of state before it. */
function mayBePredicate(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const lower = tokens[at]?.lower ?? ''
  // "Suitable for vegetarians.", "Closed on Sundays."
  if (isAble.test(lower) || (at === 0 && reading.predicates.length === 0)) return true
  let before = at - 1
  while (adverb.test(tokens[before]?.lower ?? '')) before--
  const lead = tokens[before]?.lower ?? ''
  if (states.has(lead) || modes.has(lead) || supports.has(lead)) return true
  const isInS = inS.test(lower)
  // "Kell allows dogs": between a name and a plural the form alone tells no verb.
  if (isInS && tokens[before]?.name === true) return true
  // Most words have no form of a verb: the grammar of their sentences need not be read.
  return (isInS || inEd.test(lower) || isIrregularForm(lower)) && reading.predicates.some(verb => verb.at === at)
}
