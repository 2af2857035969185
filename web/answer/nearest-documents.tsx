import { documentAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'

/** Where to look on for what the sources leave open; nothing where no document comes near. */
export function NearestDocuments({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <>
      <p class="muted">These come nearest:</p>
      <ul class="document-links">
        {ids.map(id => (
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
