import type { NotFound } from '../../src/types/answer.ts'
import { shown } from '../page/words.ts'
import { NearestDocuments } from './nearest-documents.tsx'

/** The parts of a question that the sources leave open, and where to look next. */
export function NotFoundList({ notFound }: { notFound: readonly NotFound[] }) {
  return notFound.map(({ text, nearestDocumentIds }, index) => (
    <div key={index} class="not-found">
      <p>
        <strong>Not found in the sources:</strong> <span dir="auto">{shown(text)}</span>
      </p>
      <NearestDocuments ids={nearestDocumentIds} />
    </div>
  ))
}
