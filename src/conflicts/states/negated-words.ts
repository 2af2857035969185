import { meaningOf } from '../../text/synonyms.ts'
import { stem } from '../../text/terms.ts'
import { createFormMemory } from '../../text/word-form.ts'

const withUn = /^un-?(\p{Ll}{4,})$/u
const withNon = /^non-(\p{Ll}{4,})$/u
/** "Increase" and "improve" negate nothing: with these prefixes only words with an adjective's ending do. */
const withIn = /^i[nmlr](\p{Ll}{2,}(?:able|ible|ive|ent|ant|ete|ect|ate|al|ous))$/u

/** What a word denies by its prefix, as a stem ("unavailable" and "ineffective" give those of "available" and "effective"); the empty string for others. */
export const deniedByPrefix = createFormMemory(({ lower }): string => {
  const [, bare] = withUn.exec(lower) ?? withIn.exec(lower) ?? withNon.exec(lower) ?? []
  return bare === undefined ? '' : meaningOf(stem(bare))
})
