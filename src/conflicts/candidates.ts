import type { Surroundings } from './surroundings.ts'
import type { Weigh } from './weigh.ts'

/** Terms under which a statement is filed: those that are rarest and nearest to its value … */
const keysOfStatement = 16
/** … down to those of heading and title, by which "It runs 38 warehouses" meets the name that another text spells out. */
const nearestLeaned = 0.25
/** Two statements are compared when they share this many of their keys (or all, where one has fewer). */
const sharedKeys = 2
/** A term of more statements than this says too little to bring two of them together. */
const longestList = 150
/** Up to this many statements of one kind, every pair is compared. */
const allPairs = 120

/** The pairs of a group that are worth comparing; now and then no pair at all, so that the work can be interrupted. */
export function candidatePairs<Item extends Surroundings>(
  group: readonly Item[],
  weigh: Weigh
): Generator<[Item, Item] | null> {
  return group.length <= allPairs ? pairsOf(group) : pairsByKeys(group, weigh)
}

function* pairsOf<Item>(group: readonly Item[]): Generator<[Item, Item]> {
  for (let index = 0; index < group.length; index++)
    for (let before = 0; before < index; before++) {
      const one = group[before]
      const other = group[index]
      if (one && other) yield [one, other]
    }
}

function* pairsByKeys<Item extends Surroundings>(group: readonly Item[], weigh: Weigh): Generator<[Item, Item] | null> {
  const filed = new Map<string, number[]>()
  const shared = new Uint8Array(group.length)
  for (const [index, statement] of group.entries()) {
    const keys = keysOf(statement, weigh)
    const met: number[] = []
    for (const key of keys) {
      const list = filed.get(key)
      if (!list) {
        filed.set(key, [index])
        continue
      }
      if (list.length < longestList) {
        for (const before of list) {
          const count = shared[before] ?? 0
          if (count === 0) met.push(before)
          shared[before] = count + 1
        }
        list.push(index)
      }
    }
    for (const before of met) {
      const one = group[before]
      if (one && (shared[before] ?? 0) >= Math.min(sharedKeys, keys.length)) yield [one, statement]
      shared[before] = 0
    }
    yield null
  }
}

function keysOf({ nearness }: Surroundings, weigh: Weigh): string[] {
  return [...nearness]
    .filter(([, near]) => near >= nearestLeaned)
    .map(([term, near]) => ({ term, weight: near * weigh(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, keysOfStatement)
    .map(({ term }) => term)
}
