import type { FoundConflict, Reading } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { type Modality, type ModalStatement, modalStatementsOf } from './modality.ts'
import type { Weigh } from './same-thing.ts'

/** Objects must share this much of their weight to be one. */
const sameObject = 0.5
/** A sentence that names no event is of the one whose words it and what it leans on hold to this share. */
const sameContext = 0.99
const orderOfModalities: readonly Modality[] = ['will', 'planned', 'may', 'will not']

/** Events that one text calls settled and another open ("will sign", "is considering signing", "will not sign"). */
export function findConflictingStates(evidence: readonly EvidenceSentence[], weigh: Weigh): FoundConflict[] {
  const statements = evidence.flatMap(modalStatementsOf).filter(({ modality }) => modality !== 'planned')
  const named = statements.filter(({ object }) => object.length > 0)
  const groups: ModalStatement[][] = []
  for (const statement of named) {
    const group = groups.find(members => members.some(member => sameEvent(statement, member, weigh)))
    if (group) group.push(statement)
    else groups.push([statement])
  }
  const conflicts: FoundConflict[] = []
  for (const group of groups) {
    if (!contradicts(group)) continue
    for (const statement of statements)
      if (statement.object.length === 0 && group.some(member => leansOn(statement, member, weigh)))
        group.push(statement)
    conflicts.push(toConflict(group))
  }
  return conflicts
}

function contradicts(group: readonly ModalStatement[]): boolean {
  const modalities = new Set(group.map(({ modality }) => modality))
  return modalities.size > 1
}

function sameEvent(one: ModalStatement, other: ModalStatement, weigh: Weigh): boolean {
  if (one.verb && other.verb && one.verb !== other.verb) return false
  if (
    one.object[0] !== other.object[0] &&
    !one.object.includes(other.object[0] ?? '') &&
    !other.object.includes(one.object[0] ?? '')
  )
    return false
  const foreign = (a: ModalStatement, b: ModalStatement) =>
    a.frame.names.size > 0 && ![...a.frame.names].some(name => b.frame.context.has(name))
  if (foreign(one, other) && foreign(other, one)) return false
  let shared = 0
  let least = 0
  let total = 0
  for (const term of one.object) {
    if (other.object.includes(term)) shared += weigh(term)
    total += weigh(term)
  }
  for (const term of other.object) least += weigh(term)
  least = Math.min(least, total)
  return (
    least > 0 &&
    shared / least >= sameObject &&
    (one.verb !== null || other.verb !== null || shared > weigh(one.object[0] ?? ''))
  )
}

function leansOn(statement: ModalStatement, event: ModalStatement, weigh: Weigh): boolean {
  if (!event.verb) return false
  let known = 0
  let total = 0
  for (const term of [event.verb, ...event.object.slice(0, 2)]) {
    total += weigh(term)
    if (statement.frame.context.has(term)) known += weigh(term)
  }
  return known / total >= sameContext
}

function toConflict(group: readonly ModalStatement[]): FoundConflict {
  const byModality = new Map<Modality, ModalStatement[]>()
  for (const statement of group) {
    const same = byModality.get(statement.modality)
    if (same) same.push(statement)
    else byModality.set(statement.modality, [statement])
  }
  const readings: Reading[] = orderOfModalities.flatMap(modality => {
    const statements = byModality.get(modality) ?? []
    const first = statements[0]
    if (!first) return []
    return {
      text: wordsOf(first),
      value: modality,
      asOf: null,
      evidence: statements.map(({ sentence, startCharIndex, endCharIndex }) => ({
        sentence,
        startCharIndex,
        endCharIndex
      }))
    }
  })
  return {
    subject: `whether to ${eventOf(group)}`,
    kind: 'state',
    unit: null,
    readings,
    explanation: 'One source speaks of it as settled, another as open; nothing in the texts explains the difference.'
  }
}

const wordsOf = ({ sentence, startCharIndex, endCharIndex }: ModalStatement) =>
  sentence.text.slice(startCharIndex, endCharIndex)

/** The event in the words of the statement that names it most fully. */
function eventOf(group: readonly ModalStatement[]): string {
  const fullest = group
    .filter(({ verb, object }) => verb && object.length > 0)
    .sort((a, b) => b.object.length - a.object.length)[0]
  if (!fullest) return 'do it'
  const tail = fullest.frame.tokens.filter(token => token.startCharIndex >= fullest.endCharIndex).slice(0, 6)
  const end = tail.at(-1)?.endCharIndex ?? fullest.endCharIndex
  const verb = fullest.frame.tokens.findLast(token => token.endCharIndex <= fullest.endCharIndex)
  return fullest.sentence.text.slice(verb?.startCharIndex ?? fullest.startCharIndex, end)
}
