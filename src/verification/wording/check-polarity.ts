import { baseForm } from '../../text/base-form.ts'
import { auxiliaries, type ClauseWord, negators } from '../../text/clause-words.ts'
import { deniesByMeaning, deniesWhatFollows } from '../../text/denials.ts'
import { looksLikeVerb } from '../../text/figures/verbs.ts'
import { openModals } from '../../text/modal-verbs.ts'
import { areOpposites, hasOpposite, oppositesOf } from '../../text/opposites.ts'
import { isPastForm } from '../../text/past-form.ts'
import type { Clause } from '../../text/polarity.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { isStopWord, stem } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isOverOrGoesOn, tellsByOpposite, tellsException, tellsOnlyAsUnless, tellsWhatIsOver } from './exception.ts'
import { onlyAllowed } from './obligations.ts'
import { isPlain } from './statements.ts'

/** Share of a claim's clause that a cited clause must hold, and the other way round, to speak of the same thing. */
const sameMatter = 0.6
const sameMatterBack = 0.4
/** Of a clause of few words at least this share is asked of what is planned. */
const ofFewWords = 0.5
/** Fewer words in common are a name or a phrase, not a statement. */
const wordsOfStatement = 3

interface Pair {
  claimed: Clause
  stated: Clause
  share: number
}

/**
 * What the cited source denies the claim may not affirm, what it only plans or thinks possible the claim may not
 * state as done, what it allows the claim may not demand, and neither may say the opposite of the other.
 */
export function checkPolarity(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const readings = cited.map(sentence => readEvidence(sentence))
  const stated = readings.flatMap(wholeClauses)
  const isComparable = (reading: Reading) =>
    !tellsException(claim, reading) && !tellsWhatIsOver(claim, reading) && !tellsOnlyAsUnless(claim, reading)
  const comparable = readings.filter(isComparable).flatMap(wholeClauses)
  const issues: Issue[] = []
  for (const clause of claim.clauses) {
    const pairs = pairsOf(clause, comparable)
    const best = pairs[0]
    const issue =
      (best && (negationIssue(pairs, stated) ?? oppositeIssue(best, stated))) ??
      (isPlain(claim) ? deniedIssue(clause, comparable, stated) : null) ??
      overIssue(clause, stated) ??
      prospectIssue(clause, stated) ??
      (isPlain(claim) ? doubtIssue(clause, stated) : null) ??
      obligationIssue(clause, stated)
    if (issue) issues.push(issue)
  }
  return issues
}

/** The clauses that speak of what a claimed one does, best first. */
function pairsOf(claimed: Clause, all: readonly Clause[]): Pair[] {
  const pairs: Pair[] = []
  const opposites = claimed.terms.map(oppositesOf)
  for (const stated of all) {
    const share = shareOf(claimed, stated, opposites)
    if (share >= sameMatter) pairs.push({ claimed, stated, share })
  }
  return pairs.sort((one, other) => other.share - one.share)
}

function shareOf(claimed: Clause, stated: Clause, opposites: readonly ReadonlySet<string>[]): number {
  let shared = 0
  // "Rose by 12%" speaks of what "fell by 12%" does.
  for (const [at, term] of claimed.terms.entries())
    if (stated.terms.includes(term) || hasOpposite(stated.terms, term, opposites[at])) shared++
  const isWhole = shared >= 2 && shared === claimed.terms.length && shared === stated.terms.length
  if (shared < wordsOfStatement && !isWhole) return 0
  return shared / stated.terms.length < sameMatterBack ? 0 : shared / claimed.terms.length
}

function written(clause: Clause): string {
  return clause.words.map(({ text }) => text).join(' ')
}

function negationIssue(pairs: readonly Pair[], all: readonly Clause[]): Issue | null {
  for (const { claimed, stated } of pairs) {
    if (claimed.conditional !== stated.conditional) continue
    // Where both deny something, what exactly is a matter of wording.
    if (claimed.denied.size > 0 && stated.denied.size === 0) {
      const term = [...claimed.denied].find(denied => isAffirmed(denied, stated))
      if (term === undefined || isLeftOut(term, all) || tellsByOpposite(formsOf(claimed), formsOf(stated))) continue
      if (isBeyondOnly(claimed, stated) || (deniesEitherWay(claimed) && all.some(staysAsItIs))) continue
      return polarityIssue('The sentence denies what the cited source affirms.', claimed, stated)
    }
    if (claimed.denied.size === 0 && stated.denied.size > 0) {
      const term = [...stated.denied].find(denied => claimed.terms.includes(denied))
      if (term === undefined || all.some(other => isAffirmed(term, other))) continue
      if (claimed.terms.some(other => deniesByMeaning(other) || areOpposites(term, other))) continue
      return polarityIssue('The sentence affirms what the cited source denies.', claimed, stated)
    }
  }
  return null
}

