import { IconButton } from '../page/icon-button.tsx'
import { CloseIcon } from '../page/icons.tsx'
import { shown } from '../page/words.ts'
import { titleOf } from '../server/server-state.ts'
import { leaveOut, scope } from './scope.ts'

/** The only documents that the next question is asked of, each with a way to leave it out; nothing where all are asked. */
export function ScopeList({ onChanged }: { onChanged: () => void }) {
  if (scope.value.length === 0) return null
  return (
    <ul class="scope" aria-label="Asked of these documents only">
      {scope.value.map(id => {
        const title = shown(titleOf(id))
        return (
          <li key={id}>
            <span dir="auto" title={title}>
              {title}
            </span>
            <IconButton
              label={`Leave out: ${title}`}
              onClick={() => {
                leaveOut(id)
                onChanged()
              }}
            >
              <CloseIcon />
            </IconButton>
          </li>
        )
      })}
    </ul>
  )
}
