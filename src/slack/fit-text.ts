import { escapeText } from './inert-text.ts'

/** The text escaped and cut into pieces that Slack accepts, at white space where there is any. */
export function splitText(text: string, maxLength: number, toInert: (text: string) => string = escapeText): string[] {
  const pieces: string[] = []
  let piece = ''
  const close = () => {
    if (piece.trim() !== '') pieces.push(piece.trim())
    piece = ''
  }
  for (const word of text.match(/(?<!\s)\s*\S+/g) ?? []) {
    const escaped = toInert(word)
    if (piece.length + escaped.length > maxLength) close()
    if (escaped.length <= maxLength) piece += escaped
    else {
      // One word beyond all bounds: cut between characters, never inside an entity.
      for (const character of word) {
        const escapedCharacter = toInert(character)
        if (piece.length + escapedCharacter.length > maxLength) close()
        piece += escapedCharacter
      }
    }
  }
  close()
  return pieces
}

/** The beginning of a text that fits, with an ellipsis where something was left out. */
export function shorten(text: string, maxLength: number): string {
  // Escaping makes text longer, never much shorter: what lies beyond need not be looked at.
  const [first = '', ...rest] = splitText(text.slice(0, maxLength), maxLength - 2)
  return rest.length > 0 || text.length > maxLength ? `${first} …`.trimStart() : first
}