/**
 * What one of the two says of less than the other, and denies: "glass is not collected" of "glass is collected on Fridays",
 * "he has not resigned" of "he resigned in May".
 */
function deniedIssue(claimed: Clause, comparable: readonly Clause[], all: readonly Clause[]): Issue | null {
  if (claimed.words.some(({ lower }) => scarcely.test(lower)) || claimed.terms.some(deniesByMeaning)) return null
  for (const stated of comparable) {
    if (stated.conditional !== claimed.conditional || claimed.denied.size > 0 === stated.denied.size > 0) continue
    const isDenied = claimed.denied.size === 0
    const [denying, other] = isDenied ? [stated, claimed] : [claimed, stated]
    if (!isStatement(denying) || denying.terms.some(term => !other.terms.includes(term))) continue
    if (
      other.words.some(({ lower }) => negators.has(lower)) ||
      (!isDenied && other.prospects.length > 0) ||
      other.words[0]?.lower === 'to'
    )
      continue
    const term = [...denying.denied].find(each => other.terms.includes(each) && !reports.has(each))
    if (term === undefined || (isDenied ? isAffirmedToo(term, denying, claimed, all) : isLeftOut(term, all))) continue
    const message = isDenied
      ? 'The sentence affirms what the cited source denies.'
      : 'The sentence denies what the cited source affirms.'
    return polarityIssue(message, claimed, stated)
  }
  return null
}

function overIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  const stated = all.find(other => isOverOrGoesOn(claimed, other))
  return stated
    ? polarityIssue('One of the two says that it is over, the other that it goes on.', claimed, stated)
    : null
}

/** Whether elsewhere a source affirms a word of much of what the claim says. */
function isAffirmedToo(term: string, denying: Clause, claimed: Clause, all: readonly Clause[]): boolean {
  const count = ({ terms }: Clause): number => claimed.terms.filter(each => terms.includes(each)).length
  const shared = count(denying)
  return all.some(other => isAffirmed(term, other) && count(other) > shared * ofAffirmation)
}

/** Of more words than these share of what denies it, another clause affirms the same. */
const ofAffirmation = 0.5
const wordsOfGeneral = 2
/** By these somebody tells what is so. */
const reports = new Set('say said says tell told tells know knew think thought'.split(' ').map(word => stem(word)))
/** They deny nearly all of something, and may stand for a "no". */
const scarcely = /^(?:few|little|hardly|scarcely|barely|scant|only|less|fewer|rarely|seldom)$/u
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

const isVerb = ({ lower }: ClauseWord): boolean => auxiliaries.has(lower) || looksLikeVerb(lower)

/** The clauses of a text, those that leave out what the ones before have said with it: "but not on Linux". */
function wholeClauses({ clauses }: Reading): readonly Clause[] {
  if (!clauses.some(isEllipsis)) return clauses
  return clauses.map((clause, at) => {
    if (!isEllipsis(clause, at)) return clause
    const before = clauses.slice(0, at).filter(({ conditional }) => !conditional)
    return { ...clause, terms: [...before.flatMap(({ terms }) => terms), ...clause.terms] }
  })
}

const isEllipsis = ({ words, terms }: Clause, at: number): boolean =>
  at > 0 && terms.length <= wordsOfEllipsis && /^(?:not|never)$/u.test(words[0]?.lower ?? '') && !words.some(isVerb)
const wordsOfEllipsis = 3

const formsOf = ({ words }: Clause): { stem: string }[] => words.map(({ term }) => ({ stem: term }))

/** "Neither rose nor fell" */
function deniesEitherWay({ denied }: Clause): boolean {
  const [term, ...others] = denied
  return term !== undefined && others.some(other => areOpposites(term, other))
}

const unchanged = /^(?:unchanged|stable|steady|same|constant|flat)$/u
const staysAsItIs = ({ words }: Clause): boolean => words.some(({ lower }) => unchanged.test(lower))

/**
 * "No dogs on Mondays" of "dogs only on Saturdays": what the source restricts to a case it denies of any other.
 */
function isBeyondOnly(claimed: Clause, { words }: Clause): boolean {
  const at = words.findIndex(({ lower }, index) => lower === 'only' && onlyThen.test(words[index + 1]?.lower ?? ''))
  if (at < 0) return false
  const names = words.slice(at + 2).filter(({ lower }) => !isStopWord(lower))
  return names.length > 0 && names.every(({ term }) => claimed.words.every(word => word.term !== term))
}

const onlyThen = /^(?:when|if|on|in|at|after|before|by|for|from|with|where|while|during|between)$/u

/** Whether a source denies a word too, in this or another way, or names it only for what stands in its place. */
function isLeftOut(term: string, all: readonly Clause[]): boolean {
  if (all.some(({ denied, terms }) => denied.has(term) || terms.some(deniesByMeaning))) return true
  const naming = all.filter(({ terms }) => terms.includes(term))
  return naming.every(({ passedOver }) => passedOver.has(term))
}

