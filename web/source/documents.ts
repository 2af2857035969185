import { signal } from '@preact/signals'
import { FootnoteError } from '../../src/client/footnote-client.ts'
import type { Document } from '../../src/types/document.ts'
import { client } from '../server/client.ts'

/** A document's text as far as it is known: null while it is loaded. */
export type LoadedDocument = { document: Document } | { error: unknown } | null

/** The server's own words are for programs that gave a wrong id. */
const gone = new FootnoteError(404, {
  code: 'document_not_found',
  message: 'This document is not in the folder any more.',
  help: 'It may have been moved or renamed.'
})

const loaded = signal<ReadonlyMap<string, LoadedDocument>>(new Map())

/** The document with this id. The first look at it loads it. */
export function documentWithText(id: string): LoadedDocument {
  const { value } = loaded
  if (!value.has(id)) queueMicrotask(() => void loadDocument(id))
  return value.get(id) ?? null
}

export async function loadDocument(id: string): Promise<void> {
  // Asked for already: several quotes of one document open at once.
  if (loaded.peek().get(id) === null) return
  const put = (document: LoadedDocument) => {
    loaded.value = new Map(loaded.peek()).set(id, document)
  }
  put(null)
  try {
    put({ document: await client.document(id) })
  } catch (error) {
    put({ error: error instanceof FootnoteError && error.status === 404 ? gone : error })
  }
}
