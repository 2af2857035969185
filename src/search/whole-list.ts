import { evidenceOf, tableHeadAbove } from '../documents/evidence.ts'
import { sentenceAt, sentenceText } from '../documents/read-document.ts'
import { createBoundedMemory } from '../text/bounded-memory.ts'
import { areOfOneList, isListLine, leadsToItem } from '../text/list-item.ts'
import { limitOf } from '../text/memory-share.ts'
import type { Passage, SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** The most lines of a list that are added to a passage at either end. */
const mostAdded = 9

/** The passages used last, with their sentences. */
const remembered = createBoundedMemory<Passage, readonly EvidenceSentence[]>(() => limitOf(512))

/** The sentences of a passage of this document as evidence, made whole as `sentencesOf` does. Remembered for each passage. */
export function evidenceOfPassage(document: SourceDocument, passage: Passage): readonly EvidenceSentence[] {
  const known = remembered.get(passage)
  if (known) return known
  const evidence = evidenceAt(document, passage.document, sentencesOf(document, passage))
  remembered.set(passage, evidence)
  return evidence
}

function evidenceAt(document: SourceDocument, source: number, sentences: readonly number[]): EvidenceSentence[] {
  return sentences.map(index => evidenceOf(document, source, index))
}

/**
 * The sentences of a passage, by index. A list or a table of which it holds some lines is made whole, with the line that
 * opens it or the row that heads its columns: of half a list nobody can tell that it is half.
 */
function sentencesOf(document: SourceDocument, { firstSentence, endSentence }: Passage): number[] {
  let first = firstSentence
  const least = first - mostAdded
  const beginsInList = isLine(document, first)
  if (beginsInList) while (first > least && isLine(document, first) && goesOn(document, first - 1)) first--
  let end = endSentence
  const most = end + mostAdded
  while (end < most && goesOn(document, end - 1) && isLine(document, end)) end++
  const head = beginsInList && isLine(document, first) ? tableHeadAbove(document, first) : undefined
  const sentences = head === undefined || head >= first ? [] : [head]
  for (let index = first; index < end; index++) if (isProse(document, index)) sentences.push(index)
  return sentences
}

const isProse = (document: SourceDocument, index: number): boolean => sentenceAt(document, index)?.kind === 'prose'

function isLine(document: SourceDocument, index: number): boolean {
  return isProse(document, index) && isListLine(sentenceText(document, index) ?? '')
}

/** Whether the sentence after this one can be the next line of the same list. */
function goesOn(document: SourceDocument, index: number): boolean {
  const [own, next] = [sentenceAt(document, index), sentenceAt(document, index + 1)]
  if (!own || !next || own.kind !== 'prose' || !areOfOneList(next.startCharIndex - own.endCharIndex)) return false
  return leadsToItem(sentenceText(document, index) ?? '')
}
