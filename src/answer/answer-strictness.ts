import { readFigures } from '../text/figures/read-figures.ts'
import { overlap } from '../text/overlap.ts'
import { readEvidence, readText } from '../text/reading.ts'
import { isLightVerb } from '../text/verb-classes.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'
import type { CheckedClaim } from '../verification/checked-claim.ts'
import { inventedDeeds, mayTell, tellsHowMuch } from '../verification/deeds/check-deeds.ts'
import { claimsNothing } from '../verification/discourse.ts'
import { hasTerm, measureSupport, ownWords, vocabularyOf } from '../verification/support.ts'

/*
 * What is asked of a sentence of an answer beyond what is asked of anybody's text: it was told to say only what it
 * cites, so that where a check of anybody's text gives the benefit of the doubt, this one does not.
 */

/** A sentence without markers is attributed to a source that has this share of its words, if it has this many. */
const leastShareUncited = 0.6
const leastWordsUncited = 3
/** Of so few words at least this share must stand in what is cited. */
const fewWords = 3
const leastShareOfFew = 0.5

/** A sentence of few words and no figure, or of none but talk about itself, may have one in common with anything. */
export function tooLittleSaid(
  text: string,
  { figures }: CheckedClaim,
  sentences: readonly EvidenceSentence[]
): Issue[] {
  if (figures.length > 0) return []
  const vocabulary = vocabularyOf(sentences)
  const { words, share } = measureSupport(readText(text), vocabulary, vocabulary, new Set())
  if (words > fewWords || (share >= leastShareOfFew && !claimsNothing(text))) return []
  const message = 'The cited source states too little of what it says.'
  return [{ code: 'low_support', message, claimed: text, found: null }]
}

/** What a sentence says that follows from nothing that it cites, though no word of it is contradicted. */
export function strangeStatement(text: string, checked: CheckedClaim, sentences: readonly EvidenceSentence[]): Issue[] {
  const [first] = [...strangeWords(text, checked, sentences), ...strangeDeeds(text, checked, sentences)]
  return first ? [first] : []
}

/** A sentence of at most this many words of its own says one thing. */
const wordsOfOneStatement = 4
/** With this share of them strange it says another one: one of three or four, two of four. */
const leastShareStrange = 0.3

/**
 * In a short sentence each word is most of what it says: "Two firefighters died" of "two people died", "it is suitable for
 * vegans" of "for vegetarians". A longer one says the same in words of its own.
 */
function strangeWords(text: string, { figures }: CheckedClaim, sentences: readonly EvidenceSentence[]): Issue[] {
  const claim = readText(text)
  const own = ownWords(claim)
  // Two figures that stand tie it to its source as well as words do.
  if (own.length === 0 || own.length > wordsOfOneStatement || figures.length > 1) return []
  const around = [...sentences, ...sentences.flatMap(({ previous }) => previous ?? [])]
  const vocabulary = vocabularyOf(around)
  const told = around.flatMap(sentence => readEvidence(sentence).tokens)
  const strange = own.filter(
    word =>
      !hasTerm(vocabulary, word.term) &&
      !vocabulary.terms.has(word.stem) &&
      !figures.some(({ figure }) => overlap(figure, word)) &&
      !isLightVerb(word.form.base) &&
      !tellsHowMuch(word.form.base) &&
      !told.some(({ lower }) => mayTell(lower, word.lower))
  )
  const [first] = strange
  if (!first || strange.length < own.length * leastShareStrange) return []
  const message = `No cited sentence tells of "${first.text}".`
  return [{ code: 'low_support', message, claimed: first.text, found: null }]
}

/** In a sentence without figures but dates, of at most this many words of its own, each deed must be told by what is cited. */
const wordsOfDeed = 6
/** In one of at most this many, at least one of its deeds. */
const wordsOfTwo = 8

/** Where no amount ties a sentence to what it cites, what is done is the heart of it: with another verb it is another statement. */
function strangeDeeds(text: string, { figures }: CheckedClaim, sentences: readonly EvidenceSentence[]): Issue[] {
  if (sentences.length === 0 || figures.some(({ figure }) => figure.kind !== 'date')) return []
  return inventedDeeds(readText(text), sentences, { each: wordsOfDeed, any: wordsOfTwo, isStrict: true })
}

