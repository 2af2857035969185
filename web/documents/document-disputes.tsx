import { useState } from 'preact/hooks'
import type { CorpusConflict } from '../../src/types/conflict.ts'
import { ConflictCard } from '../conflict/conflict-card.tsx'
import { viewCorpusConflict } from '../conflict/conflict-view.ts'
import { corpusConflicts } from '../conflict/corpus-conflicts.ts'
import { counted } from '../page/words.ts'
import type { Mark } from '../source/document-text.tsx'
import { quoteReading } from '../source/quotes.ts'
import { findWords } from '../source/spans.ts'

/** The disagreements in which a document has a reading; none while they are not known. */
export function conflictsOf(documentId: string): CorpusConflict[] {
  const { value } = corpusConflicts
  if (!Array.isArray(value)) return []
  return value.filter(({ readings }) =>
    readings.some(({ citations }) => citations.some(citation => citation.documentId === documentId))
  )
}

/** The readings that a document gives, in its text: the figure, or the sentence where that has it in other words. */
export function disputedMarks(documentId: string, text: string, conflicts: readonly CorpusConflict[]): Mark[] {
  const readings = conflicts.flatMap(conflict => conflict.readings)
  return readings.flatMap(reading =>
    reading.citations
      .filter(citation => citation.documentId === documentId)
      .flatMap((citation): Mark[] => {
        const sentence = findWords(text, citation.citedText, citation)
        if (!sentence) return []
        const quote = quoteReading({ ...citation, ...sentence }, reading.text)
        return (quote.figures.length > 0 ? quote.figures : [sentence]).map(span => ({ ...span, kind: 'disputed' }))
      })
  )
}

/** Whether all sources say what stands in this document and, opened, what they say: one line, so that no text moves. */
export function DocumentDisputes({ conflicts }: { conflicts: readonly CorpusConflict[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const { value } = corpusConflicts
  if (conflicts.length === 0) {
    return (
      <p class="disputes">
        {value === null && 'Comparing with the other documents'}
        {Array.isArray(value) && 'No disagreement with other documents was found.'}
        {value && 'error' in value && 'The documents could not be compared.'}
      </p>
    )
  }
  return (
    <details class="disputes" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>Sources disagree on {counted(conflicts.length, 'thing')} said here</summary>
      {isOpen &&
        conflicts.map((conflict, index) => (
          <ConflictCard key={index} conflict={viewCorpusConflict(conflict)} level={2} />
        ))}
    </details>
  )
}
