import type { Steps } from '../../text/steps.ts'

/** A word of more items than this says too little to bring two together. */
const longestList = 200

/**
 * Items that are the same together, in the order of their first. Only those are compared that share one of their terms:
 * each joins the first group that it finds so.
 */
export function* groupAlike<Item>(
  items: Iterable<Item>,
  termsOf: (item: Item) => Iterable<string>,
  isSame: (one: Item, other: Item) => boolean
): Steps<Item[][]> {
  const groups = new Map<Item, Item[]>()
  const filed = new Map<string, Item[]>()
  for (const item of items) {
    yield
    let group: Item[] | undefined
    for (const term of new Set(termsOf(item))) {
      const list = filed.get(term) ?? []
      const same = group ? undefined : list.find(other => isSame(item, other))
      if (same) group = groups.get(same)
      if (list.length < longestList) list.push(item)
      filed.set(term, list)
    }
    if (group) group.push(item)
    else group = [item]
    groups.set(item, group)
  }
  return [...new Set(groups.values())]
}
