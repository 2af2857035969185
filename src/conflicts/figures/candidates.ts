import type { Surroundings } from '../surroundings.ts'
import type { Weigh } from '../weigh.ts'

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

/** A statement with those before it in its group that are worth comparing with it. */
export type Candidates<Item> = [Item, readonly Item[]]

/** The pairs of a group that are worth comparing, statement by statement, so that the work can be interrupted between. */
export function candidatesOf<Item extends Surroundings>(
  group: readonly Item[],
  weigh: Weigh
): Generator<Candidates<Item>> {
  return group.length <= allPairs ? allBefore(group) : byKeys(group, weigh)
}

function* allBefore<Item>(group: readonly Item[]): Generator<Candidates<Item>> {
  for (const [index, statement] of group.entries()) yield [statement, group.slice(0, index)]
}

function* byKeys<Item extends Surroundings>(group: readonly Item[], weigh: Weigh): Generator<Candidates<Item>> {
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
    const partners: Item[] = []
    for (const before of met) {
      const one = group[before]
      if (one && (shared[before] ?? 0) >= Math.min(sharedKeys, keys.length)) partners.push(one)
      shared[before] = 0
    }
    yield [statement, partners]
  }
}

function keysOf({ nearness }: Surroundings, weigh: Weigh): string[] {
  const keys: { term: string; weight: number }[] = []
  for (const [term, near] of nearness) if (near >= nearestLeaned) keys.push({ term, weight: near * weigh(term) })
  keys.sort((a, b) => b.weight - a.weight)
  return keys.slice(0, keysOfStatement).map(({ term }) => term)
}
