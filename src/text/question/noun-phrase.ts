import { articles, auxiliaries, closers } from './question-words.ts'

/** A word of a question with its span. */
export interface Word {
  text: string
  lower: string
  start: number
  end: number
}
const wordPattern = /[\p{L}\p{N}$%]+(?:\([a-z]\))?(?:[-.,'’][\p{L}\p{N}]+)*/giu

/** The words of a question, in order; numbers and "401(k)" are words. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), match => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length
  }))
}

/** The noun phrase that begins at `from`: its content words up to the next auxiliary, preposition or clause. */
export function phraseAt(words: readonly Word[], from: number): { words: Word[]; next: number } {
  const found: Word[] = []
  let index = from
  while (index < words.length && articles.has(words[index]?.lower ?? '')) index++
  for (; index < words.length && found.length < 5; index++) {
    const word = words[index]
    if (!word || auxiliaries.has(word.lower) || closers.has(word.lower) || articles.has(word.lower)) break
    found.push(word)
  }
  return { words: found, next: index }
}

/** "How many savers take part": without an auxiliary after it the phrase runs into the verb; its noun is the last plural. */
export function countedNoun(phrase: readonly Word[], isWhole: boolean): Word | undefined {
  return (isWhole ? undefined : phrase.findLast(word => plural.test(word.lower))) ?? phrase.at(-1)
}
const plural = /[^s]s$|^(?:people|persons|men|women|children)$/u
