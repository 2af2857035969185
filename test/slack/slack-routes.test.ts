import { describe, expect, test } from 'vitest'
import type { Footnote } from '../../src/answer/footnote.ts'
import { createSlackRoutes, type SlackRoutes, type SlackRoutesOptions } from '../../src/slack/slack-routes.ts'
import type { AskRequest } from '../../src/types/answer.ts'
import { Problem } from '../../src/types/problem.ts'
import { answerOf } from './answer-of.ts'
import { type SignOptions, signed, signedAt, signingSecret } from './sign.ts'

const responseUrl = 'https://hooks.slack.com/commands/T1/2/secret'

interface Sent {
  url: string
  headers: Record<string, string>
  redirect: string | undefined
  fields: Record<string, unknown>
}

/** Slack and Footnote as the routes see them, and what passed between them. */
function createWorld(options: Partial<SlackRoutesOptions> = {}) {
  const sent: Sent[] = []
  const asked: AskRequest[] = []
  const errors: unknown[] = []
  const works: Promise<void>[] = []
  const waits: number[] = []
  let now = signedAt
  const world = {
    sent,
    asked,
    errors,
    waits,
    /** How Footnote answers. */
    answer: async (request: AskRequest) => answerOf({ id: `answer-${asked.length}`, question: request.question }),
    /** How Slack replies. */
    reply: (_sent: Sent): Response => Response.json({ ok: true }),
    setNow(milliseconds: number) {
      now = milliseconds
    },
    settled: () => Promise.all(works),
    call: (route: keyof SlackRoutes, body: string | Uint8Array<ArrayBuffer>, sign: SignOptions = {}) =>
      routes[route](signed(`/slack/${route}`, body, { at: now, ...sign }), work => works.push(work))
  }
  const footnote = {
    async *ask(request: AskRequest) {
      asked.push(request)
      yield { type: 'answer', data: await world.answer(request) }
    }
  } as unknown as Footnote
  const routes = createSlackRoutes({
    footnote,
    signingSecret,
    botToken: 'xoxb-token',
    onError: error => errors.push(error),
    now: () => now,
    sleep: async delayInMs => {
      waits.push(delayInMs)
    },
    fetch: async (input, init) => {
      const body = init?.body
      const entry: Sent = {
        url: String(input),
        headers: Object.fromEntries(new Headers(init?.headers)),
        redirect: init?.redirect,
        fields: body instanceof URLSearchParams ? Object.fromEntries(body) : JSON.parse(String(body))
      }
      sent.push(entry)
      return world.reply(entry)
    },
    ...options
  })
  return world
}

const command = (text: string, url = responseUrl) =>
  new URLSearchParams({ command: '/footnote', text, response_url: url, user_id: 'U1' }).toString()
const event = (fields: object, eventId = 'Ev1') =>
  JSON.stringify({
    type: 'event_callback',
    event_id: eventId,
    event: {
      type: 'app_mention',
      channel: 'C1',
      user: 'U1',
      ts: '100.1',
      text: '<@UBOT> How large is the fund?',
      ...fields
    }
  })
const press = (actionId: string, value: string, url = responseUrl) =>
  new URLSearchParams({
    payload: JSON.stringify({ type: 'block_actions', response_url: url, actions: [{ action_id: actionId, value }] })
  }).toString()

