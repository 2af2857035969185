import type { Steps } from '../text/steps.ts'
import type { OfThing } from './things.ts'

/** How two statements of one thing relate; null where they are of two things, or it cannot be told. */
export type Relation = 'same' | 'differ' | null

/** So many values are a list of all that hold. */
const mostReadings = 4

/** Under one key so many statements meet: one of more tells too little. */
const longestList = 60

/** How statements are compared. */
export interface Comparison<Item> {
  /** Only statements that share a key are compared. */
  keysOf(item: Item): Iterable<string>
  /** Whether two may exclude each other, as far as that can be told at once. */
  mayDiffer(one: Item, other: Item): boolean
  relationOf(one: Item, other: Item): Relation
  isSameReading(one: Item, other: Item): boolean
}

/**
 * Statements in words that exclude each other, as readings of one thing each. Only statements of different sources are
 * compared; where one source gives two readings, both may hold.
 */
export function* rivalReadings<Item extends OfThing>(
  items: readonly Item[],
  { keysOf, mayDiffer, relationOf, isSameReading }: Comparison<Item>
): Steps<Item[][][]> {
  const peers = new Map<Item, Set<Item>>()
  const compare = (one: Item, other: Item) => {
    if (one.sentence.source === other.sentence.source || one.sentence.text === other.sentence.text) return
    if (peers.get(one)?.has(other) || relationOf(one, other) === null) return
    for (const [here, there] of [
      [one, other],
      [other, one]
    ] as const) {
      const known = peers.get(here)
      if (known) known.add(there)
      else peers.set(here, new Set([there]))
    }
  }
  const filed = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = filed.get(key)
      if (!list) filed.set(key, [item])
      else if (list.length < longestList) {
        for (const other of list) if (mayDiffer(item, other)) compare(item, other)
        list.push(item)
      }
    }
    yield
  }
  // Who agrees is asked only of those that somebody contradicts.
  for (const item of [...peers.keys()]) {
    for (const key of keysOf(item))
      for (const other of filed.get(key) ?? []) if (!mayDiffer(item, other)) compare(item, other)
    yield
  }
  return componentsOf(peers)
    .map(component => readingsOf(component, isSameReading))
    .filter(readings => readings.length > 1 && readings.length <= mostReadings && !haveSourceInCommon(readings))
}

/** Statements that are joined directly or through others. */
function componentsOf<Item>(peers: ReadonlyMap<Item, ReadonlySet<Item>>): Item[][] {
  const seen = new Set<Item>()
  const components: Item[][] = []
  for (const start of peers.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const component = [start]
    for (const member of component)
      for (const peer of peers.get(member) ?? []) {
        if (seen.has(peer)) continue
        seen.add(peer)
        component.push(peer)
      }
    components.push(component)
  }
  return components
}

function readingsOf<Item>(component: readonly Item[], isSame: (one: Item, other: Item) => boolean): Item[][] {
  const readings: Item[][] = []
  for (const item of component) {
    const same = readings.find(reading => reading.some(known => isSame(known, item)))
    if (same) same.push(item)
    else readings.push([item])
  }
  return readings
}

function haveSourceInCommon(readings: readonly (readonly OfThing[])[]): boolean {
  const sources = readings.map(reading => new Set(reading.map(({ sentence }) => sentence.source)))
  return sources.some((here, index) =>
    sources.slice(index + 1).some(there => [...here].some(source => there.has(source)))
  )
}
