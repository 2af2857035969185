import { IconButton } from '../page/icon-button.tsx'
import { CloseIcon } from '../page/icons.tsx'
import { counted, shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'
import { leaveOut, scope } from './scope.ts'

/** More than these would fill a phone. */
const mostNamed = 3

interface Props {
  onChanged: () => void
}

/** The only documents that the next question is asked of, with ways to leave them out; nothing where all are asked. */
export function ScopeList({ onChanged }: Props) {
  const { value } = scope
  if (value.length === 0) return null
  return (
    <ul class="scope" aria-label="Asked of these documents only">
      {value.length > mostNamed ? (
        <Chosen documentIds={value} name={counted(value.length, 'document')} onChanged={onChanged} />
      ) : (
        value.map(id => <Chosen key={id} documentIds={[id]} name={shown(titleOf(id))} onChanged={onChanged} />)
      )}
    </ul>
  )
}

function Chosen({ documentIds, name, onChanged }: Props & { documentIds: readonly string[]; name: string }) {
  return (
    <li>
      <span dir="auto" title={documentIds.map(id => shown(titleOf(id))).join('\n')}>
        {name}
      </span>
      <IconButton
        label={`Leave out: ${name}`}
        onClick={() => {
          leaveOut(documentIds)
          onChanged()
        }}
      >
        <CloseIcon />
      </IconButton>
    </li>
  )
}