/** What stands between the pieces of a text, and the stops behind them. */
const betweenPieces = /[\s()<>[\]{}"'“”‘’«»,;]/u
const stops = /[.:!?]{1,4}$/u
/** What is written for machines: addresses, paths, flags, names with a low line. */
const isLiteral = (piece: string): boolean =>
  /[@_]/u.test(piece.slice(1)) || /^(?:https?:\/|(?:www\.|--|\/|\.)\p{L})/iu.test(piece)

/** An address, a path or a setting is looked up, not paraphrased: what is cited must write it so. */
export function strangeLiterals(text: string, sentences: readonly EvidenceSentence[]): Issue[] {
  const cited = sentences.map(sentence => `${sentence.columns ?? ''} ${sentence.text}`.toLowerCase())
  return text
    .split(betweenPieces)
    .map(piece => piece.replace(stops, ''))
    .filter(piece => isLiteral(piece) && !cited.some(sentence => sentence.includes(piece.toLowerCase())))
    .map(piece => ({
      code: 'name_mismatch' as const,
      message: `No cited sentence has "${piece}".`,
      claimed: piece,
      found: null
    }))
}

const hearsay =
  /\b(?:rumou?rs?|posts?|myths?|hoax(?:es)?|claims?|allegations?|(?:earlier|previous|first) versions?)\b[^.;:]{0,60}?\b(?:that|saying|said)\b/iu
const toldSo = /\b(?:rumou?r|post|myth|hoax|claim|alleg|version|false|untrue|not true|den(?:y|ie)|wrong|reject)/iu

/** What a source gives as a rumour, or takes back, nobody may tell as so. */
export function toldAsRumour(text: string, sentences: readonly EvidenceSentence[]): Issue[] {
  if (toldSo.test(text)) return []
  const own = ownWords(readText(text))
  const isOnlyRumoured = sentences.every(sentence => {
    const frame = hearsay.exec(sentence.text)
    if (!frame) return false
    const { termSet } = readText(sentence.text.slice(frame.index + frame[0].length))
    const shared = own.filter(({ term }) => termSet.has(term)).length
    return shared > 0 && shared >= own.length / 2
  })
  if (!isOnlyRumoured) return []
  const message = 'The cited source gives it as what others say, not as so.'
  return [{ code: 'polarity_mismatch', message, claimed: text, found: sentences[0]?.text ?? null }]
}

/** A date that only points ("next month") cannot be looked up; in an answer it must stand in what is cited. */
export function strangeDays(text: string, { figures }: CheckedClaim, sentences: readonly EvidenceSentence[]): Issue[] {
  // What is quoted word for word brings no day of its own.
  if (sentences.some(sentence => sentence.text.includes(text))) return []
  const checked = new Set(figures.map(({ figure }) => figure.startCharIndex))
  return readFigures(text)
    .filter(({ kind, startCharIndex }) => kind === 'date' && !checked.has(startCharIndex))
    .filter(day => !sentences.some(sentence => sentence.text.toLowerCase().includes(day.text.toLowerCase())))
    .map(day => ({
      code: 'figure_mismatch' as const,
      message: `No cited sentence states "${day.text}".`,
      claimed: day.text,
      found: null
    }))
}

/** Nobody vouched for the source of a sentence without markers: it must have most of its words, and not be a scrap. */
export function isSurelyFrom(text: string, sentences: readonly EvidenceSentence[]): boolean {
  const vocabulary = vocabularyOf(sentences)
  const { words, share } = measureSupport(readText(text), vocabulary, vocabulary, new Set())
  return words >= leastWordsUncited && share >= leastShareUncited
}

const untrueFrame = /^(?:it(?: is| was|['’]s)|nobody|no one)\b[^,.;:]{0,60}?\bthat\b/iu
const untrue = /\b(?:not|nobody|no one|false|untrue|wrong|incorrect|myth|nonsense)\b|n['’]t\b/iu

/** "It is a myth that …", "Nobody believes that …": all that follows is denied, and no source denies it so. */
export function calledUntrue(text: string, sentences: readonly EvidenceSentence[]): Issue[] {
  const denies = (sentence: string) => untrue.test(untrueFrame.exec(sentence)?.[0] ?? '')
  if (!denies(text) || sentences.some(sentence => denies(sentence.text))) return []
  const message = 'It denies what the cited source states.'
  return [{ code: 'polarity_mismatch', message, claimed: untrueFrame.exec(text)?.[0] ?? text, found: null }]
}
