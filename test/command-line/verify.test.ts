import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
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
  expect(output).toContain('100% of 1 sentence supported')
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
  await expect(runWith(answer, file('not.pdf', 'no PDF'))).rejects.toThrow(/not\.pdf cannot be read\. It is not a PDF/)
})

describe('many answers, one a line', () => {
  const facts = ['Three people died and five were infected.']
  const good = { answer: 'Three people died.', facts }
  const rows = (name: string, ...each: object[]) => file(name, each.map(row => JSON.stringify(row)).join('\n\n'))
  const mixed = rows(
    'mixed.jsonl',
    good,
    { user_input: 'Who died?', response: 'Five people died. Five were infected.', retrieved_contexts: facts },
    { id: 'c3', input: 'How high?', actual_output: 'The dam is 140 metres high.', retrieval_context: [] },
    { question: null, answer: 'Three people died.', contexts: facts[0] }
  )

  test('are read as Ragas and DeepEval write them; what fails is named with its line, and all is counted', async () => {
    const { code, output } = await runWith('--rows', mixed)
    expect(code).toBe(3)
    expect(output).toContain('mixed.jsonl:3')
    expect(output).toContain('Five people died.')
    expect(output).toContain('mixed.jsonl:5')
    expect(output).not.toContain('mixed.jsonl:1')
    expect(output).toContain('2 of 4 answers wholly supported, 3 of 5 sentences; mean supportScore 0.625')
  })

  test('pass where the mean reaches --min-score', async () => {
    expect((await runWith('--rows', mixed, '--min-score', '0.6')).code).toBe(0)
    expect((await runWith('--rows', mixed, '--min-score', '0.7')).code).toBe(3)
    expect((await runWith('--rows', file('all.json', JSON.stringify([good, good])))).code).toBe(0)
  })

  test('are JSON Lines or annotations for machines, with the totals beside them', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const json = (await runWith('--rows', mixed, '--json')).output.split('\n').map(line => JSON.parse(line))
    expect(json).toMatchObject([{ line: 1 }, { line: 3 }, { line: 5, id: 'c3', supportScore: 0 }, { line: 7 }])
    expect(told.mock.calls.flat().join()).toContain('mean supportScore 0.625')
    vi.mocked(console.log).mockClear()
    const { output } = await runWith('--rows', mixed, '--format', 'github')
    expect(output).toMatch(
      /^::error file=\S+mixed\.jsonl,line=3,title=contradicted%3A figure_mismatch::Five people died\.%0A/
    )
  })

  test.each([
    ['{"answer": "x"}', /:1 has no facts/],
    [`${JSON.stringify(good)}\n{"facts": ["x"]}`, /:2 has no answer/],
    ['{"answer": 1, "facts": []}', /:1 has no answer/],
    [`${JSON.stringify(good)}\nnot JSON`, /:2 is no JSON/],
    ['[]', /holds no row/],
    ['\n', /holds no row/]
  ])('%j does not fit, and it is said where', async (content, message) => {
    await expect(runWith('--rows', file('bad.jsonl', content))).rejects.toThrow(message)
  })

  test('a file that is not there or no UTF-8 is named, with what to check', async () => {
    await expect(runWith('--rows', 'none.jsonl')).rejects.toMatchObject({
      help: expect.stringContaining('Check the path')
    })
    const latin = file('latin.jsonl', Buffer.from(JSON.stringify({ ...good, question: 'Größe?' }), 'latin1'))
    await expect(runWith('--rows', latin)).rejects.toThrow(/UTF-8/)
  })

  test.each([
    ['--min-score', '2'],
    ['--format', 'xml'],
    ['--question', 'x'],
    ['one.txt', 'two.txt']
  ])('and %s %s is a wrong use', async (...options) => {
    await expect(runWith('--rows', mixed, ...options)).rejects.toThrow()
  })
})
