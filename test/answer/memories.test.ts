import { afterAll, expect, test } from 'vitest'
import { fromArtefact, toArtefact } from '../../src/answer/corpus-artefact.ts'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { createIndexedCorpus, type IndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { quoteCorpusConflicts } from '../../src/answer/quote-conflict.ts'
import { decodeArtefact, encodeArtefact } from '../../src/documents/artefact/artefact.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { evidenceOf } from '../../src/documents/evidence.ts'
import { sentenceIndexAt } from '../../src/documents/read-document.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import { shrinkMemories } from '../../src/text/memory-share.ts'

const questions = [
  'How large is the 401(k) market?',
  'When will the order be signed?',
  'How many people have 401(k) plans?',
  'When did Fidelity launch its product, and what share of retirement assets is in question?'
]
const { documents } = await readFolder('seeds')
const index = await buildMiniSearchIndex(buildCorpus(documents))
const inMemory = createIndexedCorpus(index.corpus, index)
const mapped = fromArtefact(decodeArtefact(encodeArtefact(toArtefact(index, inMemory.conflicts, 'test'))))

afterAll(() => shrinkMemories(1))

/** All answers, asked for at once, so that each is under way while others push out of the memories what it read. */
async function answersFrom(indexed: IndexedCorpus): Promise<unknown> {
  const footnote = createFootnote({ indexed, generator: createExtractiveGenerator(), newId: () => 'id', now: () => 0 })
  return [
    await Promise.all(questions.map(question => collectAnswer(footnote.ask({ question })))),
    quoteCorpusConflicts(indexed)
  ]
}

test('an artefact answers as the documents in memory do, however little is remembered', async () => {
  const expected = await answersFrom(inMemory)
  expect(await answersFrom(mapped)).toEqual(expected)
  for (const share of [1 / 4, 1e-6]) {
    shrinkMemories(share)
    expect(await answersFrom(mapped)).toEqual(expected)
    expect(await answersFrom(inMemory)).toEqual(expected)
  }
})

test('the sentence of a conflict is the very one that retrieval gives', () => {
  shrinkMemories(1e-6)
  expect(mapped.conflicts.length).toBeGreaterThan(0)
  for (const { sentence } of mapped.conflicts.flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence))) {
    const document = mapped.corpus.documents[sentence.source]
    if (!document) throw new Error('a conflict of no document')
    expect(evidenceOf(document, sentence.source, sentenceIndexAt(document, sentence.startCharIndex))).toBe(sentence)
    expect(mapped.conflictIndex?.get(sentence)?.length).toBeGreaterThan(0)
  }
})
