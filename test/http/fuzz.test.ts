import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createApp } from '../../src/http/app.ts'
import { anyText } from '../support/any-text.ts'
import { indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'
import { scriptedGenerator } from '../support/scripted-generator.ts'

const footnote = createFootnote({
  indexed: indexedCorpusOf({ one: 'The dam is 140 metres high.' }),
  generator: scriptedGenerator(() => 'Yes.')
})
const app = described(createApp({ footnote, keepFeedback: () => {} }))
const paths = ['/ask', '/verify', '/conflicts', '/feedback', '/v1/chat/completions', '/api/chat', '/mcp']

const post = (path: string, body: BodyInit) =>
  app.request(
    new Request(`http://localhost${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  )

/** Objects that nearly fit: the right fields with wrong insides. */
const anything = fc.jsonValue({ maxDepth: 4 })
const nearly = fc.record(
  {
    question: fc.oneof(fc.string(), anything),
    answer: fc.oneof(fc.string(), anything),
    messages: fc.oneof(
      fc.array(
        fc.record({
          role: fc.oneof(fc.constantFrom('user', 'assistant', 'system'), anything),
          content: anything,
          parts: anything
        })
      ),
      anything
    ),
    facts: fc.oneof(fc.array(fc.record({ text: fc.oneof(fc.string(), anything) })), anything),
    documentIds: anything,
    format: fc.oneof(fc.constant('slack'), anything),
    answerId: anything,
    helpful: anything,
    stream: anything,
    jsonrpc: fc.constantFrom('2.0', '1.0'),
    method: fc.constantFrom('tools/call', 'initialize', 'tools/list', 'nothing'),
    params: anything,
    id: anything,
    __proto__: anything
  },
  { requiredKeys: [] }
)
const body = fc.oneof(
  { weight: 4, arbitrary: nearly.map(value => JSON.stringify(value)) },
  { weight: 1, arbitrary: anything.map(value => JSON.stringify(value)) },
  { weight: 1, arbitrary: anyText(200) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) }
)

describe('no body yields a 5xx (R1)', () => {
  test.prop([fc.constantFrom(...paths), body], { numRuns: 10_000 })(
    'of 10,000 bodies',
    async (path, sent) => {
      const response = await post(path, sent as BodyInit)
      expect(response.status).toBeLessThan(500)
      await response.text()
    },
    120_000
  )

  /** What parsers of JSON get wrong: each is one idea. */
  const corpus = [
    '',
    ' ',
    '\0',
    '\uFEFF{}',
    '{',
    '}',
    '[',
    ']',
    '"',
    '{"',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '[1,]',
    '[,1]',
    '{,}',
    '{a:1}',
    "{'a':1}",
    '{"a":01}',
    '{"a":+1}',
    '{"a":.5}',
    '{"a":1.}',
    '{"a":1e}',
    '{"a":1e999}',
    '{"a":-}',
    '{"a":NaN}',
    '{"a":Infinity}',
    '{"a":tru}',
    'true',
    'null',
    '0',
    '-0',
    '"x"',
    '{"a":"\\x"}',
    '{"a":"\\u12"}',
    '{"a":"\\ud800"}',
    '{"question":"\\ud800 how?"}',
    '{"question":"\\u0000"}',
    '{"a":"\n"}',
    '{"a":"\t"}',
    '{"a":1}{"b":2}',
    '{"a":1} x',
    '/* c */{}',
    '// c\n{}',
    '{"a":1,"a":2}',
    '{"__proto__":{"polluted":true},"question":"x"}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"question":{"toString":1}}',
    '{"question":["a"]}',
    '{"question":1e400}',
    '{"messages":[null]}',
    '{"messages":{"length":1e9}}',
    `${'['.repeat(33)}${']'.repeat(33)}`,
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    `"${'\\'.repeat(10_001)}`,
    `{"question":"${'𝕏'.repeat(2_001)}"}`
  ]
  test.each(corpus.map(text => [text.slice(0, 40), text]))('%j', async (_, text) => {
    for (const path of paths) expect((await post(path, text)).status, path).toBeLessThan(500)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('no address takes what is no UTF-8 (R2), or nested beyond all sense (R4)', () => {
  const around = (before: string, bytes: Uint8Array, after: string) =>
    new Uint8Array(Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]))
  const question = (bytes: Uint8Array): Record<string, Uint8Array<ArrayBuffer>> => ({
    '/ask': around('{"question":', bytes, '}'),
    '/v1/chat/completions': around('{"messages":[{"role":"user","content":', bytes, '}]}'),
    '/api/chat': around('{"messages":[{"role":"user","parts":[{"type":"text","text":', bytes, '}]}]}'),
    '/verify': around('{"answer":"It is so.","facts":[{"text":', bytes, '}]}'),
    '/mcp': around(
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"question":',
      bytes,
      '}}}'
    )
  })
  const sent = {
    'no UTF-8': question(Buffer.from([0x22, 0x68, 0xff, 0xfe, 0x22])),
    nested: question(Buffer.from(`${'['.repeat(5_000)}${']'.repeat(5_000)}`))
  }
  for (const [kind, bodies] of Object.entries(sent))
    for (const [path, body] of Object.entries(bodies))
      test(`${kind}: ${path}`, async () => {
        expect((await post(path, body)).status).toBe(400)
      })
})
