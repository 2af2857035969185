import { areOpposites, oppositesOf } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { areDatedApart } from '../figures/relation-to.ts'
import type { Party } from '../wording/noun-phrases.ts'
import { isPlain, type Statement, statementsOf } from '../wording/statements.ts'
import { polarityMessages } from './polarity-messages.ts'

/** Verbs with a particle, under a verb of the same meaning. */
const phrasal = new Map([
  ['go up', 'rise'],
  ['go down', 'fall'],
  ['come down', 'fall'],
  ['put off', 'postpone'],
  ['call off', 'cancel'],
  ['strike down', 'overturn']
])

/** What is done so to a thing by one is done the other way by another. */
const converse = new Set('buy sell borrow lend import export beat win lose'.split(' '))

/**
 * Of whom or what the sources say that it does one thing, a short claim may not say that it does the opposite, however the
 * rest is worded: neither "prices have gone up" of "prices dropped" nor "Mori will join" of "the conductor, Mori, will leave".
 */
export function checkOppositeDeeds(claim: Reading, cited: readonly EvidenceSentence[], context = cited): Issue[] {
  if (!isPlain(claim)) return []
  for (const own of statementsOf(claim)) {
    const deed = deedOf(own, claim)
    if (oppositesOf(deed).size === 0 || isDenied(claim)) continue
    if (cited.some(sentence => tells(deed, own, sentence))) continue
    for (const sentence of cited) {
      const stated = readEvidence(sentence)
      // "Begins in March" and "ends in May" are both so.
      if (areDatedApart(claim, stated)) continue
      const told = statementsOf(stated).find(other => areOpposites(deed, deedOf(other, stated)) && isOfSame(own, other))
      if (!told || context.some(sentence => tells(deed, own, sentence))) continue
      return [
        {
          code: 'polarity_mismatch',
          message: polarityMessages.opposite,
          claimed: own.verb.text,
          found: told.verb.text
        }
      ]
    }
  }
  return []
}

/** Four letters tell a deed from most others, whatever its form: "closure" for "close". */
const beginning = 4

/** Whether a sentence tells a deed too, by its verb, a word of its family or one that goes the same way; or denies something of the same. */
function tells(deed: string, own: Statement, sentence: EvidenceSentence): boolean {
  const reading = readEvidence(sentence)
  const opposites = [...oppositesOf(deed)]
  const isOfDeed = ({ form }: Word): boolean =>
    form.base === deed ||
    form.stemmed.startsWith(deed.slice(0, beginning)) ||
    opposites.some(other => areOpposites(other, form.base))
  return (isDenied(reading) && speaksOf(own, reading)) || reading.tokens.some(isOfDeed)
}

function speaksOf({ agent, patient }: Statement, { tokens }: Reading): boolean {
  const nouns = [agent, patient].flatMap(party => party?.head.slice(-1) ?? [])
  return nouns.length === 0 || tokens.some(({ stem }) => nouns.some(noun => noun.stem === stem))
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
  const areOfOther = own.patient !== null && told.patient !== null && !shareAll(own.patient, told.patient)
  if (areOfOther) return false
  if (shareAll(own.agent, told.agent)) return true
  // "The plan was rejected" of "the council approved the plan"
  const areDoneTo = own.form === 'passive' && (told.form === 'passive' || own.agent === null)
  return areDoneTo && !converse.has(own.verb.form.base) && shareAll(own.patient, told.patient)
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
