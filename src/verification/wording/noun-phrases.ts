import { wordsIn } from '../../text/word-list.ts'
import type { Word } from '../../text/words.ts'

/** Somebody or something that takes part in what is told. */
export interface Party {
  /** The content words of its head ("owner" of "the owner of the mine"); none of a pronoun. */
  head: readonly Word[]
  /** All of its content words: "owner", "mine". */
  words: readonly Word[]
  /**
   * `name`: called by a proper name. `known`: by an article or a possessive, so it may be somebody named elsewhere.
   * `new`: with "a", a number, or bare: nobody who was named before. `pronoun`: "it", "who".
   */
  kind: 'name' | 'known' | 'new' | 'pronoun'
  written: string
}

/** The words of a sentence with the places of its verbs: between these stand its noun phrases. */
export interface Phrasing {
  text: string
  words: readonly Word[]
  verbs: ReadonlySet<number>
}

/** Words on either side of a verb that are looked at. */
export const reach = 24

export const auxiliaries = wordsIn(
  'is are was were be been being am has have had do does did will would shall must may might can could should not never'
)
export const coordinating = wordsIn('and but or nor then')
const subordinating = wordsIn(
  'because since when while where whereas although though if unless whether before after until that as so whom what'
)
const pronouns = wordsIn('it he she they we you i this these those both who which him her them us me')
const known = wordsIn('the this that these those its his her their our my your whose')
const articles = wordsIn('a an some another any no each every many several few')
const prepositions = wordsIn(
  'of in on at by for with out from to into onto about after before between during without within against under over through among across per near since until despite towards behind beside'
)
const adverb =
  /^(?:also|altogether|overall|together|meanwhile|moreover|however|therefore|today|later|then|now|still|already|soon|once|again|earlier|first|\p{L}+ly)$/u
const howOften = wordsIn('once twice every each')
const gerund = /^\p{L}{3,}ing$/u
const possessive = /['’]s?$/u
const space = /^['’]?\s+(?:&\s+)?$/u

/** Whether a word is a preposition that leads away from the noun before it: not "of". */
export function opensCircumstance(word: Word | undefined): boolean {
  return word !== undefined && word.lower !== 'of' && prepositions.has(word.lower)
}

export function isDeterminer({ lower }: Word): boolean {
  return known.has(lower) || articles.has(lower)
}

/** "Has", "never", "later": what may stand between a subject and its verb. */
export function isAuxiliaryOrAdverb(word: Word | undefined): boolean {
  return word !== undefined && (auxiliaries.has(word.lower) || adverb.test(word.lower))
}

/** Whether nothing but a space stands between a word and the next. */
export function isNextTo({ text, words }: Phrasing, index: number): boolean {
  return space.test(text.slice(words[index]?.endCharIndex ?? 0, words[index + 1]?.startCharIndex ?? 0))
}

/** What the noun phrase that ends with a word means; null where that is the object of a verb, or one of several. */
export function partyEndingAt(phrasing: Phrasing, last: number): Party | null {
  const { words, verbs } = phrasing
  let first = last + 1
  while (first > 0 && last - first < reach) {
    const word = words[first - 1]
    if (!word || verbs.has(first - 1) || auxiliaries.has(word.lower) || subordinating.has(word.lower)) break
    if (coordinating.has(word.lower) || (first <= last && !isNextTo(phrasing, first - 1))) break
    first--
  }
  // "He wrote a book called …": what a verb has for its object does not rule the next.
  if (verbs.has(first - 1) && isNextTo(phrasing, first - 1)) return null
  // "Thomas and Smith won"
  const isOneOfMany = words[first - 1]?.lower === 'and' && !verbs.has(first - 2) && isNextTo(phrasing, first - 2)
  if (isOneOfMany && words[first - 2]?.content) return null
  return partyOf(phrasing, withoutOpening(words.slice(first, last + 1)))
}

/** What the noun phrase next to a word means, back to the verb or the preposition before it: "by Josef Kral, who signed it". */
export function nearestParty(phrasing: Phrasing, last: number): Party | null {
  const { words, verbs } = phrasing
  let first = last + 1
  while (first > 0 && last - first < reach && !verbs.has(first - 1)) {
    const word = words[first - 1]
    if (!word || auxiliaries.has(word.lower) || coordinating.has(word.lower) || opensCircumstance(word)) break
    if (first <= last && !isNextTo(phrasing, first - 1)) break
    first--
  }
  return partyOf(phrasing, words.slice(first, last + 1))
}

/** Without the circumstance with which a sentence opens: "In 2007 the council", "Once a year a technician", "Altogether Quill". */
function withoutOpening(words: readonly Word[]): readonly Word[] {
  const [first, next] = words
  if (first && next && adverb.test(first.lower) && !isDeterminer(next)) return words.slice(1)
  if (first && howOften.has(first.lower)) {
    const article = words.findLastIndex(isDeterminer)
    return article > 1 ? words.slice(article) : words
  }
  if (!prepositions.has(words[0]?.lower ?? '')) return words
  const article = words.findLastIndex((word, at) => isDeterminer(word) && !prepositions.has(words[at - 1]?.lower ?? ''))
  return words.slice(article > 0 ? article : words.findLastIndex(({ name }) => !name) + 1)
}

/** The noun phrase that begins with a word: up to the next preposition but "of", mark, verb or conjunction. */
export function phraseFrom({ words, verbs }: Phrasing, from: number): readonly Word[] {
  const segment = words[from - 1]?.segment
  let end = from
  while (end < from + reach) {
    const word = words[end]
    if (!word || word.segment !== segment || verbs.has(end) || subordinating.has(word.lower)) break
    if (prepositions.has(word.lower) && (word.lower !== 'of' || end === from)) break
    end++
  }
  return words.slice(from, end)
}

/** What a noun phrase means; null for one without a noun. */
export function partyOf({ text }: Phrasing, phrase: readonly Word[]): Party | null {
  const hanging = phrase.findIndex(({ lower }, at) => at > 0 && prepositions.has(lower))
  const nucleus = hanging < 0 ? phrase : phrase.slice(0, hanging)
  const [opener] = nucleus
  const last = nucleus.at(-1)
  if (!opener || !last) return null
  const written = text.slice(opener.startCharIndex, last.endCharIndex)
  // "I've" is one word.
  const isPronoun = pronouns.has(opener.lower.split(/['’]/u)[0] ?? '')
  if (isPronoun && nucleus.every(({ content }, at) => at === 0 || !content))
    return { head: [], words: [], kind: 'pronoun', written }
  const head = nucleus.filter(({ content, lower }) => content && !adverb.test(lower))
  // "Charging takes 40 minutes": what is done does nothing.
  if (head.length === 0 || (nucleus.length === 1 && gerund.test(last.text))) return null
  const kind = last.name ? 'name' : known.has(opener.lower) || possessive.test(opener.text) ? 'known' : 'new'
  return { head, words: phrase.filter(({ content }) => content), kind, written }
}
