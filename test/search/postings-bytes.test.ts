import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import { readPostings, writePostings } from '../../src/search/postings-bytes.ts'
import { loadPostingsIndex } from '../../src/search/postings-index.ts'
import { randomCorpus } from './corpora.ts'

const corpus = randomCorpus(5, 20)
const bytes = createMiniSearchIndex(corpus).toBytes()

test('bytes are read back to the same bytes, wherever they lie', () => {
  expect(writePostings(readPostings(bytes))).toEqual(bytes)
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  expect(writePostings(readPostings(shifted.subarray(3)))).toEqual(bytes)
})

test('what is read lies in the bytes: nothing is copied', () => {
  const { fields, terms } = readPostings(bytes)
  expect(terms.units.buffer).toBe(bytes.buffer)
  for (const field of fields) expect(field.passages.buffer).toBe(bytes.buffer)
})

property.prop([fc.nat({ max: bytes.length - 1 })])('cut bytes are refused', length => {
  expect(() => readPostings(bytes.slice(0, length))).toThrow(RangeError)
})

property.prop([
  fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })
])('damaged bytes are refused, or searched to an end', changes => {
  const damaged = bytes.slice()
  for (const [place, value] of changes) damaged[place] = value
  try {
    const hits = loadPostingsIndex(corpus, damaged).search(corpus.documents[0]?.title ?? '', { limit: 10 })
    expect(hits.length).toBeLessThanOrEqual(10)
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError)
  }
})

test('bytes of another format, or of another corpus, are refused', () => {
  expect(() => readPostings(new Uint8Array(bytes.length))).toThrow(/format/)
  expect(() => loadPostingsIndex(randomCorpus(6, 19), bytes)).toThrow(/another corpus/)
})
