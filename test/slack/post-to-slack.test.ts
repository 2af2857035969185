import { expect, test } from 'vitest'
import { createResponder } from '../../src/slack/post-to-slack.ts'

test('S4: five posts to one response_url and no more', async () => {
  let posts = 0
  const responder = createResponder('https://hooks.slack.com/actions/1', {
    // Workers refuse a fetch that is called as a method.
    async fetch(this: unknown) {
      if (this !== undefined) throw new TypeError('Illegal invocation')
      posts++
      return new Response('ok')
    },
    now: () => 0,
    sleep: async () => {}
  })
  for (let post = 0; post < 5; post++) await responder.post({ text: 'Hello.' })
  await expect(responder.post({ text: 'Hello.' })).rejects.toMatchObject({ code: 'slack_undeliverable' })
  expect(posts).toBe(5)
})
