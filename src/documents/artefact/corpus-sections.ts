import { joinBytes } from '../../text/bytes/join-bytes.ts'
import { readFigures } from '../../text/figures/read-figures.ts'
import type { Corpus, Passage, SkippedFile } from '../../types/document.ts'
import { rememberStamp, stampOf } from '../file-stamps.ts'
import { writeFigures } from './figure-bytes.ts'
import {
  type DocumentFields,
  MappedDocument,
  type MappedTexts,
  sentenceColumns,
  sentenceKinds
} from './mapped-document.ts'

/** Bytes under a name; other rooms add theirs: the serialised index, the conflicts found. */
export interface ArtefactSection {
  name: string
  bytes: Uint8Array
}

interface DocumentRecord extends DocumentFields {
  /** End of its text, in bytes, and of its sentences: each begins where the one before ends. */
  textEnd: number
  sentenceEnd: number
}

interface CorpusRecord {
  documents: DocumentRecord[]
  skipped: (SkippedFile & { stamp?: string })[]
}

/** Columns of the passages: document, first sentence, end sentence. */
const passageColumns = 3

/** A corpus as sections of an artefact: texts in UTF-8, sentences and passages as columns of 32-bit numbers, and the figures. */
export function encodeCorpus({ documents, passages, skipped }: Corpus): ArtefactSection[] {
  const encoder = new TextEncoder()
  const texts = documents.map(({ text }) => encoder.encode(text))
  const sentenceCount = documents.reduce((count, { sentences }) => count + sentences.length, 0)
  const columns = new Uint32Array(sentenceCount * sentenceColumns)
  const kindColumn = new Uint8Array(sentenceCount)
  const record: CorpusRecord = { documents: [], skipped: skipped.map(file => ({ ...file, ...stamped(stampOf(file)) })) }
  const textColumn = new Uint8Array(texts.reduce((length, text) => length + text.length, 0))
  const figures: Uint8Array[] = []
  let figuresEnd = 0
  let textEnd = 0
  let sentenceEnd = 0
  for (const [index, document] of documents.entries()) {
    const text = texts[index] ?? new Uint8Array()
    textColumn.set(text, textEnd)
    textEnd += text.length
    const wholeText = document.text
    const byteAt = countBytes(wholeText)
    for (const sentence of document.sentences) {
      const { startCharIndex, endCharIndex, kind, block, page = 0, heading = -1 } = sentence
      const { publishedAt } = document
      const read = readFigures(wholeText.slice(startCharIndex, endCharIndex), { publishedAt })
      const bytes = encoder.encode(writeFigures(read))
      figures.push(bytes)
      figuresEnd += bytes.length
      const length = endCharIndex - startCharIndex
      const row = [startCharIndex, length, block, page, byteAt(startCharIndex), heading + 1, figuresEnd]
      columns.set(row, sentenceEnd * sentenceColumns)
      kindColumn[sentenceEnd++] = sentenceKinds.indexOf(kind)
    }
    const { id, title, url, publisher, publishedAt } = document
    record.documents.push({
      id,
      title,
      ...(url !== undefined && { url }),
      ...(publisher !== undefined && { publisher }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...stamped(stampOf(document)),
      textEnd,
      sentenceEnd
    })
  }
  const passageNumbers = new Uint32Array(passages.length * passageColumns)
  for (const [index, { document, firstSentence, endSentence }] of passages.entries())
    passageNumbers.set([document, firstSentence, endSentence], index * passageColumns)
  return [
    { name: 'corpus/documents', bytes: encoder.encode(JSON.stringify(record)) },
    { name: 'corpus/texts', bytes: textColumn },
    { name: 'corpus/sentences', bytes: new Uint8Array(columns.buffer) },
    { name: 'corpus/kinds', bytes: kindColumn },
    { name: 'corpus/figures', bytes: joinBytes(figures) },
    { name: 'corpus/passages', bytes: new Uint8Array(passageNumbers.buffer) }
  ]
}

/** Gives the byte at which each character of a text begins in UTF-8; asked for in ascending order. */
function countBytes(text: string): (charIndex: number) => number {
  let counted = 0
  let bytes = 0
  return charIndex => {
    for (; counted < charIndex; counted++) {
      const code = text.codePointAt(counted) ?? 0
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
      if (code >= 0x1_0000) counted++
    }
    return bytes
  }
}

function stamped(stamp: string | undefined): { stamp?: string } {
  return stamp === undefined ? {} : { stamp }
}

function take(sections: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = sections.get(name)
  if (!bytes) throw new Error(`There is no section "${name}".`)
  return bytes
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
}

/** The corpus of an artefact's sections, which must have passed their checks. */
export function decodeCorpus(version: string, sections: ReadonlyMap<string, Uint8Array>): Corpus {
  const record = JSON.parse(new TextDecoder().decode(take(sections, 'corpus/documents'))) as CorpusRecord
  const mapped: MappedTexts = {
    texts: take(sections, 'corpus/texts'),
    sentences: asNumbers(take(sections, 'corpus/sentences')),
    kinds: take(sections, 'corpus/kinds'),
    figures: take(sections, 'corpus/figures')
  }
  let textStart = 0
  let sentenceStart = 0
  const documents = record.documents.map(({ textEnd, sentenceEnd, ...fields }) => {
    const document = new MappedDocument(fields, mapped, { textStart, textEnd, sentenceStart, sentenceEnd })
    textStart = textEnd
    sentenceStart = sentenceEnd
    return document
  })
  const skipped = record.skipped.map(({ stamp, ...file }) => {
    if (stamp !== undefined) rememberStamp(file, stamp)
    return file
  })
  return { version, documents, passages: readPassages(asNumbers(take(sections, 'corpus/passages'))), skipped }
}

function readPassages(numbers: Uint32Array): Passage[] {
  const passages: Passage[] = []
  for (let at = 0; at < numbers.length; at += passageColumns)
    passages.push({
      document: numbers[at] ?? 0,
      firstSentence: numbers[at + 1] ?? 0,
      endSentence: numbers[at + 2] ?? 0
    })
  return passages
}
