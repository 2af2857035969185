import type { Answer } from '../../src/types/answer.ts'
import { Nearest } from '../answer/nearest.tsx'
import { suggestions } from '../server/server-state.ts'
import { askQuestion } from './asking.ts'
import { SuggestionList } from './suggestion-list.tsx'

interface Props {
  answer: Answer
  question: string
  /** The only documents that were asked; empty where all were. */
  documentIds: readonly string[]
}

/** Nothing in the sources answers the question: said plainly, with what they do hold, or with the way to all of them. */
export function Abstention({ answer, question, documentIds }: Props) {
  if (documentIds.length > 0) {
    return (
      <div class="abstention">
        <p class="lead">
          {documentIds.length === 1 ? 'This document does not answer this.' : 'These documents do not answer this.'}
        </p>
        <p>
          <button type="button" onClick={() => askQuestion(question, [])}>
            Ask all documents
          </button>
        </p>
      </div>
    )
  }
  return (
    <div class="abstention">
      <p class="lead">Your documents do not answer this.</p>
      <Nearest notFound={answer.notFound} />
      {suggestions.value.length > 0 && (
        <>
          <p>What they do answer:</p>
          <SuggestionList />
        </>
      )}
    </div>
  )
}
