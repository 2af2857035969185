import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { run } from '../../src/command-line/verify.ts'
import { makePdf } from '../documents/make-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'footnote-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function runWith(...args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const code = await run(args)
  return { code, output: log.mock.calls.flat().join('\n') }
}
const answer = file('answer.txt', 'The Arden dam is 152 metres high.')

test('names the line of a text in which the figure stands', async () => {
  const { code, output } = await runWith(
    answer,
    file('dam.txt', 'The Arden dam.\n\nThe Arden dam is 152 metres high.\n')
  )
  expect(code).toBe(0)
  expect(output).toContain('dam.txt:3 “')
})

test('reads a PDF by its text and names its page, and HTML without its tags', async () => {
  const line = { text: 'The Arden dam is 140 metres high.', y: 700 }
  const pdf = file('dam.pdf', makePdf([[{ text: 'Its lake is small.', y: 700 }], [line]]))
  const html = file('dam.html', '<p>The Arden dam is <b>140</b> metres high.</p>')
  const { code, output } = await runWith(answer, pdf, html)
  expect(code).toBe(3)
  expect(output).toContain('dam.pdf, page 2 “The Arden dam is 140 metres high.”')
  expect(output).not.toContain('<b>')
})

test('says of a damaged file what it is', async () => {
  await expect(runWith(answer, file('not.pdf', 'no PDF'))).rejects.toThrow(/not\.pdf cannot be read\. It is no PDF/)
})
