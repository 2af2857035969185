import type { Message } from '../../types/answer.ts'
import { createBoundedMemory } from '../bounded-memory.ts'
import { isStopWord, tokenize } from '../terms.ts'
import { wordsIn } from '../word-list.ts'

/** What a question asks of all documents together: what they are about, or on what they disagree. */
export type WholeQuestion = 'overview' | 'disagreements'

/** What a folder holds, by the names that people give it. */
const documents = wordsIn(
  'document documents doc docs source sources file files folder folders text texts article articles page pages report reports paper papers note notes collection corpus library material materials content contents'
)
/** Words by which somebody asks for the whole of something. */
const overview = wordsIn(
  'about summary summaries summarize summarise summarizing summarising summarized summarised overview gist topic topics theme themes takeaway takeaways tldr cover covers covered contain contains'
)
const disagreement = wordsIn(
  'disagree disagrees disagreed disagreement disagreements conflict conflicts conflicting contradict contradicts contradiction contradictions contradictory contradicting inconsistent inconsistency inconsistencies discrepancy discrepancies'
)
/** They tell of a disagreement only where they are said of the documents. */
const difference = wordsIn('differ differs difference differences agree odds')
/** What may stand beside them and names nothing. */
const beside = wordsIn(
  'main key most important central short brief quick quickly briefly give tell show write list explain please point points idea ideas subject subjects everything anything all here this these those it they them overall whole general sum up say says talk talks discuss discusses discussed deal deals know read find found ask uploaded provided given available exist exists each other another one fact facts figure figures number numbers where between among'
)
/** Longer ones ask for something of their own. */
const mostWords = 14
const longest = 120

const asksWhatTheySay =
  /\b(?:say|talk|discuss|deal)s?\b|\b(?:main|key|important) (?:points?|ideas?|subjects?)\b|\bsum up\b|^\W*what(?:['’]s| is| do| can| are)\b.*\b(?:in|find|know|ask)\b/iu

interface Read {
  asked: WholeQuestion
  namesDocuments: boolean
}

/** Every stage of an answer asks it of its question: those of the answers under way are read once. */
const recent = createBoundedMemory<string, Read | null>(64)

/**
 * What a question asks of the documents as a whole, and of nothing in them: "What is this about?", "Summarize these documents",
 * "Where do the sources disagree?"; null for all others. In a conversation only one that names the documents does so:
 * "this" is what was said.
 */
export function wholeQuestionOf(question: string, messages: readonly Message[] = []): WholeQuestion | null {
  const known = recent.get(question)
  const read = known === undefined ? readWhole(question) : known
  if (known === undefined) recent.set(question, read)
  return read && (messages.length === 0 || read.namesDocuments) ? read.asked : null
}

function readWhole(question: string): Read | null {
  if (question.length > longest) return null
  const words = tokenize(question).map(({ text }) => text.toLowerCase())
  if (words.length === 0 || words.length > mostWords) return null
  const isOneOf = (...sets: ReadonlySet<string>[]): ((word: string) => boolean) => {
    return word => sets.some(set => set.has(word))
  }
  const isOfAll = isOneOf(documents, overview, disagreement, difference, beside)
  if (!words.every(word => isOfAll(word) || isStopWord(word))) return null
  const namesDocuments = words.some(isOneOf(documents))
  const disagrees = words.some(isOneOf(disagreement)) || (namesDocuments && words.some(isOneOf(difference)))
  if (disagrees) return { asked: 'disagreements', namesDocuments }
  const isOverview = words.some(isOneOf(overview)) || (namesDocuments && asksWhatTheySay.test(question))
  return isOverview ? { asked: 'overview', namesDocuments } : null
}
