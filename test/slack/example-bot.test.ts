import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBot } from '../../examples/slack-bot/bot.ts'
import { toSlack } from '../../src/slack/to-slack.ts'
import { answerOf } from './answer-of.ts'
import { signed, signingSecret } from './sign.ts'

const asked: unknown[] = []
const posted: Record<string, unknown>[] = []
const answer = toSlack(answerOf({ text: 'Beware of <!channel> [1].' }))

const world = setupServer(
  http.post('http://footnote.test/ask', async ({ request }) => {
    asked.push({ authorization: request.headers.get('authorization'), body: await request.json() })
    return HttpResponse.json({ ...answerOf(), slack: answer })
  }),
  http.post('https://slack.com/api/auth.test', () =>
    HttpResponse.json({ ok: true, bot_id: 'B1', user_id: 'UBOT', team_id: 'T1' })
  ),
  http.post('https://slack.com/api/chat.postMessage', async ({ request }) => {
    posted.push(Object.fromEntries(new URLSearchParams(await request.text())))
    return HttpResponse.json({ ok: true })
  }),
  http.post('https://hooks.slack.com/commands/1', async ({ request }) => {
    posted.push((await request.json()) as Record<string, unknown>)
    return new HttpResponse('ok')
  })
)
beforeAll(() => world.listen({ onUnhandledFrame: 'error' }))
afterAll(() => world.close())

const bot = createBot({
  footnoteUrl: 'http://footnote.test',
  footnoteToken: 'token',
  signingSecret,
  botToken: 'xoxb-token'
})

/** Runs the bot on a request and waits until its work after the acknowledgement is done. */
async function run(request: Request) {
  const works: Promise<unknown>[] = []
  const response = await bot.run(request, {
    waitUntil: (work: Promise<unknown>) => {
      works.push(work)
    }
  })
  await Promise.all(works)
  return response
}

test('the example bot asks Footnote and posts what it is given', async () => {
  const command = new URLSearchParams({
    command: '/ask',
    text: 'How large is the fund?',
    response_url: 'https://hooks.slack.com/commands/1',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1'
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const response = await run(signed('/slack', command.toString(), { at: Date.now(), headers }))
  expect(response.status).toBe(200)
  expect(asked).toEqual([
    { authorization: 'Bearer token', body: { question: 'How large is the fund?', format: 'slack' } }
  ])
  expect(posted.pop()).toMatchObject({ ...answer, response_type: 'ephemeral' })
})

test('the example bot answers a mention in its thread', async () => {
  const event = {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    event: { type: 'app_mention', channel: 'C1', user: 'U1', ts: '100.1', text: '<@UBOT> How large is the fund?' }
  }
  await run(
    signed('/slack', JSON.stringify(event), { at: Date.now(), headers: { 'content-type': 'application/json' } })
  )
  expect(posted.pop()).toMatchObject({ channel: 'C1', thread_ts: '100.1', text: answer.text, unfurl_links: 'false' })
})
