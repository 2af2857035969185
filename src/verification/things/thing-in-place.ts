import type { Span } from '../../text/blocks.ts'
import { isAdverb } from '../../text/measure/sentence-scope.ts'
import { areOfOneKind, isGeneralNoun } from '../../text/noun-kinds.ts'
import { overlap } from '../../text/overlap.ts'
import { withPresentVerbs } from '../../text/present-verbs.ts'
import { createReadingMemory, type Reading, readEvidence, readText } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { mayTell } from '../deeds/check-deeds.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'
import { goesDown } from '../reckoning/told-difference.ts'
import { isDeterminer } from '../wording/noun-phrases.ts'
import { withoutAsides } from './asides.ts'

/** A thing or trait of a claim, and the one that a sentence has in its place, both as written. */
export interface ExchangedThing {
  claimed: string
  told: string
}

/** Words that one text has in a row and another lacks. */
interface Stretch {
  words: Word[]
  /** Those right before it, nearest first. */
  before: readonly Word[]
  next: Word | undefined
}

const mostBefore = 3

/** So many words in a row name one thing; more are a statement of their own. */
const mostWords = 2

/** What a sentence tells in the words of a claim, but for one thing or trait in the place of another of which its source speaks, too. */
export function thingInPlace(
  claim: Reading,
  sentence: EvidenceSentence,
  context: readonly EvidenceSentence[]
): ExchangedThing | null {
  return exchangedIn(claim, claim.tokens, readEvidence(sentence), sentence, context)
}

/** The same of the clause that states a figure, where its sentence speaks of the claim's thing in another: "the east quay was closed for nine days; the west quay …". */
export function thingInClause(
  { sentence, figure }: StatedFigure,
  claim: Reading,
  context: readonly EvidenceSentence[]
): ExchangedThing | null {
  if (claim.figures.length > 1) return null
  const clauses = clausesOf(readEvidence(sentence))
  const clause = clauses.find(each => overlap(each, figure))
  const exchanged = clause ? exchangedIn(claim, claim.tokens, clause.reading, sentence, context) : null
  if (!exchanged) return null
  // "The price of bread went up; … a 7% rise in food prices": what is said of both may be said of one.
  const isSaidOfBoth = clauses.some(each => each !== clause && tellsMore(each.reading, claim, exchanged))
  return isSaidOfBoth ? null : exchanged
}

/** Whether a clause has a thing of a claim and, not right beside it, another of its words. */
function tellsMore(clause: Reading, { tokens }: Reading, { claimed }: ExchangedThing): boolean {
  const own = tokens.map(({ text }) => claimed.includes(text))
  const shared = tokens.flatMap((word, at) => (word.content && hasWord(clause, word) ? [at] : []))
  return shared.some(at => own[at]) && shared.some(at => !own[at] && !own[at - 1] && !own[at + 1])
}

interface ReadClause extends Span {
  reading: Reading
}

const remembered = createReadingMemory<readonly ReadClause[]>()

/** The clauses of a sentence that has more than one, each read by itself. */
const clausesOf = (reading: Reading): readonly ReadClause[] => remembered.of(reading, readClauses)

function readClauses({ text, clauses }: Reading): ReadClause[] {
  if (clauses.length < 2) return []
  return clauses.map(({ startCharIndex, endCharIndex }) => ({
    startCharIndex,
    endCharIndex,
    reading: readText(text.slice(startCharIndex, endCharIndex))
  }))
}

/** The same of what is said with a figure of the claim, with or without what it says by the way ("…, mostly by hand, …"). */
export function thingInPlaceBeside(
  figure: Figure,
  claim: Reading,
  sentence: EvidenceSentence,
  context: readonly EvidenceSentence[]
): ExchangedThing | null {
  const stated = readEvidence(sentence)
  const exchanged = exchangedIn(claim, claim.tokens, stated, sentence, context)
  if (exchanged || claim.tokens.at(-1)?.segment === 0) return exchanged
  const core = withoutAsides(
    claim.tokens,
    word => !hasWord(stated, word),
    word => word.content && !isInAmount(word, claim)
  )
  return core?.some(word => overlap(word, figure)) ? exchangedIn(claim, core, stated, sentence, context) : null
}

function exchangedIn(
  claim: Reading,
  words: readonly Word[],
  stated: Reading,
  sentence: EvidenceSentence,
  context: readonly EvidenceSentence[]
): ExchangedThing | null {
  const [own, ...more] = stretchesBeyond(claim, stated, 1, words)
  if (!own || more.length > 0) return null
  const mayBeNames = stated !== readEvidence(sentence)
  if (!isThing(own, claim, mayBeNames)) return null
  const other = stretchesBeyond(stated, claim)
    .map(withoutOwner)
    .find(each => isThing(each, stated, mayBeNames) && areInOnePlace(own, each))
  if (!other || mayBeOne(own, other)) return null
  if (!areTwo(own, other, sentence, context)) return null
  return { claimed: written(claim, own), told: written(stated, other) }
}

/** "Korver's bakery": whose it is may be left out. */
function withoutOwner(stretch: Stretch): Stretch {
  const last = stretch.words.findLastIndex(({ text }) => possessive.test(text))
  const words = stretch.words.slice(last + 1)
  return last < 0 || words.length === 0 ? stretch : { ...stretch, words, before: [] }
}

const written = ({ text }: Reading, { words }: Stretch): string =>
  text.slice(words[0]?.startCharIndex, words.at(-1)?.endCharIndex)

/** Whether a text has all words of content of another in some form. */
export const holdsAllOf = (text: Reading, other: Reading): boolean => stretchesBeyond(other, text, 0).length === 0

