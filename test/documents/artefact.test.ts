import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Artefact, decodeArtefact, encodeArtefact } from '../../src/documents/artefact/artefact.ts'
import { readArtefact, writeArtefact } from '../../src/documents/artefact/artefact-file.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { evidenceOf } from '../../src/documents/evidence.ts'
import {
  headingsOver,
  sentenceAt,
  sentenceIndexAt,
  sentenceText,
  textBetween
} from '../../src/documents/read-document.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import { figuresOf } from '../../src/text/figures/sentence-figures.ts'
import type { Corpus, SourceDocument } from '../../src/types/document.ts'

let folder: string
let corpus: Corpus
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-artefact-'))
  writeFileSync(
    join(folder, 'a.md'),
    '---\npublisher: P\nurl: https://example.org/\n---\n# One 👍\n\nIt grew e\u0301. It fell.\n\nRead more\n'
  )
  writeFileSync(join(folder, 'b.txt'), '\ufeff\ufeffA mark. It stays.\r\nMore of it.')
  writeFileSync(
    join(folder, 'c.md'),
    '---\ndate: 2025-03-04\n---\nMore than 5 kg for €3.2bn last May, at −5 °C. Tens of millions of naïve users.\n\n## 1,000 in Q3\n\nOn a Friday, 3–5% in two years.\n'
  )
  writeFileSync(join(folder, 'd.exe'), '')
  const { documents, skipped } = await readFolder(folder)
  corpus = buildCorpus(documents, skipped)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sections = [{ name: 'index', bytes: new Uint8Array([1, 2, 3]) }]
const encode = () => encodeArtefact({ corpus, sections, producer: 'test 1' })

/** What a document is, whether it is held in memory or lies in an artefact. */
function plain({ id, title, text, url, publisher, publishedAt, sentences }: SourceDocument) {
  return { id, title, text, url, publisher, publishedAt, sentences }
}
const plainCorpus = (of: Corpus) => ({ ...of, documents: of.documents.map(plain) })

function contentOf({ corpus, sections, producer }: Artefact) {
  return JSON.stringify([plainCorpus(corpus), sections.map(({ name, bytes }) => [name, [...bytes]]), producer])
}

describe('artefact', () => {
  test('gives back what went in, from any stretch of memory', () => {
    const bytes = encode()
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    for (const source of [bytes, bytes.buffer, shifted.subarray(3)]) {
      const artefact = decodeArtefact(source, { producer: 'test 1' })
      expect(plainCorpus(artefact.corpus)).toEqual(plainCorpus(corpus))
      expect(artefact.sections).toEqual(sections)
      expect(buildCorpus(artefact.corpus.documents).version).toBe(corpus.version)
    }
  })

  test('gives each sentence, its heading, its figures and any stretch of its text without the rest of the document', () => {
    const mapped = decodeArtefact(encode()).corpus
    for (const [source, document] of corpus.documents.entries()) {
      const there = mapped.documents[source] as SourceDocument
      for (const [index, sentence] of document.sentences.entries()) {
        const { startCharIndex } = sentence
        expect(sentenceAt(there, index)).toEqual(sentenceAt(document, index))
        expect(sentenceText(there, index)).toBe(sentenceText(document, index))
        expect(headingsOver(there, sentence)).toEqual(headingsOver(document, sentence))
        expect(sentenceIndexAt(there, startCharIndex)).toBe(index)
        expect(sentenceIndexAt(there, startCharIndex + 1)).toBe(-1)
        expect(evidenceOf(there, source, index)).toEqual(evidenceOf(document, source, index))
        expect(figuresOf(evidenceOf(there, source, index))).toEqual(figuresOf(evidenceOf(document, source, index)))
      }
      expect(sentenceAt(there, document.sentences.length)).toBeUndefined()
      expect(sentenceAt(there, -1)).toBeUndefined()
      for (let start = 0; start <= document.text.length; start++)
        for (let end = start; end <= document.text.length; end++)
          expect(textBetween(there, start, end)).toBe(document.text.slice(start, end))
    }
  })

  test('lays every section where typed arrays can lie', () => {
    for (const { bytes } of decodeArtefact(encode()).sections) expect(bytes.byteOffset % 8).toBe(0)
  })

  test('is refused when one byte of it is wrong, wherever it is', () => {
    const bytes = encode()
    const expected = contentOf(decodeArtefact(bytes))
    for (let at = 0; at < bytes.length; at += 7) {
      const wrong = bytes.slice()
      wrong[at] = (wrong[at] ?? 0) ^ 0x10
      let outcome: unknown
      try {
        outcome = contentOf(decodeArtefact(wrong))
      } catch (error) {
        expect(error).toMatchObject({ name: 'Problem', code: expect.stringMatching(/^artefact_/) })
        continue
      }
      // Only a byte between two sections, which carries nothing, may pass.
      expect(outcome).toEqual(expected)
    }
  })

  test('is refused when it is cut, padded, of another format or another release', () => {
    const bytes = encode()
    for (const length of [0, 10, 40, bytes.length - 1]) {
      expect(() => decodeArtefact(bytes.slice(0, length))).toThrow(
        expect.objectContaining({ code: 'artefact_damaged' })
      )
    }
    const padded = new Uint8Array(bytes.length + 1)
    padded.set(bytes)
    expect(() => decodeArtefact(padded)).toThrow(expect.objectContaining({ code: 'artefact_damaged' }))
    const newer = bytes.slice()
    newer[8] = 200
    expect(() => decodeArtefact(newer)).toThrow(expect.objectContaining({ code: 'artefact_outdated' }))
    expect(() => decodeArtefact(bytes, { producer: 'test 2' })).toThrow(
      expect.objectContaining({ code: 'artefact_outdated' })
    )
  })

  test('knows which files have changed since', async () => {
    const { documents, skipped } = decodeArtefact(encode()).corpus
    const previous = { documents: [...documents], skipped: [...skipped] }
    const fresh = await readFolder(folder, { previous })
    expect(fresh.documents[0]).toBe(documents[0])
    expect(buildCorpus(fresh.documents).version).toBe(corpus.version)
  })

  test('is written whole or not at all', async () => {
    const place = mkdtempSync(join(tmpdir(), 'footnote-artefact-file-'))
    const path = join(place, 'sub', 'corpus.footnote')
    expect(await readArtefact(path)).toBeUndefined()
    const artefact = { corpus, sections, producer: 'test 1' }
    // Many at once: whoever reads meanwhile finds a whole one.
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        await writeArtefact(path, artefact)
        expect((await readArtefact(path))?.corpus.version).toBe(corpus.version)
      })
    )
    expect(readdirSync(join(place, 'sub'))).toEqual(['corpus.footnote'])
    rmSync(place, { recursive: true })
  })
})
