import { describe, expect, test, vi } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { readConfig } from '../../src/config.ts'
import { type AccessOptions, readTokens } from '../../src/http/access.ts'
import { createApp } from '../../src/http/app.ts'
import { createJsonLogger } from '../../src/json-logger.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'

const footnote = createFootnote({ indexed: indexedCorpusOf(damTexts), generator: createExtractiveGenerator() })
const appWith = (access: AccessOptions) =>
  described(createApp({ footnote, access, page: async context => context.html('<title>page</title>') }))
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

describe('a token that could never be sent refuses to start', () => {
  test.each(['', ' ', ',', ' , '])('FOOTNOTE_API_TOKENS="%s"', value => {
    expect(() => readConfig({ FOOTNOTE_API_TOKENS: value })).toThrow(/FOOTNOTE_API_TOKENS/)
  })
  test.each(['name:', 'two words', 'schlüssel'])('"%s"', value => {
    expect(() => readTokens([value])).toThrow(/bearer token/)
  })
})

describe('the rate limit (L2)', () => {
  const clientAddress = () => '192.0.2.1'

  test('is exact', async () => {
    const app = appWith({ rateLimitPerMinute: 3, clientAddress })
    const statuses: number[] = []
    for (let count = 0; count < 5; count++) statuses.push((await app.request('/suggestions')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const limited = await app.request('/suggestions')
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await limited.json()).toMatchObject({ error: { code: 'rate_limited' } })
  })

  test('cannot be dodged by a header', async () => {
    const app = appWith({ rateLimitPerMinute: 1, clientAddress })
    await app.request('/suggestions')
    for (const header of ['x-forwarded-for', 'x-real-ip', 'cf-connecting-ip', 'forwarded', 'x-request-id'])
      expect((await app.request('/suggestions', { headers: { [header]: '198.51.100.9' } })).status, header).toBe(429)
  })

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:9:8:7', 429],
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002::5%eth0', 429],
    ['::1', '0:0:0:0:5:6:7:8', 429],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', 200],
    ['2001:db8::', '2001:db9::', 200],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', 200],
    ['192.0.2.1', '192.0.2.2', 200]
  ])('nor by one of the addresses of an IPv6 network: %s, then %s is %d', async (first, second, status) => {
    const addresses = [first, second]
    const app = appWith({ rateLimitPerMinute: 1, clientAddress: () => addresses.shift() ?? '' })
    await app.request('/suggestions')
    expect((await app.request('/suggestions')).status).toBe(status)
  })

  test('counts each token for itself', async () => {
    const app = appWith({ rateLimitPerMinute: 1, clientAddress, tokens: readTokens(['a:aaa', 'b:bbb']) })
    const statusOf = async (token: string) =>
      (await app.request('/suggestions', { headers: { authorization: `Bearer ${token}` } })).status
    expect([await statusOf('aaa'), await statusOf('aaa'), await statusOf('bbb')]).toEqual([200, 429, 200])
  })

  test('counts tokens that are not known, and keeps none from a client that has one', async () => {
    const app = appWith({ rateLimitPerMinute: 2, clientAddress, tokens: readTokens(['a:aaa']) })
    const statusOf = async (authorization: string) =>
      (await app.request('/suggestions', { headers: { authorization } })).status
    const statuses: number[] = []
    for (const tried of ['Bearer x', 'Basic y', 'Bearer z', 'Bearer aa', 'Bearer aaa'])
      statuses.push(await statusOf(tried))
    expect(statuses).toEqual([401, 401, 429, 429, 200])
  })

  test('holds for a minute, whatever becomes of the time of day', async () => {
    let time = 0
    const app = appWith({ rateLimitPerMinute: 1, clientAddress, now: () => time })
    const statusOf = async () => (await app.request('/suggestions')).status
    vi.setSystemTime('2026-11-23T12:00:00Z')
    expect([await statusOf(), await statusOf()]).toEqual([200, 429])
    vi.setSystemTime('2026-11-23T11:00:00Z')
    time = 59_999
    expect(await statusOf()).toBe(429)
    time = 60_000
    expect([await statusOf(), await statusOf()]).toEqual([200, 429])
    time = 600_000
    expect(await statusOf()).toBe(200)
    vi.useRealTimers()
  })

  test.each([
    ['/suggestions', { code: 'unauthorized', help: expect.any(String) }, { code: 'rate_limited' }],
    [
      '/v1/models',
      { code: 'unauthorized', param: null, type: 'invalid_request_error' },
      { code: 'rate_limited', param: null }
    ]
  ])('and a refusal at %s are told in the form that its clients read', async (path, refused, limited) => {
    const app = appWith({ rateLimitPerMinute: 1, clientAddress, tokens: readTokens(['a:aaa']) })
    expect(await (await app.request(path)).json()).toMatchObject({ error: refused })
    expect(await (await app.request(path)).json()).toMatchObject({ error: limited })
  })

  test('leaves Slack alone, which asks for all of its users from the same addresses', async () => {
    const app = appWith({ rateLimitPerMinute: 1, clientAddress })
    for (let count = 0; count < 3; count++)
      expect((await app.request('/slack/events', { method: 'POST', body: '{}' })).status).toBe(404)
  })

  test.each(['/health', '/ready'])(
    'leaves %s alone: who asks too much at a proxy must not fail its checks',
    async path => {
      const app = appWith({ rateLimitPerMinute: 1, clientAddress })
      await app.request('/suggestions')
      expect((await app.request('/suggestions')).status).toBe(429)
      expect((await app.request(path)).status).toBe(200)
    }
  )
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

test('a configuration with faults names all of them at once', () => {
  const faulty = { PORT: 'eighty', FOOTNOTE_API_TOKENS: 'ci:', ALLOWED_ORIGINS: '*', LOG_LEVEL: 'loud' }
  expect(() => readConfig({ ...faulty, OPENAI_BASE_URL: 'ollama' })).toThrow(
    /PORT[\s\S]*OPENAI_BASE_URL[\s\S]*FOOTNOTE_API_TOKENS[\s\S]*ALLOWED_ORIGINS[\s\S]*LOG_LEVEL/
  )
})

test.each([
  ['OPENAI_API_KEY', 'sk-s3cret\nsk-again'],
  ['OPENAI_API_KEY', '“sk-s3cret”'],
  ['SLACK_BOT_TOKEN', 'xoxb s3cret'],
  ['OPENAI_BASE_URL', 'http://me:s3cret@localhost:11434/v1']
])('a %s with which no request could be sent refuses to start, and is not shown', (name, value) => {
  const read = () => readConfig({ [name]: value })
  expect(read).toThrow(name)
  expect(read).not.toThrow('s3cret')
})

test('origins are taken as a browser sends them', () => {
  const { ALLOWED_ORIGINS } = readConfig({
    ALLOWED_ORIGINS: 'HTTPS://Footnote.example.org:443/, http://localhost:5173'
  })
  expect(ALLOWED_ORIGINS).toEqual(['https://footnote.example.org', 'http://localhost:5173'])
})

test.each(['*', 'example.org', 'https://example.org/chat', 'ftp://example.org', 'null'])(
  '"%s" is no origin',
  origin => {
    expect(() => readConfig({ ALLOWED_ORIGINS: origin })).toThrow(/is no origin/)
  }
)

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
    }
  )

  test('any name will do for who has a token', async () => {
    const app = appWith({ isLocal: true, tokens: readTokens(['s3cret']) })
    expect((await app.request(ask({ host: 'evil.example.com', authorization: 'Bearer s3cret' }))).status).toBe(200)
    expect(await statusAs('evil.example.com', app)).toBe(401)
  })
})
