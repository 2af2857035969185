import { Problem } from '../types/problem.ts'
import type { SignatureCheck } from './verify-signature.ts'

/** Slack's own requests are far smaller; an interaction quotes at most one message. */
const maxBodyBytes = 512 * 1024

export interface SignedBody {
  text: string
  /** The same for a request that is sent again byte by byte, and for no other. */
  fingerprint: string
}

/** Reads the raw body, checks its signature before anything is parsed, and only then decodes it. */
export async function readSignedBody(request: Request, check: SignatureCheck, nowInMs: number): Promise<SignedBody> {
  const bytes = await readBytes(request)
  await check(request.headers, bytes, Math.floor(nowInMs / 1000))
  return { text: decode(bytes), fingerprint: request.headers.get('x-slack-signature') ?? '' }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > maxBodyBytes)
      throw new Problem('body_too_large', 'The body is too large.', 'Slack sends no such body.', { status: 413 })
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badSlackBody('It is not valid UTF-8.')
  }
}

export function badSlackBody(reason: string): Problem {
  return new Problem(
    'bad_request',
    `The body is none of Slack's. ${reason}`,
    'See docs/slack.md for the three addresses.',
    {
      status: 400
    }
  )
}
