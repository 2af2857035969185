import { frameOf, titleTerms } from '../text/frame.ts'
import { groupBy } from '../text/group-by.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { modalStatementsOf } from './modality.ts'
import { hasAny, isAnonymous, sameSourceThreshold, sameThingThreshold } from './same-thing.ts'
import type { Statement } from './statement.ts'

/** Sources that share this much of their words tell different stories … */
const differentStories = 0.25
/** … and from here on the same one. */
const sameStory = 0.45
/** How much less alike two statements must be where their sources tell one story. */
const storyAllowance = 0.3
/** "this week" and "next week" of one story are mostly of what the story waits for. */
const deicticAllowance = 0.2
/** How much more alike statements must be where one does not say whom or what it is of. */
const anonymous = 0.15
/** … and all the more where both sentences name what their sources plan ("the order", "sign"). */
const planAllowance = 0.3
/** A story has many dates, each of another step of it. */
const dateAllowance = 0.2
/** So many texts may have been put together for one subject. */
const chosenTogether = 12
const deictic = /^(?:day|week|month|quarter|year)[+-]\d/

/** How alike two statements must be to be of one thing. */
export type ThresholdOf = (one: Statement, other: Statement) => number

/**
 * Reports on one event speak of the same things in different words: the more words two sources share as a whole, the
 * less alike two of their statements must be.
 */
export function createThresholds(evidence: readonly EvidenceSentence[]): ThresholdOf {
  const bySource = groupBy(evidence, ({ source }) => source)
  const areMany = bySource.size > chosenTogether
  const profiles = new Map<number, ReadonlySet<string>>()
  const leadingNames = new Map<number, readonly string[]>()
  const titles = new Map<number, ReadonlySet<string>>()
  const openingNames = new Map<number, ReadonlySet<string>>()
  const plans = new Map<number, ReadonlySet<string>>()
  const similarities = new Map<string, number>()

  function profileOf(source: number): ReadonlySet<string> {
    const known = profiles.get(source)
    if (known) return known
    const profile = new Set<string>()
    for (const sentence of bySource.get(source) ?? [])
      for (const { content, stem } of frameOf(sentence).tokens) if (content) profile.add(stem)
    profiles.set(source, profile)
    return profile
  }
  function similarity(one: number, other: number): number {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    let known = similarities.get(key)
    if (known === undefined) {
      const a = profileOf(one)
      const b = profileOf(other)
      const [few, many] = a.size < b.size ? [a, b] : [b, a]
      let shared = 0
      for (const term of few) if (many.has(term)) shared++
      known = few.size === 0 ? 0 : shared / Math.sqrt(few.size * many.size)
      similarities.set(key, known)
    }
    return known
  }
  function planOf(source: number): ReadonlySet<string> {
    let plan = plans.get(source)
    if (!plan) {
      const events = (bySource.get(source) ?? []).flatMap(modalStatementsOf)
      plan = new Set(events.flatMap(({ verb, object }) => [verb ?? '', object.at(-1) ?? '']).filter(Boolean))
      plans.set(source, plan)
    }
    return plan
  }
  function namePlan(one: Statement, other: Statement): boolean {
    const plan = planOf(one.sentence.source)
    const otherPlan = planOf(other.sentence.source)
    for (const term of plan)
      if (otherPlan.has(term) && one.frame.context.has(term) && other.frame.context.has(term)) return true
    return false
  }
  function titleOf(source: number): ReadonlySet<string> {
    let title = titles.get(source)
    if (!title) {
      const first = bySource.get(source)?.[0]
      title = new Set(first && titleTerms(first))
      titles.set(source, title)
    }
    return title
  }
  function namesOf(source: number): ReadonlySet<string> {
    let names = openingNames.get(source)
    if (!names) {
      const opening = (bySource.get(source) ?? []).find(sentence => frameOf(sentence).names.size > 0)
      // A title is written like a name whatever it says: any word of it may be what the source is about.
      names = new Set([...(opening ? frameOf(opening).names : []), ...titleOf(source)])
      openingNames.set(source, names)
    }
    return names
  }
  function leadingNamesOf(source: number): readonly string[] {
    let leading = leadingNames.get(source)
    if (!leading) {
      const sentences = bySource.get(source) ?? []
      leading = sentences[0]?.title === undefined ? openingName(sentences) : []
      leadingNames.set(source, leading)
    }
    return leading
  }
  /**
   * Whether two texts without titles open with names that each tells from the other ("Licking Township", "Vermillion
   * Township"): then only what shares a name of its own is of one thing, however alike the texts are.
   */
  function areOfOtherSubjects(one: Statement, other: Statement): boolean {
    const here = one.sentence.source
    const there = other.sentence.source
    const names = leadingNamesOf(here)
    const others = leadingNamesOf(there)
    if (names.length === 0 || others.length === 0 || hasAny(one.frame.names, other.frame.names)) return false
    const isUnknownThere = (name: string) => !profileOf(there).has(name)
    const isUnknownHere = (name: string) => !profileOf(here).has(name)
    // Of names of one class a word tells apart; other names must be strange as a whole.
    return names.at(-1) === others.at(-1)
      ? names.some(isUnknownThere) && others.some(isUnknownHere)
      : names.every(isUnknownThere) && others.every(isUnknownHere)
  }
  /** A figure of nobody ("He had two sons") is of whom its source opens with: of another story, it is never compared. */
  function anonymityCharge(one: Statement, other: Statement, share: number): number {
    if (!isAnonymous(one) && !isAnonymous(other)) return 0
    const here = one.sentence.source
    const there = other.sentence.source
    const names = namesOf(here)
    const others = namesOf(there)
    // "Males in the township": in a few texts that somebody chose it is one township, in a library it may be any.
    if (areMany && (names.size === 0 || others.size === 0)) return Number.POSITIVE_INFINITY
    // What titles name, neither figure need name again.
    if (share >= 1 || hasAny(titleOf(here), titleOf(there))) return 0
    const areStrangers =
      names.size > 0 && others.size > 0 && !hasAny(profileOf(there), names) && !hasAny(profileOf(here), others)
    return areStrangers || (areMany && sharesOneWord(one, other)) ? Number.POSITIVE_INFINITY : anonymous * (1 - share)
  }
  return (one, other) => {
    if (one.sentence.source === other.sentence.source) return sameSourceThreshold
    const similar = similarity(one.sentence.source, other.sentence.source)
    const share = Math.min(1, Math.max(0, (similar - differentStories) / (sameStory - differentStories)))
    if (areOfOtherSubjects(one, other)) return Number.POSITIVE_INFINITY
    const allowed = allowanceFor(one, () => namePlan(one, other))
    const threshold = Math.max(lowestThreshold, sameThingThreshold - allowed * share)
    return threshold + anonymityCharge(one, other, share)
  }
}