describe('slash command', () => {
  test('is acknowledged for the one who asked, then answered at its response_url', async () => {
    const world = createWorld()
    const response = await world.call('commands', command('How large is the fund?'))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ response_type: 'ephemeral' })
    await world.settled()
    expect(world.asked).toEqual([{ question: 'How large is the fund?', messages: [] }])
    expect(world.sent).toHaveLength(1)
    const [reply] = world.sent
    expect(reply?.url).toBe(responseUrl)
    expect(reply?.redirect).toBe('manual')
    expect(reply?.fields).toMatchObject({
      response_type: 'ephemeral',
      text: 'The fund holds $3 million [1].',
      unfurl_links: false,
      unfurl_media: false
    })
    expect(JSON.stringify(reply?.fields)).toContain('footnote_share')
  })

  test.each(['  ', 'help', 'Help', '?'])('with nothing but %j says how to ask', async text => {
    const world = createWorld()
    const response = await world.call('commands', command(text))
    expect(await response.json()).toMatchObject({ text: expect.stringContaining('Ask a question') })
    expect(world.asked).toEqual([])
  })

  test('S2: is acknowledged within 1 s while the model stalls', async () => {
    const world = createWorld()
    world.answer = () => new Promise(() => {})
    const times: number[] = []
    for (let call = 0; call < 100; call++) {
      const startedAt = performance.now()
      const response = await world.call('commands', command(`Question ${call}?`))
      times.push(performance.now() - startedAt)
      expect(response.status).toBe(200)
    }
    await expect.poll(() => world.asked.length).toBe(100)
    expect(times.sort((a, b) => a - b)[98]).toBeLessThan(1_000)
  })

  test('a failure is told in words, never with what an error says', async () => {
    const world = createWorld()
    const failures = [
      new Problem('model_timeout', 'The model took too long.', 'Ask again.'),
      new Error('secret sk-123')
    ]
    world.answer = () => Promise.reject(failures[world.asked.length - 1])
    await world.call('commands', command('One?'))
    await world.settled()
    await world.call('commands', command('Two?'))
    await world.settled()
    expect(world.sent.map(({ fields }) => fields.text)).toEqual([
      'The model took too long. Ask again.',
      'Something went wrong. Please ask again.'
    ])
    expect(world.errors).toEqual([failures[1]])
  })
})

test('S2: the work begins after the acknowledgement, so that no search through many documents delays it', async () => {
  const world = createWorld()
  await world.call('commands', command('How?'))
  expect(world.asked).toEqual([])
  await world.settled()
  expect(world.asked).toHaveLength(1)
})

describe('signature and body', () => {
  test.each(['commands', 'events', 'interactions'] as const)('%s takes nothing that is not signed', async route => {
    const world = createWorld()
    const bodies: [string, SignOptions][] = [
      ['not even json', { secret: 'another' }],
      [command('How?'), { at: signedAt - 301_000 }],
      [command('How?'), { headers: { 'x-slack-signature': '' } }]
    ]
    for (const [body, sign] of bodies)
      await expect(world.call(route, body, sign)).rejects.toMatchObject({
        code: 'slack_signature_invalid',
        status: 401
      })
    expect(world.asked).toEqual([])
    expect(world.sent).toEqual([])
  })

  test.each<[string, keyof SlackRoutes, string | Uint8Array<ArrayBuffer>, number]>([
    [
      'bytes that are no UTF-8',
      'commands',
      Uint8Array.from(command('How \u00e9?'), character => character.charCodeAt(0)).fill(0xff, 8, 9),
      400
    ],
    ['no JSON', 'events', '{', 400],
    ['an array', 'events', '[]', 400],
    ['an event without its id', 'events', '{"type":"event_callback"}', 200],
    ['an interaction without payload', 'interactions', 'x=1', 400],
    ['a command without response_url', 'commands', 'command=%2Fask&text=How', 400],
    ['a huge body', 'events', JSON.stringify({ type: 'x', padding: 'x'.repeat(600_000) }), 413]
  ])('%s', async (_name, route, body, status) => {
    const world = createWorld()
    const outcome = await world.call(route, body).then(
      response => response.status,
      error => (error as Problem).status
    )
    expect(outcome).toBe(status)
    expect(world.asked).toEqual([])
  })
})

describe('S3: one delivery, one answer', () => {
  test('an event that is delivered four times, with a fresh signature each', async () => {
    const world = createWorld()
    for (let delivery = 0; delivery < 4; delivery++) {
      world.setNow(signedAt + delivery * 60_000)
      const headers = { 'x-slack-retry-num': String(delivery) }
      expect((await world.call('events', event({}), { headers })).status).toBe(200)
    }
    await world.settled()
    expect(world.asked).toHaveLength(1)
    expect(world.sent).toHaveLength(1)
  })

  test('a command and a click that are replayed byte by byte', async () => {
    const world = createWorld()
    for (let replay = 0; replay < 4; replay++) await world.call('commands', command('How?'))
    await world.settled()
    for (let replay = 0; replay < 4; replay++) await world.call('interactions', press('footnote_share', 'answer-1'))
    await world.settled()
    expect(world.asked).toHaveLength(1)
    expect(world.sent).toHaveLength(2)
  })

  test('a mention in a direct message, which comes as two events', async () => {
    const world = createWorld()
    await world.call('events', event({}, 'Ev1'))
    await world.call('events', event({ type: 'message', channel_type: 'im' }, 'Ev2'))
    await world.settled()
    expect(world.sent).toHaveLength(1)
  })
})

