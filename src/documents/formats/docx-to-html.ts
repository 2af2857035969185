import mammoth from 'mammoth'
import { UnreadableFile } from './unreadable-file.ts'

const mostUnpackedBytes = 256 * 1024 * 1024

/** What the parts of a ZIP file claim to unpack to, from its central directory (APPNOTE 4.3.12): a bomb is not opened. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue
    total += view.getUint32(at + 24, true)
    at += 45
  }
  return total
}

/** A Word document as HTML: its headings, lists, tables and paragraphs. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  if (unpackedBytes(bytes) > mostUnpackedBytes)
    throw new UnreadableFile('too_large', 'It unpacks to more than 256 MiB.')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false }
    )
    return value
  } catch (cause) {
    throw new UnreadableFile('damaged', 'It is not a Word document, or it is damaged.', { cause })
  }
}
