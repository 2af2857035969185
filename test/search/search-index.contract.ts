import { beforeAll, describe, expect, test } from 'vitest'
import { passageHeadings } from '../../src/search/passage-text.ts'
import type { SearchHit, SearchIndex } from '../../src/search/search-index.ts'
import type { Corpus, Passage } from '../../src/types/document.ts'
import { corpusOfMarkdown, createRandom, randomCorpus, randomWord } from './corpora.ts'
import { createNaiveIndex } from './naive-index.ts'

const texts = {
  plans: `# Retirement plans

As of September 30, 2024, the 401(k) market held $8.9 trillion. It covered 715,000 plans in the U.S. and their members.

## Fees

Fees fell for the tenth year in a row. Fund managers said so in March.`,
  dam: `# The Arden dam

The Arden dam is 140 metres high. It supplies water to 2.3 million people.`,
  guide: `# Walks

The longest walk leads from Arden to the coast. Take water with you; fees are asked at the gate of the park.`
}

/** What every search index must do: run it on each implementation. */
export function testSearchIndex(name: string, create: (corpus: Corpus) => SearchIndex | Promise<SearchIndex>): void {
  describe(name, () => {
    const corpus = corpusOfMarkdown(texts)
    let index: SearchIndex
    beforeAll(async () => {
      index = await create(corpus)
    })
    const documentsOf = (hits: readonly SearchHit[]) =>
      hits.map(hit => corpus.documents[corpus.passages[hit.passage]?.document ?? -1]?.id)
    const search = (query: string, limit = 10) => index.search(query, { limit })

    test('the passage with more of the question, in a shorter text, stands above one with less', () => {
      // The dam's passage has both words, also in its title; the guide has one of them.
      expect(documentsOf(search('Arden dam'))).toEqual(['dam', 'guide'])
    })

    test('figures and names are found as they are written', () => {
      expect(documentsOf(search('401k'))).toEqual(['plans'])
      expect(documentsOf(search('$8.9 trillion'))).toEqual(['plans'])
      expect(documentsOf(search('715000'))).toEqual(['plans'])
    })

    test('other forms of a word are found', () => {
      expect(documentsOf(search('market covering'))[0]).toBe('plans')
    })

    test('titles and headings count', () => {
      expect(documentsOf(search('walks'))).toEqual(['guide'])
      const [hit] = search('fees tenth')
      expect(passageHeadings(corpus, corpus.passages[hit?.passage ?? -1] as Passage)).toEqual(['Fees'])
    })

    test('so do the headings over a heading', async () => {
      const log =
        '# Changes\n\n## Walnut\n\n### Fixed\n\nPolls end in time.\n\n## Maple\n\n### Fixed\n\nLocks are let go.'
      const index = await create(corpusOfMarkdown({ log }))
      expect(index.search('maple', { limit: 10 }).map(({ passage }) => passage)).toEqual([1])
    })

    test('nothing is found for unknown words, stop words or nothing', () => {
      for (const query of ['bitcoin', 'what is the', '', ' ?! ']) expect(search(query)).toEqual([])
    })

    test('at most `limit` hits, the same as the first of more', () => {
      const all = search('water fees Arden')
      expect(all.length).toBeGreaterThan(2)
      expect(search('water fees Arden', 2)).toEqual(all.slice(0, 2))
      expect(search('water fees Arden', 0)).toEqual([])
    })

    test('only accepted passages, and the limit counts those', () => {
      const all = search('water fees Arden')
      const second = all[1]?.passage
      expect(index.search('water fees Arden', { limit: 1, accepts: passage => passage === second })).toEqual([all[1]])
    })

    test('of equals, the earlier passage comes first', async () => {
      const texts = ['one', 'two', 'three', 'four', 'five'].map(
        id => [id, '# Alike\n\nThe same words in each.'] as const
      )
      const alike = await create(corpusOfMarkdown(Object.fromEntries(texts)))
      const first = (limit: number) => alike.search('same words', { limit }).map(hit => hit.passage)
      expect(first(3)).toEqual([0, 1, 2])
      expect(first(5)).toEqual([0, 1, 2, 3, 4])
    })

    test('weights move hits', () => {
      const weighted = (dam: number, guide: number) =>
        index.search(
          [
            { term: 'metr', weight: dam },
            { term: 'coast', weight: guide }
          ],
          { limit: 1 }
        )
      expect(documentsOf(weighted(2, 1))).toEqual(['dam'])
      expect(documentsOf(weighted(1, 2))).toEqual(['guide'])
    })

    test('rarity falls with the number of passages and is largest for unknown terms', () => {
      expect(index.rarity('401k')).toBeGreaterThan(index.rarity('water'))
      expect(index.rarity('bitcoin')).toBeGreaterThan(index.rarity('401k'))
      expect(index.rarity('water')).toBeGreaterThan(0)
    })

    test('a misspelt term leads to the nearest one, a known or a short one to none', () => {
      expect(index.nearestTerm('trilion')).toBe('trillion')
      expect(index.nearestTerm('makret')).toBe('market')
      expect(index.nearestTerm('trillion')).toBeUndefined()
      expect(index.nearestTerm('xyz')).toBeUndefined()
      expect(index.nearestTerm('bitcoin')).toBeUndefined()
      expect(index.nearestTerm('715001')).toBeUndefined()
    })

    test('an empty corpus answers nothing', async () => {
      const empty = await create(corpusOfMarkdown({}))
      expect(empty.search('anything', { limit: 10 })).toEqual([])
      expect(empty.rarity('anything')).toBeGreaterThanOrEqual(0)
    })

    test('ranks as the formula says, on random texts', async () => {
      const random = createRandom(7)
      const randomTexts = randomCorpus(11, 12)
      const made = await create(randomTexts)
      const naive = createNaiveIndex(randomTexts)
      for (let count = 0; count < 300; count++) {
        const query = Array.from({ length: 1 + (count % 7) }, () => randomWord(random)).join(' ')
        expectSameRanking(made.search(query, { limit: 8 }), naive.search(query, { limit: 8 }))
      }
    })
  })
}

/** The same scores in the same order; where neighbours score alike, either may stand first. One assertion for all places. */
export function expectSameRanking(hits: readonly SearchHit[], expected: readonly SearchHit[]): void {
  const differs = ({ passage, score }: SearchHit, place: number): boolean => {
    const hit = hits[place]
    const isNear = (other: SearchHit | undefined) =>
      other !== undefined && Math.abs(other.score - score) <= 1e-9 * score
    const isTied = isNear(expected[place - 1]) || isNear(expected[place + 1]) || place === expected.length - 1
    return !isNear(hit) || (!isTied && hit?.passage !== passage)
  }
  if (hits.length !== expected.length || expected.some(differs)) expect(hits).toEqual(expected)
}
