import type { Corpus } from '../../types/document.ts'
import { Problem } from '../../types/problem.ts'
import { checksum } from './checksum.ts'
import { type ArtefactSection, decodeCorpus, encodeCorpus } from './corpus-sections.ts'

/** Raised whenever bytes of an older release would be misread. */
const formatVersion = 3
/** "FOOTNOTE" in ASCII, then version and length of the header as little-endian 32-bit numbers. */
const magic = new TextEncoder().encode('FOOTNOTE')
const prefixLength = 16

/** A corpus with all that was made of it ahead, as one file. */
export interface Artefact {
  corpus: Corpus
  sections: readonly ArtefactSection[]
  /** Which code made it, as the caller names it (producer.ts): other code may cut and index the same texts otherwise. */
  producer: string
}

interface Header {
  corpusVersion: string
  producer: string
  totalLength: number
  sections: { name: string; byteOffset: number; byteLength: number; checksum: string }[]
}

const help = 'Run npm run build to make it again.'

function damaged(what: string, cause?: unknown): Problem {
  return new Problem('artefact_damaged', `The artefact is damaged: ${what}.`, help, { cause })
}

function align(length: number): number {
  return Math.ceil(length / 8) * 8
}

/**
 * The artefact as bytes: a prefix, a header in JSON, and the sections one after the other, each at a multiple of eight
 * bytes, so that typed arrays can be laid over them where they lie.
 */
export function encodeArtefact({ corpus, sections, producer }: Artefact): Uint8Array<ArrayBuffer> {
  const all = [...encodeCorpus(corpus), ...sections]
  if (new Set(all.map(({ name }) => name)).size < all.length) throw new Error('Two sections have the same name.')
  const header: Header = { corpusVersion: corpus.version, producer, totalLength: 0, sections: [] }
  for (const { name, bytes } of all) {
    header.sections.push({ name, byteOffset: 0, byteLength: bytes.length, checksum: checksum(bytes) })
  }
  // Offsets count from the end of the header, so that its own length does not change them.
  let at = 0
  for (const section of header.sections) {
    section.byteOffset = at
    at += align(section.byteLength)
  }
  header.totalLength = at
  const headerBytes = new TextEncoder().encode(JSON.stringify(header))
  const start = align(prefixLength + 16 + headerBytes.length)
  const encoded = new Uint8Array(start + at)
  encoded.set(magic)
  const view = new DataView(encoded.buffer)
  view.setUint32(8, formatVersion, true)
  view.setUint32(12, headerBytes.length, true)
  encoded.set(new TextEncoder().encode(checksum(headerBytes)), prefixLength)
  encoded.set(headerBytes, prefixLength + 16)
  for (const [index, { bytes }] of all.entries()) encoded.set(bytes, start + (header.sections[index]?.byteOffset ?? 0))
  return encoded
}

function readHeader(bytes: Uint8Array): { header: Header; start: number } {
  if (bytes.length < prefixLength + 16 || magic.some((byte, index) => bytes[index] !== byte)) {
    throw damaged('it does not begin as one')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(8, true)
  if (version !== formatVersion) {
    const message = `The artefact has format ${version}; this release reads format ${formatVersion}.`
    throw new Problem('artefact_outdated', message, help)
  }
  const headerBytes = bytes.slice(prefixLength + 16, prefixLength + 16 + view.getUint32(12, true))
  const expected = new TextDecoder().decode(bytes.subarray(prefixLength, prefixLength + 16))
  if (checksum(headerBytes) !== expected) throw damaged('its header does not match its checksum')
  const header = JSON.parse(new TextDecoder().decode(headerBytes)) as Header
  return { header, start: align(prefixLength + 16 + headerBytes.length) }
}

/**
 * Reads an artefact from its bytes, on any runtime. Every section is checked first; texts and sentences stay where they
 * lie, in these bytes, which must not be changed. Throws a Problem: `artefact_damaged` or `artefact_outdated`.
 */
export function decodeArtefact(source: Uint8Array | ArrayBuffer, options: { producer?: string } = {}): Artefact {
  const given = source instanceof Uint8Array ? source : new Uint8Array(source)
  // Typed arrays must lie at multiples of their size; a buffer of Node's pool may begin anywhere.
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  const { header, start } = readHeader(bytes)
  if (bytes.length !== start + header.totalLength) throw damaged('it is cut short or has bytes too many')
  if (options.producer !== undefined && options.producer !== header.producer) {
    const message = `The artefact was made by another version of the code (${header.producer}; this is ${options.producer}).`
    throw new Problem('artefact_outdated', message, help)
  }
  const sections = new Map<string, Uint8Array>()
  for (const section of header.sections) {
    const from = start + section.byteOffset
    const content = bytes.subarray(from, from + section.byteLength)
    if (checksum(content) !== section.checksum)
      throw damaged(`its section "${section.name}" does not match its checksum`)
    sections.set(section.name, content)
  }
  let corpus: Corpus
  try {
    corpus = decodeCorpus(header.corpusVersion, sections)
  } catch (cause) {
    throw damaged('its documents cannot be read', cause)
  }
  return {
    corpus,
    producer: header.producer,
    sections: [...sections]
      .filter(([name]) => !name.startsWith('corpus/'))
      .map(([name, content]) => ({ name, bytes: content }))
  }
}
