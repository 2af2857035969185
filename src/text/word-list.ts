/**
 * A fixed list of words of which nearly every word of a text is asked whether it is one: most are told by their first
 * letter and their length, before anything is looked up.
 */
export function createWordList(words: Iterable<string>): Pick<ReadonlySet<string>, 'has'> {
  const list = new Set(words)
  /** By the code of the first letter, a bit for each length. */
  const lengths = new Uint32Array(128)
  let othersToo = false
  for (const word of list) {
    const code = word.charCodeAt(0)
    if (code < 128) lengths[code] = (lengths[code] ?? 0) | (1 << Math.min(word.length, 31))
    else othersToo = true
  }
  return {
    has(word) {
      const code = word.charCodeAt(0)
      const isPossible = code < 128 ? ((lengths[code] ?? 0) >>> Math.min(word.length, 31)) & 1 : othersToo
      return Boolean(isPossible) && list.has(word)
    }
  }
}
