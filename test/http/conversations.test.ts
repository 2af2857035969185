import { describe, expect, test } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationRequest } from '../../src/answer/generator.ts'
import { type AppOptions, createApp } from '../../src/http/app.ts'
import { completionSchema } from '../../src/http/chat-completion-schemas.ts'
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

  test('says that it reads words only, and answers no earlier question in the place of a picture', async () => {
    const { asked, post } = world()
    const { status, text } = await post(path, bodyOf([question, 'It is high.', ' ']))
    expect(status).toBe(400)
    expect(text).toContain('has no text')
    expect(asked).toHaveLength(0)
  })
})

describe('GET /v1/models/{model}', () => {
  const app = createApp({ footnote: createFootnote({ indexed, generator: scriptedGenerator(() => '') }) })

  test('finds the one model by its name', async () => {
    expect(await (await app.request('/v1/models/footnote')).json()).toMatchObject({ id: 'footnote', object: 'model' })
  })
  test('and says of another that it is not there, as its clients read it', async () => {
    const response = await app.request('/v1/models/gpt-5')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'not_found', param: null } })
  })
})

test('where the page is served, a link leads to the very sentence on it', async () => {
  const generator = scriptedGenerator(request => `The dam is 140 metres high ${markerFor(request, '140 metres')}.`)
  const footnote = createFootnote({ indexed, generator })
  const body = JSON.stringify({ messages: [{ role: 'user', content: question }] })
  const linkFrom = async (options: Partial<AppOptions>) => {
    const response = await createApp({ footnote, ...options }).request('/v1/chat/completions', { method: 'POST', body })
    const { choices } = completionSchema.parse(await response.json())
    return new URL(choices[0]?.message.annotations[0]?.url_citation.url ?? '')
  }
  const { pathname, hash } = await linkFrom({ page: context => Promise.resolve(context.text('page')) })
  const [id, query] = hash.slice(1).split('?')
  expect([pathname, id]).toEqual(['/documents', 'morning-post'])
  expect(new URLSearchParams(query).get('q')).toContain('140 metres')
  expect(await linkFrom({})).toMatchObject({ pathname: '/documents/morning-post', hash: '' })
})
