import { computed, signal } from '@preact/signals'
import type { DocumentSummary } from '../../src/types/document.ts'
import type { DocumentList, Health } from '../../src/types/service.ts'
import { client } from './client.ts'

export const health = signal<Health | null>(null)
export const documents = signal<DocumentList | null>(null)
export const suggestions = signal<readonly string[]>([])
/** Why the documents could not be listed; null where they could. */
export const serverFailure = signal<{ error: unknown } | null>(null)

/** A folder's "report 10" stands after its "report 9". */
const { compare } = new Intl.Collator('en', { numeric: true })
const byNumberedId = (a: DocumentSummary, b: DocumentSummary) => compare(a.id, b.id)

/** Asks the server what it is and what it holds. Each part that cannot be had is left as it was. */
export async function loadServerState(): Promise<void> {
  await Promise.all([
    client.health().then(
      value => {
        health.value = value
      },
      () => {}
    ),
    client.suggestions().then(
      questions => {
        suggestions.value = questions
      },
      () => {}
    ),
    client.documents().then(
      value => {
        documents.value = { ...value, documents: value.documents.toSorted(byNumberedId) }
        serverFailure.value = null
      },
      error => {
        serverFailure.value = { error }
      }
    )
  ])
}

const byId = computed(
  () => new Map<string, DocumentSummary>(documents.value?.documents.map(document => [document.id, document]))
)

export function titleOf(documentId: string): string {
  return byId.value.get(documentId)?.title ?? documentId
}
