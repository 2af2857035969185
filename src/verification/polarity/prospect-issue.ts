import { baseForm } from '../../text/base-form.ts'
import type { ClauseWord } from '../../text/clause-words.ts'
import { isPastForm } from '../../text/past-form.ts'
import type { Clause } from '../../text/polarity.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import { hasBase, isWithin } from './clause-pairs.ts'
import { polarityMessages } from './polarity-messages.ts'

const softened = /^(?:reported|alleged|possibl|perhap|like|potential|probabl|expected|planned|proposed)/

/** "Signed" of "plans to sign", "will sign" of "may sign", unless a source tells elsewhere that it was done. */
export function prospectIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  const hasProspects = all.filter(({ prospects }) => prospects.length > 0)
  if (hasProspects.length === 0) return null
  const verbs = new Set(claimed.words.map(({ base }) => base))
  for (const stated of hasProspects) {
    if (!isWithin(claimed, stated)) continue
    for (const prospect of stated.prospects) {
      const base = baseForm(prospect.verb)
      // "Has not opened" of "will open": what is to come has not been.
      if (!verbs.has(base) || claimed.denied.has(base)) continue
      const index = claimed.words.findIndex(word => word.base === base)
      const own = claimed.prospects.find(({ verb }) => baseForm(verb) === base)
      const strengthened = own?.modality === 'planned' && prospect.modality === 'possible'
      if (own && !strengthened) return null
      if (!own && !isDone(claimed.words, index)) continue
      if (claimed.words.some(({ lower }) => softened.test(lower))) return null
      // Elsewhere the sources may say that it was done.
      const confirmed = all.some(
        other => hasBase(other.words, base) && !other.prospects.some(({ verb }) => baseForm(verb) === base)
      )
      if (confirmed) return null
      return clauseIssue(strengthened ? polarityMessages.foretells : polarityMessages.asDone, claimed, stated)
    }
  }
  return null
}

const perfect = new Set(['has', 'have', 'had', "'ve", 'was', 'were', 'been'])
const achieved = new Set('went managed came got succeeded proceeded'.split(' '))
const notYet = new Set('to be being can should must may might would could will'.split(' '))

/** A verb in the past or the perfect, not an infinitive: "signed", "has signed", "was signed". */
function isDone(words: readonly ClauseWord[], index: number): boolean {
  const verb = words[index]
  if (!verb) return false
  const before = words.slice(Math.max(0, index - 3), index).map(({ lower }) => lower)
  // "Went on to win", "managed to win": who did so has won.
  if (before.at(-1) === 'to' && before.slice(0, -1).some(word => achieved.has(word))) return true
  if (before.some(word => notYet.has(word))) return false
  return before.some(word => perfect.has(word)) || isPastForm(verb.lower)
}