/** The stretches of a text, outside its figures, whose words another text has in no form: more than `most` are not looked for. */
function stretchesBeyond(text: Reading, other: Reading, most = Infinity, tokens = text.tokens): Stretch[] {
  const found: Stretch[] = []
  let open: Stretch | undefined
  for (const [index, word] of tokens.entries()) {
    const isStrange = word.content && !hasWord(other, word) && !saysLittle(word) && !isInAmount(word, text)
    if (!isStrange) {
      open = undefined
      continue
    }
    if (!open) {
      if (found.length > most) return found
      open = { words: [], before: tokens.slice(Math.max(0, index - mostBefore), index).reverse(), next: undefined }
      found.push(open)
    }
    open.words.push(word)
    open.next = tokens[index + 1]
  }
  return found
}

const isInAmount = (word: Word, { figures }: Reading): boolean =>
  figures.some(figure => isAmount(figure) && overlap(word, figure))

/** "The second edition", "a half plot" are told apart by what would be an amount elsewhere. */
const isAmount = ({ kind, text }: Figure): boolean => kind !== 'ordinal' && text.toLowerCase() !== 'half'

/** Which way a change went, and what anything may be called, tell no thing from another. */
const saysLittle = (word: Word): boolean => isGeneralNoun(word.form.stemmed) || isOfChange(word)

/** Whether a text has a word in any form. */
export function hasWord({ tokens, termSet }: Reading, word: Word): boolean {
  return termSet.has(word.term) || tokens.some(other => isOneWord(word, other))
}

/** By these a noun takes up what the sentence before has named. */
const leansBack = new Set(['this', 'that', 'these', 'those', 'such'])

/**
 * Whether a stretch may name a thing or a trait of one: few words, and no name (who is named, the names are checked for), verb, adverb or
 * denial. What is counted is compared as such, elsewhere.
 */
function isThing({ words, before: [before] }: Stretch, reading: Reading, mayBeNames = false): boolean {
  const { names, tokens, figures } = reading
  const predicates = withPresentVerbs(reading)
  // "Temperatures occur", "Saudi-led raids": right behind a word of content stands what may be a verb, or another noun for the same.
  const isPredicate = (word: Word) => predicates.some(({ at }) => tokens[at] === word)
  if (words.length > mostWords || (before?.content && !isPredicate(before)) || leansBack.has(before?.lower ?? ''))
    return false
  if (before && figures.some(figure => overlap(before, figure))) return false
  return words.every(
    word =>
      !isPredicate(word) &&
      !isAdverb(word) &&
      !denials.has(word.lower) &&
      !possessive.test(word.text) &&
      (mayBeNames || !names.some(name => name.certain && overlap(name, word)))
  )
}
const denials = new Set(['not', 'never', 'no', 'none'])
/** Whose something is may be told by a name and by what they are. */
const possessive = /['’]s?$/u

/**
 * Whether two stretches stand in one place: before the same word of content ("the museum has", "the hotel has") or between the same small
 * ones, behind the same words ("sales of vans", "sales of cars"), or as what a change is told of ("exports grew", "a growth in imports").
 */
function areInOnePlace(one: Stretch, other: Stretch): boolean {
  const [before, otherBefore] = [one.before[0], other.before[0]]
  if (
    one.next &&
    areAlike(one.next, other.next) &&
    (one.next.content || !before || !otherBefore || areAlike(before, otherBefore))
  )
    return true
  const [mine, theirs] = [withoutArticles(one.before), withoutArticles(other.before)]
  for (const [index, word] of mine.entries()) {
    if (!areAlike(word, theirs[index])) break
    if (word.content) return true
  }
  return isOfChange(one.next) && ofOrIn.has(otherBefore?.lower ?? '') && isOfChange(other.before[1])
}

const withoutArticles = (words: readonly Word[]): Word[] => words.filter(word => !isDeterminer(word))
const ofOrIn = new Set(['of', 'in'])
const isOfChange = (word: Word | undefined): boolean => word !== undefined && goesDown(word.lower) !== null

const areAlike = (one: Word | undefined, other: Word | undefined): boolean =>
  one && other ? isOneWord(one, other) : one === other

/** Words of one stem, base or meaning, and longer ones that begin alike: "publish", "publisher". */
function isOneWord(one: Word, other: Word): boolean {
  return (
    one.stem === other.stem ||
    one.form.base === other.form.base ||
    (one.form.beginning !== '' && one.form.beginning === other.form.beginning)
  )
}

/** "The fee" and "the charge", "rents" and "rental prices": nouns of one kind, or verbs. */
const mayBeOne = (one: Stretch, other: Stretch): boolean =>
  one.words.some(word =>
    other.words.some(each => areOfOneKind(word.form.stemmed, each.form.stemmed) || mayTell(word.text, each.text))
  )

const definite = new Set([...leansBack, 'the', 'its', 'their', 'his', 'her', 'our', 'both'])

/**
 * Whether a source speaks of what the claim names as of something else: beside the other in one sentence, or only after the one that
 * the claim follows. What it has named before may be meant by "the …", another noun for it.
 */
function areTwo(
  own: Stretch,
  other: Stretch,
  sentence: EvidenceSentence,
  context: readonly EvidenceSentence[]
): boolean {
  const holdsAll = (each: EvidenceSentence, { words }: Stretch) => {
    const reading = readEvidence(each)
    return words.every(word => hasWord(reading, word))
  }
  const naming = context.filter(each => each.source === sentence.source && holdsAll(each, own))
  if (naming.length === 0) return false
  if (naming.some(each => holdsAll(each, other))) return true
  const mayTakeUp = other.before.some(({ lower }) => definite.has(lower))
  return !mayTakeUp || naming.every(({ startCharIndex }) => startCharIndex > sentence.startCharIndex)
}
