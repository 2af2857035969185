import { Failure } from '../page/failure.tsx'
import { shown, webAddress } from '../page/words.ts'
import { DocumentText } from '../source/document-text.tsx'
import { documentWithText, loadDocument } from '../source/documents.ts'
import { Provenance } from '../source/provenance.tsx'

/** One document with its whole text. */
export function DocumentPage({ documentId }: { documentId: string }) {
  const loaded = documentWithText(documentId)
  const known = loaded && 'document' in loaded ? loaded.document : null
  const url = webAddress(known?.url)
  return (
    <div class="page-column document-page">
      <p>
        <a href="/documents">All documents</a>
      </p>
      {loaded === null && <p class="muted">Opening the document</p>}
      {loaded && 'failure' in loaded && (
        <>
          <h1 dir="auto">{shown(documentId)}</h1>
          <Failure error={loaded.failure} retry={() => void loadDocument(documentId)} />
        </>
      )}
      {known && (
        <>
          <h1 dir="auto">{shown(known.title)}</h1>
          <p class="source-links">
            <Provenance source={known} />
            {url && (
              <a href={url} target="_blank" rel="noopener noreferrer">
                Original
              </a>
            )}
          </p>
          <DocumentText text={known.text} marks={[]} target={null} />
        </>
      )}
    </div>
  )
}
