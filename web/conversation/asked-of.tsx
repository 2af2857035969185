import { documentAddress } from '../page/route.ts'
import { shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'

/** Said over an answer for which not all documents were asked: others may say more, or something else. */
export function AskedOf({ documentIds }: { documentIds: readonly string[] }) {
  if (documentIds.length === 0) return null
  return (
    <p class="asked-of">
      Asked only of{' '}
      {documentIds.map((id, place) => (
        <span key={id}>
          {place > 0 && ' · '}
          <a href={documentAddress(id)} dir="auto">
            {shown(titleOf(id))}
          </a>
        </span>
      ))}
    </p>
  )
}
