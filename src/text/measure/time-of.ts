import type { Figure } from '../../types/figure.ts'

/** The date that goes with a figure: the first behind it before the next figure of its kind, else the last before it. */
export function timeOf(figure: Figure, figures: readonly Figure[]): Figure | null {
  let before: Figure | null = null
  for (const other of figures) {
    if (other === figure) continue
    const isBehind = other.startCharIndex > figure.startCharIndex
    if (other.kind === 'date') {
      if (isBehind) return other
      before = other
    } else if (isBehind && other.kind === figure.kind) return before
  }
  return before
}

const asOfWords = /\b(?:as of|as at|at the end of|by the end of|by)\s+(?:the end of\s+)?$/i

export function isAsOf(text: string, time: Figure): boolean {
  return (
    asOfWords.test(text.slice(Math.max(0, time.startCharIndex - 24), time.startCharIndex)) ||
    /^the end of/.test(time.text)
  )
}
