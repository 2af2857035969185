import type { EvidenceSentence } from '../../types/evidence.ts'
import { readText } from '../reading.ts'
import type { Word } from '../words.ts'
import {
  figureAt,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isPreposition,
  isVerb,
  type Scope,
  type Stretch,
  scopeOf,
  written
} from './sentence-scope.ts'

/** The noun phrase that a clause is about, taken apart. */
export interface Subject {
  /** Its head as written, without its article: "unemployment rate", "Fidelity". */
  head: string | null
  /** What it is of, as written: "Ohio" of "the rate in Ohio", "Harrow" of "Harrow's revenue"; of "its revenue", whom "its" means. */
  of: string | null
  /** True where the head is or has a proper name. */
  isName: boolean
  /** True for a single word that opens the sentence: its capital says nothing ("Revenue", "Fidelity"). */
  isOpening: boolean
}

const pronouns = new Set(['it', 'he', 'she', 'they', 'this', 'these', 'both', 'that', 'those'])
/** Never an article, as "this" is. */
const personal = new Set(['it', 'he', 'she', 'they'])
const relatives = new Set(['which', 'who', 'that', 'where', 'whose'])
const possessives = new Set(['its', 'their', 'his', 'her'])
/** "…, constituting one ticket": what opens so is a clause of its own. */
const participle = /^\p{Ll}+ing$/u
const possessive = /['’]s?$/u
/** As far back as a pronoun may reach, in sentences. */
const farthest = 8
const longestHeading = 6

/** The subject that stands before a place (a verb, or a figure without one); null where the sentence has none. */
export function subjectBefore(scope: Scope, place: number): Subject | null {
  const { words } = scope
  // "… and employs 70,000 people", "…, which covers …": the subject stands in a stretch before.
  const stretches = [...stretchesBefore(scope, place)]
  for (const [index, { start, end }] of stretches.entries()) {
    if (start > 0 && relatives.has(words[start]?.lower ?? '')) return lastNoun(scope, start)
    const nearest = end === place ? nounPhrase(scope, { start: afterLastVerb(scope, { start, end }), end }) : null
    const found = nearest ?? nounPhrase(scope, { start, end })
    // "Fidelity, a giant of finance, …": what another is called beside its name.
    const outer = stretches[index + 1]
    const isApposition =
      index > 0 && outer !== undefined && isDeterminer(words[start]) && nounPhrase(scope, outer)?.isName
    if (found && !isApposition) return found
  }
  return null
}

/** The subjects of "A and B rose to 5% and 7%, respectively", one a figure; null where there are fewer. */
export function subjectsBefore(scope: Scope, place: number, count: number): Subject[] | null {
  const subjects: Subject[] = []
  for (const stretch of stretchesBefore(scope, place)) {
    if (subjects.length === count) break
    const subject = nounPhrase(scope, stretch)
    if (!subject) return null
    subjects.unshift(subject)
  }
  return subjects.length === count ? subjects : null
}

/** The stretches between commas and conjunctions before a place, its own (as far as it) first. */
function* stretchesBefore({ words }: Scope, place: number): Generator<Stretch> {
  let segment = words[place]?.segment ?? words.at(-1)?.segment
  let end = place
  while (end >= 0) {
    let start = end
    while (start > 0 && words[start - 1]?.segment === segment) start--
    yield { start, end }
    if (start === 0) return
    end = start
    segment = words[end - 1]?.segment
  }
}

/** "would let funds put up to 5%": whoever stands between the two verbs. */
function afterLastVerb(scope: Scope, { start, end }: Stretch): number {
  for (let index = end - 1; index > start; index--) if (isVerb(scope, index - 1)) return index
  return start
}

/** The first noun phrase of a stretch that ends before its verb. */
function nounPhrase(scope: Scope, { start, end }: Stretch): Subject | null {
  const { words } = scope
  let first = start
  // "In Ohio the group …": what a preposition opens is no subject, up to the next article or verb.
  for (; first < end; first++) {
    const word = words[first]
    if (!word) return null
    if (personal.has(word.lower) || (pronouns.has(word.lower) && !words[first + 1]?.content)) {
      const of = antecedent(scope, first)
      return of === null ? null : { head: of, of: null, isName: true, isOpening: false }
    }
    if (relatives.has(word.lower)) return null
    if (isPreposition(word)) {
      let next = first + 1
      while (next < end && !(next > first + 1 && opensPhrase(words[next]))) next++
      if (next >= end) return null
      first = next - 1
      continue
    }
    if (word.content && !isAdverb(word) && !figureAt(scope, first)) break
    if (isVerb(scope, first) || isAuxiliary(word)) return null
  }
  if (first >= end || isVerb(scope, first) || participle.test(words[first]?.text ?? '')) return null
  let last = first
  while (last < end && words[last]?.content && !isVerb(scope, last) && !figureAt(scope, last)) last++
  if (last === first) return null
  const before = words[first - 1]
  const owner = words.slice(first, last).findIndex(({ text }) => possessive.test(text))
  const head = { start: owner < 0 ? first : first + owner + 1, end: last }
  const text = written(scope, head)
  if (text === null)
    return { head: bare(written(scope, { start: first, end: last })), of: null, isName: true, isOpening: false }
  const isName = words.slice(head.start, head.end).some(({ name }) => name)
  const of =
    owner >= 0
      ? bare(written(scope, { start: first, end: first + owner + 1 }))
      : before && possessives.has(before.lower)
        ? antecedent(scope, first - 1)
        : complement(scope, last, end)
  return { head: text, of, isName, isOpening: scope.isFromStart && head.start === 0 && last === 1 }
}

/** "the city, which has 50,000 residents": what a relative clause follows. */
function lastNoun(scope: Scope, end: number): Subject | null {
  const { words } = scope
  let start = end
  while (start > 0 && words[start - 1]?.content && !isVerb(scope, start - 1) && !figureAt(scope, start - 1)) start--
  const head = written(scope, { start, end })
  const isName = words.slice(start, end).some(({ name }) => name)
  return head === null ? null : { head, of: null, isName, isOpening: false }
}

const opensPhrase = (word: Word | undefined): boolean =>
  isDeterminer(word) || (word !== undefined && pronouns.has(word.lower))

const bare = (text: string | null): string | null => text?.replace(possessive, '') ?? null

/** "of Ohio", "in the United States" behind a head. */
function complement(scope: Scope, from: number, end: number): string | null {
  const { words } = scope
  if (!isPreposition(words[from])) return null
  let first = from + 1
  while (first < end && isDeterminer(words[first])) first++
  let last = first
  while (last < end && words[last]?.content && !figureAt(scope, last) && !isVerb(scope, last)) last++
  return written(scope, { start: first, end: last })
}

/** The first proper name of a stretch, with the words that belong to it. */
export function firstName(scope: Scope, { start, end }: Stretch): string | null {
  const { words } = scope
  for (let first = start; first < end; first++) {
    if (!words[first]?.name || figureAt(scope, first)) continue
    let last = first + 1
    while (last < end && words[last]?.name && words[last]?.segment === words[first]?.segment && !figureAt(scope, last))
      last++
    return bare(written(scope, { start: first, end: last }))
  }
  return null
}

/** Whom or what a pronoun means: the first name before it in its sentence, else the subject of the sentence before. */
function antecedent(scope: Scope, place: number): string | null {
  return firstName(scope, { start: 0, end: place }) ?? leanedOn(scope.sentence)
}

/** What a sentence that does not say it itself is about: the subject of those before it, else a short heading or title. */
export function leanedOn({ previous, heading, title }: EvidenceSentence): string | null {
  let before = previous
  for (let distance = 0; before && distance < farthest; distance++) {
    const scope = scopeOf(before)
    const opener = scope.words[0]?.lower ?? ''
    const name = firstName(scope, { start: 0, end: scope.words.length })
    if (name !== null) return name
    if (!pronouns.has(opener) && !possessives.has(opener)) {
      const verb = scope.words.findIndex((word, index) => isAuxiliary(word) || isVerb(scope, index))
      const subject = verb > 0 ? subjectBefore(scope, verb) : null
      if (subject?.head) return subject.head
    }
    before = before.previous
  }
  return headline(heading) ?? headline(title)
}

function headline(text: string | undefined): string | null {
  if (!text) return null
  const { tokens } = readText(text)
  return tokens.length <= longestHeading ? text : null
}
