import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { IndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { answerSchema } from '../../src/types/answer.ts'
import { indexedCorpusOf } from '../support/corpus.ts'

const appOver = (indexed: IndexedCorpus) =>
  createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
const app = appOver(
  indexedCorpusOf({
    'ridge.md': '# Ridge reservoir\nThe Ridge dam opened in May 1962. The Ridge reservoir holds 40 million litres.',
    'valley.md': '# Valley gazette\nThe Ridge dam opened in July 1962. The Ridge reservoir holds 55 million litres.',
    'ferry.md': '# The ferry\nThe ferry sails at noon.'
  })
)
const suggestions = async (of = app): Promise<string[]> =>
  ((await (await of.request('/suggestions')).json()) as { questions: string[] }).questions

describe('GET /suggestions', () => {
  test('asks of the disagreements first, then of the documents, and of the whole', async () => {
    const questions = await suggestions()
    expect(questions).toHaveLength(4)
    expect(questions.at(-1)).toBe('Where do the sources disagree?')
    expect(questions.slice(0, 2).join(' ')).toMatch(/reservoir/i)
    expect(questions.slice(0, 2).join(' ')).toMatch(/dam opened/i)
  })

  test('does not ask twice of one matter: when an order is signed, and whether', async () => {
    const questions = await suggestions(
      appOver(
        indexedCorpusOf({
          'post.md': '# Harbour post\nPresident Ida Holm will sign a ferry order on 3 May 2024.',
          'times.md': '# Harbour times\nPresident Ida Holm plans to sign a ferry order on 10 May 2024.',
          'echo.md': '# Harbour echo\nPresident Ida Holm is considering signing a ferry order.'
        })
      )
    )
    expect(questions.filter(question => /\bsign\b/.test(question))).toHaveLength(1)
  })

  test('asks nothing of what only "it" names', async () => {
    const questions = await suggestions(
      appOver(
        indexedCorpusOf({
          'post.md': '# Harbour post\nThe mayor is to sign it on 3 May 2024.',
          'times.md': '# Harbour times\nThe mayor is to sign it on 10 May 2024.'
        })
      )
    )
    expect(questions.filter(question => /\bit\?$/.test(question))).toEqual([])
  })

  test('asks in English of what stands behind a preposition', async () => {
    const app = appOver(
      indexedCorpusOf({
        'manual.md': '# Ridge oven\nDescale the Ridge oven after 40 hours of steam.',
        'answers.md': '# Ridge answers\nDescale the Ridge oven after 60 hours of steam.'
      })
    )
    expect(await suggestions(app)).toContain(
      'What do the sources say about after how much steam to descale the Ridge oven?'
    )
  })

  test('asks in whole sentences of what stands before a verb', async () => {
    const app = appOver(
      indexedCorpusOf({
        'brochure.md': '# Kell tours\nA deposit of 20% is due on booking a tour.',
        'terms.md': '# Kell terms\nA deposit of 15% is due on booking a tour.'
      })
    )
    expect((await suggestions(app)).join(' ')).toContain('What is the deposit which is due on booking')
  })

  test('asks what a document is about by its title, and is answered from it alone', async () => {
    const app = appOver(
      indexedCorpusOf({
        letter:
          'Ridge news\n\nDear friends,\n\nThe Ridge pool opens again in May after two years.\n\nA guide to the caves is wanted.',
        prices: 'Boat | Fee\nKayak | €20\nPunt | €35'
      })
    )
    const [first = '', second = ''] = await suggestions(app)
    expect([first, second]).toEqual(['What is “Ridge news” about?', 'What is “prices” about?'])
    const ask = async (question: string) =>
      answerSchema.parse(
        await (await app.request('/ask', { method: 'POST', body: JSON.stringify({ question }) })).json()
      )
    const answer = await ask(first)
    expect(answer.question).toBe(first)
    expect(answer.claims.map(({ text }) => text)[0]).toBe('The Ridge pool opens again in May after two years.')
    expect(answer.citations.every(({ documentId }) => documentId === 'letter')).toBe(true)
    expect((await ask(second)).claims.map(({ text }) => text)).toEqual(['Boat | Fee'])
    expect((await ask('What is “Ridge stew” about?')).claims).toEqual([])
  })

  test('in a library, asks of surer figures only, and of nothing that one text denies', async () => {
    const said = {
      'post.md': '# Ridge post\nThe council will close the northern gate of the Ridge dam to boats.',
      'times.md': '# Ridge times\nThe council will not close the northern gate of the Ridge dam to boats.'
    }
    const others = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`note-${index}.md`, `# Note ${index}\nNothing happened.`])
    )
    const asked = async (texts: Record<string, string>) =>
      (await suggestions(appOver(indexedCorpusOf(texts)))).join(' ')
    expect(await asked(said)).toContain('northern')
    expect(await asked({ ...said, ...others })).not.toContain('northern')
  })

  test('every question of a disagreement is answered with all its readings', async () => {
    for (const question of (await suggestions()).slice(0, 2)) {
      const response = await app.request('/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question })
      })
      const answer = answerSchema.parse(await response.json())
      expect(answer.status, question).toBe('answered')
      expect(answer.conflicts.length, question).toBeGreaterThan(0)
    }
  })
})
