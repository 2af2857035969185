import type { Lexeme } from './lexemes.ts'

/** Text that runs on without white space and is an address, a handle or a path: the index after it. */
export function skipAddress(lexemes: readonly Lexeme[], index: number): number | undefined {
  const lexeme = lexemes[index]
  const next = lexemes[index + 1]
  if (!lexeme || !next?.glued) return undefined
  const scheme = next.text === ':' && lexemes[index + 2]?.text === '/' && lexemes[index + 3]?.text === '/'
  const isAddress =
    scheme ||
    (lexeme.lower === 'www' && next.text === '.') ||
    (lexeme.type === 'word' && next.text === '@' && lexemes[index + 2]?.glued) ||
    ((lexeme.text === '@' || lexeme.text === '#') && next.type === 'word')
  if (!isAddress) return undefined
  let end = index + 1
  while (lexemes[end]?.glued) end++
  return end
}

/** "[2]", "[2.1, 2.3]", "【2.1】": the index after the marker. */
export function skipMarker(lexemes: readonly Lexeme[], index: number): number | undefined {
  const open = lexemes[index]?.text
  const close = open === '[' ? ']' : open === '【' ? '】' : undefined
  if (!close) return undefined
  for (let at = index + 1; at < index + 24; at++) {
    const lexeme = lexemes[at]
    if (lexeme === undefined) return undefined
    if (lexeme.text === close) return at > index + 1 ? at + 1 : undefined
    if (lexeme.type === 'number' ? /[,']/.test(lexeme.text) : !/^[,;.\-\u2013\u2020]$/.test(lexeme.text))
      return undefined
  }
  return undefined
}
