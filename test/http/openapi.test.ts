import { globSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { readTokens } from '../../src/http/access.ts'
import { createApp } from '../../src/http/app.ts'
import { createSlackRoutes } from '../../src/slack/slack-routes.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { described, expectDescribed } from '../support/described.ts'

const footnote = createFootnote({ indexed: indexedCorpusOf(damTexts), generator: createExtractiveGenerator() })
const everything = {
  footnote,
  keepFeedback: () => {},
  metrics: async () => 'footnote_answers_total 0\n',
  slack: createSlackRoutes({ footnote, signingSecret: 'secret' })
}
const whole = createApp(everything)
const app = described(whole)
const post = (path: string, body: unknown) => app.request(path, { method: 'POST', body: JSON.stringify(body) })

describe('the description of the API', () => {
  let document: { paths: Record<string, Record<string, object>> }
  beforeAll(async () => {
    document = (await (await app.request('/openapi.json')).json()) as typeof document
  })

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  test('names every address that there is, and only those', () => {
    const served = whole.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`)
      // Pages for people.
      .filter(route => !route.startsWith('GET /reference'))
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`)
    )
    // Taken with every method, as the protocol has it.
    expect(named.sort()).toEqual([...new Set([...served, 'POST /mcp'])].sort())
  })

  test('says which addresses need no token', async () => {
    const guarded = createApp({ ...everything, access: { tokens: readTokens(['s3cret']) } })
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        const body = method === 'post' ? { body: '{}' } : {}
        const response = await guarded.request(path.replace(/\{\w+\}/, 'one'), {
          method: method.toUpperCase(),
          ...body
        })
        const isRefused = response.status === 401 && (await response.text()).includes('"unauthorized"')
        expect(isRefused, `${method} ${path}`).toBe(!('security' in operation))
      }
  })

  test('is shown on a page whose links lead to the schemas', async () => {
    const page = await app.request('/reference')
    expect(page.headers.get('content-type')).toContain('text/html')
    const text = await page.text()
    expect(text).toContain('POST /ask')
    const targets = [...text.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)
    expect(targets).toContain('AskRequest')
    expect(targets.filter(id => !text.includes(`<pre id="${id}">`))).toEqual([])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

/** The names of all fields of a JSON schema, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && schema.properties ? Object.keys(schema.properties) : []
  return [...own, ...Object.values(schema).flatMap(fieldsOf)]
}

describe('docs/api.md, with docs/verify.md', () => {
  const text = ['docs/api.md', 'docs/verify.md'].map(path => readFileSync(path, 'utf8')).join('\n')
  // Only as code: "text" and "value" stand in any prose.
  const code = [
    ...(text.match(/```[\s\S]*?```/g) ?? []),
    ...(text.replace(/```[\s\S]*?```/g, '').match(/`[^`]+`/g) ?? [])
  ]
  const named = new Set(code.flatMap(each => each.match(/\w+/g) ?? []))
  const matches = (paths: string, pattern: RegExp) =>
    globSync(paths).flatMap(path => [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, code = '']) => code))

  test('name every field of the wire', async () => {
    const { components } = (await (await app.request('/openapi.json')).json()) as {
      components: { schemas: Record<string, object> }
    }
    // What other people's protocols have is in their own documents.
    const own = Object.entries(components.schemas).filter(
      ([id]) => !/^(?:Completion|Chat|Model|Slack|JsonRpc)/.test(id)
    )
    const fields = new Set(own.flatMap(([, schema]) => fieldsOf(schema)))
    expect(fields.size).toBeGreaterThan(50)
    for (const field of fields) expect(named).toContain(field)
  })

  test('name every code of an error, of a failed model and of a skipped file', () => {
    const thrown = matches('src/{http,slack,verification,text,keep-feedback*}/**/*.ts', /new Problem\(\s*'(\w+)'/g)
    const ofModel = matches('src/answer/language-model/failures.ts', /^ {2}(model_\w+): \{/gm)
    const skipped = matches('src/documents/**/*.ts', /(?:UnreadableFile\(|skip\(\s*\w+,)\s*'(\w+)'/g)
    for (const codes of [thrown, ofModel, skipped]) expect(codes.length).toBeGreaterThan(10)
    // Who went away reads no code, and what does not start answers nobody.
    const unread = new Set(['reader_gone', 'model_aborted', 'bad_configuration'])
    for (const code of [...thrown, ...ofModel, ...skipped]) if (!unread.has(code)) expect(named).toContain(code)
  })
})

test('every address answers as it is described', async () => {
  const question = 'How high is the Arden dam?'
  const messages = [{ role: 'user', content: question }]
  const rpc = (method: string, params: object) => ({ jsonrpc: '2.0', id: 1, method, params })
  const { id } = (await (await post('/ask', { question })).json()) as { id: string }
  const facts = [{ text: 'The dam is 140 metres high.' }, { text: 'The dam is 152 metres high.' }]
  const responses = [
    await post('/ask', { question, format: 'slack' }),
    await post('/feedback', { answerId: id, helpful: true }),
    await post('/feedback', { answerId: 'none', helpful: true }),
    await post('/verify', { answer: 'The dam is 150 metres high. Then, “no one” knew.', facts }),
    await post('/conflicts', { facts }),
    await post('/v1/chat/completions', { messages }),
    await post('/v1/chat/completions', { messages, stream: true }),
    await post('/v1/chat/completions', { messages: [] }),
    await post('/api/chat', { messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] }),
    await post('/mcp', rpc('tools/list', {})),
    await post('/mcp', rpc('nothing', {})),
    await post('/slack/commands', {}),
    ...(await Promise.all(
      [
        '/documents',
        '/documents/evening-news',
        '/documents/none',
        '/conflicts',
        '/suggestions',
        '/v1/models',
        '/v1/models/footnote',
        '/v1/models/none',
        '/health',
        '/ready',
        '/metrics'
      ].map(path => app.request(path))
    ))
  ]
  for (const response of responses) await response.text()
  expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(15)
})

test('what is not described is noticed', async () => {
  const answer = Response.json({ kept: true, more: 1 })
  await expect(expectDescribed('POST', '/feedback', answer)).rejects.toThrow(/additional properties/)
  await expect(expectDescribed('POST', '/ask', new Response(null, { status: 418 }))).rejects.toThrow(/no such status/)
})
