import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import type { AskRequest } from '../../src/types/answer.ts'

const { documents, skipped } = await readFolder('seeds')
const indexed = await indexCorpus(buildCorpus(documents, skipped))
const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
const ask = (request: AskRequest) => collectAnswer(footnote.ask(request))

describe('what the documents are about', () => {
  test.each([
    'What is this about?',
    'Summarize these documents.',
    'What topics are covered?',
    'Could you give me a short overview of the articles?',
    'What do the sources say?'
  ])('%s', async question => {
    const { status, claims, citations } = await ask({ question })
    expect(status).toBe('answered')
    expect(claims.every(({ citations }) => citations.length > 0)).toBe(true)
    expect(new Set(citations.map(({ documentId }) => documentId)).size).toBe(documents.length)
  })

  test('of some documents only', async () => {
    const documentIds = ['order-next-week']
    const { citations } = await ask({ question: 'Summarize these documents.', documentIds })
    expect(new Set(citations.map(({ documentId }) => documentId))).toEqual(new Set(documentIds))
  })

  test.each([
    ['a thing in them', 'What do the sources say about gold?', 'gold'],
    ['a folder that is named in passing', 'According to the documents, how many plans are there?', '715,000']
  ])('not where somebody asks for %s', async (_, question, expected) => {
    const { claims } = await ask({ question })
    expect(claims.filter(({ origin }) => origin === 'model').some(({ text }) => text.includes(expected))).toBe(true)
  })

  test('"this" in a conversation is what was said', async () => {
    const messages = [
      { role: 'user' as const, content: 'How many plans are there?' },
      { role: 'assistant' as const, content: 'More than 715,000 plans.' }
    ]
    const { claims } = await ask({ question: 'What is this about?', messages })
    expect(claims.some(({ text }) => text.includes('715,000'))).toBe(true)
  })
})

describe('on what the documents disagree', () => {
  test.each([
    'Where do the sources disagree?',
    'Are there any contradictions?',
    'Which figures contradict each other in these documents?'
  ])('%s', async question => {
    const { status, claims, conflicts } = await ask({ question })
    expect(status).toBe('answered')
    expect(conflicts).toHaveLength(indexed.conflicts.length)
    // Every reading is shown by a sentence that gives it.
    for (const { readings } of conflicts)
      for (const reading of readings)
        expect(claims.some(({ citations }) => citations.some(number => reading.citations.includes(number)))).toBe(true)
  })

  test('among documents that agree nothing is found', async () => {
    const documentIds = ['order-next-week']
    const { status, notFound } = await ask({ question: 'Where do the sources disagree?', documentIds })
    expect(status).toBe('abstained')
    expect(notFound).toHaveLength(1)
  })

  test('on one thing: its conflict alone', async () => {
    const { conflicts } = await ask({ question: 'Do the sources agree on the size of the market?' })
    expect(conflicts.map(({ readings }) => readings.length)).toEqual([3])
  })
})
