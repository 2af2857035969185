/** What one reader remembers of objects of a kind, each for as long as anybody holds the object. */
export interface Memory<Key extends object, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  /** What is remembered of it, read and remembered if it is not yet. */
  of(key: Key, read: (key: Key) => Value): Value
}

/** What is remembered of an object together with something that belongs to it: a sentence and one of its figures. */
export function ofPair<Key extends object, Part, Value>(
  memory: Memory<Key, Map<Part, Value>>,
  key: Key,
  part: Part,
  read: (key: Key, part: Part) => Value
): Value {
  const ofKey = memory.of(key, newMap<Part, Value>)
  const known = ofKey.get(part)
  if (known !== undefined) return known
  const value = read(key, part)
  ofKey.set(part, value)
  return value
}

function newMap<Part, Value>(): Map<Part, Value> {
  return new Map()
}

/** Gives a constructor an object that exists already, so that a subclass lays its private field on that one. */
class Existing {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for
    return object
  }
}

/**
 * Memories of one kind of object. What all of them remember of an object stands in one private field of the object
 * itself: nobody else sees it, no copy takes it along, and it goes with the object, as with a WeakMap. A WeakMap,
 * though, keeps what leads back to its key until the old objects are collected: with a dozen of them nothing that a
 * request of `/verify` had read went with the young ones.
 */
export function createMemories<Key extends object>(): <Value>() => Memory<Key, Value> {
  let memories = 0
  class Notes extends Existing {
    #values: unknown[] = []

    static of(key: object): unknown[] {
      if (!(#values in key)) new Notes(key)
      return (key as Notes).#values
    }
  }
  return <Value>() => {
    const place = memories++
    return {
      get: key => Notes.of(key)[place] as Value | undefined,
      set(key, value) {
        Notes.of(key)[place] = value
      },
      of(key, read) {
        const values = Notes.of(key)
        const known = values[place]
        if (known !== undefined) return known as Value
        const value = read(key)
        values[place] = value
        return value
      }
    }
  }
}
