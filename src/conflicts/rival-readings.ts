import type { Steps } from '../text/steps.ts'
import { candidatePairs } from './candidates.ts'
import type { Surroundings } from './surroundings.ts'
import type { Weigh } from './weigh.ts'

/** How two statements of one thing relate; null where they are of two things, or it cannot be told. */
export type Relation = 'same' | 'differ' | null

/** So many values are a list of all that hold. */
const mostReadings = 4

/**
 * Statements in words that exclude each other, as readings of one thing each. Only statements of one group and of
 * different sources are compared; where one source gives two readings, both may hold.
 */
export function* rivalReadings<Item extends Surroundings>(
  groups: Iterable<readonly Item[]>,
  relationOf: (one: Item, other: Item) => Relation,
  isSameReading: (one: Item, other: Item) => boolean,
  weigh: Weigh
): Steps<Item[][][]> {
  const peers = new Map<Item, Item[]>()
  const note = (one: Item, other: Item) => {
    const known = peers.get(one)
    if (known) known.push(other)
    else peers.set(one, [other])
  }
  for (const group of groups)
    for (const pair of group.length > 1 ? candidatePairs(group, weigh) : []) {
      yield
      if (!pair) continue
      const [one, other] = pair
      if (one.sentence.source === other.sentence.source || one.sentence.text === other.sentence.text) continue
      if (relationOf(one, other) === null) continue
      note(one, other)
      note(other, one)
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

function haveSourceInCommon(readings: readonly (readonly Surroundings[])[]): boolean {
  const sources = readings.map(reading => new Set(reading.map(({ sentence }) => sentence.source)))
  return sources.some((here, index) =>
    sources.slice(index + 1).some(there => [...here].some(source => there.has(source)))
  )
}
