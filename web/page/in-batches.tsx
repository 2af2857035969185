import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props<T> {
  items: readonly T[]
  /** Drawn at first, and with each click: a folder may hold thousands. */
  size: number
  children: (item: T) => ComponentChildren
}

/** The first items of a long list, and a way to the others. */
export function InBatches<T>({ items, size, children }: Props<T>) {
  const [count, setCount] = useState(size)
  const left = items.length - count
  return (
    <>
      {items.slice(0, count).map(children)}
      {left > 0 && (
        <button type="button" onClick={() => setCount(count + size)}>
          Show {Math.min(left, size)} more of {left}
        </button>
      )}
    </>
  )
}
