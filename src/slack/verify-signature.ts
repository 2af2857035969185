import { Problem } from '../types/problem.ts'

/** Seconds by which a request may be older or newer than our clock. */
const maxSkewSeconds = 300

/** Resolves for a request that Slack signed; rejects with a Problem for any other. */
export type SignatureCheck = (headers: Headers, body: Uint8Array, nowInSeconds: number) => Promise<void>

/**
 * Checks that a request comes from Slack: `v0=` and the HMAC-SHA-256 of `v0:timestamp:body` over the raw bytes
 * (docs.slack.dev, "Verifying requests from Slack"). The comparison is the platform's own, in constant time.
 * Throws a Problem with status 401; an empty secret is refused at once, for it would let everybody in.
 */
export function createSignatureCheck(signingSecret: string): SignatureCheck {
  if (signingSecret.trim() === '') {
    throw new Problem('bad_configuration', 'SLACK_SIGNING_SECRET is empty.', 'Set it to the secret of the Slack app.')
  }
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  let key: Promise<CryptoKey> | undefined
  return async (headers, body, nowInSeconds) => {
    const timestamp = headers.get('x-slack-request-timestamp') ?? ''
    const signature = /^v0=([0-9a-f]{64})$/.exec(headers.get('x-slack-signature') ?? '')?.[1]
    if (!/^\d{1,12}$/.test(timestamp) || signature === undefined) throw unsigned('It has no Slack signature.')
    if (Math.abs(nowInSeconds - Number(timestamp)) > maxSkewSeconds)
      throw unsigned('It is too old, or a clock is wrong.')
    // Made at the first request, not at start: Workers allow no such work at module scope.
    key ??= crypto.subtle.importKey('raw', encoder.encode(signingSecret), algorithm, false, ['verify'])
    const prefix = encoder.encode(`v0:${timestamp}:`)
    const signed = new Uint8Array(prefix.length + body.length)
    signed.set(prefix)
    signed.set(body, prefix.length)
    if (!(await crypto.subtle.verify('HMAC', await key, bytesOf(signature), signed)))
      throw unsigned('Its signature does not match.')
  }
}

function unsigned(reason: string): Problem {
  return new Problem(
    'slack_signature_invalid',
    `The request is not accepted as one of Slack's. ${reason}`,
    'Check SLACK_SIGNING_SECRET, the clock of the server, and that no proxy changes the body.',
    { status: 401 }
  )
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)
  return bytes
}
