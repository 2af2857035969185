import { createHmac } from 'node:crypto'

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5'
/** The moment of the example in Slack's guide, in milliseconds. */
export const signedAt = 1_531_420_618_000

export interface SignOptions {
  /** Milliseconds since 1970. */
  at?: number
  secret?: string
  headers?: Record<string, string>
}

/** A request as Slack signs it. */
export function signed(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  { at = signedAt, secret = signingSecret, headers }: SignOptions = {}
): Request {
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')
  return new Request(`https://footnote.example${path}`, {
    method: 'POST',
    body,
    headers: { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}`, ...headers }
  })
}
