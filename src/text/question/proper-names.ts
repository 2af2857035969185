import { isStopWord } from '../terms.ts'

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:[-'’.][\p{L}\p{N}]+)*\.?/gu

/**
 * The proper names of a question as it writes them: runs of capitalised words, but for the word that opens it. Plainer
 * than `readNames` (text/names.ts): a question is one sentence without a heading's capitals.
 */
export function readQuestionNames(question: string): string[] {
  const names: string[] = []
  const start = question.search(/\S/)
  let end = -1
  for (const match of question.matchAll(capitalised)) {
    const word = match[0].replace(/(?<=\p{Ll})['’]s$|(?<=\p{Ll}{2})\.$/gu, '')
    const opens = match.index === start
    if (opens || isStopWord(word.toLowerCase())) continue
    const last = names.at(-1)
    if (last !== undefined && question.slice(end, match.index) === ' ') names[names.length - 1] = `${last} ${word}`
    else names.push(word)
    end = match.index + word.length
  }
  return names
}
