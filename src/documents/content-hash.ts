import { finish, type Steps } from '../text/steps.ts'
import type { SourceDocument } from '../types/document.ts'

/**
 * A hash of texts as 32 hexadecimal digits, alike on every runtime and without waiting. It tells contents apart and
 * notices damage; it does not withstand someone who makes two texts collide on purpose. Each of the four lanes takes
 * every code unit by a multiplication with an odd constant and a rotation, as MurmurHash3 does.
 */
export function hashTexts(texts: Iterable<string>): string {
  return finish(hashingTexts(texts))
}

/** Code units between two steps. */
const stride = 65_536

function* hashingTexts(texts: Iterable<string>): Steps<string> {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  let c = 0xc2b2ae35
  let d = 0x27d4eb2f
  for (const text of texts) {
    const length = text.length
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul((b << 13) | (b >>> 19), 5) + code
      b ^= a >>> 15
      if (index % stride === stride - 1) yield
    }
    // The length parts "ab", "c" from "a", "bc".
    c = Math.imul(c ^ a ^ length, 0xcc9e2d51)
    d = Math.imul(d ^ b ^ (c >>> 16), 0x1b873593)
  }
  return [a, b, c, d].map(lane => mix(lane).toString(16).padStart(8, '0')).join('')
}

function mix(lane: number): number {
  let value = lane ^ (lane >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

const remembered = new WeakMap<SourceDocument, string>()

/** The hash of a document's text and of what is said about it, in small steps. Remembered for each object. */
export function* hashingDocument(document: SourceDocument): Steps<string> {
  const known = remembered.get(document)
  if (known) return known
  const { id, title, text, url = '', publisher = '', publishedAt = '', sentences } = document
  const kinds = sentences
    .map(
      ({ startCharIndex, kind, heading = '' }) =>
        `${startCharIndex}${kind.charAt(0)}${kind === 'heading' ? heading : ''}`
    )
    .join(' ')
  const hash = yield* hashingTexts([id, title, text, url, publisher, publishedAt, kinds])
  remembered.set(document, hash)
  return hash
}
