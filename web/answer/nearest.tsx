import type { NotFound } from '../../src/types/answer.ts'
import { documentAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'

/**
 * Where to look on for what the sources leave open: the sentences that come nearest, each a way to its place, and the
 * documents beside theirs; nothing where nothing comes near.
 */
export function Nearest({ notFound }: { notFound: readonly NotFound[] }) {
  const sentences = new Map(
    notFound.flatMap(({ nearestSentences = [] }) =>
      nearestSentences.map(near => [`${near.documentId} ${near.startCharIndex}`, near] as const)
    )
  )
  const quoted = new Set([...sentences.values()].map(({ documentId }) => documentId))
  const ids = new Set(notFound.flatMap(({ nearestDocumentIds }) => nearestDocumentIds.filter(id => !quoted.has(id))))
  if (sentences.size + ids.size === 0) return null
  return (
    <>
      <p class="muted">These come nearest, but do not answer it:</p>
      <ul class="document-links">
        {[...sentences].map(([key, { documentId, documentTitle, citedText }]) => (
          <li key={key}>
            <a href={documentAddress(documentId, citedText)} dir="auto">
              {shown(documentTitle)}
            </a>
            <p class="muted" dir="auto">
              {shown(citedText)}
            </p>
          </li>
        ))}
        {[...ids].map(id => (
          <li key={id}>
            <a href={documentAddress(id)} dir="auto">
              {shown(titleOf(id))}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
