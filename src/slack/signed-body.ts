import { decodeUtf8, readBytes } from '../text/bytes/read-bytes.ts'
import { Problem } from '../types/problem.ts'
import type { SignatureCheck } from './verify-signature.ts'

/** Slack's own requests are far smaller; an interaction quotes at most one message. */
const maxBodyBytes = 512 * 1024

/** A body whose signature fits. */
export interface SignedBody {
  text: string
  /** The same for a request that is sent again byte by byte, and for no other. */
  fingerprint: string
}

/** Reads the raw body, checks its signature before anything is parsed, and only then decodes it. */
export async function readSignedBody(request: Request, check: SignatureCheck, nowInMs: number): Promise<SignedBody> {
  const bytes = await readBytes(request, maxBodyBytes)
  if (!bytes)
    throw new Problem('body_too_large', 'The body is too large.', 'Slack sends no such body.', { status: 413 })
  await check(request.headers, bytes, Math.floor(nowInMs / 1000))
  const text = decodeUtf8(bytes)
  if (text === undefined) throw badSlackBody('It is not valid UTF-8.')
  return { text, fingerprint: request.headers.get('x-slack-signature') ?? '' }
}

/** A Problem with status 400 for a body that Slack would not send. */
export function badSlackBody(reason: string): Problem {
  return new Problem(
    'bad_request',
    `The body is not one that Slack sends. ${reason}`,
    'See docs/slack.md for the three addresses.',
    {
      status: 400
    }
  )
}
