import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createApp } from '../../src/http/app.ts'
import { createFeedback } from '../../src/http/feedback.ts'
import { answerSchema } from '../../src/types/answer.ts'
import type { FeedbackRecord } from '../../src/types/service.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'

function createService() {
  const kept: FeedbackRecord[] = []
  const app = createApp({
    footnote: createFootnote({ indexed: indexedCorpusOf(damTexts), generator: createExtractiveGenerator() }),
    keepFeedback: record => {
      kept.push(record)
    }
  })
  const post = (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' }
    })
  return { kept, post }
}

test('a verdict is kept with the answer that it is on and the turns before it, also where later ones followed', async () => {
  const { kept, post } = createService()
  const messages = [
    { role: 'user' as const, content: 'Which dams are there?' },
    { role: 'assistant' as const, content: 'The Arden dam.' }
  ]
  const first = answerSchema.parse(await (await post('/ask', { question: 'How high is it?', messages })).json())
  const second = answerSchema.parse(await (await post('/ask', { question: 'How high is the Arden dam?' })).json())
  expect((await post('/feedback', { answerId: first.id, helpful: false, comment: 'Too long' })).status).toBe(200)
  expect((await post('/feedback', { answerId: second.id, helpful: true })).status).toBe(200)
  expect(kept).toEqual([
    { at: expect.any(String), surface: 'web', helpful: false, comment: 'Too long', messages, answer: first },
    { at: expect.any(String), surface: 'web', helpful: true, answer: second }
  ])
})

test('the answers remembered are the thousand that came last; a verdict on an older one says to ask again', async () => {
  const kept: FeedbackRecord[] = []
  const feedback = createFeedback(record => {
    kept.push(record)
  })
  for (let count = 0; count <= 1_000; count++) feedback.remember(`${count}`, JSON.stringify({ id: `${count}` }))
  await expect(feedback.receive({ answerId: '0', helpful: true })).rejects.toMatchObject({ code: 'answer_not_found' })
  await feedback.receive({ answerId: '1', helpful: true })
  expect(kept).toMatchObject([{ answer: { id: '1' } }])
})

test('one answer is kept a few times at the most, however often it is judged', async () => {
  const { kept, post } = createService()
  const { id } = answerSchema.parse(await (await post('/ask', { question: 'How high is the Arden dam?' })).json())
  const statuses: number[] = []
  for (let count = 0; count < 7; count++)
    statuses.push((await post('/feedback', { answerId: id, helpful: true })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  expect(kept).toHaveLength(5)
})

test('long conversations crowd out the answers of before rather than fill the memory', async () => {
  const feedback = createFeedback(() => {})
  const messages = [{ role: 'user' as const, content: 'x'.repeat(60_000) }]
  for (let count = 0; count < 300; count++) feedback.remember(`${count}`, '{}', messages)
  await expect(feedback.receive({ answerId: '0', helpful: true })).rejects.toMatchObject({ code: 'answer_not_found' })
  await feedback.receive({ answerId: '299', helpful: true })
})
