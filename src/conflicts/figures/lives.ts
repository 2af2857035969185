import type { Figure } from '../../types/figure.ts'

/** In "(8 September 1838 – 2 March 1881)" the first date is of a birth, the second of a death. */
export function lifeEvent(text: string, figure: Figure): string[] {
  const before = text.slice(Math.max(0, figure.startCharIndex - 40), figure.startCharIndex)
  const after = text.slice(figure.endCharIndex, figure.endCharIndex + 40)
  if (/\([^()]*$/.test(before) && /^\s*[–—-]\s*(?:\p{L}+\s*)?\d/u.test(after)) return ['born']
  if (/\d\s*[–—-]\s*$/.test(before) && /^[^(]*\)/.test(after)) return ['die']
  return []
}

/** Birth and death of whom a sentence is about: "Anna Berg (8 September 1838 – 2 March 1881)". */
export function lifeOf(text: string, figures: readonly Figure[]): readonly [Figure, Figure] | null {
  for (const [index, death] of figures.entries()) {
    const birth = figures[index - 1]
    if (birth?.kind !== 'date' || death.kind !== 'date') continue
    if (lifeEvent(text, birth)[0] === 'born' && lifeEvent(text, death)[0] === 'die') return [birth, death]
  }
  return null
}
