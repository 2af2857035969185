import { describe, expect, test, vi } from 'vitest'
import { readTokens } from '../../src/http/access.ts'
import { appWith } from './app-with.ts'

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
