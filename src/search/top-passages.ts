import type { SearchHit } from './search-index.ts'

/** The best `limit` of many scored passages: a heap whose root is the worst of them. Of equals, the earlier passage wins. */
export interface TopPassages {
  /** The score that a passage must reach to enter; -Infinity while there is room. */
  threshold(): number
  offer(passage: number, score: number): void
  /** Best first. */
  hits(): SearchHit[]
}

/** An empty heap for the best `limit` passages. */
export function createTopPassages(limit: number): TopPassages {
  const heap: SearchHit[] = []
  let threshold = limit > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY

  const isWorse = (one: SearchHit, other: SearchHit): boolean =>
    one.score < other.score || (one.score === other.score && one.passage > other.passage)

  function siftUp(hit: SearchHit): void {
    let index = heap.length
    heap.push(hit)
    while (index > 0) {
      const parentIndex = (index - 1) >> 1
      const parent = heap[parentIndex]
      if (!parent || !isWorse(hit, parent)) break
      heap[index] = parent
      index = parentIndex
    }
    heap[index] = hit
  }

  function replaceRoot(hit: SearchHit): void {
    let index = 0
    for (;;) {
      let childIndex = 2 * index + 1
      let child = heap[childIndex]
      if (!child) break
      const right = heap[childIndex + 1]
      if (right && isWorse(right, child)) {
        child = right
        childIndex++
      }
      if (!isWorse(child, hit)) break
      heap[index] = child
      index = childIndex
    }
    heap[index] = hit
  }

  return {
    // No getter: in an object of each search it makes a shape of its own, which keeps the hits until a full collection.
    threshold: () => threshold,
    offer(passage, score) {
      const hit = { passage, score }
      if (heap.length < limit) siftUp(hit)
      else {
        const worst = heap[0]
        if (!worst || !isWorse(worst, hit)) return
        replaceRoot(hit)
      }
      if (heap.length === limit) threshold = heap[0]?.score ?? threshold
    },
    hits: () => heap.toSorted((one, other) => (isWorse(one, other) ? 1 : -1))
  }
}
