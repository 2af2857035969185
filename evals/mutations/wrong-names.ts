import { isSameCountry, isSameNameWord } from '../../src/text/aliases.ts'
import { readNames } from '../../src/text/names.ts'
import { isStopWord, stem, termsOf } from '../../src/text/terms.ts'
import type { EvidenceSentence } from '../../src/types/evidence.ts'
import { choiceFor, type Mutation, pick, replaceSpan } from './mutation.ts'

const namesOf = ({ text }: EvidenceSentence) => readNames(text).filter(({ certain }) => certain)

/** Whether a sentence has the same name in another form: "American" for "the U.S.", "German" for "Germany", "UTV" for "UTVs". */
function isNamedAlready(words: readonly string[], said: ReadonlySet<string>, text: string): boolean {
  return (
    isSameCountry(words, said, () => text.toLowerCase()) ||
    words.every(word =>
      [...said].some(mine => isSameNameWord(word, mine) || `${word}s` === mine || word === `${mine}s`)
    )
  )
}

function exchangeName(sentence: EvidenceSentence, all: readonly EvidenceSentence[]): string | null {
  const own = readNames(sentence.text)
  const name = pick(sentence.text, namesOf(sentence))
  if (!name) return null
  const said = new Set(own.flatMap(({ words }) => words))
  const before = new Set(sentence.previous ? namesOf(sentence.previous).flatMap(({ words }) => words) : [])
  const others = all
    .flatMap(namesOf)
    .filter(({ words }) =>
      words.every(word => !said.has(word) && !before.has(word) && !isStopWord(word) && word.length > 2)
    )
    .filter(({ words }) => !isNamedAlready(words, said, sentence.text))
  const other = pick(sentence.text, others)
  return other ? replaceSpan(sentence.text, name, other.text) : null
}

function swapNames(sentence: EvidenceSentence): string | null {
  const [one, ...rest] = namesOf(sentence)
  // Joined names may change places, and a name and its apposition say the same either way round.
  const joined = /^(?:['’]s)?\s*(?:(?:,|and|or|&|\(|-|–|—|\/|of|in|:|\||the)\s*){0,3}$/u
  const other = rest.find(
    ({ words, startCharIndex }) =>
      one !== undefined &&
      !words.some(word => one.words.some(mine => isSameNameWord(word, mine))) &&
      !joined.test(sentence.text.slice(one.endCharIndex, startCharIndex))
  )
  if (!one || !other) return null
  return replaceSpan(replaceSpan(sentence.text, other, one.text), one, other.text)
}

/** Verbs in the past or the passive, by the words around them; the reader in `src` has no part in it. */
const tellingVerb =
  /\b(?:is|are|was|were|been|has|have|had) ([a-z]{2,}ed)\b(?! to\b)|[a-z] ([a-z]{2,}ed)(?= (?:the|an?|its|his|her|their|that|in|by|for|at)\b)/u
const withoutBe = /\b(?:the|an?|its|his|her|their|of|and|with|by|for|in|on|at|to|from) [a-z]+$/u

function verbOf(text: string): { startCharIndex: number; endCharIndex: number; isPassive: boolean } | null {
  const match = tellingVerb.exec(text)
  const verb = match?.[1] ?? match?.[2]
  if (!match || !verb) return null
  const startCharIndex = match.index + match[0].length - verb.length
  // "The limited partners", "by unnamed people": only describes.
  if (match[1] === undefined && withoutBe.test(text.slice(0, startCharIndex + verb.length))) return null
  return { startCharIndex, endCharIndex: startCharIndex + verb.length, isPassive: match[1] !== undefined }
}

/** A verb becomes the verb of another sentence: "signed" for "announced". */
function exchangeVerb(sentence: EvidenceSentence, all: readonly EvidenceSentence[]): string | null {
  const verb = verbOf(sentence.text)
  if (!verb) return null
  const said = new Set(termsOf(sentence.text))
  const from = choiceFor(sentence.text, all.length)
  for (const { text } of [...all.slice(from), ...all.slice(0, from)]) {
    const other = verbOf(text)
    if (!other || other.isPassive !== verb.isPassive) continue
    const word = text.slice(other.startCharIndex, other.endCharIndex)
    if (!said.has(stem(word))) return replaceSpan(sentence.text, verb, word)
  }
  return null
}

/** Changes who or what a sentence is about, and what is done. */
export const wrongNames: readonly Mutation[] = [
  { name: 'a name exchanged', expects: 'flagged', change: exchangeName },
  { name: 'two names exchanged', expects: 'flagged', change: swapNames },
  { name: 'a verb exchanged', expects: 'flagged', change: exchangeVerb }
]
