import { useState } from 'preact/hooks'
import type { DocumentSummary } from '../../src/types/document.ts'
import { Failure } from '../page/failure.tsx'
import { InBatches } from '../page/in-batches.tsx'
import { askAddress, documentAddress } from '../page/route.ts'
import { counted, shown } from '../page/words.ts'
import { documents, loadServerState, serverFailure } from '../server/server-state.ts'
import { Provenance } from '../source/provenance.tsx'

/** As many as are seen at a glance. */
const fewDocuments = 12
/** As many as an address holds. */
const mostChosen = 20

function holds({ title, publisher = '', id }: DocumentSummary, words: string): boolean {
  return `${title}\n${publisher}\n${id}`.toLowerCase().includes(words.trim().toLowerCase())
}

/** The sources, and the files that could not be read. */
export function DocumentsPage() {
  const { value } = documents
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const choose = (id: string) => setChosen(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])
  const canChoose = value !== null && value.documents.length > 1
  const found = value?.documents.filter(document => holds(document, words)) ?? []
  return (
    <div class="page-column">
      <h1>Documents</h1>
      {serverFailure.value && <Failure error={serverFailure.value.error} retry={() => void loadServerState()} />}
      {value && (
        <>
          <p class="lead">
            {value.documents.length === 0
              ? 'The folder holds no documents that can be read.'
              : `Answers come from ${value.documents.length === 1 ? 'this document' : `these ${value.documents.length} documents`}, and from nothing else.`}
            {canChoose && ' Choose some to ask only those.'}
          </p>
          {value.documents.length > fewDocuments && (
            <label class="find">
              Find a document
              <input type="search" value={words} onInput={event => setWords(event.currentTarget.value)} />
            </label>
          )}
          {found.length === 0 && words && <p class="muted">No title, publisher or file name matches.</p>}
          <ul class="document-list">
            <InBatches items={found} size={200}>
              {document => (
                <li key={document.id}>
                  <a class="document" href={documentAddress(document.id)}>
                    <cite dir="auto">{shown(document.title)}</cite>
                    <Provenance source={document} />
                    <span class="muted">{document.id}</span>
                  </a>
                  {canChoose && (
                    <input
                      type="checkbox"
                      aria-label={`Choose: ${shown(document.title)}`}
                      checked={chosen.includes(document.id)}
                      disabled={chosen.length === mostChosen && !chosen.includes(document.id)}
                      onChange={() => choose(document.id)}
                    />
                  )}
                </li>
              )}
            </InBatches>
          </ul>
          {chosen.length > 0 && (
            <p class="ask-chosen">
              <a class="primary" href={askAddress(chosen)}>
                Ask {chosen.length === 1 ? 'this document' : `these ${chosen.length}`}
              </a>
              <button type="button" class="quiet" onClick={() => setChosen([])}>
                Choose none
              </button>
            </p>
          )}
          {value.skipped.length > 0 && (
            <details class="skipped">
              <summary>{counted(value.skipped.length, 'file')} left out</summary>
              <ul>
                {value.skipped.map(({ path, reason }) => (
                  <li key={path}>
                    <strong dir="auto">{shown(path)}</strong>: <span dir="auto">{shown(reason)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </div>
  )
}
