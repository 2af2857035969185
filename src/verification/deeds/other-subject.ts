import { type Reading, readEvidence } from '../../text/reading.ts'
import { deedsOf, isLightVerb } from '../../text/verb-classes.ts'
import type { WordForm } from '../../text/word-form.ts'
import { shareKind } from '../../text/word-kinds.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Party } from '../wording/noun-phrases.ts'
import { type Statement, saidOfWhom, statementsOf } from '../wording/statements.ts'
import { hasAll, haveCommon, isPlainName } from './parties.ts'

/** Of the words with which it is said this share must stand in the clause of the other; all of them where it gives a figure. */
const sameWords = 0.6
const fewestWords = 2
/** Words before a verb that are of its clause. */
const before = 12

/** Of whom or what the cited sentences say it in the same words, if all of them say it of somebody else than the name of which the claim says it. */
export function otherSubject(
  { at, form, verb }: Statement,
  subject: Party,
  claim: Reading,
  cited: readonly EvidenceSentence[]
): Party | null {
  if (form === 'infinitive') return null
  const own = claim.tokens.filter(({ content }) => content)
  const said = claim.tokens.filter(
    (word, index) =>
      index >= at && word.content && !(index === at && isLightVerb(word.form.base)) && !subject.words.includes(word)
  )
  const needed = Math.max(
    fewestWords,
    said.length * (claim.figures.some(({ kind }) => kind !== 'date') ? 1 : sameWords)
  )
  let other: Party | null = null
  for (const sentence of cited) {
    const reading = readEvidence(sentence)
    if (!reading.tokens.some(one => areAlike(one.form, verb.form))) continue
    const statements = statementsOf(reading)
    for (const [place, told] of statements.entries()) {
      if (!areAlike(told.verb.form, verb.form)) continue
      const clause = clauseOf(statements, place, reading)
      const isTold = ({ form: word }: { form: WordForm }) =>
        clause.some(one => !one.form.isStop && areAlike(one.form, word))
      if (said.filter(isTold).length < needed) continue
      const theirs = inPlaceOf(form, statements, place)
      const isOfOne =
        !theirs ||
        theirs.head.length === 0 ||
        haveCommon(theirs.words, own) ||
        haveCommon(subject.head, clause) ||
        (!(isPlainName(theirs) && isPlainName(subject)) && !isNamedLater(subject, theirs, sentence, cited))
      if (isOfOne) return null
      other ??= theirs
    }
  }
  return other
}

/** The words of a statement, from a little before its verb to the next one that is said of somebody else. */
function clauseOf(statements: readonly Statement[], place: number, { tokens }: Reading): Reading['tokens'] {
  const told = statements[place]
  if (!told) return []
  const next = statements.find(
    (one, at) => at > place && saidOfWhom(one) !== null && saidOfWhom(one) !== saidOfWhom(told)
  )
  // "Proposed that the shed be given a lock": all of it is proposed.
  const until = tokens[told.at + 1]?.lower === 'that' ? undefined : next?.at
  return tokens.slice(Math.max(0, told.at - before), until)
}

const personal = /^(?:he|she)$/iu

/** Whom a statement has where one of another form has its subject; "he" and "she" are whom its sentence has named before. */
function inPlaceOf(form: Statement['form'], statements: readonly Statement[], place: number): Party | null {
  const told = statements[place]
  if (!told) return null
  const party = form === 'passive' ? told.patient : told.agent
  if (!party || !personal.test(party.written)) return party
  const named = statements
    .slice(0, place)
    .map(saidOfWhom)
    .findLast(each => each !== null && each.kind !== 'pronoun')
  return named?.kind === 'name' ? named : null
}

/** "The municipality" is not Ingrid Dahl where she is named only afterwards. */
function isNamedLater(
  claimed: Party,
  told: Party,
  sentence: EvidenceSentence,
  cited: readonly EvidenceSentence[]
): boolean {
  if (told.kind !== 'known') return false
  for (let earlier: EvidenceSentence | undefined = sentence; earlier; earlier = earlier.previous)
    if (hasAll(earlier, claimed.head)) return false
  return cited.some(each => hasAll(each, claimed.head))
}

/** Whether two words are of one meaning, or verbs of one kind. */
const areAlike = (one: WordForm, other: WordForm): boolean =>
  one.meaning === other.meaning || one.base === other.base || shareKind(deedsOf(one.base), deedsOf(other.base))
