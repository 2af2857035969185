import type { Steps } from '../text/steps.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { groupAlike } from './group-alike.ts'
import { type RoleStatement, roleStatementsOf } from './role-statements.ts'
import type { Weigh } from './weigh.ts'

/** Two roles are one where they share this much of their weight. */
const sameRole = 0.8

/** Different names in one role that one alone can hold, in different sources. */
export function* findConflictingNames(evidence: readonly EvidenceSentence[], weigh: Weigh): Steps<FoundConflict[]> {
  const groups = yield* groupAlike(
    evidence.flatMap(roleStatementsOf),
    ({ role }) => role,
    (one, other) => isSameRole(one, other, weigh)
  )
  return groups.flatMap(group => {
    const readings = readingsOf(group)
    return readings.length > 1 ? [toConflict(readings)] : []
  })
}

function isSameRole(one: RoleStatement, other: RoleStatement, weigh: Weigh): boolean {
  if (one.sentence.source === other.sentence.source) return false
  let shared = 0
  let total = 0
  for (const term of one.role) {
    total += weigh(term)
    if (other.role.includes(term)) shared += 2 * weigh(term)
  }
  for (const term of other.role) total += weigh(term)
  return total > 0 && shared / total >= sameRole
}

/** A surname alone is the same name as the full one. */
function readingsOf(group: readonly RoleStatement[]): RoleStatement[][] {
  const readings: RoleStatement[][] = []
  for (const statement of group) {
    const same = readings.find(reading => reading.some(({ name }) => name.some(term => statement.name.includes(term))))
    if (same) same.push(statement)
    else readings.push([statement])
  }
  return readings
}

function toConflict(groups: readonly RoleStatement[][]): FoundConflict {
  const first = groups[0]?.[0]
  const role = (first?.roleText ?? '').replace(/^The\b/, 'the')
  const isPassive = first !== undefined && /\bby\s+$/i.test(first.sentence.text.slice(0, first.startCharIndex))
  const readings = groups.map(group => ({
    text: nameOf(group),
    value: nameOf(group),
    asOf: null,
    evidence: group.map(({ sentence, startCharIndex, endCharIndex }) => ({ sentence, startCharIndex, endCharIndex }))
  }))
  return {
    subject: isPassive ? `by whom ${role}` : role,
    kind: 'name',
    unit: null,
    readings: readings.sort((one, other) => (one.text < other.text ? -1 : 1)),
    explanation: 'Nothing in the texts explains the difference.'
  }
}

/** The fullest form of a name. */
function nameOf(group: readonly RoleStatement[]): string {
  return group
    .map(({ sentence, startCharIndex, endCharIndex }) => sentence.text.slice(startCharIndex, endCharIndex))
    .reduce((fullest, name) => (name.length > fullest.length ? name : fullest), '')
}
