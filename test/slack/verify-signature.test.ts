import { expect, test } from 'vitest'
import { createSignatureCheck } from '../../src/slack/verify-signature.ts'
import { signedAt, signingSecret } from './sign.ts'

// The example of Slack's guide "Verifying requests from Slack".
const body =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503'
const timestamp = signedAt / 1000

const check = createSignatureCheck(signingSecret)
const bytes = (text: string) => new TextEncoder().encode(text)
const headersOf = (fields: Record<string, string>) =>
  new Headers({ 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': signature, ...fields })

test("S1: Slack's own example passes, to five minutes before and after", async () => {
  for (const skew of [-300, -1, 0, 1, 300]) await check(headersOf({}), bytes(body), timestamp + skew)
})

test.each<[string, Record<string, string>, string, number]>([
  ['301 s old', {}, body, timestamp + 301],
  ['301 s ahead', {}, body, timestamp - 301],
  ['another body', {}, `${body}&x=1`, timestamp],
  ['a body with one byte changed', {}, body.replace('roadrunner', 'roadrunneR'), timestamp],
  ['an empty body', {}, '', timestamp],
  ['another timestamp', { 'x-slack-request-timestamp': String(timestamp + 1) }, body, timestamp],
  ['no timestamp', { 'x-slack-request-timestamp': '' }, body, timestamp],
  ['a timestamp with a tail', { 'x-slack-request-timestamp': `${timestamp}x` }, body, timestamp],
  ['a timestamp in exponents', { 'x-slack-request-timestamp': '1531420618e0' }, body, timestamp],
  ['no signature', { 'x-slack-signature': '' }, body, timestamp],
  ['a signature of another version', { 'x-slack-signature': signature.replace('v0', 'v1') }, body, timestamp],
  ['a signature without its version', { 'x-slack-signature': signature.slice(3) }, body, timestamp],
  ['a shortened signature', { 'x-slack-signature': signature.slice(0, -2) }, body, timestamp],
  ['a lengthened signature', { 'x-slack-signature': `${signature}00` }, body, timestamp],
  ['a signature in capitals', { 'x-slack-signature': `v0=${signature.slice(3).toUpperCase()}` }, body, timestamp],
  ['a signature that is no hex', { 'x-slack-signature': `v0=${'zz'.repeat(32)}` }, body, timestamp],
  ['a signature of zeros', { 'x-slack-signature': `v0=${'00'.repeat(32)}` }, body, timestamp]
])('S1: %s does not', async (_name, fields, sent, now) => {
  await expect(check(headersOf(fields), bytes(sent), now)).rejects.toMatchObject({
    code: 'slack_signature_invalid',
    status: 401
  })
})

test('an empty secret refuses to start', () => {
  expect(() => createSignatureCheck(' ')).toThrow(expect.objectContaining({ code: 'bad_configuration' }))
})
