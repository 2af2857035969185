import type { Steps } from '../text/steps.ts'
import type { OfThing } from './things.ts'

/** How two statements of one thing relate; null where they are of two things, or it cannot be told. */
export type Relation = 'same' | 'differ' | null

/** So many values are a list of all that hold. */
const mostReadings = 4

/** Under one key so many statements meet: one of more tells too little. */
const longestList = 100

/**
 * Statements in words that exclude each other, as readings of one thing each. Only statements of different sources that
 * share a key are compared; where one source gives two readings, both may hold.
 */
export function* rivalReadings<Item extends OfThing>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
  relationOf: (one: Item, other: Item) => Relation,
  isSameReading: (one: Item, other: Item) => boolean
): Steps<Item[][][]> {
  const peers = new Map<Item, Item[]>()
  const note = (one: Item, other: Item) => {
    const known = peers.get(one)
    if (known) known.push(other)
    else peers.set(one, [other])
  }
  const filed = new Map<string, Item[]>()
  for (const item of items) {
    const met = new Set<Item>()
    for (const key of new Set(keysOf(item))) {
      const list = filed.get(key)
      if (!list) {
        filed.set(key, [item])
        continue
      }
      if (list.length >= longestList) continue
      for (const other of list) met.add(other)
      list.push(item)
    }
    for (const other of met) {
      if (item.sentence.source === other.sentence.source || item.sentence.text === other.sentence.text) continue
      if (relationOf(item, other) === null) continue
      note(item, other)
      note(other, item)
    }
    yield
  }
  return componentsOf(peers)
    .map(component => readingsOf(component, isSameReading))
    .filter(readings => readings.length > 1 && readings.length <= mostReadings && !haveSourceInCommon(readings))
}

/** Statements that are joined directly or through others. */
function componentsOf<Item>(peers: ReadonlyMap<Item, readonly Item[]>): Item[][] {
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
