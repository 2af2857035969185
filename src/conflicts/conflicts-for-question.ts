import type { QuestionPart } from '../text/question.ts'
import { finish } from '../text/steps.ts'
import type { Message } from '../types/answer.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { placeOfEvidence } from './conflict-bytes.ts'
import { type Statement, statementsOf } from './figures/statement.ts'
import { conflictsOfAnswers, findConflicts } from './find-conflicts.ts'
import { readAsked } from './question/asked-part.ts'
import { withFurtherReadings } from './question/further-readings.ts'
import { conflictingNamesFor } from './question/names-for-question.ts'
import { partsOf } from './question/own-answers.ts'
import { conflictingStatesFor } from './question/states-for-question.ts'
import { touchedBy } from './question/touched-by.ts'
import { readSources } from './sources.ts'
import { createWeights, type Weigh } from './weigh.ts'

/** The corpus's conflicts, filed by the places of the sentences of their readings. */
export interface ConflictIndex {
  /** How many sentences have a part in conflicts. */
  readonly size: number
  get(sentence: EvidenceSentence): readonly FoundConflict[] | undefined
}

/** What is known beside the question and the retrieved sentences. */
export interface ConflictsForQuestionOptions {
  /** The turns before the question, which a follow-up leans on. */
  messages?: readonly Message[] | undefined
  /** A stemmed term's weight (its rarity in the corpus). Default: all alike. */
  weigh?: Weigh
  /** The conflicts of the whole corpus, each with all its readings. Default: those among the retrieved are looked for. */
  known?: ConflictIndex
}

/** Files conflicts by sentence, so that a question looks up only those of its passages. */
export function indexConflicts(conflicts: readonly FoundConflict[]): ConflictIndex {
  // By source, then by where the sentence begins in it.
  const index: (Map<number, FoundConflict[]> | undefined)[] = []
  let size = 0
  for (const conflict of conflicts)
    for (const { evidence } of conflict.readings)
      for (const item of evidence) {
        const { source, startCharIndex } = placeOfEvidence(item)
        const ofSource = index[source] ?? new Map<number, FoundConflict[]>()
        index[source] = ofSource
        const filed = ofSource.get(startCharIndex)
        if (filed) {
          if (!filed.includes(conflict)) filed.push(conflict)
          continue
        }
        ofSource.set(startCharIndex, [conflict])
        size++
      }
  return { size, get: ({ source, startCharIndex }) => index[source]?.get(startCharIndex) }
}

const none: readonly FoundConflict[] = []

/** The filed conflicts that have a reading among the sentences, each once. */
export function conflictsAmong(sentences: readonly EvidenceSentence[], index: ConflictIndex): FoundConflict[] {
  const found = new Set<FoundConflict>()
  for (const sentence of sentences) for (const conflict of index.get(sentence) ?? none) found.add(conflict)
  return [...found]
}

/**
 * The conflicts that a question touches: those of the corpus that have a reading among the retrieved sentences, with
 * every reading that the corpus knows, and those that only the question brings out. Cost: by the retrieved alone.
 */
export function conflictsForQuestion(
  question: string,
  retrieved: readonly EvidenceSentence[],
  { messages, weigh = () => 1, known }: ConflictsForQuestionOptions = {}
): FoundConflict[] {
  const weight = createWeights(weigh)
  const found = known ? conflictsAmong(retrieved, known) : findConflicts(retrieved, { weigh })
  const sources = readSources(retrieved)
  const statements: Statement[] = []
  for (const sentence of retrieved) for (const statement of statementsOf(sentence)) statements.push(statement)
  const touching = partsOf({ question, messages }).flatMap(part => {
    const asked = readAsked(part, weight)
    const touched = touchedBy(asked, found, statements)
    if (touched.length > 0) return touched.map(conflict => withFurtherReadings(asked, conflict, statements, weight))
    if (leavesOpenOfWhom(part)) return []
    // What the corpus disputes is of what it disputes: that was not asked for.
    const figures = finish(
      conflictsOfAnswers(statements, asked, { weigh: weight, provenance: 'retrieved', known: found })
    )
    return [
      ...figures,
      ...conflictingNamesFor(asked, retrieved, sources, weight),
      ...conflictingStatesFor(asked, retrieved, sources)
    ]
  })
  return [...new Set(touching)]
}

/** "How much has it in assets?", "And when?": any source's figure may be of another thing than the one that is meant. */
function leavesOpenOfWhom({ text, names, terms }: QuestionPart): boolean {
  if (names.length > 0) return false
  return terms.length === 0 || /\b(?:its?|they|their|them|he|him|his|she|her)\b/i.test(text)
}
