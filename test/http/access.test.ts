import { describe, expect, test } from 'vitest'
import { readTokens } from '../../src/http/access.ts'
import { createApp } from '../../src/http/app.ts'
import { createJsonLogger } from '../../src/json-logger.ts'
import { appWith, footnote } from './app-with.ts'

const question = { question: 'How high is the Arden dam?' }
const ask = (headers: Record<string, string> = {}, path = '/ask') =>
  new Request(`http://localhost${path}`, { method: 'POST', body: JSON.stringify(question), headers })

describe('with a token configured (R5)', () => {
  const app = appWith({ tokens: readTokens(['ci:s3cret-one', 's3cret-two']) })

  test.each(['s3cret-one', 's3cret-two'])('the token %s gets in', async token => {
    expect((await app.request(ask({ authorization: `Bearer ${token}` }))).status).toBe(200)
  })

  test.each([
    ['none', {}],
    ['an empty one', { authorization: '' }],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['a bearer alone', { authorization: 'Bearer' }],
    ['two', { authorization: 'Bearer s3cret-one s3cret-one' }],
    ['another', { authorization: 'Bearer s3cret-on' }],
    ['a longer one', { authorization: 'Bearer s3cret-one1' }],
    ['the name with it', { authorization: 'Bearer ci:s3cret-one' }],
    ['another scheme', { authorization: 'Basic s3cret-one' }],
    ['another header', { 'x-authorization': 'Bearer s3cret-one' }]
  ])('%s does not', async (_, headers) => {
    const response = await app.request(ask(headers as Record<string, string>))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(JSON.stringify(await response.json())).not.toContain('s3cret')
  })

  test.each([
    '//ask',
    '/ask/',
    '/%61sk',
    '/ask%2F',
    '/ASK',
    '/./ask',
    '/x/../ask',
    '/ask?x=/assets/',
    '/assets/../ask',
    '/ask;/assets/'
  ])('no spelling of the path gets in: %s', async path => {
    const response = await app.request(ask({}, path))
    expect(response.status).not.toBe(200)
  })

  test.each(['GET', 'HEAD'])('%s of the data needs it too', async method => {
    for (const path of [
      '/documents',
      '/documents/morning-post',
      '/conflicts',
      '/suggestions',
      '/metrics',
      '/v1/models'
    ])
      expect((await app.request(path, { method })).status, path).toBe(401)
  })

  test('a browser gets the empty page, not the data', async () => {
    const response = await app.request('/documents', { headers: { accept: 'text/html' } })
    expect(await response.text()).toContain('page')
    expect((await app.request('/documents/morning-post', { headers: { accept: 'text/html' } })).status).toBe(401)
  })

  test.each(['/health', '/openapi.json', '/'])('%s is open', async path => {
    expect((await app.request(path)).status).toBe(200)
  })
})

describe('pages of other origins (C2)', () => {
  const app = appWith({ allowedOrigins: ['https://chat.example'] })
  const from = (origin: string) => ask({ origin, 'content-type': 'text/plain' })

  test('may not ask', async () => {
    const response = await app.request(from('https://evil.example'))
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
  test('may where they are allowed', async () => {
    const response = await app.request(from('https://chat.example'))
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://chat.example')
  })
  test('send what headers their clients of OpenAI or MCP have', async () => {
    const asked = ['authorization', 'content-type', 'mcp-protocol-version', 'x-stainless-lang']
    const preflight = (origin: string) =>
      app.request('/v1/chat/completions', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': asked.join(',')
        }
      })
    const { status, headers } = await preflight('https://chat.example')
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-headers')?.split(',')).toEqual(asked)
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-headers')).toBeNull()
  })
  test('the page of the server itself may', async () => {
    expect((await app.request(from('http://localhost'))).status).toBe(200)
  })
  test('and may behind a proxy that ends TLS, where only the browser knows that it is the same', async () => {
    const sentBy = (site: string) =>
      app.request(ask({ origin: 'https://localhost', 'content-type': 'text/plain', 'sec-fetch-site': site }))
    expect((await sentBy('same-origin')).status).toBe(200)
    for (const site of ['same-site', 'cross-site', 'none']) expect((await sentBy(site)).status, site).toBe(403)
  })
  test('a cache keeps what is for other pages apart', async () => {
    expect((await app.request('/health')).headers.get('vary')).toBe('Origin')
    expect((await appWith({}).request('/health')).headers.get('vary')).toBeNull()
  })
})

test('no log holds a question, an answer or a token (C1)', async () => {
  const lines: string[] = []
  const app = createApp({
    footnote,
    access: { tokens: readTokens(['ci:s3cret-one']) },
    logger: createJsonLogger('debug', line => lines.push(line))
  })
  await app.request(ask({ authorization: 'Bearer s3cret-one' }))
  await app.request(ask({ authorization: 'Bearer wrong-token' }))
  const logged = lines.join('')
  expect(lines).toHaveLength(2)
  expect(logged).toContain('"client":"ci"')
  expect(logged).toContain('"status":401')
  // A number of the answer may stand in a request id or a time.
  for (const secret of ['s3cret-one', 'wrong-token', 'Arden', 'metres']) expect(logged).not.toContain(secret)
})

test.each(['application/json', 'text/event-stream'])(
  'an answer as %s has the id of its request and the safe headers',
  async accept => {
    const { headers } = await appWith({}).request(ask({ accept, 'x-request-id': 'seven' }))
    expect(headers.get('content-type')).toContain(accept)
    expect(headers.get('x-request-id')).toBe('seven')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
)

describe('on a server for its own machine', () => {
  const local = appWith({ isLocal: true, allowedOrigins: ['https://footnote.example.org'] })
  const statusAs = async (host: string, app = local, path = '/ask') => (await app.request(ask({ host }, path))).status

  test.each(['localhost:8787', '127.0.0.1:8787', '[::1]:8787', 'LOCALHOST', 'footnote.example.org'])(
    'it answers as %s',
    async host => {
      expect(await statusAs(host)).toBe(200)
    }
  )

  test.each(['evil.example.com', 'evil.example.com:8787', 'localhost.evil.example.com', '127.0.0.1.evil.example'])(
    'a page cannot let its own name %s lead here (DNS rebinding)',
    async host => {
      const response = await local.request(ask({ host, origin: `http://${host}` }))
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: { code: 'host_not_allowed' } })
      expect(await statusAs(host, local, '/mcp')).toBe(403)
      for (const path of [
        '/documents',
        '/documents/dam',
        '/conflicts',
        '/suggestions',
        '/v1/models',
        '/health',
        '/openapi.json'
      ])
        expect((await local.request(path, { headers: { host } })).status).toBe(403)
    }
  )

  test('any name will do for who has a token', async () => {
    const app = appWith({ isLocal: true, tokens: readTokens(['s3cret']) })
    expect((await app.request(ask({ host: 'evil.example.com', authorization: 'Bearer s3cret' }))).status).toBe(200)
    expect(await statusAs('evil.example.com', app)).toBe(401)
  })
})
