import { useRef } from 'preact/hooks'
import { keepToken } from '../server/client.ts'

/** Asks for the token of a server that wants one. It is kept until the tab is closed. */
export function TokenForm({ onKept }: { onKept: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      class="token-form"
      onSubmit={event => {
        event.preventDefault()
        const token = field.current?.value.trim()
        if (!token) return
        keepToken(token)
        onKept()
      }}
    >
      <label>
        Access token <input ref={field} type="password" autocomplete="off" required />
      </label>
      <button type="submit">Continue</button>
    </form>
  )
}
