import { Problem } from '../../types/problem.ts'
import { joinBytes } from './join-bytes.ts'

/**
 * All bytes of a request's body, or undefined where they are more than `maxBytes`. HTTP lets no more through than the
 * length that is declared; where none is, what really arrives is counted, and what is left of a larger body is not read.
 * Throws a Problem where the body is cut off.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > maxBytes) return undefined
  try {
    // Read whole: on Node a stream of the body costs more than the rest of reading it.
    const bytes =
      declared === null ? await countBytes(request.body, maxBytes) : new Uint8Array(await request.arrayBuffer())
    return bytes && bytes.length <= maxBytes ? bytes : undefined
  } catch (cause) {
    throw new Problem('body_cut', 'The body ended before it was complete.', 'Send the request again.', {
      status: 400,
      cause
    })
  }
}

async function countBytes(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array | undefined> {
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
