import { describe, expect, test } from 'vitest'
import type { Footnote } from '../../src/answer/footnote.ts'
import { createSlackRoutes } from '../../src/slack/slack-routes.ts'
import { signed, signedAt, signingSecret } from './sign.ts'
import { createWorld, event } from './world.ts'

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
