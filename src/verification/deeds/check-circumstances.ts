import { isSameNameWord } from '../../text/aliases.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'
import {
  areOfOne,
  type Circumstance,
  isPlain,
  type Statement,
  statementsAlike,
  statementsOf
} from '../wording/statements.ts'

/** What one of them says of a thing, the other denies: "after a vote", "without a vote". */
const opposites = new Map<string, ReadonlySet<string>>(
  Object.entries({
    without: 'with after by on in under through',
    against: 'on with by for',
    out: 'in into',
    before: 'after since',
    by: 'after since',
    until: 'since from after',
    outside: 'in inside within'
  }).map(([preposition, others]) => [preposition, new Set(others.split(' '))])
)
/** Where something is done, not where it leads. */
const placing: ReadonlySet<string> = new Set(['in', 'at', 'near', 'on', 'to', 'from', 'outside'])

/**
 * How and where a short claim says that something was done: not "after a vote" what was done "without a vote", and not in
 * the one of two named places what was done in the other.
 */
export function checkCircumstances(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!isPlain(claim)) return []
  for (const statement of statementsOf(claim)) {
    // Where something is planned says nothing of where it was done before.
    if (statement.circumstances.length === 0 || statement.form === 'infinitive') continue
    const alike = cited.flatMap(sentence => statementsAlike(statement, sentence).map(told => ({ told, sentence })))
    for (const circumstance of statement.circumstances) {
      const turned = alike.flatMap(({ told }) => told.circumstances).find(other => isTurned(circumstance, other))
      if (turned && !alike.some(({ told }) => told.circumstances.some(other => isSame(circumstance, other))))
        return [mismatch('polarity_mismatch', circumstance.written, turned.written)]
      const elsewhere =
        otherPlace(statement, circumstance, alike) ?? placeOfOther(statement, circumstance, alike, cited)
      if (elsewhere) return [mismatch('name_mismatch', circumstance.written, elsewhere.written)]
    }
  }
  return []
}

const headOf = ({ words }: Circumstance): Word | undefined => words.find(({ content }) => content)

function isTurned(one: Circumstance, other: Circumstance): boolean {
  if (headOf(one) === undefined || headOf(one)?.stem !== headOf(other)?.stem) return false
  return (
    opposites.get(one.preposition)?.has(other.preposition) === true ||
    opposites.get(other.preposition)?.has(one.preposition) === true
  )
}

function isSame(one: Circumstance, other: Circumstance): boolean {
  return one.preposition === other.preposition && headOf(one)?.stem === headOf(other)?.stem
}

interface Told {
  told: Statement
  sentence: EvidenceSentence
}

/** The place where it was done, if every sentence that tells of it names another one. */
function otherPlace(statement: Statement, claimed: Circumstance, alike: readonly Told[]): Circumstance | null {
  const names = placeNames(claimed)
  if (names.length === 0) return null
  let other: Circumstance | null = null
  for (const { told, sentence } of alike) {
    const { tokens } = readEvidence(sentence)
    if (names.some(({ stem }) => tokens.some(token => isSameNameWord(token.stem, stem)))) return null
    if (!areOfOne(statement, told)) continue
    other ??=
      told.circumstances.find(each => each.preposition === claimed.preposition && placeNames(each).length > 0) ?? null
  }
  return other
}

/** The place of a deed, if the claimed one is that of another deed: "burned at the north gate", where a crowd was dispersed. */
function placeOfOther(
  statement: Statement,
  claimed: Circumstance,
  alike: readonly Told[],
  cited: readonly EvidenceSentence[]
): Circumstance | null {
  const head = headOf(claimed)
  if (!head || !placing.has(claimed.preposition)) return null
  const isThere = ({ circumstances }: Statement): boolean =>
    circumstances.some(({ words }) => words.some(({ stem }) => stem === head.stem))
  let own: Circumstance | null = null
  for (const { told } of alike) {
    if (!areOfOne(statement, told) || isThere(told)) return null
    own ??= told.circumstances.find(isPlace) ?? null
  }
  const isOfOther = cited.some(sentence =>
    statementsOf(readEvidence(sentence)).some(told => told.meaning !== statement.meaning && isThere(told))
  )
  return isOfOther ? own : null
}

const timeWord = /\d|day$/u

/** Whether it says where and not when: "in" may bring in either. */
function isPlace({ preposition, words }: Circumstance): boolean {
  return placing.has(preposition) && preposition !== 'in' && !words.some(({ lower }) => timeWord.test(lower))
}

/** The words of a place that is called by nothing but its name: "in the Somali capital" may be any. */
function placeNames({ preposition, words }: Circumstance): readonly Word[] {
  const isNamed = placing.has(preposition) && words.every(({ name }) => name)
  return isNamed ? words : []
}
