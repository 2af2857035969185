import type { NotFound } from '../../src/types/answer.ts'
import { shown } from '../page/words.ts'
import { Nearest } from './nearest.tsx'

/** The parts of a question that the sources leave open, and where to look next. */
export function NotFoundList({ notFound }: { notFound: readonly NotFound[] }) {
  return notFound.map((missing, index) => (
    <div key={index} class="not-found">
      <p>
        <strong>Not found in the sources:</strong> <span dir="auto">{shown(missing.text)}</span>
      </p>
      <Nearest notFound={[missing]} />
    </div>
  ))
}
