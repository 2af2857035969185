import { buildMiniSearchIndex, createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import { loadPostingsIndex } from '../../src/search/postings-index.ts'
import { createNaiveIndex } from './naive-index.ts'
import { testSearchIndex } from './search-index.contract.ts'

testSearchIndex('the formula, naively', createNaiveIndex)
testSearchIndex('MiniSearch, frozen', createMiniSearchIndex)
testSearchIndex('MiniSearch, frozen in segments of seven passages', corpus =>
  buildMiniSearchIndex(corpus, { passagesPerSegment: 7 })
)
testSearchIndex('loaded from bytes', corpus => loadPostingsIndex(corpus, createMiniSearchIndex(corpus).toBytes()))
