import { baseForm } from '../../text/base-form.ts'
import { deniesByMeaning } from '../../text/denials.ts'
import { areOpposites } from '../../text/opposites.ts'
import type { Clause } from '../../text/polarity.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import { type ClausePair, deniedInShort } from './clause-pairs.ts'
import { restrictsToOther, tellsByOpposite } from './exception.ts'
import { polarityMessages } from './polarity-messages.ts'

/** Of two clauses that speak of the same thing only one may deny something. `all`: the clauses of every cited sentence. */
export function negationIssue(pairs: readonly ClausePair[], all: readonly Clause[]): Issue | null {
  for (const { claimed, stated } of pairs) {
    if (claimed.conditional !== stated.conditional) continue
    // Where both deny something, what exactly is a matter of wording.
    if (claimed.denied.size > 0 && stated.denied.size === 0) {
      const term = [...claimed.denied].find(denied => isAffirmed(denied, stated))
      if (term === undefined || isLeftOut(term, all) || tellsByOpposite(formsOf(claimed), formsOf(stated))) continue
      if (isNotDoneYet(claimed, stated, term) || all.some(each => tellsDeniedInShort(claimed, each))) continue
      if (restrictsToOther(stated.words, claimed.words) || (deniesEitherWay(claimed) && all.some(staysAsItIs))) continue
      return clauseIssue(polarityMessages.denies, claimed, stated)
    }
    if (claimed.denied.size === 0 && stated.denied.size > 0) {
      const term = [...stated.denied].find(denied => claimed.terms.includes(denied))
      if (term === undefined || all.some(other => isAffirmed(term, other))) continue
      if (claimed.terms.some(other => deniesByMeaning(other) || areOpposites(term, other))) continue
      return clauseIssue(polarityMessages.affirms, claimed, stated)
    }
  }
  return null
}

/** Whether a clause says all of what another one denies without a verb. */
export function tellsDeniedInShort({ terms }: Clause, stated: Clause): boolean {
  const denied = deniedInShort(stated)
  return denied.length > 0 && denied.every(term => terms.includes(term))
}

const formsOf = ({ words }: Clause): { stem: string }[] => words.map(({ base }) => ({ stem: base }))

/** Whether a clause has a word and does not deny it. */
export function isAffirmed(term: string, { terms, denied }: Clause): boolean {
  return terms.includes(term) && !denied.has(term)
}

/** Whether a source denies a word too, in this or another way, or names it only for what stands in its place. */
export function isLeftOut(term: string, all: readonly Clause[]): boolean {
  if (all.some(({ denied, terms }) => denied.has(term) || terms.some(deniesByMeaning))) return true
  const naming = all.filter(({ terms }) => terms.includes(term))
  return naming.every(({ passedOver }) => passedOver.has(term))
}

const past = new Set(['has', 'have', 'had', 'did', 'was', 'were'])

/** "Has not opened" of "will open": what is to come has not been. */
function isNotDoneYet({ words, prospects }: Clause, stated: Clause, term: string): boolean {
  return (
    prospects.length === 0 &&
    words.some(({ lower }) => past.has(lower.replace(/n't$/u, ''))) &&
    stated.prospects.some(({ verb }) => baseForm(verb) === term)
  )
}

/** "Neither rose nor fell" */
function deniesEitherWay({ denied }: Clause): boolean {
  const [term, ...others] = denied
  return term !== undefined && others.some(other => areOpposites(term, other))
}

const unchanged = /^(?:unchanged|stable|steady|same|constant|flat)$/u
const staysAsItIs = ({ words }: Clause): boolean => words.some(({ lower }) => unchanged.test(lower))
