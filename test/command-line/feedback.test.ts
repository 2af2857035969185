import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadSuite } from '../../evals/harness/suite.ts'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { run } from '../../src/command-line/feedback.ts'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import type { Answer, AskRequest } from '../../src/types/answer.ts'
import type { FeedbackRecord } from '../../src/types/service.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'

let folder: string
let lines: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-feedback-'))
  for (const [id, text] of Object.entries(damTexts)) await writeFile(join(folder, `${id}.txt`), text)
  lines = []
  vi.spyOn(console, 'log').mockImplementation(line => void lines.push(String(line)))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** Asks over HTTP and judges the answers, as the page does; gives the lines of the feedback file. */
async function judge(requests: (AskRequest & { helpful: boolean; comment?: string })[]): Promise<FeedbackRecord[]> {
  const kept: FeedbackRecord[] = []
  const app = createApp({
    footnote: createFootnote({ indexed: indexedCorpusOf(damTexts), generator: createExtractiveGenerator() }),
    keepFeedback: record => void kept.push(record)
  })
  const post = (path: string, body: unknown) => app.request(path, { method: 'POST', body: JSON.stringify(body) })
  for (const { helpful, comment, ...request } of requests) {
    const { id } = (await (await post('/ask', request)).json()) as Answer
    expect((await post('/feedback', { answerId: id, helpful })).status).toBe(200)
    if (comment) expect((await post('/feedback', { answerId: id, helpful, comment })).status).toBe(200)
  }
  return kept
}
const feedback = async (...args: string[]) => {
  lines = []
  const config = readConfig({ SEEDS_DIR: folder, FEEDBACK_FILE: join(folder, 'feedback.jsonl') })
  const code = await run(args, { config, openFootnote: () => Promise.reject(new Error('not needed')) })
  return { code, output: lines.join('\n') }
}

test('disliked answers become cases that the evals load', async () => {
  const kept = await judge([
    { question: 'How high is the Arden dam?', helpful: false, comment: 'It was\nrebuilt.' },
    { question: 'How many marked trails does the valley have?', helpful: true },
    { question: 'Who painted the Mona Lisa?', helpful: false },
    {
      question: 'When was it finished?',
      messages: [
        { role: 'user', content: 'How high is the Arden dam?' },
        { role: 'assistant', content: 'The Arden dam is 140 metres high.' }
      ],
      helpful: false
    }
  ])
  const half = '{"at":"2026-01-01T00:00'
  await writeFile(join(folder, 'feedback.jsonl'), [...kept.map(record => JSON.stringify(record)), half].join('\n'))

  const listed = await feedback()
  expect(listed.output).toContain('3 of 4 judged answers disliked')
  expect(listed.output).toContain('not readable: line 6')
  expect(listed.output).toContain('How high is the Arden dam?')
  expect(listed.output).not.toContain('marked trails')

  const out = join(folder, 'cases')
  const first = kept[0]?.answer.id ?? ''
  expect((await feedback('--case', first.slice(0, 8), '--out', out)).output).toContain('1 case added')
  expect((await feedback('--all', '--out', out)).output).toContain('2 cases added')
  expect((await feedback('--all', '--out', out)).output).toContain('0 cases added')
  await expect(feedback('--case', 'none')).rejects.toMatchObject({ code: 'no_such_answer' })

  const { cases } = await loadSuite(out)
  expect(cases.map(({ question }) => question)).toEqual([
    'How high is the Arden dam?',
    'Who painted the Mona Lisa?',
    'When was it finished?'
  ])
  const [dam, painter, finished] = cases
  expect(dam?.facts[0]?.readings.map(({ says }) => says)).toEqual([['140 metres'], ['152 metres']])
  expect(painter?.facts).toEqual([])
  expect(finished?.messages).toHaveLength(2)
  expect(await readFile(join(out, 'disliked.yaml'), 'utf8')).toContain('“It was rebuilt.”')
})

test('without a file there is nothing to list', async () => {
  expect((await feedback()).output).toContain('0 of 0')
})
