import { joinBytes } from './join-bytes.ts'

/**
 * All bytes of a body, or undefined where it is larger than `maxBytes`: counts what really arrives, for a declared length
 * may be missing or a lie. What is left of a larger body is not read.
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number
): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > maxBytes) {
      await reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  return joinBytes(chunks)
}

/** The text of bytes in UTF-8, or undefined where they are none: a lossy decoding would let through what was never sent. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
