const prime = 0x01000193

/**
 * A checksum of bytes as 16 hexadecimal digits: it notices damage, not malice. FNV-1a on words of four bytes in four
 * lanes that do not wait for one another; each step is a bijection of its lane, so that a single wrong word always shows.
 */
export function checksum(bytes: Uint8Array): string {
  let a = 0x811c9dc5 ^ bytes.length
  let b = 0x9e3779b9
  let c = 0x85ebca6b
  let d = 0xc2b2ae35
  // Bytes that do not lie at a multiple of four are moved there once.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const wordCount = aligned.length >>> 2
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, wordCount)
  const whole = wordCount - (wordCount % 4)
  for (let index = 0; index < whole; index += 4) {
    a = Math.imul(a ^ (words[index] as number), prime)
    b = Math.imul(b ^ (words[index + 1] as number), prime)
    c = Math.imul(c ^ (words[index + 2] as number), prime)
    d = Math.imul(d ^ (words[index + 3] as number), prime)
  }
  for (let index = whole * 4; index < aligned.length; index++) a = Math.imul(a ^ (aligned[index] as number), prime)
  const first = a ^ ((c << 16) | (c >>> 16))
  const second = b ^ ((d << 16) | (d >>> 16))
  return [first, second].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