describe('mentions and direct messages', () => {
  test('the address is verified by its challenge', async () => {
    const world = createWorld()
    const response = await world.call('events', '{"type":"url_verification","challenge":"3eZbrw1a"}')
    expect(await response.text()).toBe('3eZbrw1a')
  })

  test('are answered in their thread, without previews, mentions or formats', async () => {
    const world = createWorld()
    await world.call('events', event({}))
    await world.settled()
    expect(world.asked).toEqual([{ question: 'How large is the fund?', messages: [] }])
    const [post] = world.sent
    expect(post?.url).toBe('https://slack.com/api/chat.postMessage')
    expect(post?.headers.authorization).toBe('Bearer xoxb-token')
    expect(post?.fields).toMatchObject({
      channel: 'C1',
      thread_ts: '100.1',
      text: 'The fund holds $3 million [1].',
      mrkdwn: 'false',
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false'
    })
    expect(post?.fields.blocks).toContain('footnote_helpful')
    expect(post?.fields.blocks).not.toContain('footnote_share')
  })

  test('carry their thread as history', async () => {
    const world = createWorld()
    world.reply = ({ url }) =>
      Response.json({
        ok: true,
        ...(url.endsWith('conversations.replies') && {
          messages: [
            { ts: '90.1', user: 'U1', text: '<@UBOT> How large is the fund &amp; who runs it?' },
            { ts: '90.2', bot_id: 'B1', text: 'It holds $3 million [1].' },
            { ts: '100.1', user: 'U1', text: '<@UBOT> And last year?' }
          ]
        })
      })
    await world.call('events', event({ text: '<@UBOT> And last year?', thread_ts: '90.1' }))
    await world.settled()
    expect(world.asked).toEqual([
      {
        question: 'And last year?',
        messages: [
          { role: 'user', content: 'How large is the fund & who runs it?' },
          { role: 'assistant', content: 'It holds $3 million [1].' }
        ]
      }
    ])
    expect(world.sent.at(-1)?.fields.thread_ts).toBe('90.1')
  })

  test('carry what was said last in a long thread, of which Slack gives the earliest first', async () => {
    const world = createWorld()
    const thread = Array.from({ length: 60 }, (_, place) => ({ ts: `90.${10 + place}`, text: `Turn ${place}.` }))
    world.reply = ({ url, fields }) =>
      Response.json({
        ok: true,
        ...(url.endsWith('conversations.replies') && { messages: thread.slice(0, Number(fields.limit)) })
      })
    await world.call('events', event({ text: '<@UBOT> And last year?', thread_ts: '90.10' }))
    await world.settled()
    expect(world.asked[0]?.messages?.at(-1)?.content).toBe('Turn 59.')
    expect(world.asked[0]?.messages).toHaveLength(20)
  })

  test('are answered without history where the thread may not be read', async () => {
    const world = createWorld()
    world.reply = ({ url }) =>
      url.endsWith('replies') ? Response.json({ ok: false, error: 'missing_scope' }) : Response.json({ ok: true })
    await world.call('events', event({ thread_ts: '90.1' }))
    await world.settled()
    expect(world.asked).toHaveLength(1)
    expect(world.sent).toHaveLength(2)
    expect(world.errors).toMatchObject([{ message: expect.stringContaining('missing_scope') }])
  })

  test.each([
    ['our own words', { bot_id: 'B1' }],
    ['an edit', { subtype: 'message_changed' }],
    ['what is said in a channel to others', { type: 'message', channel_type: 'channel' }],
    ['a reaction', { type: 'reaction_added' }],
    ['an event without a person', { user: undefined }]
  ])('%s is not answered', async (_name, fields) => {
    const world = createWorld()
    expect((await world.call('events', event(fields))).status).toBe(200)
    await world.settled()
    expect(world.asked).toEqual([])
    expect(world.sent).toEqual([])
  })

  test('wait as Slack asks, and report what it refuses', async () => {
    const world = createWorld()
    world.reply = () => new Response('', { status: 429, headers: { 'retry-after': '3' } })
    await world.call('events', event({}))
    await world.settled()
    expect(world.waits).toEqual([3_000, 3_000])
    expect(world.errors).toMatchObject([{ code: 'slack_undeliverable', message: expect.stringContaining('429') }])
  })

  test('are not posted again where the connection failed: they may have arrived', async () => {
    const world = createWorld()
    world.reply = () => {
      throw new TypeError('fetch failed')
    }
    await world.call('events', event({}))
    await world.settled()
    expect(world.sent).toHaveLength(1)
    expect(world.errors).toMatchObject([{ code: 'slack_undeliverable', cause: { message: 'fetch failed' } }])
  })

  test('without a token are acknowledged, and the fault is reported', async () => {
    const world = createWorld()
    const tokenless = createSlackRoutes({
      footnote: {} as Footnote,
      signingSecret,
      now: () => signedAt,
      onError: error => world.errors.push(error)
    })
    const works: Promise<void>[] = []
    const response = await tokenless.events(signed('/slack/events', event({})), work => works.push(work))
    await Promise.all(works)
    expect(response.status).toBe(200)
    expect(world.errors).toMatchObject([{ code: 'slack_token_missing' }])
  })
})

