import { counted } from '../page/words.ts'
import type { Turn } from './turn.ts'

/** What is being done for a question right now, in one quiet line. */
export function progressOf(turn: Turn, documentCount: number | null): string {
  if (turn.phase === 'waiting') {
    return 'The server cannot be reached. Your question is kept and will be sent as soon as it responds.'
  }
  if (turn.phase === 'asking' || turn.passages === null) {
    return documentCount ? `Searching ${counted(documentCount, 'document')}` : 'Searching'
  }
  const documents = new Set(turn.passages.map(passage => passage.documentId)).size
  const parts = [`${counted(turn.passages.length, 'passage')} from ${counted(documents, 'document')}`]
  if (turn.conflicts !== null && turn.conflicts.length > 0) {
    parts.push(`${counted(turn.conflicts.length, 'disagreement')} found`)
  }
  parts.push(turn.claims.length > 0 ? `${counted(turn.claims.length, 'sentence')} checked` : 'checking')
  return parts.join(' · ')
}
