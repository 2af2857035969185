import { shown } from '../page/words.ts'
import { suggestions } from '../server/server-state.ts'
import { askQuestion } from './asking.ts'

/** Questions that the server's documents answer, each asked at a click. */
export function SuggestionList() {
  return (
    <ul class="suggestions" aria-label="Suggested questions">
      {suggestions.value.map(question => (
        <li key={question}>
          <button type="button" dir="auto" onClick={() => askQuestion(question)}>
            {shown(question)}
          </button>
        </li>
      ))}
    </ul>
  )
}
