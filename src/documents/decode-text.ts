import { UnreadableFile } from './unreadable-file.ts'

const binarySample = 65_536

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. Any other encoding is refused rather than guessed, for a
 * wrong guess changes figures and names without a sign.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  if (encoding === 'utf-8' && bytes.subarray(0, binarySample).includes(0)) {
    throw new UnreadableFile('binary', 'It holds binary data, not text.')
  }
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