/** Said without a negation, and as more than a plan. */
function isAffirmed(term: string, { terms, denied }: Clause): boolean {
  return terms.includes(term) && !denied.has(term)
}

function oppositeIssue({ claimed, stated }: Pair, all: readonly Clause[]): Issue | null {
  if (claimed.denied.size !== stated.denied.size) return null
  for (const term of claimed.terms) {
    if (deniesWhatFollows(term) || all.some(({ terms }) => terms.includes(term))) continue
    const opposite = stated.terms.find(other => areOpposites(term, other) && !claimed.terms.includes(other))
    if (opposite === undefined || areExchanged(claimed, term, stated, opposite)) continue
    // "Profit dropped, even though sales climbed" of "sales rose, and profit fell": each way is told.
    if (all.some(({ terms }) => terms.some(other => areOpposites(opposite, other)))) continue
    return polarityIssue('The sentence says the opposite of the cited source.', claimed, stated)
  }
  return null
}

/** "Ondarra buys it from Mirvale", "Mirvale sells it to Ondarra": told from the other side it is the same. */
function areExchanged({ terms: one }: Clause, term: string, { terms: other }: Clause, opposite: string): boolean {
  const [at, otherAt] = [one.indexOf(term), other.indexOf(opposite)]
  const crosses = (before: readonly string[], behind: readonly string[]) => before.some(each => behind.includes(each))
  // "… and sold it to Orbis": who sold it stands before, in a clause of its own.
  const isElliptic = otherAt === 0
  return (
    crosses(one.slice(0, at), other.slice(otherAt + 1)) &&
    (isElliptic || crosses(other.slice(0, otherAt), one.slice(at + 1)))
  )
}

function polarityIssue(message: string, claimed: Clause, stated: Clause): Issue {
  return { code: 'polarity_mismatch', message, claimed: written(claimed), found: written(stated) }
}

const perfect = new Set(['has', 'have', 'had', "'ve", 'was', 'were', 'been'])
const achieved = new Set('went managed came got succeeded proceeded'.split(' '))
const notYet = new Set('to be being can should must may might would could will'.split(' '))
const softened = /^(?:reported|alleged|possibl|perhap|like|potential|probabl|expected|planned|proposed)/

/** Whether a claimed clause speaks of what a clause of a source does, which may say much more besides. */
function isWithin(claimed: Clause, { words }: Clause): boolean {
  const shared = claimed.terms.filter(term => hasVerb(words, baseForm(term))).length
  return shared >= wordsOfStatement
    ? shared >= claimed.terms.length * sameMatter
    : shared >= 2 && shared >= claimed.terms.length * ofFewWords
}

function prospectIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  const hasProspects = all.filter(({ prospects }) => prospects.length > 0)
  if (hasProspects.length === 0) return null
  const verbs = new Set(claimed.words.map(({ base }) => base))
  for (const stated of hasProspects) {
    if (!isWithin(claimed, stated)) continue
    for (const prospect of stated.prospects) {
      const base = baseForm(prospect.verb)
      if (!verbs.has(base)) continue
      const index = claimed.words.findIndex(word => word.base === base)
      const own = claimed.prospects.find(({ verb }) => baseForm(verb) === base)
      const strengthened = own?.modality === 'planned' && prospect.modality === 'possible'
      if (own && !strengthened) return null
      if (!own && !isDone(claimed.words, index)) continue
      if (claimed.words.some(({ lower }) => softened.test(lower))) return null
      // Elsewhere the sources may say that it was done.
      const confirmed = all.some(
        other => hasVerb(other.words, base) && !other.prospects.some(({ verb }) => baseForm(verb) === base)
      )
      if (confirmed) return null
      return polarityIssue(
        strengthened
          ? 'The sentence foretells what the cited source only thinks possible.'
          : 'The sentence states as done what the cited source only plans or thinks possible.',
        claimed,
        stated
      )
    }
  }
  return null
}

const doubting = new Set(
  'probably perhaps possibly maybe reportedly allegedly apparently supposedly presumably'.split(' ')
)
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
function doubtIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  if (claimed.words.some(({ lower }) => unsure.has(lower))) return null
  const near = all.filter(other => isWithin(claimed, other))
  const [stated] = near
  if (!stated || !near.every(({ words }) => words.some(({ lower }) => doubting.has(lower)))) return null
  return polarityIssue('The sentence states as sure what the cited source only thinks likely.', claimed, stated)
}

function obligationIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  const told = onlyAllowed(claimed, all, other => isWithin(claimed, other))
  return told && polarityIssue('The sentence demands what the cited source only allows or advises.', claimed, told)
}

const hasVerb = (words: readonly ClauseWord[], base: string) => words.some(word => word.base === base)

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
