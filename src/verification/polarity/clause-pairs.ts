import { baseForm } from '../../text/base-form.ts'
import { auxiliaries, type ClauseWord } from '../../text/clause-words.ts'
import { looksLikeVerb } from '../../text/figures/verbs.ts'
import { hasOpposite, oppositesOf } from '../../text/opposites.ts'
import type { Clause } from '../../text/polarity.ts'
import type { Reading } from '../../text/reading.ts'

/** Share of a claim's clause that a cited clause must hold, and the other way round, to speak of the same thing. */
const sameMatter = 0.6
const sameMatterBack = 0.4
/** Of a clause of few words at least this share is asked of what is planned. */
const ofFewWords = 0.5
/** Fewer words in common are a name or a phrase, not a statement. */
const wordsOfStatement = 3

/** A clause of a claim, and one of a source that speaks of the same thing. */
export interface ClausePair {
  claimed: Clause
  stated: Clause
}

/** The clauses that speak of what a claimed one does, the one with most of its words first. */
export function pairsOf(claimed: Clause, all: readonly Clause[]): ClausePair[] {
  const pairs: (ClausePair & { share: number })[] = []
  const opposites = claimed.terms.map(oppositesOf)
  for (const stated of all) {
    const share = shareOf(claimed, stated, opposites)
    if (share >= sameMatter) pairs.push({ claimed, stated, share })
  }
  return pairs.sort((one, other) => other.share - one.share)
}

function shareOf(claimed: Clause, stated: Clause, opposites: readonly ReadonlySet<string>[]): number {
  let shared = 0
  for (let at = 0; at < claimed.terms.length; at++) {
    const term = claimed.terms[at] ?? ''
    // "Rose by 12%" speaks of what "fell by 12%" does.
    if (stated.terms.includes(term) || hasOpposite(stated.terms, term, opposites[at])) shared++
  }
  const isWhole = shared >= 2 && shared === claimed.terms.length && shared === stated.terms.length
  if (shared < wordsOfStatement && !isWhole) return 0
  return shared / stated.terms.length < sameMatterBack ? 0 : shared / claimed.terms.length
}

/** Whether a claimed clause speaks of what a clause of a source does, which may say much more besides. */
export function isWithin(claimed: Clause, { words }: Clause): boolean {
  const shared = claimed.terms.filter(term => hasBase(words, baseForm(term))).length
  return shared >= wordsOfStatement
    ? shared >= claimed.terms.length * sameMatter
    : shared >= 2 && shared >= claimed.terms.length * ofFewWords
}

/** Whether a word has this base form. */
export const hasBase = (words: readonly ClauseWord[], base: string): boolean => words.some(word => word.base === base)

/** The clauses of a text, those that leave out what the ones before have said with it: "but not on Linux". */
export function wholeClauses({ clauses }: Reading): readonly Clause[] {
  if (!clauses.some(isEllipsis)) return clauses
  return clauses.map((clause, at) => {
    if (!isEllipsis(clause, at)) return clause
    const before = clauses.slice(0, at).filter(({ conditional }) => !conditional)
    return { ...clause, terms: [...before.flatMap(({ terms }) => terms), ...clause.terms] }
  })
}

/** What a clause without a verb of its own denies of the rest of its sentence: "dental care" of "covers eye care but not dental care". */
export function deniedInShort({ words, terms, denied }: Clause): readonly string[] {
  if (terms.length <= words.length || denied.size === 0) return []
  return terms.filter(term => words.some(({ base }) => base === term))
}

const wordsOfEllipsis = 3
const isEllipsis = ({ words, terms }: Clause, at: number): boolean =>
  at > 0 && terms.length <= wordsOfEllipsis && /^(?:not|never)$/u.test(words[0]?.lower ?? '') && !words.some(isVerb)

/** An auxiliary, or a word with the ending of a verb. */
export const isVerb = ({ lower }: ClauseWord): boolean => auxiliaries.has(lower) || looksLikeVerb(lower)
