import { groupBy } from '../../text/group-by.ts'
import type { Steps } from '../../text/steps.ts'
import type { FoundConflict, Reading } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { conflictInWords, readingInWords, writtenIn } from '../in-words.ts'
import type { Sources } from '../sources.ts'
import { groupAlike } from './group-alike.ts'
import type { Modality, ModalStatement } from './modal-statement.ts'
import { modalStatementsOf } from './modal-statements.ts'

/** Without a verb, sentences must have more content words in common than these. */
const fewestWords = 2
const orderOfModalities: readonly Modality[] = ['will', 'may', 'will not']

/** Events that one text calls settled and another open ("will sign", "is considering signing", "will not sign"). */
export function* findConflictingStates(
  evidence: readonly EvidenceSentence[],
  sources: Sources
): Steps<FoundConflict[]> {
  const statements = evidence.flatMap(modalStatementsOf)
  const areOfOneSubject = (one: ModalStatement, other: ModalStatement) =>
    sources.mayShareSubject(
      { sentence: one.sentence, names: one.frame.names },
      { sentence: other.sentence, names: other.frame.names }
    )
  const named = statements.filter(({ object }) => object.length > 0)
  const unnamed = statements.filter(({ object }) => object.length === 0)
  const groups = yield* groupAlike(
    named,
    ({ object }) => object,
    (one, other) => sameEvent(one, other) && areOfOneSubject(one, other)
  )
  const conflicts: FoundConflict[] = []
  for (const group of groups) {
    yield
    if (!contradicts(group) || (sources.isLibrary() && isOfOneText(group))) continue
    const events = [...group]
    for (const statement of unnamed)
      if (events.some(event => leansOn(statement, event) || leftOpen(statement, event))) group.push(statement)
    conflicts.push(toConflict(group))
  }
  return conflicts
}

function contradicts(group: readonly ModalStatement[]): boolean {
  const modalities = new Set(group.map(({ modality }) => modality))
  return modalities.size > 1
}

/** A manual tells what will be and what may be, each in its own section. */
const isOfOneText = (group: readonly ModalStatement[]) =>
  group.every(({ sentence }) => sentence.source === group[0]?.sentence.source)

function sameEvent(one: ModalStatement, other: ModalStatement): boolean {
  if (one.verb && other.verb && one.verb !== other.verb) return false
  const head = one.object.at(-1) ?? ''
  const otherHead = other.object.at(-1) ?? ''
  if (!one.object.includes(otherHead) && !other.object.includes(head)) return false
  const foreign = (a: ModalStatement, b: ModalStatement) =>
    a.frame.names.size > 0 && ![...a.frame.names].some(name => b.frame.context.has(name))
  if (foreign(one, other) && foreign(other, one)) return false
  if (one.verb !== null && other.verb !== null) return true
  // Without a verb the event is told by its noun phrase alone: one common noun ("the plan") is not enough.
  const common = one.object.filter(term => other.object.includes(term)).length
  return common > 1 || wordsInCommon(one, other) > fewestWords
}

/** How many content words both sentences have. */
function wordsInCommon({ frame: one }: ModalStatement, { frame: other }: ModalStatement): number {
  const shared = new Set<string>()
  for (const { content, stem } of one.tokens) if (content && other.own.has(stem)) shared.add(stem)
  return shared.size
}

/** A sentence that names no event is of the one whose words it and what it leans on hold. */
function leansOn({ frame }: ModalStatement, { verb, object }: ModalStatement): boolean {
  return verb !== null && [verb, ...object.slice(-2)].every(term => frame.context.has(term))
}

/** "Nothing has been decided" is said of what the same source speaks of as open. */
const leftOpen = (statement: ModalStatement, event: ModalStatement) =>
  statement.sentence.source === event.sentence.source && statement.modality === event.modality

function toConflict(group: readonly ModalStatement[]): FoundConflict {
  const byModality = groupBy(group, ({ modality }) => modality)
  const readings: Reading[] = orderOfModalities.flatMap(modality => {
    const statements = byModality.get(modality) ?? []
    const [first] = statements
    return first ? readingInWords(statements, writtenIn(first), modality) : []
  })
  const explanation =
    'One source speaks of it as settled, another as open; nothing in the texts explains the difference.'
  return conflictInWords('state', `whether to ${eventOf(group)}`, readings, explanation)
}

/** The event in the words of the statement that names it most fully. */
function eventOf(group: readonly ModalStatement[]): string {
  const fullest = group
    .filter(({ verb, object }) => verb !== null && object.length > 0)
    .sort((a, b) => b.object.length - a.object.length)[0]
  if (!fullest) return 'do it'
  const { tokens } = fullest.frame
  const verb = tokens.findLast(
    token => token.stem === fullest.verb && token.startCharIndex <= fullest.endCharIndex + 40
  )
  const last = tokens.find(
    token => token.stem === fullest.object.at(-1) && token.startCharIndex >= (verb?.startCharIndex ?? 0)
  )
  if (!verb || !last) {
    // "whether bicycles will be allowed": the object stands before its verb.
    const written = (term: string) => {
      const token = tokens.find(({ stem }) => stem === term)
      return (token === tokens[0] ? token?.lower : token?.text) ?? term
    }
    return [fullest.verb, ...fullest.object.map(written)].join(' ')
  }
  return fullest.sentence.text.slice(verb.startCharIndex, last.endCharIndex)
}
