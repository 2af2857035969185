import type { Steps } from '../text/steps.ts'
import { type FieldPostings, maxShortPassages, type Postings } from './postings.ts'
import { buildTermTable } from './term-table.ts'

/** What a term has in each field of one segment: passage (counted within the segment, ascending) to frequency. */
export type SegmentPostings = readonly (ReadonlyMap<number, number> | undefined)[]

/** A run of consecutive passages in typed arrays, each term with its number in the whole. */
interface Segment {
  firstPassage: number
  terms: Uint32Array
  fields: { counts: Uint32Array; passages: Uint32Array; frequencies: Uint8Array }[]
}

/** Collects postings segment by segment, and merges them term by term at the end, in small steps. */
export function createPostingsWriter(passageCount: number, fieldCount: number) {
  const termNumbers = new Map<string, number>()
  const segments: Segment[] = []
  const lengths = Array.from({ length: fieldCount }, () => new Uint16Array(passageCount))
  const totalLengths = new Float64Array(fieldCount)

  return {
    setLength(field: number, passage: number, length: number): void {
      const array = lengths[field]
      if (!array) return
      array[passage] = Math.min(0xffff, length)
      totalLengths[field] = (totalLengths[field] ?? 0) + length
    },

    *addSegment(firstPassage: number, entries: Iterable<[string, SegmentPostings]>): Steps<void> {
      const terms = createGrowingArray()
      const fields = Array.from({ length: fieldCount }, () => ({
        counts: createGrowingArray(),
        passages: createGrowingArray(),
        frequencies: createGrowingArray()
      }))
      for (const [term, postings] of entries) {
        let number = termNumbers.get(term)
        if (number === undefined) {
          number = termNumbers.size
          termNumbers.set(term, number)
        }
        terms.push(number)
        for (const [fieldNumber, field] of fields.entries()) {
          const found = postings[fieldNumber]
          field.counts.push(found?.size ?? 0)
          for (const [passage, frequency] of found ?? []) {
            field.passages.push(firstPassage + passage)
            field.frequencies.push(Math.min(0xff, frequency))
          }
        }
        yield
      }
      segments.push({
        firstPassage,
        terms: terms.toArray(),
        fields: fields.map(({ counts, passages, frequencies }) => ({
          counts: counts.toArray(),
          passages: passages.toArray(),
          frequencies: Uint8Array.from(frequencies.toArray())
        }))
      })
    },

    *finish(): Steps<Postings> {
      segments.sort((one, other) => one.firstPassage - other.firstPassage)
      const terms = yield* buildTermTable([...termNumbers.keys()])
      const fields: FieldPostings[] = []
      for (let field = 0; field < fieldCount; field++) {
        const merged = yield* mergeField(segments, field, termNumbers.size, passageCount)
        fields.push({
          ...merged,
          lengths: lengths[field] ?? new Uint16Array(passageCount),
          averageLength: (totalLengths[field] ?? 0) / Math.max(1, passageCount)
        })
      }
      return { passageCount, terms, fields }
    }
  }
}

/** Counts the postings of each term over all segments, then puts each where it belongs: passages stay ascending. */
function* mergeField(
  segments: readonly Segment[],
  fieldNumber: number,
  termCount: number,
  passageCount: number
): Steps<Pick<FieldPostings, 'starts' | 'passages' | 'frequencies'>> {
  const starts = new Uint32Array(termCount + 1)
  for (const { terms, fields } of segments) {
    const counts = fields[fieldNumber]?.counts ?? new Uint32Array(0)
    for (const [entry, term] of terms.entries()) starts[term + 1] = (starts[term + 1] ?? 0) + (counts[entry] ?? 0)
    yield
  }
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  yield
  const length = starts[termCount] ?? 0
  const passages = passageCount <= maxShortPassages ? new Uint16Array(length) : new Uint32Array(length)
  const frequencies = new Uint8Array(length)
  const next = starts.slice()
  for (const { terms, fields } of segments) {
    const field = fields[fieldNumber]
    if (!field) continue
    let from = 0
    for (const [entry, term] of terms.entries()) {
      const to = from + (field.counts[entry] ?? 0)
      const target = next[term] ?? 0
      passages.set(field.passages.subarray(from, to), target)
      frequencies.set(field.frequencies.subarray(from, to), target)
      next[term] = target + to - from
      from = to
    }
    yield
  }
  return { starts, passages, frequencies }
}

function createGrowingArray() {
  let values = new Uint32Array(1024)
  let length = 0
  return {
    push(value: number): void {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    toArray: () => values.slice(0, length)
  }
}
