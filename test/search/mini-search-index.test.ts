import { describe, expect, test } from 'vitest'
import { buildMiniSearchIndex, createMiniSearchIndex, PassageMiniSearch } from '../../src/search/mini-search-index.ts'
import { createRandom, randomCorpus, randomWord } from './corpora.ts'
import { expectSameRanking } from './search-index.contract.ts'

const corpus = randomCorpus(3, 150)

describe('the frozen index and MiniSearch', () => {
  test('rank alike on 3,000 questions: if not, the inside of MiniSearch has changed', () => {
    const miniSearch = new PassageMiniSearch(corpus)
    for (const id of corpus.passages.keys()) miniSearch.add({ id })
    const index = createMiniSearchIndex(corpus)
    const random = createRandom(1)
    let found = 0
    for (let count = 0; count < 3_000; count++) {
      const query = Array.from({ length: 1 + (count % 9) }, () => randomWord(random)).join(' ')
      const expected = miniSearch.search(query).map(({ id, score }) => ({ passage: Number(id), score }))
      expectSameRanking(index.search(query, { limit: 10 }), expected.slice(0, 10))
      found += expected.length
    }
    expect(found).toBeGreaterThan(30_000)
  })

  test('a term that is asked twice counts twice but is found once, as in MiniSearch', () => {
    const miniSearch = new PassageMiniSearch(corpus)
    for (const id of corpus.passages.keys()) miniSearch.add({ id })
    const [word = ''] = (corpus.documents[0]?.title ?? '').toLowerCase().split(' ')
    const expected = miniSearch.search(`${word} ${word}`).map(({ id, score }) => ({ passage: Number(id), score }))
    expect(expected.length).toBeGreaterThan(0)
    expectSameRanking(createMiniSearchIndex(corpus).search(`${word} ${word}`, { limit: 1_000 }), expected)
  })

  test('keeps no text: neither the index nor its bytes hold a sentence', () => {
    const bytes = createMiniSearchIndex(corpus).toBytes()
    const sentence = corpus.documents[0]?.sentences.find(({ kind }) => kind === 'prose')
    const text = corpus.documents[0]?.text.slice(sentence?.startCharIndex, sentence?.endCharIndex) ?? ''
    expect(text.length).toBeGreaterThan(10)
    expect(new TextDecoder('utf-16le').decode(bytes).includes(text)).toBe(false)
    const stored = JSON.parse(JSON.stringify(new PassageMiniSearch(corpus))).storedFields
    expect(stored).toEqual({})
  })
})

describe('building in slices', () => {
  test('others work after each slice, progress is told, and the index is the same', async () => {
    let clock = 0
    const told: number[] = []
    let pauses = 0
    const index = await buildMiniSearchIndex(corpus, {
      sliceInMs: 20,
      now: () => clock++,
      onProgress: ({ passages, totalPassages }) => {
        expect(totalPassages).toBe(corpus.passages.length)
        told.push(passages)
      },
      pause: async () => {
        pauses++
        // However long others take, the next slice has its whole time.
        clock += 1_000
      }
    })
    expect(pauses).toBeGreaterThan(corpus.passages.length / 21)
    expect(told).toHaveLength(pauses)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.at(-1)).toBe(corpus.passages.length)
    expect(index.toBytes()).toEqual(createMiniSearchIndex(corpus).toBytes())
  })
})
