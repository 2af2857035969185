import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { Generator } from '../../src/answer/generator.ts'
import { createApp } from '../../src/http/app.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { markerFor, scriptedGenerator } from '../support/scripted-generator.ts'
import { type Fetch, surfaces, whole } from '../support/surfaces.ts'

const indexed = indexedCorpusOf(damTexts)
const keyless = createExtractiveGenerator()
const oneSided = scriptedGenerator(
  request =>
    `The Arden dam is 140 metres high ${markerFor(request, '140')}. It holds 7 suns [1.1]. NOT FOUND: its colour`
)

const cases: [name: string, generator: Generator, question: string][] = [
  ['a conflict, keyless', keyless, 'How high is the Arden dam?'],
  ['a plain figure, keyless', keyless, 'How many marked trails does the valley have?'],
  ['nothing found, keyless', keyless, 'Who painted the Mona Lisa?'],
  ['a conflict, half told by the model', oneSided, 'How high is the Arden dam?']
]

describe.each(cases)('%s', (_, generator, question) => {
  const app = createApp({ footnote: createFootnote({ indexed, generator }) })
  const fetch: Fetch = async (input, init) => app.request(input instanceof Request ? input : new Request(input, init))

  test.each(Object.entries(surfaces))('%s tells what POST /ask tells', async (_name, surface) => {
    expect(await surface(fetch, question)).toEqual(await whole(fetch, question))
  })
})

test('MCP gives the documents as resources and checks its input', async () => {
  const app = createApp({ footnote: createFootnote({ indexed, generator: keyless }) })
  const client = new Client({ name: 'contract', version: '0.0.0' })
  const fetch: Fetch = async (input, init) => app.request(input instanceof Request ? input : new Request(input, init))
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }))
  const { tools } = await client.listTools()
  expect(tools.map(({ name, inputSchema }) => [name, Object.keys(inputSchema.properties ?? {})])).toEqual([
    ['ask', ['question', 'messages', 'documentIds']],
    ['search', ['query', 'limit']],
    ['verify', ['answer', 'facts', 'question']],
    ['conflicts', []]
  ])
  const { resources } = await client.listResources()
  expect(resources).toHaveLength(3)
  const { contents } = await client.readResource({ uri: resources[0]?.uri ?? '' })
  expect(contents[0]).toMatchObject({ text: indexed.corpus.documents[0]?.text })
  await expect(client.readResource({ uri: 'footnote://documents/none' })).rejects.toMatchObject({ code: -32602 })
  expect((await client.callTool({ name: 'ask', arguments: { question: '' } })).isError).toBe(true)
  await client.close()
})
