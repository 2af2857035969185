import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { answerSchema } from '../../src/types/answer.ts'
import { signed, signingSecret } from '../slack/sign.ts'
import { runNode, type StartedServer, startServer } from '../support/start-server.ts'

const started: StartedServer[] = []
const folders: string[] = []
async function start(environment: Record<string, string> = {}, args: string[] = []): Promise<StartedServer> {
  const server = await startServer(environment, args)
  started.push(server)
  return server
}
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
const ask = async (url: string, question: string) =>
  answerSchema.parse(await (await fetch(`${url}/ask`, { method: 'POST', body: JSON.stringify({ question }) })).json())

afterEach(async () => {
  await Promise.all(started.splice(0).map(server => server.stop('SIGKILL')))
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true, force: true })))
})

describe('npm start', () => {
  test('serves the seeds, and says what it did', async () => {
    const server = await start()
    expect(server.output()).toMatch(/5 documents/)
    expect(server.output()).toMatch(/keyless/)
    const answer = await ask(server.url, 'How large is the 401(k) market?')
    for (const size of ['$8.9 trillion', '$12.5 trillion', '$8.7 trillion']) expect(answer.plainText).toContain(size)
    expect(await server.stop()).toBe(0)
  })

  test('serves the folder that it is given, and reads a changed file without a restart', async () => {
    const folder = await folderWith({ 'dam.txt': 'The Arden dam is 140 metres high.\n' })
    const { url } = await start({}, ['--folder', folder])
    expect((await ask(url, 'How high is the Arden dam?')).plainText).toContain('140')
    await writeFile(join(folder, 'dam.txt'), 'The Arden dam is 152 metres high.\n')
    await vi.waitFor(async () => expect((await ask(url, 'How high is the Arden dam?')).plainText).toContain('152'), {
      timeout: 10_000,
      interval: 50
    })
  })

  test('finishes the answers under way when it is told to stop (L5)', async () => {
    let finishModel: (() => void) | undefined
    // A model that sends one sentence and then waits, so that the answer is under way when the signal comes.
    const model = createServer(socket => {
      socket.on('error', () => {})
      socket.once('data', () => {
        const event = (value: unknown) => `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`
        const chunk = (delta: object, finish_reason: string | null = null) =>
          event({
            id: 'x',
            object: 'chat.completion.chunk',
            created: 0,
            model: 'm',
            choices: [{ index: 0, delta, finish_reason }]
          })
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n')
        socket.write(chunk({ role: 'assistant', content: 'The Arden dam is 140 metres high [1.1].' }))
        finishModel = () => socket.end(chunk({}, 'stop') + event('[DONE]'))
      })
    })
    await new Promise<void>(resolve => model.listen(0, '127.0.0.1', resolve))
    const address = model.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const folder = await folderWith({ 'dam.txt': 'The Arden dam is 140 metres high.\n' })
    const server = await start({ SEEDS_DIR: folder, OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, MODEL: 'm' })
    const asked = ask(server.url, 'How high is the Arden dam?')
    await vi.waitFor(() => expect(finishModel).toBeDefined(), { interval: 10, timeout: 10_000 })
    const stopped = server.stop('SIGTERM')
    finishModel?.()
    expect((await asked).plainText).toBe('The Arden dam is 140 metres high.')
    expect(await stopped).toBe(0)
    model.close()
  })

  test('delivers what it has promised in Slack before it ends (L5)', async () => {
    // Slack stands in for itself: what would be posted to it is printed. Its reply has the server wait for a signal.
    const stand = `globalThis.fetch = async (url, { body }) => {
      if (url.endsWith('conversations.replies')) process.kill(process.pid, 'SIGTERM')
      await new Promise(resolve => setTimeout(resolve, 100))
      console.log('posted', url, body.get('text'))
      return Response.json({ ok: true, messages: [] })
    }`
    const server = await start({
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: 'xoxb-1',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(stand)}`
    })
    const event = {
      type: 'app_mention',
      channel: 'C1',
      user: 'U1',
      ts: '2.0',
      thread_ts: '1.0',
      text: 'How large is it?'
    }
    const body = JSON.stringify({ type: 'event_callback', event_id: 'E1', event })
    const ended = once(server.child, 'close')
    const { headers } = signed('/slack/events', body, { at: Date.now() })
    expect((await fetch(`${server.url}/slack/events`, { method: 'POST', body, headers })).status).toBe(200)
    // Not told to stop by us as well: a second signal ends it at once.
    expect(await ended).toEqual([0, null])
    expect(server.output()).toMatch(/posted .*chat\.postMessage/)
  })
})

describe('what cannot work says what to do, and ends', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a bad configuration', { PORT: 'eighty', MODEL_API: 'soap' }, /PORT[\s\S]*MODEL_API/],
    ['a missing folder', { SEEDS_DIR: '/nowhere/at/all', PORT: '0' }, /SEEDS_DIR/],
    // 192.0.2.0/24 is reserved for documentation: no machine has it.
    ['an address of another machine', { HOST: '192.0.2.1', PORT: '0' }, /192\.0\.2\.1[\s\S]*HOST/],
    ['an empty secret', { FOOTNOTE_API_TOKENS: '' }, /FOOTNOTE_API_TOKENS/]
  ])('%s', async (_, environment, words) => {
    const { code, output } = await runNode(['src/node.ts'], environment)
    expect(code).toBe(1)
    expect(output).toMatch(words)
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('an argument that there is not', async () => {
    const { code, output } = await runNode(['src/node.ts', 'papers'])
    expect(code).toBe(1)
    expect(output).toMatch(/papers[\s\S]*--folder DIR/)
  })

  test('an empty folder', async () => {
    const { code, output } = await runNode(['src/node.ts'], { SEEDS_DIR: await folderWith({}), PORT: '0' })
    expect(code).toBe(1)
    expect(output).toMatch(/no documents/i)
  })

  test('a port that is taken', async () => {
    const taken = createServer()
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = String(typeof address === 'object' && address ? address.port : 0)
    const { code, output } = await runNode(['src/node.ts'], { PORT: port })
    taken.close()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is in use`)
  })
})

