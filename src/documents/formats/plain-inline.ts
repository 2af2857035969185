const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…'
}
const link =
  /\[((?:[^[\]\\]|\\.){0,1000})\](?:\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s+["'][^"'()]{0,300}["'])?\)|\[[^\]]{0,200}\])/y
const address = /<((?:https?:|mailto:)[^<>\s]{1,2000})>/y
const tag = /<\/?[a-z][^<>]{0,300}>/iy
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/iy
/** What may begin a sign of Markdown. */
const signs = /[\\![<&`*_~]/g
const escapable = /[!-/:-@[-`{-~]/
const wordCharacter = /[\p{L}\p{N}]/u

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * A line of Markdown as a reader sees it: links as their words, no emphasis signs, no tags. One pass; what is not plainly
 * a sign of Markdown stays, for a lost character is worse than a sign too many.
 */
export function plainInline(source: string): string {
  let plain = ''
  /** Where the text begins that is not yet in `plain`. */
  let from = 0
  for (const { 0: character, index } of source.matchAll(signs)) {
    const found = index < from ? undefined : readSign(source, index, character)
    if (!found) continue
    plain += source.slice(from, index) + found.text
    from = index + found.length
  }
  return (plain + source.slice(from)).trim()
}

function readSign(source: string, at: number, character: string): { text: string; length: number } | undefined {
  switch (character) {
    case '\\': {
      const next = source.charAt(at + 1)
      return escapable.test(next) ? { text: next, length: 2 } : undefined
    }
    case '!':
    case '[': {
      const start = character === '!' ? at + 1 : at
      const match = source.charAt(start) === '[' ? matchAt(link, source, start) : null
      return match ? { text: plainInline(match[1] ?? ''), length: start - at + match[0].length } : undefined
    }
    case '<': {
      const found = matchAt(address, source, at)
      if (found) return { text: found[1] ?? '', length: found[0].length }
      const match = matchAt(tag, source, at)
      return match ? { text: /^<br/i.test(match[0]) ? ' ' : '', length: match[0].length } : undefined
    }
    case '&':
      return readEntity(source, at)
    case '`':
      return { text: '', length: 1 }
    case '*':
    case '_':
    case '~':
      return readEmphasis(source, at, character)
    default:
      return undefined
  }
}

function readEntity(source: string, at: number): { text: string; length: number } | undefined {
  const match = matchAt(entity, source, at)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const text = Object.hasOwn(entities, name) ? entities[name] : undefined
    return text === undefined ? undefined : { text, length: whole.length }
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? { text: String.fromCodePoint(code), length: whole.length } : undefined
}

/** Emphasis leans on a word or its punctuation; between spaces ("5 * 3") or inside a word (snake_case) it is a sign of its own. */
function readEmphasis(source: string, at: number, sign: string): { text: string; length: number } | undefined {
  let length = 1
  while (source.charAt(at + length) === sign) length++
  const before = at === 0 ? ' ' : source.charAt(at - 1)
  const after = source.charAt(at + length) || ' '
  const isFree = /\s/.test(before) && /\s/.test(after)
  const isInWord = sign === '_' && wordCharacter.test(before) && wordCharacter.test(after)
  const isKept = isFree || isInWord || length > 3 || (sign === '~' && length !== 2)
  return { text: isKept ? sign.repeat(length) : '', length }
}
