import { isPastForm } from '../past-form.ts'
import {
  figureAt,
  isAdverb,
  isAuxiliary,
  isCopula,
  isDeterminer,
  isModal,
  isPreposition,
  isVerb,
  type Scope,
  type Stretch
} from './sentence-scope.ts'

/** The verb by which a clause says its figure. */
export interface ClauseVerb extends Stretch {
  /** True for "is", "was" alone: what is measured is the subject ("The rate was 5%"). */
  isCopula: boolean
  /** True where the figure is (part of) its subject: "Five people died". */
  isBehind: boolean
  /** True where the figure is no object of it but what its subject came to: "rose to 5%", "fell by $3 million", "was 5". */
  isOfSubject: boolean
}

/** They tell that somebody says a figure; what the figure is of is said by the verb behind it. */
const reporting = new Set(
  'said says say reported reports estimated estimates believes believed announced noted notes found shows showed added claimed claims told'.split(
    ' '
  )
)
/** Between them and the noun before them no verb reaches the figure but over that noun: "with a staff of 50". */
const ofNouns = new Set(['of', 'in', 'for', 'with', 'on', 'per', 'among', 'within', 'across', 'during', 'under'])

/** They lead from a verb to what its subject came to. */
const reaching = new Set(['to', 'by', 'from', 'at'])
/** Verbs by which a quantity changes: "rose 5%" is said of the subject. */
const changing =
  /^(?:rose|rises?|risen|fell|falls?|fallen|grew|grows?|grown|gain(?:s|ed)?|lost|loses?|(?:climb|jump|decreas|increas|declin|plung|surg|slid|slipp|dropp|doubl|tripl)(?:e?s|ed)?|drops?|slips?|shrank|shrunk)$/
const small = /^\p{Ll}/u
/** They only hedge a figure: "covers more than about 60 million". */
const hedging = new Set(['than', 'about', 'over', 'under', 'up', 'around', 'as'])

/** The verb of the clause that a figure (with the noun that it counts) stands in, in the stretch between commas and conjunctions. */
export function verbOf(scope: Scope, at: Stretch): ClauseVerb | null {
  const before = verbBefore(scope, at)
  const isReported = before !== null && reporting.has(scope.words[before.end - 1]?.lower ?? '')
  if (before && !isReported) return before
  return verbBehind(scope, at) ?? before
}

function verbBefore(scope: Scope, { start }: Stretch): ClauseVerb | null {
  const { words } = scope
  const segment = words[start]?.segment
  /** Nothing but small words between the verb and the figure, so far. */
  let isDirect = true
  let isLinked = false
  let isReached = false
  const isDate = figureAt(scope, start)?.kind === 'date'
  for (let index = start - 1; index >= 0; index--) {
    const word = words[index]
    if (!word || word.segment !== segment) return null
    if (figureAt(scope, index)) {
      isDirect = false
      continue
    }
    const verb = { ...withAuxiliaries(scope, index), isCopula: isCopula(word), isBehind: false }
    if (isModal(word)) {
      // "would admit assets to the $8.9 trillion"; "will 90 trillion flow?" has its verb behind the figure.
      const end = infinitiveBehind(scope, index)
      return end < start ? { ...verb, end: end + 1, isOfSubject: false } : null
    }
    if (isAuxiliary(word)) return { ...verb, isOfSubject: isDirect && isCopula(word) }
    if (ofNouns.has(word.lower)) isLinked = true
    else if (isDirect && reaching.has(word.lower)) isReached = true
    else if (isPreposition(word) && !hedging.has(word.lower)) isDirect = false
    if (!word.content || isAdverb(word)) continue
    const isChange = changing.test(word.lower) && !isDeterminer(words[index - 1])
    // Right before a figure or its article stands no noun, but a verb: "holds $8.9 trillion".
    const isBare =
      isDirect &&
      !isPreposition(words[index - 1]) &&
      !isLinked &&
      !isReached &&
      !isDate &&
      !word.name &&
      small.test(word.text) &&
      !isDeterminer(words[index - 1]) &&
      !isReceiver(scope, index) &&
      !isLeftAlone(scope, index)
    const isNoun = isDirect && isLinked && !isPastForm(word.lower)
    if (isBare || isChange || (isVerb(scope, index) && !isNoun))
      return { ...verb, isOfSubject: isChange || (isDirect && isReached) }
    isDirect = false
  }
  return null
}

/** "It took engineers six years", "cost taxpayers $5 million": whom, behind the verb. */
const isReceiver = (scope: Scope, index: number): boolean =>
  scope.words[index]?.lower.endsWith('s') === true && isVerb(scope, index - 1)

/** "Wind supplied 27%, and solar 6%": the verb is left out. */
function isLeftAlone(scope: Scope, index: number): boolean {
  const [before, word] = [scope.words[index - 1], scope.words[index]]
  const opens = before !== undefined && (before.segment !== word?.segment || before.form.joins)
  return opens && !isVerb(scope, index) && !/(?:s|ed)$/.test(word?.lower ?? '')
}

/** The first verb at or after a place, in its stretch; null where there is none. */
export function verbFrom(scope: Scope, place: number): ClauseVerb | null {
  const { words } = scope
  const segment = words[place]?.segment
  for (let index = place; words[index]?.segment === segment && index < words.length; index++) {
    const word = words[index]
    if (!word) return null
    if (isAuxiliary(word)) return auxiliaryVerb(scope, index)
    if (isVerb(scope, index))
      return { start: index, end: index + 1, isCopula: false, isBehind: true, isOfSubject: false }
  }
  return null
}

function verbBehind(scope: Scope, { end }: Stretch): ClauseVerb | null {
  const { words } = scope
  const segment = words[end - 1]?.segment
  const [word, next] = [words[end], words[end + 1]]
  if (word?.segment !== segment) return null
  // "715,000 plans hold the savings": a bare word between a noun and its object.
  const opensObject = next?.segment === segment && (isDeterminer(next) || figureAt(scope, end + 1) !== undefined)
  if (word?.content && !word.name && !isAdverb(word) && opensObject)
    return { start: end, end: end + 1, isCopula: false, isBehind: true, isOfSubject: false }
  return verbFrom(scope, end)
}

function infinitiveBehind({ words }: Scope, modal: number): number {
  let index = modal + 1
  for (let word = words[index]; word && (isAuxiliary(word) || isAdverb(word)); word = words[++index]);
  return index
}

/** "were infected", "have been killed"; "are" alone before a noun. */
function auxiliaryVerb(scope: Scope, start: number): ClauseVerb {
  const { words } = scope
  let end = start + 1
  for (let word = words[end]; word && (isAuxiliary(word) || isAdverb(word)); word = words[++end]);
  if (isVerb(scope, end) && words[end]?.segment === words[start]?.segment)
    return { start, end: end + 1, isCopula: false, isBehind: true, isOfSubject: false }
  return { start, end: start + 1, isCopula: true, isBehind: true, isOfSubject: false }
}

/** "was sold for", "has employed". */
function withAuxiliaries({ words }: Scope, index: number): Stretch {
  let start = index
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const word = words[at]
    if (!word || word.segment !== words[index]?.segment) break
    if (isAuxiliary(word)) start = at
    else if (!isAdverb(word) && !isPreposition(word)) break
  }
  return { start, end: index + 1 }
}