/** How much less alike two statements must be where their sources tell one story, `isPlan` being asked only of such a date. */
function allowanceFor({ figure: { kind, value } }: Statement, isPlan: () => boolean): number {
  if (deictic.test(String(value))) return storyAllowance + deicticAllowance + (isPlan() ? planAllowance : 0)
  return kind === 'date' ? dateAllowance : storyAllowance
}

/** Less alike than this, nothing is of one thing with a statement, whatever story the sources tell: they need not be compared. */
export function lowestThresholdOf(statement: Statement): number {
  return Math.max(lowestThreshold, sameThingThreshold - allowanceFor(statement, () => true))
}

/** "Retrieved in June" and "Retrieved in July" have one word in common: it does not tell of what. */
function sharesOneWord(one: Statement, other: Statement): boolean {
  const words = new Set<string>()
  for (const { content, stem } of one.frame.tokens)
    if (content && one.nearness.has(stem) && other.frame.own.has(stem) && other.nearness.has(stem)) words.add(stem)
  return words.size < 2
}

/** The first name in a text, all its words. */
function openingName(sentences: readonly EvidenceSentence[]): string[] {
  for (const sentence of sentences) {
    const { tokens } = frameOf(sentence)
    const first = tokens.findIndex(({ name }) => name)
    if (first < 0) continue
    const segment = tokens[first]?.segment
    const end = tokens.findIndex((token, index) => index > first && (!token.name || token.segment !== segment))
    return tokens.slice(first, end < 0 ? tokens.length : end).map(({ stem }) => stem)
  }
  return []
}

/** Less alike than this, no two statements are of one thing. */
const lowestThreshold = 0.1
