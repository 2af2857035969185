import type { Corpus, Passage, Sentence, SentenceKind, SkippedFile, SourceDocument } from '../types/document.ts'
import { rememberStamp, stampOf } from './file-stamps.ts'

/** Bytes under a name; other rooms add theirs: the serialised index, the conflicts found. */
export interface ArtefactSection {
  name: string
  bytes: Uint8Array
}

const kinds: readonly SentenceKind[] = ['prose', 'heading', 'furniture']

interface DocumentRecord {
  id: string
  title: string
  url?: string
  publisher?: string
  publishedAt?: string
  stamp?: string
  /** End of its text, in bytes, and of its sentences: each begins where the one before ends. */
  textEnd: number
  sentenceEnd: number
}

interface CorpusRecord {
  documents: DocumentRecord[]
  skipped: (SkippedFile & { stamp?: string })[]
}

/** Columns of the sentences: start, length, block, page (0 for none). */
const sentenceColumns = 4
/** Columns of the passages: document, first sentence, end sentence, heading + 1 (0 for none). */
const passageColumns = 4

/** A corpus as sections of an artefact: texts in UTF-8, sentences and passages as columns of 32-bit numbers. */
export function encodeCorpus({ documents, passages, skipped }: Corpus): ArtefactSection[] {
  const encoder = new TextEncoder()
  const texts = documents.map(({ text }) => encoder.encode(text))
  const sentenceCount = documents.reduce((count, { sentences }) => count + sentences.length, 0)
  const columns = new Uint32Array(sentenceCount * sentenceColumns)
  const kindColumn = new Uint8Array(sentenceCount)
  const record: CorpusRecord = { documents: [], skipped: skipped.map(file => ({ ...file, ...stamped(stampOf(file)) })) }
  const textColumn = new Uint8Array(texts.reduce((length, text) => length + text.length, 0))
  let textEnd = 0
  let sentenceEnd = 0
  for (const [index, document] of documents.entries()) {
    const text = texts[index] ?? new Uint8Array()
    textColumn.set(text, textEnd)
    textEnd += text.length
    for (const { startCharIndex, endCharIndex, kind, block, page } of document.sentences) {
      columns.set([startCharIndex, endCharIndex - startCharIndex, block, page ?? 0], sentenceEnd * sentenceColumns)
      kindColumn[sentenceEnd++] = kinds.indexOf(kind)
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
  for (const [index, { document, firstSentence, endSentence, heading }] of passages.entries()) {
    passageNumbers.set(
      [document, firstSentence, endSentence, heading === undefined ? 0 : heading + 1],
      index * passageColumns
    )
  }
  return [
    { name: 'corpus/documents', bytes: encoder.encode(JSON.stringify(record)) },
    { name: 'corpus/texts', bytes: textColumn },
    { name: 'corpus/sentences', bytes: new Uint8Array(columns.buffer) },
    { name: 'corpus/kinds', bytes: kindColumn },
    { name: 'corpus/passages', bytes: new Uint8Array(passageNumbers.buffer) }
  ]
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
  const texts = take(sections, 'corpus/texts')
  const columns = asNumbers(take(sections, 'corpus/sentences'))
  const kindColumn = take(sections, 'corpus/kinds')
  // A byte order mark inside a text is one of its characters: offsets count it.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let textStart = 0
  let sentenceStart = 0
  const documents = record.documents.map(({ textEnd, sentenceEnd, stamp, ...fields }) => {
    const text = texts.subarray(textStart, textEnd)
    const [from, to] = [sentenceStart, sentenceEnd]
    textStart = textEnd
    sentenceStart = sentenceEnd
    const document = makeLazy(
      fields,
      () => decoder.decode(text),
      () => readSentences(columns, kindColumn, from, to)
    )
    if (stamp !== undefined) rememberStamp(document, stamp)
    return document
  })
  const skipped = record.skipped.map(({ stamp, ...file }) => {
    if (stamp !== undefined) rememberStamp(file, stamp)
    return file
  })
  return { version, documents, passages: readPassages(asNumbers(take(sections, 'corpus/passages'))), skipped }
}

/** A document that decodes its text and its sentences when first asked for them: most are never cited. */
function makeLazy(
  fields: Omit<SourceDocument, 'text' | 'sentences'>,
  readText: () => string,
  readAll: () => readonly Sentence[]
): SourceDocument {
  let text: string | undefined
  let sentences: readonly Sentence[] | undefined
  return {
    ...fields,
    get text() {
      text ??= readText()
      return text
    },
    get sentences() {
      sentences ??= readAll()
      return sentences
    }
  }
}

function readSentences(columns: Uint32Array, kindColumn: Uint8Array, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = []
  for (let index = from; index < to; index++) {
    const at = index * sentenceColumns
    const startCharIndex = columns[at] ?? 0
    const page = columns[at + 3] ?? 0
    const sentence: Sentence = {
      startCharIndex,
      endCharIndex: startCharIndex + (columns[at + 1] ?? 0),
      kind: kinds[kindColumn[index] ?? 0] ?? 'prose',
      block: columns[at + 2] ?? 0
    }
    if (page > 0) sentence.page = page
    sentences.push(sentence)
  }
  return sentences
}

function readPassages(numbers: Uint32Array): Passage[] {
  const passages: Passage[] = []
  for (let at = 0; at < numbers.length; at += passageColumns) {
    const passage: Passage = {
      document: numbers[at] ?? 0,
      firstSentence: numbers[at + 1] ?? 0,
      endSentence: numbers[at + 2] ?? 0
    }
    const heading = numbers[at + 3] ?? 0
    if (heading > 0) passage.heading = heading - 1
    passages.push(passage)
  }
  return passages
}
