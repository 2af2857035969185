import { isIrregularForm } from '../../text/base-form.ts'
import { createCue } from '../../text/cues.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import {
  type Assertion,
  adverb,
  assertionAt,
  isAble,
  isFreeOf,
  isNegatedBefore,
  modes,
  negators,
  states
} from './assertion.ts'

const mayDeny =
  /\b(?:no|not|never|none|neither|nor|without|cannot|nobody|nothing|nowhere)\b|n['’]t\b|\bfree (?:of|from)\b/i
/** Most sentences have none of its words. */
const holdsDenial = createCue(({ text }) =>
  /^(?:no|not|never|none|neither|nor|without|cannot|nobody|nothing|nowhere|free)$|n['’]t$/i.test(text)
)

/** What a sentence denies. Most sentences deny nothing. */
export function denialsOf(sentence: EvidenceSentence): Assertion[] {
  const reading = readEvidence(sentence)
  if (!holdsDenial(reading) || !mayDeny.test(sentence.text)) return []
  return reading.clauses.flatMap(clause => {
    if (clause.conditional) return []
    return clause.words.flatMap(({ base }, index) =>
      (clause.denied.has(base) && isNegatedBefore(clause, index)) || isFreeOf(clause.words, index)
        ? (assertionAt(sentence, clause, index, true) ?? [])
        : []
    )
  })
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
    if (!mayBeNoun(token.stem) && !mayBePredicate(reading, index)) continue
    const clause = reading.clauses.find(({ endCharIndex }) => endCharIndex >= token.endCharIndex)
    if (!clause || clause.conditional || clause.denied.has(token.form.base)) continue
    const at = clause.words.findIndex(({ startCharIndex }) => startCharIndex === token.startCharIndex)
    if (at < 0 || isFreeOf(clause.words, at)) continue
    const affirmation = assertionAt(sentence, clause, at, false)
    if (affirmation) affirmations.push(affirmation)
  }
  return affirmations
}

const supports = new Set(['do', 'does', 'did'])
const inS = /[^s]s$/
const inEd = /.ed$/

/** Whether a word may be a verb or an adjective that is said of a subject: by its form, or by the verb of state before it. */
function mayBePredicate(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const lower = tokens[at]?.lower ?? ''
  if (isAble.test(lower)) return true
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
