import {
  figureAt,
  isAdverb,
  isDeterminer,
  isPreposition,
  isVerb,
  type Scope,
  type Stretch
} from '../../text/measure/sentence-scope.ts'
import { wordsIn } from '../../text/word-list.ts'
import type { Word } from '../../text/words.ts'
import { leanedSubjectOf } from '../leaned-subject.ts'
import { endOfStretch, leading, startOfStretch } from './clause-parts.ts'
import { joined, ofOurs, type Piece, pieceOf } from './piece.ts'

const relatives = wordsIn('which who that')
const asides = wordsIn('which who that once if when while where because although though')
const pronouns = wordsIn('it they he she this')
const personal = wordsIn('it they he she we you i')
const people = wordsIn('he she his her')
const possessives = wordsIn('its their his her')
const longestOpening = 5
const digit = /\d/

/** The subject of a clause and the circumstance that opens it: "In 2022 | the theatre"; null where none can be told. */
export function subjectOf(
  scope: Scope,
  clause: Stretch,
  verb: number
): { subject: Piece; circumstances: Piece[] } | null {
  const { words, sentence } = scope
  const first = words[clause.start]
  if (!first) return null
  if (verb <= clause.start || relatives.has(first.lower)) {
    const before = subjectAbove(scope, clause.start, relatives.has(first.lower))
    return before && { subject: before, circumstances: [] }
  }
  const start = startOfSubject(scope, clause.start, verb)
  if (start >= verb) return null
  const circumstances = start > clause.start ? [pieceOf(scope, clause.start, start)] : []
  const opener = words[start]
  const owner = opener && (pronouns.has(opener.lower) || possessives.has(opener.lower)) ? opener : null
  if (!owner) {
    const subject = pieceOf(scope, start, verb)
    return subject.words.every(isAdverb) || subject.text.toLowerCase() === 'those' ? null : { subject, circumstances }
  }
  const leaned = leanedSubjectOf(sentence, owner)
  if (leaned.length === 0 || leaned.some(({ text }) => digit.test(text))) return null
  if (people.has(owner.lower) && !leaned.some(({ name }) => name)) return null
  const whose = namedBy(leaned, owner)
  if (pronouns.has(owner.lower)) return start + 1 === verb ? { subject: whose, circumstances } : null
  return { subject: joined([pieceOf(scope, start + 1, verb), ofOurs('of'), whose]), circumstances }
}

/** What a pronoun stands for; it is kept among the words, for what is said by name is surer. */
function namedBy(leaned: readonly Word[], pronoun: Word): Piece {
  const article = leaned.some(({ name }) => name) ? '' : 'the '
  const text = leaned.map(({ text, name }, at) => (at === 0 && !name ? text.toLowerCase() : text)).join(' ')
  return { text: article + text, words: [pronoun, ...leaned] }
}

/** Past what opens a clause before its subject: "in 2022", "on Thursdays", "a year ago", "today". */
function startOfSubject(scope: Scope, start: number, end: number): number {
  const { words } = scope
  const first = words[start]
  if (!first) return start
  for (let at = start + 1; at < Math.min(end - 1, start + 4); at++) if (words[at]?.lower === 'ago') return at + 1
  const isLead =
    isPreposition(first) ||
    leading.has(first.lower) ||
    first.lower === 'without' ||
    (first.lower.endsWith('ing') && isPreposition(words[start + 1]))
  if (!isLead) {
    const isBeforeSubject =
      isDeterminer(words[start + 1]) && !isDeterminer(first) && !first.lower.endsWith('ing') && start + 1 < end
    return isBeforeSubject ? start + 1 : start
  }
  for (let at = start + 2; at < end; at++) {
    const opens = isDeterminer(words[at]) || personal.has(words[at]?.lower ?? '') || figureAt(scope, at - 1)
    // "At the turn of the year the choir …"
    if (opens && !figureAt(scope, at) && !isPreposition(words[at - 1])) return at
  }
  return end
}

/** The subject that stands in a stretch before: "The company, which employs …", "Kestrel, a grocer, reported …" */
function subjectAbove(scope: Scope, before: number, isRelative: boolean): Piece | null {
  const { words } = scope
  const opener = endOfStretch(words, 0)
  const subject = startOfSubject(scope, 0, opener)
  // "The institute, founded in 1921, runs …": a participle has its verb elsewhere.
  if (before === opener && !isRelative) return null
  if (before >= opener && opener - subject <= longestOpening && subject < opener && !hasVerb(scope, 0, opener))
    return pieceOf(scope, subject, isPreposition(words[opener - 1]) ? opener - 1 : opener)
  for (let end = before; end > 0; end = startOfStretch(words, end - 1)) {
    const start = startOfStretch(words, end - 1)
    if (isRelative) {
      let at = end
      while (at > start && words[at - 1]?.content && !isVerb(scope, at - 1) && !figureAt(scope, at - 1)) at--
      if (at === end) return null
      return pieceOf(scope, isDeterminer(words[at - 1]) ? at - 1 : at, end)
    }
    let verb = start
    while (verb < end && !isVerb(scope, verb)) verb++
    const subject = startOfSubject(scope, start, verb)
    const word = words[subject]
    const isAside = asides.has(words[start]?.lower ?? '')
    if (verb < end && subject < verb && word && !isAside && !pronouns.has(word.lower))
      return pieceOf(scope, subject, verb)
  }
  return null
}

const hasVerb = (scope: Scope, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (isVerb(scope, at)) return true
  return false
}
