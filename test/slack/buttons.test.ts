import { describe, expect, test } from 'vitest'
import type { SlackRoutesOptions } from '../../src/slack/slack-routes.ts'
import { command, createWorld, press } from './world.ts'

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
