import { describe, expect, test } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationRequest } from '../../src/answer/generator.ts'
import { createApp } from '../../src/http/app.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'
import { markerFor, scriptedGenerator } from '../support/scripted-generator.ts'

const indexed = indexedCorpusOf(damTexts)
const question = 'How high is the Arden dam?'

/** What a client of each address sends for turns of user and assistant in turn; the second puts data beside its text. */
const clients: Record<string, (turns: readonly string[]) => unknown> = {
  '/v1/chat/completions': turns => ({
    messages: turns.map((content, index) => ({ role: index % 2 ? 'assistant' : 'user', content }))
  }),
  '/api/chat': turns => ({
    messages: turns.map((text, index) => ({
      role: index % 2 ? 'assistant' : 'user',
      parts: [...(index % 2 ? [{ type: 'data-citation', data: 'x'.repeat(8_000) }] : []), { type: 'text', text }]
    }))
  })
}

function world() {
  const asked: GenerationRequest[] = []
  const generator = scriptedGenerator(request => {
    asked.push(request)
    return `The Arden dam is 140 metres high ${markerFor(request, '140 metres')}.`
  })
  const app = described(createApp({ footnote: createFootnote({ indexed, generator }) }))
  const post = async (path: string, body: unknown) => {
    const response = await app.request(path, { method: 'POST', body: JSON.stringify(body) })
    return { status: response.status, text: await response.text() }
  }
  return { asked, post }
}

describe.each(Object.entries(clients))('%s', (path, bodyOf) => {
  test('answers late in a long conversation, of which the last turns are read', async () => {
    const { asked, post } = world()
    const earlier = Array.from({ length: 240 }, (_, turn) => `Turn ${turn}.`)
    const { status, text } = await post(path, bodyOf([...earlier.slice(0, 100), question]))
    expect(status).toBe(200)
    expect(text).toContain('140 metres')
    expect(asked[0]?.messages.at(-1)?.content).toBe('Turn 99.')
    await post(
      path,
      path === '/api/chat' ? bodyOf([...earlier.slice(0, 180), question]) : bodyOf([...earlier, question])
    )
    expect(asked[1]?.messages).toHaveLength(100)
  })

  test('takes no longer question than /ask, and no endless conversation', async () => {
    const { asked, post } = world()
    expect((await post(path, bodyOf(['a'.repeat(4_001)]))).status).toBe(400)
    expect((await post(path, bodyOf(['a'.repeat(1_100_000), 'b', question]))).status).toBe(413)
    expect(asked).toHaveLength(0)
  })
})
