/** Words of fewer letters differ by one of them too often … */
const shortest = 4
/** … and of fewer than this by two. */
const shortestByTwo = 5
const mostLetters = 2
const letters = /^\p{L}+$/u

/**
 * Whether two words are so alike that one may be the other written wrong: "Alan" and "Allan", "Moira" and "Maura".
 * "Republic" and "Republican" are two words.
 */
export function isMisspelt(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  if (one === other || length < shortest || one[0] !== other[0] || !letters.test(one) || !letters.test(other))
    return false
  const isOneTheStart = one.startsWith(other) || other.startsWith(one)
  return distance(one, other) <= (isOneTheStart || length < shortestByTwo ? 1 : mostLetters)
}

/** How many letters of one word must be put in, left out or changed to give the other (Levenshtein's distance). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mostLetters) return mostLetters + 1
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let here = 1; here <= one.length; here++) {
    const next = [here]
    for (let there = 1; there <= other.length; there++)
      next.push(
        Math.min(
          (row[there] ?? 0) + 1,
          (next[there - 1] ?? 0) + 1,
          (row[there - 1] ?? 0) + Number(one[here - 1] !== other[there - 1])
        )
      )
    row = next
  }
  return row.at(-1) ?? 0
}
