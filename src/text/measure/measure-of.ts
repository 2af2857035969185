import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, Measure } from '../../types/figure.ts'
import { figuresOf, isData } from '../figures/sentence-figures.ts'
import { frameOf } from '../frame.ts'
import { ofPair } from '../memory.ts'
import { createSentenceMemory } from '../sentence-memory.ts'
import { verbFrom, verbOf } from './clause-verb.ts'
import { phraseOf } from './measured-phrase.ts'
import {
  figureAt,
  figureOf,
  isAdverb,
  isDeterminer,
  isPreposition,
  isVerb,
  placeIn,
  type Scope,
  type Stretch,
  scopeOf,
  written
} from './sentence-scope.ts'
import { firstName, leanedOn, type Subject, subjectBefore, subjectsBefore } from './subject.ts'
import { isAsOf, timeOf } from './time-of.ts'

const nothing: Measure = { text: null, verb: null, of: null, asOf: null }

/** What a figure of a sentence measures, in the words of the sentence and of what it leans on. Read once for each figure. */
export function measureOf(sentence: EvidenceSentence, figure: Figure): Measure {
  return ofPair(remembered, sentence, figure, readMeasure)
}

/** By sentence first: a figure of a known conflict outlives its sentence and must not keep it. */
const remembered = createSentenceMemory<Map<Figure, Measure>>()

function readMeasure(sentence: EvidenceSentence, figure: Figure): Measure {
  if (isData(figuresOf(sentence))) return nothing
  const scope = scopeOf(sentence, figure)
  if (figure.kind === 'date') return isAsOf(scope.text, figure) ? nothing : eventAt(scope, placeIn(scope, figure))
  const { text, verb, of } = quantityAt(scope, figure)
  return { text, verb, of, asOf: asOf(sentence, figure, scope) }
}

const mostShares = 4
type Quantity = Omit<Measure, 'asOf'>

/** `shares` is how many figures before it may lend it what it leaves out, one after the other. */
function quantityAt(scope: Scope, figure: Figure, shares = mostShares): Quantity {
  const own = placeIn(scope, figure)
  const noun = nounOf(scope, figure, own)
  const at = noun ? { start: Math.min(own.start, noun.start), end: Math.max(own.end, noun.end) } : own
  const verb = verbOf(scope, at)
  const beside = noun && written(scope, noun)
  const saidBy = verb && !verb.isCopula ? written(scope, verb) : null
  const listed = respectiveSubject(scope, figure)
  if (listed) return { ...ofSubject(listed.subject, beside ?? listed.noun, true), verb: listed.verb }
  const before = beside === null ? sharedWith(scope, figure, shares) : null
  if (before && !verb) return { ...before, of: firstName(scope, segmentAt(scope, own.end - 1)) ?? before.of }
  if (verb?.isBehind)
    return { text: beside ?? before?.text ?? null, verb: saidBy, of: firstName(scope, behind(scope, verb)) }
  const subject = subjectBefore(scope, verb?.start ?? at.start)
  const isOfSubject = verb ? verb.isOfSubject : !isPreposition(scope.words[own.start - 1])
  const measured = ofSubject(subject, beside ?? (isOfSubject ? null : (before?.text ?? null)), isOfSubject)
  // "Revenue rose to $5 million": whose, the sentence before or the heading tells.
  const isOwned = measured.of !== null || beside !== null || namesSomebody(scope)
  return { text: measured.text, verb: saidBy, of: isOwned ? measured.of : leanedOn(scope.sentence) }
}

/** Whether a sentence has a proper name behind its first word, whose capital says nothing. */
function namesSomebody(scope: Scope): boolean {
  return scope.words.some(({ name }, index) => name && index > 0 && !figureAt(scope, index))
}

/** "Revenue rose to $5 million" measures its subject, "Fidelity manages $5 million" what its subject has. */
function ofSubject(
  subject: Subject | null,
  beside: string | null,
  isOfSubject: boolean
): Pick<Quantity, 'text' | 'of'> {
  if (!subject || beside !== null) return { text: beside, of: subject?.head ?? null }
  const isMeasured = isOfSubject && (!subject.isName || subject.isOpening)
  return isMeasured ? { text: subject.head, of: subject.of } : { text: null, of: subject.head }
}

/** The noun beside the figure: the phrase that it qualifies, without a verb that only follows it. */
function nounOf(scope: Scope, figure: Figure, own: Stretch): Stretch | null {
  const { words } = phraseOf(scope.text, scope.words, figure, word => figureOf(scope, word) !== undefined)
  const start = words[0] ? scope.words.indexOf(words[0]) : -1
  // "three in Iowa": where they are, not what.
  const isPlace = scope.words[start - 1]?.lower === 'in' && words[0]?.name === true
  if (words[0] && start >= 0 && !isPlace && !isVerb(scope, start) && !isAdverb(words[0])) {
    let end = start + 1
    for (let word = scope.words[end]; word && end < start + words.length; word = scope.words[++end])
      if (isVerb(scope, end) || isAdverb(word)) break
    // "five of the last six years": what the other figure counts.
    if (!figureAt(scope, end)) return { start, end }
  }
  // "a height of 140 metres": the noun before.
  const noun = own.start - 2
  const word = scope.words[noun]
  if (scope.words[own.start - 1]?.lower !== 'of' || !word?.content || word.name || isVerb(scope, noun)) return null
  let first = noun
  while (first > 0 && scope.words[first - 1]?.content && !isVerb(scope, first - 1) && !figureAt(scope, first - 1))
    first--
  return { start: first, end: noun + 1 }
}

