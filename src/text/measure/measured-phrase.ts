import type { Figure } from '../../types/figure.ts'
import { isPastForm } from '../past-form.ts'
import { meaningOf } from '../synonyms.ts'
import { stem } from '../terms.ts'
import type { Word } from '../words.ts'
import { isSlight } from './slight-words.ts'

/** The noun phrase that a figure counts or qualifies: "401(k) retirement market" of "the $8.9 trillion 401(k) retirement market". */
export interface MeasuredPhrase {
  /** Its words, the head last; empty where none are written beside the figure. */
  words: readonly Word[]
  /** Their stems; where no words are written, that of the noun that the figure is known to count. */
  phrase: readonly string[]
  /** The same as written; empty where there is none. */
  phraseText: string
  /** True where the figure stands before its noun like an adjective ("the $8.9 trillion 401(k) market"). */
  attributive: boolean
  /** True where the phrase is the whole thing that is valued ("The toy market is worth $8 billion"). */
  valued: boolean
}

const none: MeasuredPhrase = { words: [], phrase: [], phraseText: '', attributive: false, valued: false }
const longestPhrase = 5
const leadsToNoun = /^(?:in|of|worth)$/
/** "15 minutes in the evening" says when, not of what. */
const leadsFromDuration = /^of$/
const determiner = /^(?:the|its|their|all|his|her|a|an)$/
const joinsPhrase = /^[\s-]*$/
const verbEnding = /(?:ed|ing)$/
const capital = /^\p{Lu}/u

/**
 * The phrase of a figure: "$8.9 trillion 401(k) retirement market" and "$8.9 trillion in assets" carry it behind them,
 * "a magnitude of 6.4" and "the market is worth $8 billion" before. `isInFigure` tells the words of all figures.
 */
export function phraseOf(
  text: string,
  tokens: readonly Word[],
  figure: Figure,
  isInFigure: (word: Word) => boolean
): MeasuredPhrase {
  if (figure.kind === 'date') return none
  const valued = readValued(text, tokens, figure)
  if (valued) return valued
  const counted = figure.kind === 'count' && figure.unit ? [meaningOf(stem(figure.unit))] : []
  const { words, attributive } = readBehind(text, tokens, figure, counted, isInFigure)
  if (words.length > 0) return { ...written(text, words), attributive, valued: false }
  if (counted.length > 0) return { ...none, phrase: counted, phraseText: figure.unit ?? '' }
  const noun = figure.kind === 'count' ? readBefore(tokens, figure) : undefined
  return noun ? { ...none, ...written(text, [noun]) } : none
}

/** A phrase of words in a row. */
export function written(text: string, words: readonly Word[]): Pick<MeasuredPhrase, 'words' | 'phrase' | 'phraseText'> {
  return {
    words,
    phrase: words.map(({ stem: stemmed }) => stemmed),
    phraseText: text.slice(words[0]?.startCharIndex, words.at(-1)?.endCharIndex)
  }
}

function readBehind(
  text: string,
  tokens: readonly Word[],
  figure: Figure,
  counted: readonly string[],
  isInFigure: (word: Word) => boolean
): { words: Word[]; attributive: boolean } {
  let index = tokens.findIndex(token => token.startCharIndex >= figure.endCharIndex)
  if (index < 0) return { words: [], attributive: false }
  let end = figure.endCharIndex
  let attributive = true
  const opener = tokens[index]
  if (
    opener &&
    (figure.kind === 'duration' ? leadsFromDuration : leadsToNoun).test(opener.lower) &&
    text.slice(end, opener.startCharIndex).trim() === ''
  ) {
    attributive = false
    end = opener.endCharIndex
    index++
    if (determiner.test(tokens[index]?.lower ?? '')) {
      end = tokens[index]?.endCharIndex ?? end
      index++
    }
  }
  // "a 12-year-old girl"
  if (figure.kind === 'duration' && opener?.lower === 'old' && text[end] === '-') {
    end = opener.endCharIndex
    index++
  }
  const words: Word[] = []
  for (let token = tokens[index]; token && words.length < longestPhrase; token = tokens[++index]) {
    if (!token.content || isInFigure(token) || !joinsPhrase.test(text.slice(end, token.startCharIndex))) break
    if (words.length > 0 && verbEnding.test(token.text) && !capital.test(token.text)) break
    // "131 drowned", "magnitude 6.1 struck the valley": what follows is said of it.
    const isVerb = words.length === 0 && attributive && counted.length === 0 && isPastForm(token.lower)
    if (isVerb && !tokens[index + 1]?.content) break
    words.push(token)
    end = token.endCharIndex
    if (counted.includes(token.stem)) break
  }
  return { words, attributive }
}

/** "a magnitude of 6.4": a bare number is of the noun before it. */
function readBefore(tokens: readonly Word[], figure: Figure): Word | undefined {
  let index = tokens.findLastIndex(token => token.endCharIndex <= figure.startCharIndex)
  while (linking.has(tokens[index]?.lower ?? '') || isSlightVerb(tokens[index])) index--
  const noun = tokens[index]
  if (!noun?.content || noun.name || !lettersAlone.test(noun.text)) return undefined
  const last = tokens.findLast(token => token.startCharIndex < figure.endCharIndex)
  return noun.segment === last?.segment ? noun : undefined
}
/** "The number of staff stayed at 27" */
const isSlightVerb = (word: Word | undefined) => word !== undefined && isSlight(word.stem) && isPastForm(word.lower)
const linking: ReadonlySet<string> = new Set(['of', 'is', 'was', 'at', 'were', 'are'])
const lettersAlone = /^\p{L}{3,}$/u

/** Tokens between "worth" and its figure, and one: "worth more than $8 billion". */
const longestHedge = 4

/**
 * "The toy market is worth $8 billion" and "the toy market, now worth $8 billion" say what "the $8 billion toy market"
 * says. Only a noun phrase that is seen whole, from its determiner or the sentence's beginning, is what is valued.
 */
function readValued(text: string, tokens: readonly Word[], figure: Figure): MeasuredPhrase | null {
  if (figure.kind !== 'money') return null
  const worth = tokens.findLastIndex(token => token.endCharIndex <= figure.startCharIndex && token.text === 'worth')
  const stated = tokens.findIndex(token => token.endCharIndex > figure.startCharIndex)
  if (worth < 0 || stated - worth > longestHedge) return null
  let last = worth - 1
  while (/^(?:now|currently|already|today|still)$/.test(tokens[last]?.text ?? '')) last--
  const isAppositive = tokens[last]?.segment !== tokens[worth]?.segment
  if (!isAppositive && !/^(?:is|are|was|were)$/.test(tokens[last--]?.text ?? '')) return null
  let first = last
  while (tokens[first]?.content && tokens[first]?.segment === tokens[last]?.segment) first--
  const before = tokens[first]
  const isWhole = !before || determiner.test(before.lower)
  const words = tokens.slice(first + 1, last + 1)
  if (!isWhole || words.length === 0 || words.length > longestPhrase) return null
  return { ...written(text, words), attributive: true, valued: true }
}
