/** The kinds that words are of, as numbers: a word may be of several. */
export type Kinds = ReadonlyMap<string, ReadonlySet<number>>

/** Reads kinds from lines of words, one kind a line. `keysOf` gives the keys under which a word is looked up. */
export function readKinds(lines: string, keysOf: (word: string) => Iterable<string>): Kinds {
  const found = new Map<string, Set<number>>()
  for (const [number, line] of lines.trim().split('\n').entries())
    for (const word of line.split(' '))
      for (const key of keysOf(word)) {
        const known = found.get(key)
        if (known) known.add(number)
        else found.set(key, new Set([number]))
      }
  return found
}

/** Whether two words have a kind in common. */
export function shareKind(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size > 0 && other.size > 0) for (const kind of one) if (other.has(kind)) return true
  return false
}
