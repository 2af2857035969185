import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createApp } from '../../src/http/app.ts'
import { finishInTime } from '../../src/verification/finish-in-time.ts'
import { indexedCorpusOf } from '../support/corpus.ts'

const app = createApp({
  footnote: createFootnote({ indexed: indexedCorpusOf({}), generator: createExtractiveGenerator() })
})
const like = Array.from({ length: 400 }, (_, at) => `The ferry to port ${at} carries ${at} people.`).join(' ')

test.for([
  ['/verify', { answer: like, facts: [{ text: like }] }],
  ['/conflicts', { facts: [{ text: like }, { text: like.replaceAll('carries', 'carried') }] }]
] as const)('others are answered while %s compares', async ([path, body]) => {
  const order: string[] = []
  const ask = async () => {
    const response = await app.request(path, { method: 'POST', body: JSON.stringify(body) })
    expect(response.status).toBe(200)
    order.push(path)
  }
  const long = ask()
  // Later than the body is read, which takes turns of its own.
  const short = new Promise(resolve => setTimeout(resolve, 0))
    .then(() => app.request('/health'))
    .then(() => order.push('/health'))
  await Promise.all([long, short])
  expect(order).toEqual(['/health', path])
})

test('what nobody waits for any more ends', async () => {
  function* endless() {
    for (;;) yield
  }
  await expect(finishInTime(endless(), AbortSignal.abort())).rejects.toMatchObject({ code: 'reader_gone' })
})
