import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerSchema } from '../../src/types/answer.ts'
import { runNode, startServer } from '../support/start-server.ts'

const title = '\u001b]0;not ours\u0007'
const fact = `The ${title}Arden dam is 140 metres\u009b2J high\u202e.`
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-terminal-'))
  writeFileSync(join(folder, 'dam.txt'), `${fact}\n`)
  writeFileSync(join(folder, `${title}.odt`), 'no text')
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (...words: string[]) =>
  runNode(['src/cli.ts', 'ask', 'How high is the Arden dam?', '--folder', folder, ...words], { FORCE_COLOR: '1' })
const acted = /(?!\n)\p{Cc}(?!\[\d+m)|\u202e/u

test('a document cannot act on the terminal of who asks', async () => {
  const { output } = await ask()
  expect(output).toContain('The \\u001b]0;not ours\\u0007Arden dam is 140 metres\\u009b2J high\\u202e.')
  expect(output).toContain('\u001b[36m[1]\u001b[39m')
  expect(output).not.toMatch(acted)
})

test('as JSON it is the same data', async () => {
  const { output } = await ask('--json')
  expect(output).not.toMatch(acted)
  expect(answerSchema.parse(JSON.parse(output)).citations.map(({ citedText }) => citedText)).toEqual([fact])
})

test('nor can the name of a file act on that of the server', async () => {
  const server = await startServer({ SEEDS_DIR: folder })
  await server.stop()
  expect(server.output()).toContain('skipped \\u001b]0;not ours\\u0007.odt')
  expect(server.output()).not.toMatch(acted)
})

test('the server goes on when nobody reads its log any more', async () => {
  const server = await startServer({ SEEDS_DIR: folder, LOG_LEVEL: 'info' })
  server.child.stdout?.destroy()
  server.child.stderr?.destroy()
  for (let times = 0; times < 4; times++) expect((await fetch(`${server.url}/health`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
})