describe('npm run ask', () => {
  test('prints the answer with numbered quotes', async () => {
    const { code, output } = await runNode(['src/cli.ts', 'ask', 'How many 401(k) plans are there?'])
    expect(code).toBe(0)
    expect(output).toContain('715,000')
    expect(output).toMatch(/\[1\]/)
  })
  test('names the files that were not read where it found nothing', async () => {
    const folder = await folderWith({ 'dam.txt': 'The Arden dam is 140 metres high.\n', 'fares.xlsx': 'PK' })
    const { code, output } = await runNode(['src/cli.ts', 'ask', 'What is the fare?', '--folder', folder])
    expect(code).toBe(3)
    expect(output).toContain('skipped fares.xlsx: ')
  })

  test('names a document that there is not', async () => {
    const { code, output } = await runNode(['src/cli.ts', 'ask', 'How large is it?', '--document', 'no-such-report'])
    expect(code).toBe(2)
    expect(output).toContain('There is no document "no-such-report".')
    expect(output).toContain('crypto-unlock')
  })

  test('prints the Answer as JSON', async () => {
    const { output } = await runNode(['src/cli.ts', 'ask', '--json', 'What is the price of Bitcoin?'])
    expect(answerSchema.parse(JSON.parse(output)).status).toBe('abstained')
  })
  test.each([[['ask']], [['ask', '--nonsense', 'x']], [['sing']]])('%j is refused with help', async args => {
    const { code, output } = await runNode(['src/cli.ts', ...args])
    expect(code).toBe(2)
    expect(output).not.toMatch(/\n\s+at /)
  })
})
