import { documentAddress } from '../page/route.ts'
import { counted, shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'

/** More than these would stand between the question and its answer. */
const mostNamed = 3

interface Props {
  documentIds: readonly string[]
}

/** Said over an answer for which not all documents were asked: others may say more, or something else. */
export function AskedOf({ documentIds }: Props) {
  if (documentIds.length === 0) return null
  if (documentIds.length <= mostNamed) {
    return (
      <p class="asked-of">
        Asked only of <Titles documentIds={documentIds} />
      </p>
    )
  }
  return (
    <details class="asked-of">
      <summary>Asked only of {counted(documentIds.length, 'document')}</summary>
      <Titles documentIds={documentIds} />
    </details>
  )
}

function Titles({ documentIds }: Props) {
  return documentIds.map((id, place) => (
    <span key={id}>
      {place > 0 && ' · '}
      <a href={documentAddress(id)} dir="auto">
        {shown(titleOf(id))}
      </a>
    </span>
  ))
}
