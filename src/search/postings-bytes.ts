import { type FieldPostings, maxShortPassages, type Postings } from './postings.ts'
import type { TermTable } from './term-table.ts'

/** "FNIX" and the version of the layout; a reader refuses any other. */
const magic = 0x58494e46
const version = 1
const fixedHeaderLength = 4
const sectionsBeforeFields = 4
const sectionsPerField = 4
const alignment = 8

const align = (offset: number): number => Math.ceil(offset / alignment) * alignment

/**
 * The postings as bytes: a header of 32-bit numbers (magic, version, passages, fields, then each section's length in
 * bytes), then the arrays one after the other, each at a multiple of eight bytes, in the byte order of all machines
 * that run JavaScript today (little-endian). `readPostings` uses them where they lie.
 */
export function writePostings({ passageCount, terms, fields }: Postings): Uint8Array<ArrayBuffer> {
  const averages = Float64Array.from(fields, field => field.averageLength)
  const sections = [
    averages,
    terms.slots,
    terms.starts,
    terms.units,
    ...fields.flatMap(field => [field.starts, field.passages, field.frequencies, field.lengths])
  ]
  const header = Uint32Array.of(
    magic,
    version,
    passageCount,
    fields.length,
    ...sections.map(section => section.byteLength)
  )
  const headerLength = align(header.byteLength)
  const length = sections.reduce((sum, section) => sum + align(section.byteLength), headerLength)
  const bytes = new Uint8Array(length)
  bytes.set(bytesOf(header))
  let offset = headerLength
  for (const section of sections) {
    bytes.set(bytesOf(section), offset)
    offset += align(section.byteLength)
  }
  return bytes
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/**
 * The postings in bytes that `writePostings` made. Throws a RangeError where they cannot be such; a flipped bit that
 * leaves the structure whole is not noticed here: keep a hash beside the bytes.
 */
export function readPostings(given: Uint8Array): Postings {
  // Typed arrays begin at multiples of their size: bytes that lie elsewhere are moved once.
  const bytes = given.byteOffset % alignment === 0 ? given : given.slice()
  if (bytes.byteLength < fixedHeaderLength * 4) throw new RangeError('the index is cut off')
  const start = new Uint32Array(bytes.buffer, bytes.byteOffset, fixedHeaderLength)
  const [foundMagic, foundVersion, passageCount = 0, fieldCount = 0] = start
  if (foundMagic !== magic || foundVersion !== version || fieldCount > 16) {
    throw new RangeError('the index has another format than this version writes')
  }
  const sectionCount = sectionsBeforeFields + sectionsPerField * fieldCount
  const headerLength = 4 * (fixedHeaderLength + sectionCount)
  if (bytes.byteLength < headerLength) throw new RangeError('the index is cut off')
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * fixedHeaderLength, sectionCount)
  const offsets = new Float64Array(sectionCount)
  let end = align(headerLength)
  for (let section = 0; section < sectionCount; section++) {
    offsets[section] = end
    end += align(lengths[section] ?? 0)
  }
  if (end !== bytes.byteLength) throw new RangeError('the index is cut off or too long')

  const view = <View>(
    type: { new (buffer: ArrayBufferLike, byteOffset: number, length: number): View; BYTES_PER_ELEMENT: number },
    section: number
  ): View => {
    const byteLength = lengths[section] ?? 0
    return new type(bytes.buffer, bytes.byteOffset + (offsets[section] ?? 0), byteLength / type.BYTES_PER_ELEMENT)
  }
  const averages = view(Float64Array, 0)
  const terms = { slots: view(Uint32Array, 1), starts: view(Uint32Array, 2), units: view(Uint16Array, 3) }
  const fields = Array.from({ length: fieldCount }, (_, field): FieldPostings => {
    const first = sectionsBeforeFields + sectionsPerField * field
    return {
      starts: view(Uint32Array, first),
      passages: passageCount <= maxShortPassages ? view(Uint16Array, first + 1) : view(Uint32Array, first + 1),
      frequencies: view(Uint8Array, first + 2),
      lengths: view(Uint16Array, first + 3),
      averageLength: averages[field] ?? 0
    }
  })
  if (!isWholeTable(terms) || fields.some(field => !isWhole(field, passageCount, terms.starts.length))) {
    throw new RangeError('the sections of the index do not fit together')
  }
  return { passageCount, terms, fields }
}

/** What a search relies on to come to an end: free slots, and numbers that lie inside their arrays. */
function isWholeTable({ slots, starts, units }: TermTable): boolean {
  const isPowerOfTwo = slots.length > 0 && (slots.length & (slots.length - 1)) === 0
  return isPowerOfTwo && slots.includes(0) && isAscending(starts, units.length)
}

function isWhole(field: FieldPostings, passageCount: number, startCount: number): boolean {
  const { starts, passages, frequencies, lengths } = field
  return (
    starts.length === startCount &&
    isAscending(starts, passages.length) &&
    passages.length === frequencies.length &&
    lengths.length === passageCount
  )
}

function isAscending(starts: Uint32Array, end: number): boolean {
  for (let index = 1; index < starts.length; index++) {
    if ((starts[index] as number) < (starts[index - 1] as number)) return false
  }
  return starts[0] === 0 && starts.at(-1) === end
}
