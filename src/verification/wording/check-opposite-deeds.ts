import { areOpposites, oppositesOf } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import type { Party } from './noun-phrases.ts'
import { isPlain, type Statement, statementsOf } from './statements.ts'

/** Verbs with a particle, under a verb of the same meaning. */
const phrasal = new Map([
  ['go up', 'rise'],
  ['go down', 'fall'],
  ['come down', 'fall'],
  ['put off', 'postpone'],
  ['call off', 'cancel']
])

/**
 * Of whom or what the sources say that it does one thing, a short claim may not say that it does the opposite, however the
 * rest is worded: neither "prices have gone up" of "prices dropped" nor "Mori will join" of "the conductor, Mori, will leave".
 */
export function checkOppositeDeeds(claim: Reading, cited: readonly EvidenceSentence[], context = cited): Issue[] {
  if (!isPlain(claim)) return []
  for (const own of statementsOf(claim)) {
    const deed = deedOf(own, claim)
    if (oppositesOf(deed).size === 0 || isDenied(claim)) continue
    const isTold = (sentence: EvidenceSentence): boolean => {
      const stated = readEvidence(sentence)
      return stated.tokens.some(({ form }) => form.base === deed) || isDenied(stated)
    }
    if (cited.some(isTold)) continue
    for (const sentence of cited) {
      const stated = readEvidence(sentence)
      const told = statementsOf(stated).find(other => areOpposites(deed, deedOf(other, stated)) && isOfSame(own, other))
      if (!told || context.some(isTold)) continue
      return [
        {
          code: 'polarity_mismatch',
          message: 'The sentence says the opposite of the cited source.',
          claimed: own.verb.text,
          found: told.verb.text
        }
      ]
    }
  }
  return []
}

const isDenied = ({ clauses }: Reading): boolean => clauses.some(({ denied }) => denied.size > 0)

/** The stem of a verb's base form, with its particle read. */
function deedOf({ at, verb }: Statement, { tokens }: Reading): string {
  const { base } = verb.form
  const whole = phrasal.get(`${base} ${tokens[at + 1]?.lower ?? ''}`)
  return whole === undefined ? base : stem(whole)
}

/** Whether two deeds are of one doer, or done to one thing. */
function isOfSame(own: Statement, told: Statement): boolean {
  return shareAll(own.agent, told.agent) || (own.agent === null && shareAll(own.patient, told.patient))
}

/** Whether a party has a word of another one, and none else: "the minister" is not "the prime minister". */
function shareAll(one: Party | null, other: Party | null): boolean {
  if (!one || !other || one.kind === 'pronoun' || other.kind === 'pronoun') return false
  const [some, others] = [one.words, other.words].map(words =>
    words.filter(({ content }) => content).map(word => word.stem)
  )
  if (!some || !others || some.length === 0 || others.length === 0) return false
  return some.every(each => others.includes(each)) || others.every(each => some.includes(each))
}
