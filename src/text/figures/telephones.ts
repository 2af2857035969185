import { isDash, type Lexeme } from './lexemes.ts'

/** "555-1234" is left to the ranges; three groups ("1-800-555-1234", "555 123 4567", "(555) 123-4567") are a telephone's. */
export function skipTelephone(lexemes: readonly Lexeme[], index: number): number | undefined {
  const at = (offset: number) => lexemes[index + offset]
  const plain = (offset: number, length?: number) => {
    const lexeme = at(offset)
    return (
      lexeme?.type === 'number' && /^\d+$/.test(lexeme.text) && (length === undefined || lexeme.text.length === length)
    )
  }
  if (
    plain(0, 3) &&
    lexemes[index - 1]?.text === '(' &&
    at(1)?.text === ')' &&
    plain(2, 3) &&
    isDash(at(3)) &&
    plain(4, 4)
  )
    return index + 5
  if (
    plain(0) &&
    isDash(at(1)) &&
    at(1)?.glued &&
    plain(2) &&
    at(2)?.glued &&
    isDash(at(3)) &&
    at(3)?.glued &&
    plain(4) &&
    at(4)?.glued
  ) {
    // An ISO date has been read before this is asked.
    let end = index + 5
    while (lexemes[end]?.glued && (isDash(lexemes[end]) || lexemes[end]?.type === 'number')) end++
    return end
  }
  if (lexemes[index]?.text === '1' && isDash(at(1)) && at(1)?.glued && plain(2, 3) && isDash(at(3)) && at(4)?.glued) {
    let end = index + 5
    while (lexemes[end]?.glued && (isDash(lexemes[end]) || lexemes[end]?.type !== 'symbol')) end++
    return end
  }
  if (plain(0, 3) && isDash(at(1)) && at(1)?.glued && plain(2, 4) && at(2)?.glued && lexemes[index]?.text !== '100')
    return index + 3
  if (/^\d{3}\.\d{3}$/.test(at(0)?.text ?? '') && at(1)?.text === '.' && plain(2, 4)) return index + 3
  if (lexemes[index - 1]?.text === '+' && plain(0) && plain(1) && plain(2)) {
    let end = index + 1
    while (lexemes[end]?.type === 'number' || isDash(lexemes[end])) end++
    return end
  }
  return undefined
}
