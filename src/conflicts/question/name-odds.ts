import { isForPeople } from '../../text/people.ts'
import { deedsOf } from '../../text/verb-classes.ts'
import type { NameStatement } from '../names/name-statements.ts'
import type { Part } from '../names/role-words.ts'
import type { AskedPart } from './asked-part.ts'

/** What tells whether a name answers a part of a question, each from 0 to 1; in the order of `weights`. */
export const nameSigns = [
  /** Share of the question's words in the sentence, in what this leans on, near the name. */
  'inSentence',
  'inContext',
  'nearName',
  /** Share of the question's names in the sentence. */
  'nameInSentence',
  /** The head of the role or the verb is a word of the question; is a verb of the same kind as one. */
  'governorAsked',
  'governorKin',
  /** Share of what else tells the part that the question says. */
  'thingAsked',
  /** Of what the sentence says near the name, the share that the question says. */
  'asksForIt',
  'isRole',
  'isPlace'
] as const

/** Fitted by `npx node evals/fit-names.ts`: the odds of each sign, and of none. */
const weights: Record<(typeof nameSigns)[number], number> = {
  inSentence: 0.25,
  inContext: -0.57,
  nearName: 1.16,
  nameInSentence: -0.31,
  governorAsked: 0.73,
  governorKin: 0.41,
  thingAsked: -0.27,
  asksForIt: 2.02,
  isRole: -1.01,
  isPlace: 0.34
}
const bias = -1.35

/** The log odds that a name answers a part of a question. */
export function nameOdds(asked: AskedPart, statement: NameStatement): number {
  const values = nameSignsOf(asked, statement)
  return nameSigns.reduce((odds, sign, index) => odds + weights[sign] * (values[index] ?? 0), bias)
}

/** Whether a question asks for a name that has such a part: "who" for an agent or the holder of a role, "where" for a place. */
export function mayBeNamedFor(asked: AskedPart, { part, governor }: NameStatement): boolean {
  switch (wantedName(asked)) {
    case 'place':
      return part === 'place'
    case 'agent':
      return part !== 'place'
    case 'role':
      // "Which consultant is in charge?"
      return part === 'role' && asked.focus.includes(governor)
    default:
      return false
  }
}

/** What a question for a name wants: where something is or is done, who did it, or who has a role; null for another question. */
export function wantedName({ part: { asked, text, focusIsType } }: AskedPart): Part | null {
  const [first] = asked
  if (first === 'place') return 'place'
  if (first === 'person' || first === 'organisation') return 'agent'
  if (first !== 'other') return null
  if (inWhich.test(text)) return 'place'
  return focusIsType ? 'role' : null
}
/** "In which building is the day unit?" */
const inWhich = /\b(?:in|at|near) (?:which|what) /i

/** The signs of one name, in their order. */
export function nameSignsOf(asked: AskedPart, { around, part, governor, thing, ...own }: NameStatement): number[] {
  const { frame, nearness } = around
  const words = { all: 0, here: 0, around: 0, near: 0 }
  const names = { all: 0, here: 0 }
  let isKin = false
  const deeds = part === 'role' ? none : deedsOf(governor)
  for (const { term, weight, isName } of asked.terms) {
    const isHere = frame.own.has(term)
    words.all += weight
    if (isHere) words.here += weight
    else if (frame.context.has(term)) words.around += weight
    words.near += weight * Math.min(1, nearness.get(term) ?? 0)
    if (isName) names.all += weight
    if (isName && isHere) names.here += weight
    for (const deed of deedsOf(term)) if (deeds.has(deed)) isKin = true
  }
  const asksForPeople = asked.focus.some(isForPeople)
  let told = 0
  let toldAsked = 0
  for (const { content, stem, startCharIndex } of frame.tokens) {
    if (!content || (startCharIndex >= own.startCharIndex && startCharIndex < own.endCharIndex)) continue
    const near = nearness.get(stem) ?? 0
    told += near
    if (asked.asksFor(stem) || (asksForPeople && isForPeople(stem))) toldAsked += near
  }
  const share = (one: number, all: number) => (all === 0 ? 0 : one / all)
  const isAsked = (term: string) => asked.terms.some(other => other.term === term)
  return [
    share(words.here, words.all),
    share(words.around, words.all),
    share(words.near, words.all),
    share(names.here, names.all),
    Number(isAsked(governor)),
    Number(isKin && !isAsked(governor)),
    share(thing.filter(isAsked).length, thing.length),
    share(toldAsked, told),
    Number(part === 'role'),
    Number(part === 'place')
  ]
}
const none: ReadonlySet<number> = new Set()
