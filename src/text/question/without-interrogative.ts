import type { Word } from './noun-phrase.ts'
import { type AskedKind, amount, auxiliaries, closers, nouns, size } from './question-words.ts'

/** What a question wants, as far as its words tell. */
export interface AskedKinds {
  /** Likeliest first. */
  asked: readonly AskedKind[]
  /** The words that name the thing asked for: "plans", "price", "chief executive"; empty where none does. */
  focus: string
  /** True where the focus only types the answer ("what company …"): a source may name it without the word. */
  focusIsType: boolean
  /** The question without the words that only ask. */
  rest: string
}

/** "401k market size?", "Price of gold?", "Is it $10 trillion?", "List the members of …". */
export function readWithoutInterrogative(
  words: readonly Word[],
  spent: Set<Word>,
  finish: (asked: readonly AskedKind[], focus?: readonly Word[], focusIsType?: boolean) => AskedKinds
): AskedKinds {
  const first = words[0]
  if (first && auxiliaries.has(first.lower)) return finish(['yes_no'])
  // "Name of the ship?" asks for one.
  if (first && /^(?:list|name|enumerate)$/u.test(first.lower) && words[1]?.lower !== 'of') {
    spent.add(first)
    return finish(['list'])
  }
  // "Sick pay after 3 years", "visitors per day" ask for no year and no day.
  const isCounted = (index: number) => /^(?:\d|per$|an?$|each$|every$)/u.test(words[index - 1]?.lower ?? '')
  // "Outlook for the year" asks for the outlook: what stands after a preposition only says of what.
  const end = words.findIndex((word, index) => index > 0 && closers.has(word.lower))
  const said = end < 0 ? words : words.slice(0, end)
  const kindWord =
    words.length <= 12 ? said.find((word, index) => nouns.has(word.lower) && !isCounted(index)) : undefined
  const kinds = kindWord ? nouns.get(kindWord.lower) : undefined
  if (!kindWord || !kinds) return finish(['other'])
  if (kinds === size || kinds === amount || kinds[0] === 'date' || kinds[0] === 'count') spent.add(kindWord)
  return finish(kinds, spent.has(kindWord) ? [] : [kindWord])
}
