/** Words with which a question goes on from what was said. */
const continuation = /^\s*(?:and|but|or|so|then|also|what about|how about|what of)\b/iu
/** Words that point at what was said. */
const reference =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|one|ones|same|former|latter|else)\b/iu

/** True where a question (or a part of one) cannot be understood without what was said before it. */
export function leansOnContext(text: string, terms: readonly string[]): boolean {
  return (
    terms.length === 0 || (terms.length <= 4 && continuation.test(text)) || (terms.length <= 3 && reference.test(text))
  )
}
