import { useEffect } from 'preact/hooks'
import { corpusConflicts, loadCorpusConflicts } from '../conflict/corpus-conflicts.ts'
import { Failure } from '../page/failure.tsx'
import { askAddress } from '../page/route.ts'
import { isLong, shown, webAddress } from '../page/words.ts'
import { ChangedSource } from '../source/changed-source.tsx'
import { DocumentText } from '../source/document-text.tsx'
import { documentWithText, loadDocument } from '../source/documents.ts'
import { Provenance } from '../source/provenance.tsx'
import { findWords } from '../source/spans.ts'
import { conflictsOf, DocumentDisputes, disputedMarks } from './document-disputes.tsx'

interface Props {
  documentId: string
  /** Words to open it at. */
  sentence: string | null
}

/** One document with its whole text. */
export function DocumentPage({ documentId, sentence }: Props) {
  const loaded = documentWithText(documentId)
  const known = loaded && 'document' in loaded ? loaded.document : null
  const url = webAddress(known?.url)
  const place = known && sentence ? findWords(known.text, sentence) : null
  const conflicts = conflictsOf(documentId)
  useEffect(() => {
    if (!Array.isArray(corpusConflicts.peek())) void loadCorpusConflicts()
  }, [])
  return (
    <div class="page-column document-page">
      <p>
        <a href="/documents">All documents</a>
      </p>
      {loaded === null && <p class="muted">Opening the document</p>}
      {loaded && 'error' in loaded && (
        <>
          <h1 dir="auto">{shown(documentId)}</h1>
          <Failure error={loaded.error} retry={() => void loadDocument(documentId)} />
        </>
      )}
      {known && (
        <>
          <h1 dir="auto" class={isLong(known.title) ? 'long' : undefined}>
            {shown(known.title)}
          </h1>
          <p class="source-links">
            <Provenance source={known} />
            {url && (
              <a href={url} target="_blank" rel="noopener noreferrer">
                Original
              </a>
            )}
            <a href={askAddress([known.id])}>Ask about this document</a>
          </p>
          {sentence && !place && (
            <ChangedSource>
              <span dir="auto">{shown(sentence)}</span>
            </ChangedSource>
          )}
          <DocumentDisputes conflicts={conflicts} />
          <DocumentText
            text={known.text}
            marks={[
              ...(place ? [{ ...place, kind: 'sentence' as const }] : []),
              ...disputedMarks(documentId, known.text, conflicts)
            ]}
            target={place}
          />
        </>
      )}
    </div>
  )
}
