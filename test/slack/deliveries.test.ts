import { describe, expect, test } from 'vitest'
import type { SlackRoutes } from '../../src/slack/slack-routes.ts'
import type { Problem } from '../../src/types/problem.ts'
import { type SignOptions, signedAt } from './sign.ts'
import { command, createWorld, event, press } from './world.ts'

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

  test('what is wrong with a body is said by its field, where it has one', async () => {
    const { call } = createWorld()
    await expect(call('events', '[]')).rejects.toThrow(/Slack sends\. Invalid input/)
    await expect(call('commands', 'command=%2Fask')).rejects.toThrow(/Slack sends\. response_url: Invalid input/)
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

  test('an event is known by its id alone, whatever else it says', async () => {
    const world = createWorld()
    for (const ts of ['100.1', '100.2']) await world.call('events', event({ ts }))
    await world.settled()
    expect(world.asked).toHaveLength(1)
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
