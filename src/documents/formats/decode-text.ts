import { UnreadableFile } from './unreadable-file.ts'

/** How far text has no NUL at all, in bytes. */
const binarySample = 65_536
/** Long texts put together by programs have a stray NUL now and then: it is shown as a character that is missing. */
const strayShare = 1e-4

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. Any other encoding is refused rather than guessed, for a
 * wrong guess changes figures and names without a sign.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  // The bytes are looked at first: of a large binary file nothing is decoded.
  if (encoding === 'utf-8' && bytes.subarray(0, binarySample).includes(0)) throw binary()
  const text = decode(bytes, encoding)
  const strays = text.split('\0').length - 1
  if (strays > text.length * strayShare) throw binary()
  return strays > 0 ? text.replaceAll('\0', '\ufffd') : text
}

/** Where a page says its encoding (WHATWG HTML, 13.2.3.2), in bytes. */
const declarationSample = 1_024
const declaration = /<meta\b[^<>]{0,200}\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i

/** The text of a web page: as any file's, or else in the encoding that the page itself declares. */
export function decodePage(bytes: Uint8Array): string {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.code !== 'wrong_encoding') throw error
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationSample))
    const [, encoding = ''] = declaration.exec(head) ?? []
    const decoder = decoderOf(encoding)
    if (!decoder) throw error
    return decoder.decode(bytes)
  }
}

/** Undefined for an encoding that is not known, and for UTF-16: a page whose declaration was read byte by byte is not in it. */
function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    const decoder = new TextDecoder(encoding)
    return decoder.encoding.startsWith('utf-') ? undefined : decoder
  } catch {
    return undefined
  }
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
