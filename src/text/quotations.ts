/** Words that a text gives as somebody's own, between quotation marks (the marks are not part of the span). */
export interface Quotation {
  text: string
  startCharIndex: number
  endCharIndex: number
}

const closingMark = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」']
])
const openers = /["“„«‘'「]/g
const wordCharacter = /[\p{L}\p{N}]/u

/** The quotations of a text, in order, outer ones only. A mark without its partner in the same paragraph opens none. */
export function readQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = []
  openers.lastIndex = 0
  // Where each kind of closing mark was last looked for in vain: keeps a text full of openers linear.
  const missing = new Map<string, number>()
  for (let match = openers.exec(text); match; match = openers.exec(text)) {
    const mark = match[0]
    const start = match.index + 1
    if (isApostrophe(mark, text, match.index)) continue
    const end = findClosing(text, start, mark, missing)
    if (end < 0) continue
    if (text.slice(start, end).trim().length > 0) {
      quotations.push({ text: text.slice(start, end), startCharIndex: start, endCharIndex: end })
    }
    openers.lastIndex = end + 1
  }
  return quotations
}

/** A single mark (or an inch sign) right after a letter or digit opens nothing: "Trump's", "6'", "12\"". */
function isApostrophe(mark: string, text: string, index: number): boolean {
  if (mark !== "'" && mark !== '‘' && mark !== '"') return false
  return wordCharacter.test(text[index - 1] ?? ' ') || /\s/u.test(text[index + 1] ?? ' ')
}

function findClosing(text: string, start: number, mark: string, missing: Map<string, number>): number {
  const known = missing.get(mark)
  if (known !== undefined && start < known) return -1
  const closers = closingMark.get(mark) ?? mark
  for (let index = start; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\n' && text[index + 1] === '\n') {
      missing.set(mark, index)
      return -1
    }
    if (!closers.includes(character)) continue
    // Inside a word it is an apostrophe.
    if ((mark === "'" || mark === '‘') && wordCharacter.test(text[index + 1] ?? ' ')) continue
    return index
  }
  missing.set(mark, text.length)
  return -1
}

const marks = /['’`´]/gu
const noWord = /[^\p{L}\p{N}%$€£¥]+/gu

/** A quotation without what typography may change: punctuation, kinds of marks, dashes and spaces, case. */
export function foldQuotation(text: string): string {
  return text.replace(marks, '').replace(noWord, ' ').trim().toLowerCase()
}

const gaps = /\[[^[\]]{0,200}\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\s?\.\s?\.+/gu

/**
 * Whether a source says the words of a quotation: verbatim but for typography; an ellipsis may leave words out and
 * square brackets may put a word in. The parts must stand in the order quoted.
 */
export function isQuotedFrom(quotation: string, source: string): boolean {
  return standsIn(quotation, foldQuotation(source))
}

/** The same of a source that is folded already. */
export function standsIn(quotation: string, haystack: string): boolean {
  if (standsUnspaced(quotation, haystack)) return true
  let from = 0
  for (const part of quotation.split(gaps)) {
    const folded = foldQuotation(part)
    if (folded === '') continue
    const found = findWhole(haystack, folded, from)
    if (found < 0) return false
    from = found + folded.length
  }
  return true
}

/** Fewer words that run into each other may be others: "the rapist". */
const wordsToJoin = 4

/** Whether words stand that are only parted otherwise: "any more" for "anymore", "web site" for "website". */
function standsUnspaced(quotation: string, haystack: string): boolean {
  const words = foldQuotation(quotation).split(' ')
  return words.length >= wordsToJoin && haystack.replaceAll(' ', '').includes(words.join(''))
}

/** First place at or after `from` where `words` stand whole, not as part of a longer word; -1 where nowhere. */
function findWhole(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + words.length] ?? ' '
    if (!wordCharacter.test(before) && !wordCharacter.test(after)) return at
  }
  return -1
}
