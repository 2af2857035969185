import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ModelServer, startModelServer } from '../support/model-server.ts'
import { type StartedServer, startServer } from '../support/start-server.ts'

const secrets = {
  OPENAI_API_KEY: 'sk-secret-key-0123456789',
  FOOTNOTE_API_TOKENS: 'ci:secret-token-abcdef,secret-token-ghijkl',
  SLACK_SIGNING_SECRET: 'secret-signing-mnopqr',
  SLACK_BOT_TOKEN: 'xoxb-secret-bot-stuvwx'
}
const words = ['sk-secret-key', 'secret-token-abcdef', 'secret-token-ghijkl', 'secret-signing', 'xoxb-secret-bot']

let model: ModelServer
let server: StartedServer
let attempts = 0
beforeAll(async () => {
  // A server that tells the key to whoever asks, in every way in which it can fail.
  model = await startModelServer(exchange => {
    const told = `${exchange.headers.authorization} is ${secrets.OPENAI_API_KEY}`
    const ways = [
      () => exchange.reply(401, { error: { message: `Incorrect API key: ${told}`, code: told, type: told } }),
      () => exchange.reply(500, `<html>${told}</html>`, { 'x-key': secrets.OPENAI_API_KEY }),
      () => exchange.reset(),
      () => {
        exchange.startStream()
        exchange.write(`data: ${JSON.stringify({ error: { message: told } })}\n\n`)
        exchange.end()
      },
      () => exchange.reply(429, { error: { message: told, code: 'insufficient_quota' } })
    ]
    ways[attempts++ % ways.length]?.()
  })
  server = await startServer({ ...secrets, OPENAI_BASE_URL: model.baseURL, MODEL: 'm', LOG_LEVEL: 'debug' })
}, 30_000)
afterAll(async () => {
  await server.stop('SIGKILL')
  await model.close()
})

test('no key or token stands in any log, error or response (C1)', async () => {
  const seen: string[] = []
  const ask = async (path: string, init: RequestInit = {}, authorization = 'Bearer secret-token-abcdef') => {
    const response = await fetch(server.url + path, { ...init, headers: { ...init.headers, authorization } })
    seen.push(JSON.stringify([...response.headers]), await response.text())
    return response.status
  }
  const question = { method: 'POST', body: JSON.stringify({ question: 'How many 401(k) plans are there?' }) }
  for (let count = 0; count < 4; count++) await ask('/ask', question)
  await ask('/ask', { ...question, headers: { accept: 'text/event-stream' } })
  await ask('/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ stream: true, messages: [{ role: 'user', content: 'How many 401(k) plans are there?' }] })
  })
  for (const path of ['/health', '/ready', '/metrics', '/openapi.json', '/documents', '/conflicts', '/nowhere', '/'])
    await ask(path)
  expect(await ask('/ask', question, 'Bearer sk-secret-key-0123456789')).toBe(401)
  expect(await ask('/slack/commands', { method: 'POST', body: 'token=secret-signing-mnopqr' })).toBe(401)
  expect(attempts).toBeGreaterThanOrEqual(5)
  const told = seen.join('\n') + server.output()
  expect(server.output()).toContain('"path":"/ask"')
  for (const word of words) expect(told).not.toContain(word)
}, 30_000)
