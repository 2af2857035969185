import { acronymLetters, acronymsOf, isSameCountry, isSameNameWord } from '../../text/aliases.ts'
import { lazily } from '../../text/lazily.ts'
import type { Name } from '../../text/names.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createListMemory } from '../../text/sentence-memory.ts'
import { distinctForms } from '../../text/word-form.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { readAround } from '../support.ts'

/** What a set of sentences can say about a name. */
export interface NameSource {
  words: ReadonlySet<string>
  /** First four letters of its capitalised words: where a place and its people may meet. */
  beginnings: ReadonlyMap<string, readonly string[]>
  acronyms(): ReadonlySet<string>
  /** All they say, in lower case. */
  text(): string
  names(): readonly Name[]
}

/** Ranks and callings that stand before a name and are no part of it. */
export const titles = new Set(
  `president senator representative congressman congresswoman governor mayor minister secretary chancellor king queen prince
  princess pope bishop archbishop cardinal judge justice chief director chairman chairwoman chair ceo founder general colonel
  major captain lieutenant sergeant officer detective sheriff professor doctor coach actor actress singer author writer
  spokesman spokeswoman spokesperson attorney lawyer ambassador commissioner administrator vice deputy former first press
  analyst economist researcher editor reporter manager executive owner prime`.split(/\s+/)
)
/** By these a sentence leans on the one before it. */
const anaphora = new Set(
  'he she it they him her them his hers its their theirs this that these those the both who such another latter former'.split(
    ' '
  )
)

const rememberedContexts = createListMemory<NameSource>()

/** `sourceOf` all that may be cited, made once for each list of sentences. */
export function contextSource(context: readonly EvidenceSentence[]): NameSource {
  return rememberedContexts.of(context, readContext)
}

const readContext = (context: readonly EvidenceSentence[]) => sourceOf(context.map(readEvidence), context)

/** What some sentences, already read, can say about names, with what stands over them: titles, publishers, headings, the heads of columns. */
export function sourceOf(readings: readonly Reading[], sentences: readonly EvidenceSentence[]): NameSource {
  const words = new Set<string>()
  const beginnings = new Map<string, string[]>()
  const all = [...readings, ...readAround(sentences)]
  for (const { folded, isCapitalised } of distinctForms(all)) {
    words.add(folded)
    if (!isCapitalised) continue
    const beginning = folded.slice(0, 4)
    const known = beginnings.get(beginning)
    if (known) known.push(folded)
    else beginnings.set(beginning, [folded])
  }
  return {
    words,
    beginnings,
    // What follows is asked only of a name whose words the source lacks.
    acronyms: lazily(() => new Set(all.flatMap(({ tokens }) => [...acronymsOf(tokens)]))),
    text: lazily(() => all.map(({ text }) => text.toLowerCase()).join('\n')),
    names: lazily(() => all.flatMap(reading => reading.names))
  }
}

/** How far back a pronoun may refer, in sentences. */
const mostAntecedents = 12

/** The sentences before the cited ones, as far as these lean on them. */
export function antecedents(cited: readonly EvidenceSentence[]): EvidenceSentence[] {
  const before: EvidenceSentence[] = []
  for (const sentence of cited) {
    if (!readEvidence(sentence).tokens.some(({ lower }) => anaphora.has(lower))) continue
    for (let at = sentence.previous, steps = 0; at && steps < mostAntecedents; at = at.previous, steps++)
      before.push(at)
  }
  return before
}

/** As `isStated`, but its first word must be stated too, even where it opens a sentence. */
export function isStatedWhole(name: Name, source: NameSource): boolean {
  return isStated({ ...name, opens: false }, source)
}

/** Whether every word of a name stands in the source, in full or in another form of it (initials, a country's other name). */
export function isStated(name: Name, source: NameSource): boolean {
  const missing = name.words.filter(
    (word, index) =>
      !standsIn(word, source) && !titles.has(word) && !(index === 0 && name.opens && name.words.length > 1)
  )
  if (missing.length === 0) return true
  if (isSameCountry(name.words, source.words, source.text)) return true
  if (name.words.length === 1) return source.acronyms().has(acronymLetters(name.text) ?? ' ')
  const initials = name.words.map(word => word[0]).join('')
  // "NICs" are National Insurance Contributions.
  if (source.words.has(initials) || source.words.has(`${initials}s`)) return true
  if (isWrittenJoined(name, source)) return true
  // "American Medical Association (AMA)", "SEC Chairman Paul Atkins": each part by its own way.
  return missing.every(word => word.length > 1 && word.length < 7 && source.acronyms().has(word))
}

/** So many letters in a row are no part of another word by chance. */
const fewestJoined = 8

/** "Find Your Park" where the source has an address or a hashtag of it: "findyourpark.com", "#FindYourPark". */
function isWrittenJoined({ words, opens }: Name, source: NameSource): boolean {
  const stands = (part: readonly string[]): boolean => {
    const joined = part.join('')
    return joined.length >= fewestJoined && source.text().includes(joined)
  }
  // "Use the Pages Jaunes": the word that opens a sentence is hardly a part of it.
  return stands(words) || (opens && stands(words.slice(1)))
}

/** A longer name that has most of its words in the source, in full or in another form: "Monsignor Scanlan High School". */
export function isMostlyStated(name: Name, source: NameSource): boolean {
  if (isStated(name, source)) return true
  const standing = name.words.filter(word => standsIn(word, source))
  if (name.words.length < 3 || standing.length <= name.words.length / 2) return false
  return standing.includes(name.words.at(-1) ?? '') || !isNamedAfter(name, source)
}

/**
 * "The Stephen Hawking Foundation" is another than Stephen Hawking. Longer names are cut short now and then ("Monsignor Scanlan High"), as are
 * titles with small words ("Master of Puppets Revisited").
 */
function isNamedAfter({ words, text }: Name, source: NameSource): boolean {
  if (words.length > 3 || smallWord.test(text)) return false
  const namesake = words.slice(0, -1).join(' ')
  return source.names().some(other => other.words.join(' ') === namesake)
}
const smallWord = /\s\p{Ll}/u

/** Whether one word of a name stands in the source: as it is, in the plural, as an initial, or as its people's name. */
export function standsIn(word: string, source: NameSource): boolean {
  if (source.words.has(word) || isSameCountry([word], source.words, source.text)) return true
  if (source.words.has(`${word}s`) || (word.endsWith('s') && source.words.has(word.slice(0, -1)))) return true
  // An initial for a given name: "J. Smith".
  if (word.length === 1) return true
  // "The Texas-Mexico border": each side by itself.
  if (word.includes('-')) return word.split('-').every(part => part !== '' && standsIn(part, source))
  return (source.beginnings.get(word.slice(0, 4)) ?? []).some(other => isSameNameWord(word, other))
}
