import { Failure } from '../page/failure.tsx'
import { documentAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { documents, health, loadServerState, serverFailure } from '../server/server-state.ts'
import { Provenance } from '../source/provenance.tsx'
import { askQuestion } from './asking.ts'
import { Composer } from './composer.tsx'
import { scope } from './scope.ts'
import { SuggestionList } from './suggestion-list.tsx'

/** Documents listed before the rest is left to their own page. */
const fewDocuments = 6

/** First sight: what this is, what to ask of these very documents, and which they are. */
export function StartView() {
  const list = documents.value?.documents ?? []
  const { length } = scope.value
  const asksAll = length === 0
  return (
    <div class="start">
      <h1>Ask your documents.</h1>
      <p class="lead">Every sentence of an answer cites its source. Where sources disagree, you see every reading.</p>
      <Composer
        placeholder={asksAll ? 'Ask a question' : `Ask about ${length === 1 ? 'this' : 'these'}`}
        onAsk={askQuestion}
        takesFocus
      />
      {serverFailure.value && <Failure error={serverFailure.value.error} retry={() => void loadServerState()} />}
      {asksAll && <SuggestionList />}
      {list.length > 0 && (
        <section class="start-documents" aria-labelledby="documents-heading">
          <h2 id="documents-heading">In this folder</h2>
          <ul>
            {list.slice(0, fewDocuments).map(document => (
              <li key={document.id}>
                <a href={documentAddress(document.id)} dir="auto">
                  {shown(document.title)}
                </a>
                <Provenance source={document} />
              </li>
            ))}
          </ul>
          <p class="start-more">
            {list.length > fewDocuments && <a href="/documents">All {list.length} documents</a>}
            {list.length > 1 && <a href="/conflicts">Where they disagree</a>}
          </p>
        </section>
      )}
      {health.value?.quotes && (
        <p class="keyless">
          Quoting sources. Add a model to get written answers: set <code>OPENAI_API_KEY</code> or{' '}
          <code>OPENAI_BASE_URL</code> and start the server again.
        </p>
      )}
    </div>
  )
}
