import { Problem } from '../types/problem.ts'

/** How to reach Slack; all of it passed in for tests. */
export interface SlackConnection {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  sleep: (delayInMs: number) => Promise<void>
}

/** Slack's own bounds on a response_url (docs.slack.dev, "Handling user interaction"). */
const maxPosts = 5
const maxAgeMs = 30 * 60_000
const maxAttempts = 3
/** Slack never asks for more; a header that does is not waited for. */
const maxWaitSeconds = 60

/** Keeps previews of addresses in an answer from being fetched and shown. */
export const withoutPreviews = { unfurl_links: false, unfurl_media: false }

/** Posts replies to one response_url. */
export interface Responder {
  post(message: Record<string, unknown>): Promise<void>
}

/**
 * A responder for the address that came with a request. It must be one of Slack's: the request was signed, but a
 * secret that leaks should not make us post answers to addresses of others (S4).
 */
export function createResponder(responseUrl: string, connection: SlackConnection): Responder {
  const url = checkResponseUrl(responseUrl)
  const receivedAt = connection.now()
  let posts = 0
  return {
    async post(message) {
      if (posts >= maxPosts) throw undeliverable('Slack takes no more than five replies to one request.')
      if (connection.now() - receivedAt > maxAgeMs) throw undeliverable('The answer came more than 30 minutes late.')
      posts++
      const response = await send(connection, url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ ...withoutPreviews, ...message })
      })
      if (!response.ok) throw undeliverable(`Slack answered with HTTP ${response.status}.`)
    }
  }
}

function checkResponseUrl(responseUrl: string): string {
  const url = URL.canParse(responseUrl) ? new URL(responseUrl) : undefined
  const isSlack =
    url?.protocol === 'https:' &&
    url.hostname === 'hooks.slack.com' &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  if (!url || !isSlack) {
    throw new Problem(
      'slack_response_url_invalid',
      'The response_url is not an address of Slack.',
      'Send the request as Slack does.',
      {
        status: 400
      }
    )
  }
  return url.href
}

/** Calls a method of the Web API and gives its reply; throws a Problem where Slack says `ok: false`. */
export async function callSlack(
  method: string,
  fields: Record<string, unknown>,
  botToken: string,
  connection: SlackConnection
): Promise<Record<string, unknown>> {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  const response = await send(connection, `https://slack.com/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
    body: form
  })
  const reply: unknown = await response.json().catch(() => undefined)
  const result = typeof reply === 'object' && reply !== null ? (reply as Record<string, unknown>) : {}
  if (!response.ok || result.ok !== true) {
    const reason = typeof result.error === 'string' && /^[a-z_]{1,60}$/.test(result.error) ? result.error : 'no reason'
    throw undeliverable(`${method}: HTTP ${response.status}, ${reason}.`)
  }
  return result
}

/** Waits as Slack asks where it has had too much, and follows no redirect: it would carry the token or the answer away. */
async function send({ fetch, sleep }: SlackConnection, url: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, { ...init, redirect: 'manual' }).catch((cause: unknown) => {
      // Not tried again: the message may have arrived, and would be posted twice.
      throw undeliverable('Slack could not be reached.', cause)
    })
    const waitSeconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    if (response.status !== 429 || attempt === maxAttempts || !(waitSeconds <= maxWaitSeconds)) return response
    await sleep(waitSeconds * 1000)
  }
}

function undeliverable(reason: string, cause?: unknown): Problem {
  return new Problem(
    'slack_undeliverable',
    `The answer could not be delivered to Slack. ${reason}`,
    'Check SLACK_BOT_TOKEN, the scopes of the app, and that it was invited to the channel (docs/slack.md).',
    { status: 502, cause }
  )
}
