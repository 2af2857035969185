import { signal } from '@preact/signals'
import { FootnoteError } from '../../src/client/footnote-client.ts'
import type { Document } from '../../src/types/document.ts'
import { client } from '../server/client.ts'

/** A document's text as far as it is known: null while it is loaded. */
export type LoadedDocument = { document: Document } | { failure: string } | null

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
    const gone = error instanceof FootnoteError && error.status === 404
    put({ failure: gone ? 'This source is no longer in the folder.' : 'The source could not be loaded.' })
  }
}