describe('buttons', () => {
  async function answered(options: Partial<SlackRoutesOptions> = {}) {
    const world = createWorld(options)
    await world.call('commands', command('How large is the fund?'))
    await world.settled()
    world.sent.length = 0
    return world
  }

  test('sources are shown to the one who asks for them, with their sentences', async () => {
    const world = await answered()
    await world.call('interactions', press('footnote_sources', 'answer-1'))
    await world.settled()
    expect(world.sent[0]?.fields).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(JSON.stringify(world.sent[0]?.fields.blocks)).toContain('“The fund holds $3 million.”')
  })

  test('sharing shows the answer to the channel', async () => {
    const world = await answered()
    await world.call('interactions', press('footnote_share', 'answer-1'))
    await world.settled()
    expect(world.sent[0]?.fields).toMatchObject({ response_type: 'in_channel', text: 'The fund holds $3 million [1].' })
  })

  test.each([
    ['footnote_helpful', 'helpful'],
    ['footnote_not_helpful', 'not_helpful']
  ])('%s is kept with its answer', async (button, verdict) => {
    const feedback: unknown[] = []
    const world = await answered({ onFeedback: given => void feedback.push(given) })
    await world.call('interactions', press(button, 'answer-1'))
    await world.settled()
    expect(feedback).toMatchObject([{ verdict, answer: { id: 'answer-1' } }])
    expect(world.sent[0]?.fields).toMatchObject({ response_type: 'ephemeral', text: 'Thank you.' })
  })

  test('of an answer that is forgotten say so', async () => {
    const world = await answered()
    await world.call('interactions', press('footnote_sources', 'answer-of-last-year'))
    await world.settled()
    expect(world.sent[0]?.fields.text).toContain('no longer kept')
  })

  test('of others are acknowledged and left alone', async () => {
    const world = await answered()
    expect((await world.call('interactions', press('another_button', 'answer-1'))).status).toBe(200)
    await world.settled()
    expect(world.sent).toEqual([])
  })
})

describe('S4: the response_url', () => {
  test.each([
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.evil.example/1',
    'https://evil.example/hooks.slack.com',
    'https://user:pass@hooks.slack.com/1',
    'https://hooks.slack.com@evil.example/1',
    'https://hooks.slack.com:8443/1',
    'https://slack.com/api/chat.postMessage',
    'file:///etc/passwd',
    'nonsense'
  ])('%s gets no answer', async url => {
    const world = createWorld()
    for (const [route, body] of [
      ['commands', command('How?', url)],
      ['interactions', press('footnote_share', 'answer-1', url)]
    ] as const)
      await expect(world.call(route, body)).rejects.toMatchObject({ code: 'slack_response_url_invalid', status: 400 })
    expect(world.asked).toEqual([])
    expect(world.sent).toEqual([])
  })

  test('a redirect is not followed', async () => {
    const world = createWorld()
    world.reply = () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } })
    await world.call('commands', command('How?'))
    await world.settled()
    expect(world.sent).toHaveLength(1)
    expect(world.errors).toMatchObject([{ code: 'slack_undeliverable' }])
  })

  test('gets nothing after 30 minutes', async () => {
    const world = createWorld()
    world.answer = async () => {
      world.setNow(signedAt + 30 * 60_000 + 1)
      return answerOf()
    }
    await world.call('commands', command('How?'))
    await world.settled()
    expect(world.sent).toEqual([])
    expect(world.errors).toMatchObject([{ code: 'slack_undeliverable' }])
  })
})
