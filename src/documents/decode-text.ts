import { UnreadableFile } from './unreadable-file.ts'

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. Any other encoding is refused rather than guessed, for a
 * wrong guess changes figures and names without a sign.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  // No text has this character. The bytes are looked at first: of a large binary file nothing is decoded.
  if (encoding === 'utf-8' && bytes.includes(0)) throw binary()
  const text = decode(bytes, encoding)
  if (text.includes('\0')) throw binary()
  return text
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new UnreadableFile(
      'wrong_encoding',
      'It is not UTF-8 (nor UTF-16 with a byte order mark): save it as UTF-8.',
      { cause }
    )
  }
}

function binary(): UnreadableFile {
  return new UnreadableFile('binary', 'It holds binary data, not text (or is UTF-16 without a mark, or UTF-32).')
}
