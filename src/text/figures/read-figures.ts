import type { Figure } from '../../types/figure.ts'

export interface ReadFiguresOptions {
  /** ISO date against which relative dates ("last May") are resolved; without it they stay unresolved. */
  publishedAt?: string | undefined
}

/** Every figure of a text, in order, without overlaps. Never throws; linear in the length of the text. */
export function readFigures(_text: string, _options: ReadFiguresOptions = {}): Figure[] {
  return []
}
