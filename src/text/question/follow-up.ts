/** Words with which a question goes on from what was said. */
const continuation = /^\s*(?:and|but|or|so|then|also|what about|how about|what of)\b/iu
/** Words that point at what was said, whatever else they may mean. */
const pronouns = 'it|its|they|them|their|theirs|he|him|his|she|her|hers|this|these|those|former|latter'
const reference = new RegExp(String.raw`\b(?:${pronouns})\b`, 'iu')
/** Words that do so only in a question that says little else: in a longer one "that" opens a clause. */
const looseReference = new RegExp(String.raw`\b(?:${pronouns}|that|one|ones|same|else)\b`, 'iu')

/** True where a question opens as a continuation: "And in Japan?", "What about gold?". */
export function goesOn(question: string): boolean {
  return continuation.test(question)
}

/** True where a question has a pronoun for what was said; one of its own names may answer it. */
export function hasPronoun(question: string): boolean {
  return reference.test(question)
}

/** True where a question (or a part of one) cannot be understood without what was said before it. */
export function leansOnContext(text: string, terms: readonly string[]): boolean {
  return terms.length === 0 || (terms.length <= 4 && goesOn(text)) || (terms.length <= 3 && looseReference.test(text))
}
