import { analyzeQuestion, type QuestionPart } from '../text/question.ts'
import type { FoundConflict, Reading } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { figureKinds } from '../types/figure.ts'
import { findConflicts } from './find-conflicts.ts'
import { frameOf } from './frame.ts'
import { questionTerms, retrievedTexts } from './own-answers.ts'
import type { Weigh } from './same-thing.ts'
import { statementsOf } from './statement.ts'

/** The corpus's conflicts, filed by the sentences of their readings. */
export type ConflictIndex = ReadonlyMap<EvidenceSentence, readonly FoundConflict[]>

export interface ConflictsForQuestionOptions {
  weigh?: Weigh
  /** The conflicts of the whole corpus: what is found among the passages is completed from them. */
  known?: ConflictIndex
}

/** A conflict touches a question where it covers this share of the weight of its words. */
const enoughCoverage = 0.5
/** Beside the one that covers it best, others that come this near touch it too. */
const nearBest = 0.85
/** What counts of a word that stands only in what a sentence leans on. */
const leaned = 0.7

/** Files conflicts by sentence, so that a question looks up only those of its passages. */
export function indexConflicts(conflicts: readonly FoundConflict[]): ConflictIndex {
  const index = new Map<EvidenceSentence, FoundConflict[]>()
  for (const conflict of conflicts)
    for (const { evidence } of conflict.readings)
      for (const { sentence } of evidence) {
        const filed = index.get(sentence)
        if (!filed) index.set(sentence, [conflict])
        else if (!filed.includes(conflict)) filed.push(conflict)
      }
  return index
}

/**
 * The conflicts that a question touches: those of the corpus that have a reading among the retrieved sentences, with
 * every reading that the corpus knows, and those that only the question brings out. Cost: by the retrieved alone.
 */
export function conflictsForQuestion(
  question: string,
  retrieved: readonly EvidenceSentence[],
  { weigh = () => 1, known = new Map() }: ConflictsForQuestionOptions = {}
): FoundConflict[] {
  const { parts } = analyzeQuestion(question)
  const found = [...new Set(retrieved.flatMap(sentence => known.get(sentence) ?? []))]
  for (const conflict of findConflicts(retrieved, { question, weigh, bar: retrievedTexts })) {
    const same = found.findIndex(other => sharesReading(conflict, other))
    const other = found[same]
    if (!other) found.push(conflict)
    else found[same] = complete(other, conflict)
  }
  const touching = new Set(parts.flatMap(part => touchedBy(part, found, weigh)))
  return found.filter(conflict => touching.has(conflict))
}

/** The conflicts that a part of the question asks for: those that cover it best. */
function touchedBy(part: QuestionPart, conflicts: readonly FoundConflict[], weigh: Weigh): FoundConflict[] {
  const covered = conflicts.map(conflict => ({
    conflict,
    share: isOfKind(part, conflict) ? coverage(part, conflict, weigh) : 0
  }))
  const best = Math.max(0, ...covered.map(({ share }) => share))
  return covered
    .filter(({ share }) => share >= Math.max(enoughCoverage, nearBest * best))
    .map(({ conflict }) => conflict)
}

function isOfKind(part: QuestionPart, { kind, readings }: FoundConflict): boolean {
  const [first] = part.asked
  if (first === 'person' || first === 'organisation' || first === 'place') return kind === 'name'
  if (kind === 'state' && part.asked.includes('yes_no')) return true
  if (first === 'yes_no') return kind === 'state'
  const asksFigure = part.asked.some(asked => (figureKinds as readonly string[]).includes(asked))
  if (!asksFigure) return true
  // "How many patients had nausea?" may be answered by a share of them.
  if (kind === 'percentage' && first === 'count') return true
  return part.asked.some(asked => asked === kind) && (kind !== 'count' || countsWhatIsAsked(part, readings))
}

/** "How many plans" is not answered by a number of people; one word for people may stand for another. */
function countsWhatIsAsked(part: QuestionPart, readings: readonly Reading[]): boolean {
  if (part.focus.length === 0) return true
  const asked = questionTerms(part)
  return readings.some(({ evidence }) =>
    evidence.some(({ sentence, figure }) => {
      const counted = statementsOf(sentence).find(statement => statement.figure === figure)
      if (!counted || counted.phrase.length === 0) return false
      return (
        counted.phrase.some(term => asked.has(term)) ||
        (isForPeople(counted.figure.unit ?? '') && part.focus.some(isForPeople))
      )
    })
  )
}

const peopleWord =
  /(?:er|or|ist|ee|ian|ican|man|woman|dent|tient|client|agent|ant)$|^(?:peopl|person|men|women|member|child|adult|employe|american)/
const isForPeople = (word: string) => peopleWord.test(word)

/** The share of the question's weight that every reading knows, in its sentences or what they lean on. */
function coverage(part: QuestionPart, { readings }: FoundConflict, weigh: Weigh): number {
  const contexts = readings.map(({ evidence }) => evidence.map(({ sentence }) => frameOf(sentence)))
  let covered = 0
  let total = 0
  for (const term of questionTerms(part)) {
    total += weigh(term)
    const shares = contexts.map(frames =>
      Math.max(...frames.map(({ own, context }) => (own.has(term) ? 1 : context.has(term) ? leaned : 0)))
    )
    covered += weigh(term) * (shares.reduce((sum, share) => sum + share, 0) / shares.length)
  }
  return total === 0 ? 1 : covered / total
}

const sharesReading = (one: FoundConflict, other: FoundConflict) =>
  one.kind === other.kind &&
  one.readings.some(({ evidence }) =>
    evidence.some(here =>
      other.readings.some(reading =>
        reading.evidence.some(there => there.sentence === here.sentence && there.startCharIndex === here.startCharIndex)
      )
    )
  )

/** The first conflict with what the second knows beyond it: readings, and sentences of readings that both have. */
function complete(one: FoundConflict, other: FoundConflict): FoundConflict {
  const readings = one.readings.map((reading): Reading => {
    const same = other.readings.find(({ value }) => value === reading.value)
    if (!same) return reading
    const more = same.evidence.filter(
      there =>
        !reading.evidence.some(here => here.sentence === there.sentence && here.startCharIndex === there.startCharIndex)
    )
    return more.length === 0 ? reading : { ...reading, evidence: [...reading.evidence, ...more] }
  })
  for (const reading of other.readings)
    if (!one.readings.some(({ value }) => value === reading.value)) readings.push(reading)
  if (typeof readings[0]?.value === 'number') readings.sort((a, b) => Number(a.value) - Number(b.value))
  return { ...one, readings }
}
