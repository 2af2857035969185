import { negators } from '../../text/clause-words.ts'
import { deniesByMeaning } from '../../text/denials.ts'
import type { Clause } from '../../text/polarity.ts'
import { stem } from '../../text/terms.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import { deniedInShort, isVerb } from './clause-pairs.ts'
import { isAffirmed, isLeftOut, tellsDeniedInShort } from './negation-issue.ts'
import { polarityMessages } from './polarity-messages.ts'

/** By these somebody tells what is so. */
const reports = new Set('say said says tell told tells know knew think thought'.split(' ').map(word => stem(word)))
/** "Does not know that …": not "is not known", which denies something itself. */
const isReport = (base: string, { words }: Clause): boolean =>
  words.some(word => word.base === base && reports.has(word.term))
/** They deny nearly all of something, and may stand for a "no". */
const scarcely = /^(?:few|little|hardly|scarcely|barely|scant|only|less|fewer|rarely|seldom)$/u

/**
 * What one of the two says of less than the other, and denies: "glass is not collected" of "glass is collected on Fridays",
 * "he has not resigned" of "he resigned in May". `comparable`: the clauses of the cited sentences that tell no exception;
 * `all`: those of every one.
 */
export function deniedIssue(claimed: Clause, comparable: readonly Clause[], all: readonly Clause[]): Issue | null {
  if (claimed.words.some(({ lower }) => scarcely.test(lower)) || claimed.terms.some(deniesByMeaning)) return null
  for (const stated of comparable) {
    if (stated.conditional !== claimed.conditional || claimed.denied.size > 0 === stated.denied.size > 0) continue
    const isDenied = claimed.denied.size === 0
    if (isDenied && affirmsDeniedInShort(claimed, stated, all))
      return clauseIssue(polarityMessages.affirms, claimed, stated)
    const [denying, other] = isDenied ? [stated, claimed] : [claimed, stated]
    if (!isStatement(denying) || denying.terms.some(term => !other.terms.includes(term))) continue
    if (
      other.words.some(({ lower }) => negators.has(lower)) ||
      (!isDenied && other.prospects.length > 0) ||
      other.words[0]?.lower === 'to'
    )
      continue
    const term = [...denying.denied].find(each => other.terms.includes(each) && !isReport(each, denying))
    if (term === undefined || (isDenied ? isAffirmedToo(term, denying, claimed, all) : isLeftOut(term, all))) continue
    return clauseIssue(isDenied ? polarityMessages.affirms : polarityMessages.denies, claimed, stated)
  }
  return null
}

/** "Signed by the seller" of "signed by the buyer but not by the seller" */
function affirmsDeniedInShort(claimed: Clause, stated: Clause, all: readonly Clause[]): boolean {
  if (!tellsDeniedInShort(claimed, stated)) return false
  const denied = deniedInShort(stated)
  const isOfSame = claimed.terms.some(term => stated.terms.includes(term) && !denied.includes(term))
  return isOfSame && !all.some(other => other !== stated && denied.some(term => isAffirmed(term, other)))
}

/** Of more words than this share of what denies it, another clause affirms the same. */
const ofAffirmation = 0.5

/** Whether elsewhere a source affirms a word of much of what the claim says. */
function isAffirmedToo(term: string, denying: Clause, claimed: Clause, all: readonly Clause[]): boolean {
  const count = ({ terms }: Clause): number => claimed.terms.filter(each => terms.includes(each)).length
  const shared = count(denying)
  return all.some(other => isAffirmed(term, other) && count(other) > shared * ofAffirmation)
}

const wordsOfGeneral = 2
const ofNobody = /^(?:nobody|no|none|neither|nothing)$/u
const relative = /^(?:who|whom|whose|which|that)\b/u

/** A clause with a verb, not an attribute ("without white markings", "who is not involved"). */
function isStatement({ words, terms }: Clause): boolean {
  const [first] = words
  if (!first || relative.test(first.lower) || /^(?:without|to|not)$/u.test(first.lower)) return false
  if (words.some(({ lower }, at) => lower === 'not' && /^(?:all|every|each|always)$/u.test(words[at + 1]?.lower ?? '')))
    return false
  return (
    terms.length >= (ofNobody.test(first.lower) ? 1 : wordsOfGeneral) && (first.lower === 'never' || words.some(isVerb))
  )
}
