import type { EvidenceSentence } from '../../types/evidence.ts'
import type { QuestionReading, QuestionTerm } from './read-question.ts'
import { readSentence } from './read-sentence.ts'
import { readContext, readHeading, type Words } from './read-words.ts'
import { areKin, isMisspelt } from './word-forms.ts'

/** What a term counts that is there in another derivation, or misspelt … */
const kinShare = 0.8
/** … in another word for it … */
const saidShare = 0.6
/** … or in the heading of the section, which goes without saying below it. */
const headingShare = 0.8

/**
 * How well a text has each term of a question, in their order: 1 as it is or by another name, less for another
 * derivation of the word, 0. Looked up once for each question and text.
 */
export function sharesIn(question: QuestionReading, words: Words): readonly number[] {
  const known = question.shares.get(words)
  if (known) return known
  const shares = question.terms.map(term => compare(words, term))
  question.shares.set(words, shares)
  return shares
}

/** How well a text has one term of a question. */
export function shareOf(question: QuestionReading, words: Words, { at }: QuestionTerm): number {
  return sharesIn(question, words)[at] ?? 0
}

function compare(words: Words, term: QuestionTerm): number {
  if (words.positions.has(term.term)) return 1
  for (const other of term.others) if (words.positions.has(other)) return 1
  if (term.isAbbreviation && words.initials.has(term.term)) return 1
  if (term.initials !== undefined && words.names.has(term.initials)) return 1
  if (term.isNumber && term.term.includes('.'))
    for (const other of words.positions.keys()) if (other.startsWith(`${term.term}.`)) return kinShare
  if (term.root !== undefined)
    for (const other of words.roots.get(term.root) ?? []) if (areKin(term.term, other)) return kinShare
  for (const said of term.saidFor) if (words.positions.has(said)) return saidShare
  if (term.misspeltAmong === undefined) return 0
  // What no passage has may be any word misspelt; a name that some passage has, another name.
  const likely = term.misspeltAmong === 'words' ? words.positions.keys() : words.names
  for (const other of likely) if (isMisspelt(term.term, other)) return kinShare
  return 0
}

/** How well a sentence has each term itself or under the heading of its section. */
export function sharesUnder(question: QuestionReading, sentence: EvidenceSentence, own: Words): readonly number[] {
  const shares = sharesIn(question, own)
  if (sentence.heading === undefined || sentence.heading === sentence.title) return shares
  const above = sharesIn(question, readHeading(sentence))
  if (above.every(share => share === 0)) return shares
  return shares.map((share, at) => Math.max(share, headingShare * (above[at] ?? 0)))
}

/** The same for the heading and the title above a sentence. */
export function shareInContext(question: QuestionReading, sentence: EvidenceSentence, term: QuestionTerm): number {
  return shareOf(question, readContext(sentence), term)
}

/** The same for what a sentence may lean on: the heading and title above it and the sentence before. */
export function shareNearby(question: QuestionReading, sentence: EvidenceSentence, term: QuestionTerm): number {
  const above = shareInContext(question, sentence, term)
  return sentence.previous ? Math.max(above, shareOf(question, readSentence(sentence.previous), term)) : above
}
