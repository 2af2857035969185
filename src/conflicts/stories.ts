import type { EvidenceSentence } from '../types/evidence.ts'
import { frameOf } from './frame.ts'
import { modalStatementsOf } from './modality.ts'
import { sameSourceThreshold, sameThingThreshold } from './same-thing.ts'
import type { Statement } from './statement.ts'

/** Sources that share this much of their words tell different stories … */
const differentStories = 0.25
/** … and from here on the same one. */
const sameStory = 0.45
/** How much less alike two statements must be where their sources tell one story. */
const storyAllowance = 0.3
/** "this week" and "next week" of one story are mostly of what the story waits for. */
const deicticAllowance = 0.2
/** … and all the more where both sentences name what their sources plan ("the order", "sign"). */
const planAllowance = 0.3
/** A story has many dates, each of another step of it. */
const dateAllowance = 0.2
const deictic = /^(?:day|week|month|quarter|year)[+-]\d/

/** How alike two statements must be to be of one thing. */
export type ThresholdOf = (one: Statement, other: Statement) => number

/**
 * Reports on one event speak of the same things in different words: the more words two sources share as a whole, the
 * less alike two of their statements must be.
 */
export function createThresholds(evidence: readonly EvidenceSentence[]): ThresholdOf {
  const bySource = new Map<number, EvidenceSentence[]>()
  for (const sentence of evidence) {
    const own = bySource.get(sentence.source)
    if (own) own.push(sentence)
    else bySource.set(sentence.source, [sentence])
  }
  const profiles = new Map<number, ReadonlySet<string>>()
  const plans = new Map<number, ReadonlySet<string>>()
  const similarities = new Map<string, number>()

  function profileOf(source: number): ReadonlySet<string> {
    let profile = profiles.get(source)
    if (!profile) {
      const tokens = (bySource.get(source) ?? []).flatMap(sentence => frameOf(sentence).tokens)
      profile = new Set(tokens.filter(({ content }) => content).map(({ stem }) => stem))
      profiles.set(source, profile)
    }
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
  return (one, other) => {
    if (one.sentence.source === other.sentence.source) return sameSourceThreshold
    const share =
      (similarity(one.sentence.source, other.sentence.source) - differentStories) / (sameStory - differentStories)
    const { kind, value } = one.figure
    const isDeictic = deictic.test(String(value))
    const plan = isDeictic && namePlan(one, other) ? planAllowance : 0
    const allowed = isDeictic
      ? storyAllowance + deicticAllowance + plan
      : kind === 'date'
        ? dateAllowance
        : storyAllowance
    return Math.max(lowestThreshold, sameThingThreshold - allowed * Math.min(1, Math.max(0, share)))
  }
}

/** Less alike than this, no two statements are of one thing, whatever story their sources tell. */
export const lowestThreshold = 0.1
