import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import { type RetrievalRequest, retrieve } from '../../src/search/retrieve.ts'
import type { SentenceKind } from '../../src/types/document.ts'
import { corpusOfMarkdown } from './corpora.ts'

const texts = {
  ledger: `# Pension funds

The pension market of Norway holds 300 billion dollars. Norway opened its pension market in 1967. The pension market of Norway is run by one fund.

The pension market pays everybody in Norway. The fund of the pension market votes at meetings. The market for pensions was small at first.

A pension is paid monthly. The market opens at nine. Norway has many pension advisers.`,
  gazette: `# Savings in Norway

The Norwegian savings market, with its pensions, holds 280 billion dollars, says the ministry.

<!-- -->

Ships leave Oslo every day.`,
  tokyo: `# Savings in Japan

The pension market of Japan holds 1,500 billion dollars. It was opened in 1961 by Mr. Sato.`,
  food: `# Food in Japan

Japan eats rice. Japan likes soup, and in Japan soup is Japan's breakfast.`,
  kenya: `# Nairobi

In Kenya many people save with their telephones, and a few with an old fund.`,
  cooking: `# Fish soup

Cut the fish. Boil the water, add salt and stir. Serve hot.`,
  kiln: `# The kiln

## Glazing

### Temperatures

Earthenware takes 1,060 degrees, stoneware 1,250.

## Firing

Glazing comes before firing. All temperatures are noted in the book, and who fired the kiln.`
}
const index = createMiniSearchIndex(corpusOfMarkdown(texts))
const ask = (request: RetrievalRequest | string, limit?: number) =>
  retrieve(index, typeof request === 'string' ? { question: request } : request, limit === undefined ? {} : { limit })
const idsOf = (request: RetrievalRequest | string, limit?: number) =>
  ask(request, limit).map(({ document }) => document.id)

describe('ranking', () => {
  test('the passage whose one sentence answers stands above one that has the words scattered', () => {
    // Every passage of the ledger speaks of pensions, markets and Norway; only its first says what is held.
    const [first] = ask('How many dollars does the pension market of Norway hold?')
    expect(first?.document.id).toBe('ledger')
    expect(first?.sentences[0]?.text).toContain('300 billion')
  })

  test('a name that the question gives stands above more of its other words', () => {
    expect(idsOf('When was the pension market of Japan opened?')[0]).toBe('tokyo')
  })

  test('a passage whose headings say what is asked about stands above one with the words scattered', () => {
    // The second passage has both words itself, but in two sentences: no sentence of it is about both.
    expect(ask('glazing temperatures')[0]?.sentences[0]?.text).toContain('1,250')
  })

  test('another form of a word still finds its passage', () => {
    expect(idsOf('How large are Norwegian savings?')[0]).toBe('gazette')
  })

  test('a misspelt word finds its passage', () => {
    expect(idsOf('What is the penson market of Japn?')[0]).toBe('tokyo')
    expect(idsOf('Brekfast?')).toEqual(['food'])
  })
})

describe('what stands around', () => {
  const around = (request: RetrievalRequest, surroundTo = 10_000) => retrieve(index, request, { limit: 1, surroundTo })

  test('what is found comes first, then the rest of its document, then the other documents', () => {
    const passages = around({ question: 'penguin' })
    expect(passages).toEqual([])
    const rice = around({ question: 'Who eats rice?' })
    expect(rice[0]?.document.id).toBe('food')
    const ledger = around({ question: 'Who has many pension advisers?' }).map(({ document }) => document.id)
    expect(ledger[0]).toBe('ledger')
    const own = ledger.filter(id => id === 'ledger').length
    expect(own).toBeGreaterThan(1)
    expect(new Set(ledger.slice(0, own))).toEqual(new Set(['ledger']))
    expect(new Set(ledger)).toEqual(new Set(Object.keys(texts)))
  })

  test('no more is added than there is room for, and only of the documents that are asked', () => {
    expect(around({ question: 'Who eats rice?' }, 10)).toHaveLength(1)
    const asked = around({ question: 'Who eats rice?', documentIds: ['food', 'kiln'] })
    expect(new Set(asked.map(({ document }) => document.id))).toEqual(new Set(['food', 'kiln']))
  })
})

