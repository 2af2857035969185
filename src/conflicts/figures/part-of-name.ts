import type { Figure } from '../../types/figure.ts'

/**
 * A number may be part of what something is called: a bare year or a version right after a name ("the Scotland Act 1998",
 * "Node 20.0"), the number of an entry ("#93"), digits inside a longer word ("2959d35").
 */
export function namesSomething(text: string, { kind, text: written, startCharIndex, endCharIndex }: Figure): boolean {
  if (text[startCharIndex - 1] === '#' || /[\p{L}\d]/u.test(text.charAt(endCharIndex))) return true
  if (kind === 'count' && (isClass(text, written, endCharIndex) || isWholeVersion(text, written, endCharIndex)))
    return true
  const isCalled = kind === 'date' ? year.test(written) : kind === 'count' && version.test(written)
  return isCalled && /(?<!^)\p{Lu}\p{L}{1,23}\s$/u.test(text.slice(Math.max(0, startCharIndex - 24), startCharIndex))
}
/** "zero-width characters" are a kind of characters. */
const isClass = (text: string, written: string, end: number) => /^zero$/i.test(written) && text[end] === '-'
/** "the 5.0 upgrade": nobody counts things to a tenth and finds a whole number of them. */
const isWholeVersion = (text: string, written: string, end: number) =>
  /^\d+\.0$/.test(written) && /^ \p{Ll}/u.test(text.slice(end, end + 2))
const year = /^\d{4}$/
const version = /^\d+\.\d+$/
