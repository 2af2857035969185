import { acronymLetters, acronymsOf, isSameCountry, isSameNameWord } from '../text/aliases.ts'
import { foldName, isCapitalised, type Name } from '../text/names.ts'
import { type Reading, readEvidence, readText } from '../text/reading.ts'
import { isStopWord, stem } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { Issue } from '../types/issue.ts'
import { alignmentOf } from './align.ts'
import { isDiscourse } from './discourse.ts'
import { isWordingOf } from './reading.ts'

/** What a set of sentences can say about a name. */
interface NameSource {
  words: ReadonlySet<string>
  /** First four letters of its capitalised words: where a place and its people may meet. */
  beginnings: ReadonlyMap<string, readonly string[]>
  acronyms: ReadonlySet<string>
  text: string
  names(): readonly Name[]
}

/** Ranks and callings that stand before a name and are no part of it. */
const titles = new Set(
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

/** Each proper name of a claim, outside its figures, must stand in what it cites, or be what the cited sentence refers to. */
export function checkNames(
  claim: Reading,
  figures: readonly Figure[],
  cited: readonly EvidenceSentence[],
  { question, context = [] }: { question?: string | undefined; context?: readonly EvidenceSentence[] | undefined }
): Issue[] {
  if (cited.length === 0 || claim.names.length === 0) return []
  const stated = sourceOf(cited.map(readEvidence), cited)
  let leaned: NameSource | undefined
  const leaningOn = (): NameSource => {
    leaned ??= sourceOf(antecedents(cited).map(readEvidence), [])
    return leaned
  }
  const issues: Issue[] = []
  for (const name of claim.names) {
    if (name.words.every(word => isDiscourse(stem(word)))) continue
    // "5.9 trillion USD", "5 km": a capitalised unit belongs to its figure.
    if (figures.some(figure => name.startCharIndex < figure.endCharIndex && name.endCharIndex > figure.startCharIndex))
      continue
    if (isOwnAcronym(name, claim)) continue
    const known = name.certain || isKnownName(name, claim, cited, context)
    const other = known ? exchangedFor(name, claim, cited) : null
    if (other) {
      issues.push(mismatch(name, other))
      continue
    }
    if (!known) continue
    // "John Desai" where the source has a Kush Desai: then no part of the name may be missing.
    const first = name.words[0] ?? ''
    // "Open iTunes": a word that the sources write small is no part of the name that it opens a sentence before.
    const isPlain = name.opens && [cited, context].some(sentences => smallWordsOf(sentences).has(first))
    const namesake =
      isPlain || standsIn(first, stated)
        ? undefined
        : stated.names().find(({ words }) => sharesSurname(name.words, words))
    const stands = namesake ? isStatedWhole : isStated
    if (stands(name, stated) || stands(name, leaningOn())) continue
    if (question !== undefined && stands(name, sourceOf([readText(question)], []))) continue
    if (!cited.some(sentence => isWordingOf(claim, readEvidence(sentence), name))) {
      const standsMostly = namesake ? isStatedWhole : isMostlyStated
      if (standsMostly(name, stated) || standsMostly(name, leaningOn())) continue
      if (context.length > 0 && standsMostly(name, contextSource(context))) continue
    } else if (context.length > 0 && !isInPlaceOfName(name, claim, cited) && stands(name, contextSource(context))) {
      // "Emilee Lindner of MTV called …": added to a sentence that names no other here, from elsewhere in the sources.
      continue
    }
    issues.push(mismatch(name, namesake?.text ?? null))
  }
  return issues
}

/** Whether a cited sentence that the claim follows word by word has another name where the claim has this one. */
function isInPlaceOfName(name: Name, claim: Reading, cited: readonly EvidenceSentence[]): boolean {
  return cited.some(sentence =>
    alignmentOf(claim, readEvidence(sentence))?.differences.some(
      ({ claimed, stated }) =>
        claimed.some(token => token.startCharIndex < name.endCharIndex && token.endCharIndex > name.startCharIndex) &&
        stated.some(({ text }) => isCapitalised(text) && !isStopWord(text.toLowerCase()))
    )
  )
}

const rememberedContexts = new WeakMap<readonly EvidenceSentence[], NameSource>()

function contextSource(context: readonly EvidenceSentence[]): NameSource {
  const known = rememberedContexts.get(context)
  if (known) return known
  const source = sourceOf(context.map(readEvidence), context)
  rememberedContexts.set(context, source)
  return source
}

function mismatch(name: Name, found: string | null): Issue {
  return {
    code: 'name_mismatch',
    message:
      found === null
        ? `The cited source does not name "${name.text}".`
        : `The cited source says "${found}" where the sentence says "${name.text}".`,
    claimed: name.text,
    found
  }
}

function sourceOf(readings: readonly Reading[], sentences: readonly EvidenceSentence[]): NameSource {
  const words = new Set<string>()
  const beginnings = new Map<string, string[]>()
  const acronyms = new Set<string>()
  let names: readonly Name[] | undefined
  const around = new Set(sentences.flatMap(({ title, heading }) => [title ?? '', heading ?? '']))
  around.delete('')
  const all = [...readings, ...Array.from(around, text => readText(text))]
  for (const { tokens } of all) {
    for (const { text } of tokens) {
      const folded = foldName(text)
      words.add(folded)
      if (!isCapitalised(text)) continue
      const beginning = folded.slice(0, 4)
      const known = beginnings.get(beginning)
      if (known) known.push(folded)
      else beginnings.set(beginning, [folded])
    }
    for (const acronym of acronymsOf(tokens)) acronyms.add(acronym)
  }
  return {
    words,
    beginnings,
    acronyms,
    text: all.map(({ text }) => text.toLowerCase()).join('\n'),
    names() {
      names ??= all.flatMap(reading => reading.names)
      return names
    }
  }
}

/** How far back a pronoun may refer, in sentences. */
const mostAntecedents = 12

/** The sentences before the cited ones, as far as these lean on them. */
function antecedents(cited: readonly EvidenceSentence[]): EvidenceSentence[] {
  const before: EvidenceSentence[] = []
  for (const sentence of cited) {
    if (!readEvidence(sentence).tokens.some(({ text }) => anaphora.has(text.toLowerCase()))) continue
    for (let at = sentence.previous, steps = 0; at && steps < mostAntecedents; at = at.previous, steps++)
      before.push(at)
  }
  return before
}

function isStatedWhole(name: Name, source: NameSource): boolean {
  return isStated({ ...name, opens: false }, source)
}

function isStated(name: Name, source: NameSource): boolean {
  const missing = name.words.filter(
    (word, index) =>
      !standsIn(word, source) && !titles.has(word) && !(index === 0 && name.opens && name.words.length > 1)
  )
  if (missing.length === 0) return true
  if (isSameCountry(name.words, source.words, source.text)) return true
  if (name.words.length === 1) return source.acronyms.has(acronymLetters(name.text) ?? ' ')
  const initials = name.words.map(word => word[0]).join('')
  if (source.words.has(initials)) return true
  // "American Medical Association (AMA)", "SEC Chairman Paul Atkins": each part by its own way.
  return missing.every(word => word.length > 1 && word.length < 7 && source.acronyms.has(word))
}

/** A longer name that has most of its words in the source, in full or in another form: "Monsignor Scanlan High School". */
function isMostlyStated(name: Name, source: NameSource): boolean {
  if (isStated(name, source)) return true
  const standing = name.words.filter(word => standsIn(word, source)).length
  return name.words.length > 2 && standing > name.words.length / 2
}

function standsIn(word: string, source: NameSource): boolean {
  if (source.words.has(word) || isSameCountry([word], source.words, source.text)) return true
  if (source.words.has(`${word}s`) || (word.endsWith('s') && source.words.has(word.slice(0, -1)))) return true
  // An initial for a given name: "J. Smith".
  if (word.length === 1) return true
  return (source.beginnings.get(word.slice(0, 4)) ?? []).some(other => isSameNameWord(word, other))
}

/** "National Insurance Contributions (NICs)": the claim itself says what its letters stand for. */
function isOwnAcronym(name: Name, { text, names }: Reading): boolean {
  const letters = acronymLetters(name.text)
  if (letters === null || text[name.startCharIndex - 1] !== '(') return false
  const before = names[names.indexOf(name) - 1]
  const initials = before?.words.map(word => word[0]).join('') ?? ''
  return initials.length > 1 && (initials.endsWith(letters) || letters.startsWith(initials))
}

/** "John Desai" beside "Kush Desai": the same last word, another first one. */
function sharesSurname(one: readonly string[], other: readonly string[]): boolean {
  const own = one.filter(word => !titles.has(word))
  const others = other.filter(word => !titles.has(word))
  return own.length === 2 && others.length === 2 && own.at(-1) === others.at(-1) && own[0] !== others[0]
}

const rememberedSmall = new WeakMap<readonly EvidenceSentence[], ReadonlySet<string>>()

/** The words that texts write without a capital. */
function smallWordsOf(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  let small = rememberedSmall.get(sentences)
  if (!small) {
    small = smallWordsIn(sentences.map(readEvidence))
    rememberedSmall.set(sentences, small)
  }
  return small
}

function smallWordsIn(readings: readonly Reading[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { tokens } of readings) for (const { text } of tokens) if (!isCapitalised(text)) small.add(text)
  return small
}

/** A capitalised first word is a name where the texts use it as one elsewhere, and never without its capital. */
function isKnownName(name: Name, claim: Reading, ...texts: readonly (readonly EvidenceSentence[])[]): boolean {
  const word = name.words[0] ?? ''
  if (smallWordsIn([claim]).has(word) || texts.some(sentences => smallWordsOf(sentences).has(word))) return false
  const isNameIn = ({ names }: Reading): boolean => names.some(({ certain, words }) => certain && words.includes(word))
  const term = stem(word)
  // Only where the word stands at all are the names read.
  const has = (sentence: EvidenceSentence): boolean => {
    const reading = readEvidence(sentence)
    return reading.termSet.has(term) && isNameIn(reading)
  }
  return isNameIn(claim) || texts.some(sentences => sentences.some(has))
}

/**
 * The name that a cited sentence has in the very place of this one: the same two words on one side and one on the
 * other. It tells an exchange of names ("A sued B" for "B sued A"), which no list of names can.
 */
function exchangedFor(name: Name, claim: Reading, cited: readonly EvidenceSentence[]): string | null {
  const own = surroundings(name, claim)
  if (!own) return null
  let found: string | null = null
  for (const sentence of cited) {
    const reading = readEvidence(sentence)
    if (!isWordingOf(claim, reading, name)) continue
    for (const other of reading.names) {
      const theirs = surroundings(other, reading)
      if (!theirs || (!other.certain && !isKnownName(other, claim, cited)) || !isSamePlace(own, theirs)) continue
      if (other.words.some(word => name.words.some(mine => isSameNameWord(mine, word)))) return null
      if (standForEachOther(name, other, claim, reading)) return null
      found = other.text
    }
  }
  return found
}

function standForEachOther(name: Name, other: Name, claim: Reading, stated: Reading): boolean {
  const short = acronymLetters(name.text)
  if (short !== null && acronymsOf(stated.tokens).has(short)) return true
  const otherShort = acronymLetters(other.text)
  return otherShort !== null && acronymsOf(claim.tokens).has(otherShort)
}

interface Surroundings {
  left: readonly string[]
  right: readonly string[]
  listed: boolean
}

/** Two words on each side; an edge of the sentence counts as a word. */
function surroundings(name: Name, { tokens, text }: Reading): Surroundings | null {
  const first = tokens.findIndex(token => token.startCharIndex >= name.startCharIndex)
  if (first < 0) return null
  let last = first
  while (last + 1 < tokens.length && (tokens[last + 1]?.startCharIndex ?? Infinity) < name.endCharIndex) last++
  const word = (index: number): string => tokens[index]?.text.toLowerCase() ?? '\n'
  const comma = (index: number): boolean => (text[tokens[index]?.endCharIndex ?? 0] ?? '') === ','
  const left = [word(first - 1), word(first - 2)]
  const right = [word(last + 1), word(last + 2)]
  const joins = (other: string): boolean => other === 'and' || other === 'or'
  return { left, right, listed: joins(left[0] ?? '') || joins(right[0] ?? '') || (comma(last) && comma(first - 1)) }
}

function isSamePlace(one: Surroundings, other: Surroundings): boolean {
  if (one.listed || other.listed) return false
  const [left, left2] = one.left
  const [right, right2] = one.right
  if (left !== other.left[0] || right !== other.right[0]) return false
  const farther = left2 === other.left[1] || right2 === other.right[1]
  const content = [left, right, left2, right2].some(word => word !== undefined && word !== '\n' && !isStopWord(word))
  return farther && content
}