describe('what is returned', () => {
  test('every document that speaks to the question is heard, before a second passage of one', () => {
    expect(new Set(idsOf('How large is the pension market?', 3))).toEqual(new Set(['ledger', 'gazette', 'tokyo']))
  })

  test('passages are numbered from 1 in order, and scores fall with each document', () => {
    const passages = ask('pension market Norway')
    expect(passages.map(({ number }) => number)).toEqual(passages.map((_, place) => place + 1))
    const ledger = passages.filter(({ document }) => document.id === 'ledger').map(({ score }) => score)
    expect(ledger.length).toBeGreaterThan(1)
    expect(ledger).toEqual(ledger.toSorted((one, other) => other - one))
  })

  test('no sentence is given twice, though passages overlap, and each selects its text', () => {
    const passages = ask('pension market Norway fund', 20)
    const sentences = passages.flatMap(passage => passage.sentences)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const { document, sentences } of passages) {
      expect(sentences.length).toBeGreaterThan(0)
      for (const { text, startCharIndex, endCharIndex } of sentences) {
        expect(document.text.slice(startCharIndex, endCharIndex)).toBe(text)
      }
    }
  })

  test('only prose is given: no headings, no titles', () => {
    const given = ask('fish soup savings in Japan', 20).flatMap(passage => passage.sentences.map(({ text }) => text))
    expect(given).not.toContain('Fish soup')
    expect(given).not.toContain('Savings in Japan')
  })

  test('furniture in the middle of a passage is neither searched nor given', () => {
    const text = 'The mill grinds corn. Share on Facebook. It was built in 1780.'
    const spans: [number, number, SentenceKind][] = [
      [0, 21, 'prose'],
      [22, 40, 'furniture'],
      [41, 62, 'prose']
    ]
    const sentences = spans.map(([startCharIndex, endCharIndex, kind]) => ({
      startCharIndex,
      endCharIndex,
      kind,
      block: 0
    }))
    const mill = createMiniSearchIndex({
      version: '1',
      documents: [{ id: 'mill', title: 'Mills', text, sentences }],
      passages: [{ document: 0, firstSentence: 0, endSentence: 3 }],
      skipped: []
    })
    expect(retrieve(mill, { question: 'Facebook?' })).toEqual([])
    const [passage] = retrieve(mill, { question: 'What does the mill grind?' })
    expect(passage?.sentences.map(sentence => sentence.text)).toEqual([
      'The mill grinds corn.',
      'It was built in 1780.'
    ])
  })

  test('only the documents that are asked for, and none of unknown ids', () => {
    expect(new Set(idsOf({ question: 'pension market', documentIds: ['tokyo'] }))).toEqual(new Set(['tokyo']))
    expect(idsOf({ question: 'pension market', documentIds: ['nowhere'] })).toEqual([])
    expect(idsOf({ question: 'pension market', documentIds: [] })).toEqual([])
  })

  test('nothing where no word of the question is known', () => {
    expect(ask('Quantum chromodynamics?')).toEqual([])
    expect(ask('What is it?')).toEqual([])
  })

  test('the same question gives the same sentences: what is read from them is read once', () => {
    expect(ask('pension market')[0]?.sentences[0]).toBe(ask('pension market')[0]?.sentences[0])
  })
})

describe('follow-ups', () => {
  const turn = (content: string) => ({ role: 'user' as const, content })
  const answer = { role: 'assistant' as const, content: 'Fish, salt and water [1].' }

  test('"And in Japan?" is searched with the question before it', () => {
    const messages = [turn('How many dollars does the pension market of Norway hold?'), answer]
    expect(idsOf({ question: 'And in Japan?', messages })[0]).toBe('tokyo')
    expect(idsOf('And in Japan?')[0]).toBe('food')
    const [first] = ask({ question: 'And in Japan?', messages })
    expect(first?.sentences[0]?.text).toContain('1,500 billion')
  })

  test('"When was it opened?" too, back to the question that names the thing', () => {
    const messages = [turn('Tell me of the pension market of Norway'), answer, turn('How large is it?'), answer]
    expect(idsOf({ question: 'When was it opened?', messages })[0]).toBe('ledger')
    expect(idsOf('When was it opened?')[0]).toBe('tokyo')
  })

  test('a question that stands by itself takes nothing from the conversation', () => {
    const messages = [turn('Tell me of the pension market of Japan'), answer]
    const question = 'How is fish soup with salt served?'
    expect(ask({ question, messages })).toEqual(ask(question))
  })

  test('what the assistant said is not searched for', () => {
    expect(idsOf({ question: 'And then?', messages: [answer] })).toEqual([])
  })
})

const squad = new URL('../../../shared/data/squad2.jsonl', import.meta.url)

describe.skipIf(!existsSync(squad))('on SQuAD 2 (skipped where ../shared/data is absent)', () => {
  test('the right paragraph comes first for 87% of the answerable questions at least', () => {
    interface Article {
      title: string
      paragraphs: { context: string; qas: { question: string; is_impossible: boolean }[] }[]
    }
    const articles: Article[] = readFileSync(squad, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
    const paragraphs = articles.flatMap(({ title, paragraphs }) =>
      paragraphs.map(paragraph => ({ title, ...paragraph }))
    )
    const corpus = corpusOfMarkdown(
      Object.fromEntries(paragraphs.map(({ title, context }, number) => [`p${number}`, `# ${title}\n\n${context}`]))
    )
    const whole = createMiniSearchIndex(corpus)
    let asked = 0
    let right = 0
    for (const [number, { qas }] of paragraphs.entries()) {
      for (const { question, is_impossible } of qas) {
        if (is_impossible) continue
        asked++
        if (retrieve(whole, { question }, { limit: 1 })[0]?.document.id === `p${number}`) right++
      }
    }
    expect(right / asked).toBeGreaterThan(0.87)
  })
})
