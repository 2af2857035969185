import { startAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { AskedOf } from './asked-of.tsx'
import { askQuestion } from './asking.ts'
import { scope } from './scope.ts'

/** A link to an answer that this browser does not keep. The link holds the question, so that it can be asked here. */
export function UnknownAnswer({ question }: { question: string | undefined }) {
  return (
    <div class="page-column">
      <h1>This answer is not kept in this browser</h1>
      <p class="lead">
        Answers stay with the browser that asked. The same question can be asked of the same documents.
      </p>
      <AskedOf documentIds={scope.value} />
      {question && (
        <ul class="suggestions">
          <li>
            <button type="button" dir="auto" onClick={() => askQuestion(question)}>
              {shown(question)}
            </button>
          </li>
        </ul>
      )}
      <p>
        <a href={startAddress}>Ask another question</a>
      </p>
    </div>
  )
}
