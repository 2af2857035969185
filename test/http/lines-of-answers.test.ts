import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createApp } from '../../src/http/app.ts'
import { indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'

const guide = `# The bread oven

## Lighting the oven

The oven is lit from the front:

- Open the flue
- Lay the wood
- Light the straw

## Cleaning

The oven is swept with a wet broom. Ash is carried out in a tin.`
const indexed = indexedCorpusOf({ guide })
const app = described(createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) }))

async function post(path: string, body: unknown): Promise<string> {
  return (await app.request(path, { method: 'POST', body: JSON.stringify(body) })).text()
}
const eventsOf = (stream: string) =>
  stream.split('\n').flatMap(line => (line.startsWith('data: {') ? [JSON.parse(line.slice('data: '.length))] : []))

/** The text of an answer as each address gives it, without its links. */
const doors: Record<string, (question: string) => Promise<string>> = {
  'a chat completion': async content =>
    JSON.parse(await post('/v1/chat/completions', { messages: [{ role: 'user', content }] })).choices[0].message
      .content,
  'a streamed chat completion': async content =>
    eventsOf(await post('/v1/chat/completions', { stream: true, messages: [{ role: 'user', content }] }))
      .map(({ choices }) => choices[0]?.delta.content ?? '')
      .join(''),
  'a UI message stream': async text =>
    eventsOf(await post('/api/chat', { messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }))
      .map(({ type, delta }) => (type === 'text-delta' ? delta : ''))
      .join('')
}
const withoutCitations = (text: string) => text.replaceAll(/ ?\[\[?\d\]\]?(?:\([^)]*\))?/g, '')

describe.each(Object.entries(doors))('%s', (_, textOf) => {
  test('has steps on lines of their own, which Markdown does not join', async () => {
    expect(withoutCitations(await textOf('How do I light the oven?'))).toBe(
      'The oven is lit from the front:  \nOpen the flue  \nLay the wood  \nLight the straw'
    )
  })

  test('has sentences in one paragraph', async () => {
    expect(withoutCitations(await textOf('How do I clean the oven?'))).toBe(
      'The oven is swept with a wet broom. Ash is carried out in a tin.'
    )
  })
})
