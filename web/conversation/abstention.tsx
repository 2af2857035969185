import type { Answer } from '../../src/types/answer.ts'
import { documentAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { suggestions, titleOf } from '../server/server-state.ts'
import { SuggestionList } from './suggestion-list.tsx'

/** Nothing in the sources answers the question: said plainly, with what they do hold. */
export function Abstention({ answer }: { answer: Answer }) {
  const nearest = [...new Set(answer.notFound.flatMap(({ nearestDocumentIds }) => nearestDocumentIds))]
  return (
    <div class="abstention">
      <p class="lead">Your documents do not answer this.</p>
      {nearest.length > 0 && (
        <>
          <p>These come nearest:</p>
          <ul class="document-links">
            {nearest.map(id => (
              <li key={id}>
                <a href={documentAddress(id)} dir="auto">
                  {shown(titleOf(id))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {suggestions.value.length > 0 && (
        <>
          <p>What they do answer:</p>
          <SuggestionList />
        </>
      )}
    </div>
  )
}
