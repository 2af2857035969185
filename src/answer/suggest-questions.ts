import { placeOfEvidence } from '../conflicts/conflict-bytes.ts'
import { isLibrary } from '../conflicts/sources.ts'
import { termsOf } from '../text/terms.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** The most first questions about one thing. */
const most = 3
const ofAll = { disagreements: 'Where do the sources disagree?', overview: 'What is this about?' }

/**
 * In a library more of what is reported is wrong than among texts put together for one subject: its figures must be surer
 * (logarithms of odds), and contradictions in words, which come without odds, are not asked about.
 */
const surely = { few: 0, many: 1 }

/** First questions worth asking of a corpus: its surest disagreements make the best ones, its titles the others; and one of the whole. */
export function suggestQuestions({ corpus, conflicts }: IndexedCorpus): string[] {
  const { documents } = corpus
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0)
  const areMany = isLibrary(documents.length, sentences)
  const sure = conflicts.filter(({ odds }) =>
    odds === undefined ? !areMany : odds >= (areMany ? surely.many : surely.few)
  )
  const questions = ofDifferentThings(sure.toSorted((one, other) => sourcesOf(other) - sourcesOf(one))).map(askAbout)
  for (const { title } of corpus.documents) {
    if (questions.length >= most) break
    questions.push(`What is “${title.replace(/(?<![.?!…\s])[.?!…\s]+$/u, '')}” about?`)
  }
  if (documents.length === 0) return []
  const ofWhole = sure.length > 1 ? ofAll.disagreements : ofAll.overview
  return [...new Set([...questions, ofWhole])]
}

/** "When the president is to sign it": a question must say of what. "At how much the highest point is the Rossa" asks in nobody's words. */
const leavesOpen = /\b(?:it|them|him|her|this|that|these|those)$|^at how much\b/iu

/** An indirect question: "when the order is signed", "for how much the bridge was sold". */
const isAsked =
  /^(?:(?:after|at|before|by|for|from|in|of|on|since|to|under|until|with|within) )?(?:when|where|whether|who|whom|which|what|how)\b/iu
/** "Number of ports" says nothing of whose. */
const fewestTerms = 3

/** The first conflicts that make a question, without those whose words another one has already: when an order is signed, and whether. */
function ofDifferentThings(conflicts: readonly FoundConflict[]): FoundConflict[] {
  const chosen: { conflict: FoundConflict; terms: ReadonlySet<string> }[] = []
  for (const conflict of conflicts) {
    if (chosen.length >= most) break
    const subject = withoutGloss(conflict.subject)
    const told = termsOf(subject)
    const terms = new Set(told)
    if (leavesOpen.test(subject) || terms.size < told.length || terms.size < fewestTerms) continue
    if (!chosen.some(other => [...terms].every(term => other.terms.has(term)))) chosen.push({ conflict, terms })
  }
  return chosen.map(({ conflict }) => conflict)
}

function sourcesOf({ readings }: FoundConflict): number {
  return new Set(readings.flatMap(({ evidence }) => evidence.map(item => placeOfEvidence(item).source))).size
}

/** A subject is a noun phrase ("size of the market") or an indirect question ("when the order is signed"). */
function askAbout({ subject }: FoundConflict): string {
  const plain = withoutGloss(subject)
  return isAsked.test(plain)
    ? `What do the sources say about ${plain}?`
    : `What is the ${plain.replace(/^the /iu, '')}?`
}

/** Without the words in brackets that stand behind a subject which has no clause. */
const withoutGloss = (subject: string) => subject.replace(/\s?\([^()]*\)$/u, '')
