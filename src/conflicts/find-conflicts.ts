import { isMachineText } from '../text/machine-text.ts'
import { readEvidence } from '../text/reading.ts'
import { createPace, finish, type Steps } from '../text/steps.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { isQuestion } from './asked-above.ts'
import { findClashes } from './figures/find-clashes.ts'
import { groupReadings } from './figures/group-readings.ts'
import { createLikeness } from './figures/likeness.ts'
import { createNumbering } from './figures/numbered-things.ts'
import { placeOf, type Statement, statementsOf } from './figures/statement.ts'
import { findConflictingNames } from './names/conflicting-names.ts'
import { nameStatementsOf } from './names/name-statements.ts'
import { createOtherStories } from './other-stories.ts'
import { type AskedPart, readAsked } from './question/asked-part.ts'
import { conflictingNamesFor } from './question/names-for-question.ts'
import { clashingAnswers, ofOtherTimes, type Provenance, partsOf } from './question/own-answers.ts'
import { conflictingStatesFor } from './question/states-for-question.ts'
import { readSources, type Sources } from './sources.ts'
import { findConflictingAssertions } from './states/conflicting-assertions.ts'
import { findConflictingStates } from './states/conflicting-states.ts'
import { modalStatementsOf } from './states/modal-statements.ts'
import { isNameless } from './subject/describe-subject.ts'
import type { Surroundings } from './surroundings.ts'
import { createWeights, type Weigh } from './weigh.ts'

/** What is known of the sentences, and what they are compared for. */
export interface FindConflictsOptions {
  /** With a question, each source's own answer to it is read and compared too, beside what the figures measure. */
  question?: string
  /** A stemmed term's weight (its rarity in the corpus). Default: all alike. */
  weigh?: (term: string) => number
  /** What each feature of a pair of figures says: see `likenessWeights`, the default. For whoever fits them. */
  model?: readonly number[]
}

/** The disagreements among sentences, between sources and inside one. */
export function findConflicts(
  evidence: readonly EvidenceSentence[],
  options: FindConflictsOptions = {}
): FoundConflict[] {
  return finish(findingConflicts(evidence, options))
}

/** The same in small steps, for a corpus whose sentences take seconds to compare. */
export function* findingConflicts(
  evidence: readonly EvidenceSentence[],
  { question, weigh, model }: FindConflictsOptions = {}
): Steps<FoundConflict[]> {
  const weight = createWeights(weigh)
  const stated: EvidenceSentence[] = []
  const statements: Statement[] = []
  const isDue = createPace()
  for (const sentence of evidence) {
    // "Could it be brought in October?" states nothing.
    if (isMachineText(readEvidence(sentence)) || isQuestion(sentence.text)) continue
    stated.push(sentence)
    for (const statement of statementsOf(sentence)) statements.push(statement)
    // Read here, in small steps, and remembered for the comparison of states and of names.
    modalStatementsOf(sentence)
    nameStatementsOf(sentence)
    if (isDue(sentence.text.length)) yield
  }
  const likenessOf = createLikeness(statements, weight, model)
  const sources = readSources(evidence)
  const areNumbered = createNumbering(sources)
  const areOfOtherStories = createOtherStories(sources)
  const areOfOthers = (one: Surroundings, other: Surroundings) =>
    areNumbered(one, other) || areOfOtherStories(one, other)
  const clashes = yield* findClashes(statements, likenessOf, areOfOthers, weight, sources.isLibrary())
  const grouped = yield* groupReadings(clashes, statements, likenessOf)
  const conflicts = grouped.filter(({ subject }) => !isNameless(subject))
  const states = yield* findConflictingStates(stated, sources)
  const names = yield* findConflictingNames(stated, sources, areOfOthers, weight)
  const assertions = yield* findConflictingAssertions(stated, sources, areOfOthers, weight)
  const inWords = [...states, ...names, ...assertions]
  const answers: FoundConflict[] = []
  for (const part of question ? partsOf({ question }) : []) {
    const asked = readAsked(part, weight)
    // What a machine wrote may answer a question: the value of a setting.
    const given = evidence.flatMap(statementsOf)
    answers.push(
      ...(yield* conflictsOfAnswers(given, asked, { provenance: 'chosen', weigh: weight, known: conflicts })),
      ...answersInWords(asked, evidence, sources, inWords, weight)
    )
  }
  return [...conflicts, ...answers, ...inWords]
}

/** The sources' own answers in names, or in yes and no, where they differ and no conflict that is known has their sentences. */
function answersInWords(
  asked: AskedPart,
  evidence: readonly EvidenceSentence[],
  sources: Sources,
  known: readonly FoundConflict[],
  weigh: Weigh
): FoundConflict[] {
  const sentencesOf = ({ readings }: FoundConflict) =>
    readings.flatMap(reading => reading.evidence.map(({ sentence }) => sentence))
  const told = new Set(known.flatMap(sentencesOf))
  return [
    ...conflictingNamesFor(asked, evidence, sources, weigh),
    ...conflictingStatesFor(asked, evidence, sources)
  ].filter(conflict => !sentencesOf(conflict).some(sentence => told.has(sentence)))
}

/** What only a part of a question brings out: sources that answer it differently, beyond the conflicts that are known. */
export function* conflictsOfAnswers(
  statements: readonly Statement[],
  asked: AskedPart,
  { provenance, weigh, known = [] }: { provenance: Provenance; weigh: Weigh; known?: readonly FoundConflict[] }
): Steps<FoundConflict[]> {
  const answers = yield* clashingAnswers(statements, asked, { weigh, provenance })
  if (answers.length === 0) return []
  const told = new Set(known.flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence.map(placeOf))))
  const clashes = answers.filter(({ one, other }) => !told.has(placeOf(one)) && !told.has(placeOf(other)))
  if (clashes.length === 0) return []
  return yield* groupReadings(clashes, statements, createLikeness(statements, weigh), ofOtherTimes)
}
