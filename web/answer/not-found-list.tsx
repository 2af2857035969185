import type { NotFound } from '../../src/types/answer.ts'
import { documentAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'

/** The parts of a question that the sources leave open, and where to look next. */
export function NotFoundList({ notFound }: { notFound: readonly NotFound[] }) {
  return notFound.map(({ text, nearestDocumentIds }, index) => (
    <div key={index} class="not-found">
      <p>
        <strong>Not found in the sources:</strong> <span dir="auto">{shown(text)}</span>
      </p>
      {nearestDocumentIds.length > 0 && (
        <>
          <p class="muted">These come nearest:</p>
          <ul class="document-links">
            {nearestDocumentIds.map(id => (
              <li key={id}>
                <a href={documentAddress(id)} dir="auto">
                  {shown(titleOf(id))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  ))
}
