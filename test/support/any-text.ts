import fc from 'fast-check'

/**
 * Texts of any characters at all, halves of surrogate pairs among them. fast-check's own (`unit: 'binary'`) first makes
 * a table of all 1.1 million, which takes longer than many a test.
 */
export const anyText = (maxLength = 10) =>
  fc.array(fc.nat({ max: 0x10ffff }), { maxLength }).map(codePoints => String.fromCodePoint(...codePoints))
