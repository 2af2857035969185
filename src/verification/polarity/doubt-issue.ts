import { openModals } from '../../text/modal-verbs.ts'
import type { Clause } from '../../text/polarity.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import { isWithin } from './clause-pairs.ts'

const doubting = new Set(
  'probably perhaps possibly maybe reportedly allegedly apparently supposedly presumably'.split(' ')
)
/** With one of these a claim is not sure itself, or leaves it to who says so. */
const unsure = new Set([
  ...doubting,
  ...openModals,
  'would',
  'likely',
  'seems',
  'seem',
  'seemed',
  'appears',
  'said',
  'says',
  'thought'
])

/** "She was the first to photograph it" of "she was probably the first …", if no source is surer of it. */
export function doubtIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  if (claimed.words.some(({ lower }) => unsure.has(lower))) return null
  const near = all.filter(other => isWithin(claimed, other))
  const [stated] = near
  if (!stated || !near.every(({ words }) => words.some(({ lower }) => doubting.has(lower)))) return null
  return clauseIssue('The sentence states as sure what the cited source only thinks likely.', claimed, stated)
}
