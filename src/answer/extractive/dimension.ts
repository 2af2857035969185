import type { Figure } from '../../types/figure.ts'

/** What is measured, by the words of degree that ask for it or name it beside a figure. */
const dimensions = {
  height: /^(?:tall|high|height|altitude|elevation)$/u,
  depth: /^(?:deep|depth)$/u,
  width: /^(?:wide|broad|width)$/u,
  thickness: /^(?:thick|thickness)$/u,
  length: /^(?:long|length)$/u,
  distance: /^(?:far|distance|away|along|off|from)$/u,
  weight: /^(?:heavy|weight)$/u,
  speed: /^(?:fast|speed)$/u
} as const
export type Dimension = keyof typeof dimensions

const units: Partial<Record<Dimension, string>> = { weight: 'kilogram', speed: 'metre per second' }

const asking = /\bhow (tall|high|deep|wide|thick|long|far|heavy|fast)\b/iu
const after = /^ ?(?:in )?(tall|high|deep|wide|broad|thick|long|away|along|off|from|height|depth|width|length)\b/iu
const before =
  /\b(height|altitude|elevation|depth|width|thickness|length|distance|weight|speed) of (?:about |some |over )?$/iu
/** In UTF-16 code units: what stands right beside a figure. */
const mostBeside = 32

function dimensionNamed(word: string | undefined): Dimension | undefined {
  const lower = word?.toLowerCase()
  if (lower === undefined) return undefined
  return (Object.keys(dimensions) as Dimension[]).find(dimension => dimensions[dimension].test(lower))
}

/** Which dimension a question asks for ("how deep"); undefined for others. */
export function dimensionAsked(question: string): Dimension | undefined {
  return dimensionNamed(asking.exec(question)?.[1])
}

/** The dimension that stands right beside a figure in its text: "6 km along the road", "a length of 6 km". */
export function dimensionBeside({ startCharIndex, endCharIndex }: Figure, text: string): Dimension | undefined {
  return dimensionNamed(
    after.exec(text.slice(endCharIndex, endCharIndex + mostBeside))?.[1] ??
      before.exec(text.slice(Math.max(0, startCharIndex - mostBeside), startCharIndex))?.[1]
  )
}

/** Whether a measured figure may be of a dimension: its unit fits, and what stands beside it (`said`) says no other. */
export function mayMeasure(dimension: Dimension, { unit }: Figure, said: Dimension | undefined): boolean {
  return unit === (units[dimension] ?? 'metre') && (said === undefined || said === dimension)
}
