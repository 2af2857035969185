import { stemmer } from 'stemmer'

/** A word, number or name-like token ("401(k)", "$8.9", "U.S.") with its span in the text. */
export interface Token {
  text: string
  startCharIndex: number
  endCharIndex: number
}

const tokenPattern = /\d+\([a-z]\)|(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/giu
const stopWords = new Set(
  'a an and are as at be been but by did do does for from had has have how i if in into is it its may of on or s so such t that the their them then there these they this to was were what when where which who whom whose why will with would you'.split(
    ' '
  )
)

/** The tokens of a text, in order. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), match => ({
    text: match[0],
    startCharIndex: match.index,
    endCharIndex: match.index + match[0].length
  }))
}

/** True for words that say nothing about what a sentence is about. Takes a lower-case word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** The form under which a token is indexed and compared: lower case, without dots, stemmed. */
export function stem(token: string): string {
  const word = token.toLowerCase().replaceAll(/['’]s$|[.,]/gu, '')
  return /^[a-z]+$/.test(word) ? stemmer(word) : word
}

/** The stemmed content words of a text, in order, with repetitions. */
export function termsOf(text: string): string[] {
  return tokenize(text)
    .filter(token => !isStopWord(token.text.toLowerCase()))
    .map(token => stem(token.text))
}
