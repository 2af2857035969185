/** Words told apart by blanks, to be looked up. */
export const wordsIn = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** So many places, a power of two, are for the first letter, the last one and the length of words. */
const places = 4_096

/** The place of a word in that table: words of one place are looked up. */
function placeOf(word: string): number {
  const { length } = word
  if (length === 0) return 0
  return (word.charCodeAt(0) * 641 + word.charCodeAt(length - 1) * 31 + length) & (places - 1)
}

/**
 * A fixed list of words of which nearly every word of a text is asked whether it is one: most are told by their first
 * and last letter and their length, before anything is looked up.
 */
export function createWordList(words: Iterable<string>): Pick<ReadonlySet<string>, 'has'> {
  const list = new Set(words)
  const mayBe = new Uint8Array(places)
  for (const word of list) mayBe[placeOf(word)] = 1
  return { has: word => mayBe[placeOf(word)] === 1 && list.has(word) }
}
