import { membersOf } from '../../text/ellipsis/members.ts'
import { isNumeral } from '../../text/ellipsis/numerals.ts'
import { isAdverb, isPreposition as isAnyPreposition, isDeterminer } from '../../text/measure/sentence-scope.ts'
import { withPresentVerbs } from '../../text/present-verbs.ts'
import { createReadingMemory, type Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import { auxiliaries } from './noun-phrases.ts'

const isPronounOne = ({ lower }: Word): boolean => lower === 'one' || lower === 'ones'

/** "The yellow one", "the second": the noun is that of the stretch before. */
export const leavesOutNoun = (word: Word): boolean => isPronounOne(word) || ordinal.test(word.lower)
const ordinal = /^(?:first|second|third|fourth|(?:fif|six|seven|eigh|nin|ten)th|last|\d{1,2}(?:st|nd|rd|th))$/u

/** The parts of a stretch that may be set against those of the next: what it is of, the verb, its object, and what each preposition brings in. */
export type Parts = ReadonlyMap<string, readonly Word[]>

/** Two stretches of a sentence side by side: "wheat is grown in the north and olives in the south". */
export interface Halves {
  one: Parts
  other: Parts
  /** "… the morning train does not": what the first says is denied of the second. */
  isDenied: boolean
}

const remembered = createReadingMemory<readonly Halves[]>()

/** The stretches of a sentence that stand side by side, each with the next. Remembered for each reading; time is linear. */
export function halvesOf(reading: Reading): readonly Halves[] {
  return remembered.of(reading, readHalves)
}

/** "Per Lund" is a name. */
const isPreposition = (word: Word | undefined): boolean =>
  isAnyPreposition(word) && (word?.form.startsUpper === false || word?.startCharIndex === 0)

/** What such a word opens is no statement of its own: "which is closed". */
const subordinating = new Set(
  'who which that whom whose if when because since until unless although though where as to'.split(' ')
)
/** Of longer stretches the places of words tell too little. */
const mostWords = 14

function readHalves(reading: Reading): Halves[] {
  const { tokens } = reading
  const stretches = membersOf(reading).map(({ start, end }) => tokens.slice(start, end))
  if (stretches.length < 2) return []
  const verbs = new Set(withPresentVerbs(reading).map(({ at }) => tokens[at] as Word))
  const halves: Halves[] = []
  for (const [at, second] of stretches.entries()) {
    const first = stretches[at - 1]
    if (!first || first.length > mostWords || second.length > mostWords) continue
    if (subordinating.has(first[0]?.lower ?? '') || subordinating.has(second[0]?.lower ?? '')) continue
    const shared = sharedVerb(first, second)
    const isVerb = (word: Word): boolean =>
      verbs.has(word) || auxiliaries.has(word.lower) || (shared !== undefined && word.stem === shared)
    const one = partsOf(first, isVerb)
    if (!one) continue
    const last = second.at(-1)?.lower ?? ''
    if (last === 'not' || /n['’]t$/u.test(last)) halves.push({ one, other: subjectAlone(second), isDenied: true })
    else {
      const other = partsOf(second, isVerb) ?? gappedParts(second, one)
      if (other) halves.push({ one, other, isDenied: false })
    }
  }
  return halves
}

/** "Maria teaches physics and her husband teaches biology": what stands in both behind a word of content may be the verb. */
function sharedVerb(first: readonly Word[], second: readonly Word[]): string | undefined {
  const behind = (words: readonly Word[]): readonly Word[] => words.slice(words.findIndex(naming) + 1)
  const inSecond = new Set(
    behind(second)
      .filter(naming)
      .map(({ stem }) => stem)
  )
  return behind(first).find(word => naming(word) && !word.name && inSecond.has(word.stem))?.stem
}

/** The parts of a stretch with a verb; null where it has none. */
function partsOf(words: readonly Word[], isVerb: (word: Word) => boolean): Parts | null {
  const start = words.findIndex(isVerb)
  if (start < 0) return null
  const opener = words.findIndex((word, at) => at > start && isPreposition(word))
  const end = opener < 0 ? words.length : opener
  const core = words.slice(start, end).filter(word => naming(word) && !auxiliaries.has(word.lower))
  // "In children it has not been tested"
  const before = words.slice(0, start)
  const isPhrase = isPreposition(words[0])
  return new Map([
    ...(isPhrase ? phrasesOf(before) : []),
    ['subject', isPhrase ? [] : before.filter(naming)],
    ['verb', core.slice(0, 1)],
    ['object', core.slice(1)],
    ...phrasesOf(words.slice(end))
  ])
}

/** "Olives in the south": of what it is, or the object of the verb before, and what a preposition of the first brings in here. */
function gappedParts(words: readonly Word[], one: Parts): Parts | null {
  // "…, a cold area in the mountains" says what something is.
  if (/^an?$/u.test(words[0]?.lower ?? '')) return null
  const end = words.findIndex(isPreposition)
  const named = words.slice(0, Math.max(0, end)).filter(naming)
  const phrases = phrasesOf(words.slice(Math.max(0, end)))
  if (named.length === 0 || !phrases.some(([preposition]) => one.has(preposition))) return null
  const isName = ({ name }: Word): boolean => name
  const isOfSubject = one.get('object')?.length === 0 || (named.every(isName) && one.get('subject')?.some(isName))
  return new Map([[isOfSubject ? 'subject' : 'object', named], ...phrases])
}

const subjectAlone = (words: readonly Word[]): Parts => new Map([['subject', words.filter(naming)]])

/** What each preposition brings in, up to the next. */
function phrasesOf(words: readonly Word[]): [preposition: string, words: Word[]][] {
  const found: [string, Word[]][] = []
  for (const word of words) {
    if (isPreposition(word) && word.lower !== 'of') found.push([word.lower, []])
    else if (naming(word)) found.at(-1)?.[1].push(word)
  }
  // Of two phrases with one preposition it is not told which is set against which.
  return found.filter(([preposition]) => found.filter(([other]) => other === preposition).length === 1)
}

const naming = (word: Word): boolean =>
  isPronounOne(word) || ((word.content || isNumeral(word.form)) && !isDeterminer(word) && !isAdverb(word))
