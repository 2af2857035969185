import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/types/problem.ts'
import { answerOf } from './answer-of.ts'
import { signedAt } from './sign.ts'
import { command, createWorld, press, responseUrl } from './world.ts'

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