/** Of "three people died and five were infected", "three died in Ohio, five in Iowa": what the figure before is of, left out. */
function sharedWith(scope: Scope, figure: Figure, shares: number): Quantity | null {
  const { figures } = scope
  if (figure.kind !== 'count' || shares === 0) return null
  const before = figures.findLast(({ kind, endCharIndex }) => kind === 'count' && endCharIndex <= figure.startCharIndex)
  return before ? quantityAt(scope, before, shares - 1) : null
}

interface Listed {
  subject: Subject
  noun: string | null
  verb: string | null
}

/** "Sales and profits rose to $5 million and $2 million, respectively": the subject in the figure's place of the list. */
function respectiveSubject(scope: Scope, figure: Figure): Listed | null {
  const { words, figures } = scope
  const end = words.find(
    ({ lower, startCharIndex }) => lower === 'respectively' && startCharIndex > figure.endCharIndex
  )
  if (!end) return null
  const list = figures.filter(({ kind, endCharIndex }) => kind === figure.kind && endCharIndex < end.startCharIndex)
  const [first] = list
  const last = list.at(-1)
  if (!first || !last || list.length < 2) return null
  const verb = verbOf(scope, placeIn(scope, first))
  const subjects = verb && subjectsBefore(scope, verb.start, list.length)
  const own = subjects?.[list.findIndex(({ startCharIndex }) => startCharIndex === figure.startCharIndex)]
  const [opener] = subjects ?? []
  if (!verb || !own || !opener) return null
  // "Sales in Germany and France": the head is named once.
  const subject = own !== opener && opener.of !== null && own.isName ? { ...opener, of: own.head } : own
  const noun = nounOf(scope, last, placeIn(scope, last))
  return { subject, noun: noun && written(scope, noun), verb: verb.isCopula ? null : written(scope, verb) }
}

function segmentAt({ words }: Scope, index: number): Stretch {
  const segment = words[index]?.segment
  let end = index + 1
  while (end < words.length && words[end]?.segment === segment) end++
  return { start: words.findIndex(word => word.segment === segment), end }
}

function behind(scope: Scope, verb: Stretch): Stretch {
  return { start: verb.end, end: segmentAt(scope, verb.end - 1).end }
}

const particles = new Set(['back', 'out', 'up', 'off', 'away', 'down', 'over'])

/** What happened at a date: the verb of its clause, or of the next one, who did it and what was done. */
function eventAt(scope: Scope, at: Stretch): Measure {
  let verb = verbOf(scope, at)
  for (let { end } = segmentAt(scope, at.end - 1); !verb && end < scope.words.length; end = segmentAt(scope, end).end)
    verb = verbFrom(scope, end)
  if (!verb) return nothing
  const subject = subjectBefore(scope, verb.start)
  return {
    text: objectOf(scope, verb),
    verb: verb.isCopula ? null : written(scope, verb),
    of: subject?.head ?? null,
    asOf: null
  }
}

function objectOf(scope: Scope, verb: Stretch): string | null {
  const { words } = scope
  const { end: last } = segmentAt(scope, verb.end - 1)
  let start = verb.end
  // "took back the guidance"
  if (particles.has(words[start]?.lower ?? '')) start++
  while (start < last && isDeterminer(words[start])) start++
  let end = start
  while (end < last && words[end]?.content && !figureAt(scope, end) && !isPreposition(words[end])) end++
  return written(scope, { start, end })
}

const relatives = /^(?:which|who|whose|where|when)$/

/** "… since 1970", "the museum, which opened in 1873, has 40 rooms": from when on, or when something else was. */
function isOfOtherTime(scope: Scope, date: Figure, figure: Figure): boolean {
  const { words } = scope
  const at = placeIn(scope, date).start
  if (words[at - 1]?.lower === 'since') return true
  const own = segmentAt(scope, at)
  return (
    relatives.test(words[own.start]?.lower ?? '') && words[placeIn(scope, figure).start]?.segment !== words[at]?.segment
  )
}

/** The sentence's date for the figure; where it gives none, the one that its heading gives. */
function asOf(sentence: EvidenceSentence, figure: Figure, scope: Scope): string | null {
  if (figure.kind === 'duration') return null
  const time = timeOf(
    figure,
    scope.figures.filter(other => other.kind !== 'date' || !isOfOtherTime(scope, other, figure))
  )
  const [date, ...others] = time ? [time] : frameOf(sentence).contextDates
  return date && others.length === 0 && typeof date.value === 'string' && /^\d{4}/.test(date.value) ? date.value : null
}
