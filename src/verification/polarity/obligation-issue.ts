import type { ClauseWord } from '../../text/clause-words.ts'
import type { Clause } from '../../text/polarity.ts'
import { isStopWord, stem } from '../../text/terms.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import { isWithin } from './clause-pairs.ts'

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(word => stem(word)))

/** Before "to" and a verb. */
const demanding = stems('have has had require oblige compel need necessary mandatory')
const allowing = stems('allow permit free welcome encourage recommend advise invite entitle suggest optional')
const mayOrShould = new Set(['may', 'can', 'could', 'might', 'should'])
/** Words behind the cue among which its verb stands: "must always be worn", "are allowed to take". */
const reach = 4

/**
 * What a source only allows or advises ("may", "should", "are allowed to") a claim may not demand ("must", "are required
 * to"), unless another clause demands it too.
 */
export function obligationIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  if (claimed.denied.size > 0) return null
  const demanded = [...forcesIn(claimed.words)].filter(([, force]) => force === 'demanded')
  if (demanded.length === 0) return null
  const told = all.filter(({ denied }) => denied.size === 0).map(clause => ({ clause, forces: forcesIn(clause.words) }))
  for (const [verb] of demanded) {
    if (told.some(({ forces }) => forces.get(verb) === 'demanded')) continue
    const allowed = told.find(({ clause, forces }) => forces.get(verb) === 'allowed' && isWithin(claimed, clause))
    if (!allowed) continue
    return clauseIssue('The sentence demands what the cited source only allows or advises.', claimed, allowed.clause)
  }
  return null
}

type Force = 'demanded' | 'allowed'

/** What is said of the verbs of a clause, by their base forms. Of two cues the first counts: "may have to" is no demand. */
function forcesIn(words: readonly ClauseWord[]): ReadonlyMap<string, Force> {
  const forces = new Map<string, Force>()
  for (const [index, word] of words.entries()) {
    const force = forceOf(word, words[index + 1])
    if (!force) continue
    const verb = words
      .slice(index + 1, index + 1 + reach)
      .find(({ lower }) => !isStopWord(lower) && !lower.endsWith('ly') && lower !== 'always')
    if (verb && !forces.has(verb.base)) forces.set(verb.base, force)
  }
  return forces
}

function forceOf({ lower, form }: ClauseWord, next: ClauseWord | undefined): Force | null {
  if (lower === 'must') return 'demanded'
  if (mayOrShould.has(lower)) return 'allowed'
  if (next?.lower !== 'to') return null
  if (demanding.has(form.stemmed)) return 'demanded'
  return allowing.has(form.stemmed) ? 'allowed' : null
}
