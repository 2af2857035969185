import { FootnoteError } from '../../src/client/footnote-client.ts'
import type { ErrorBody } from '../../src/types/answer.ts'
import { TokenForm } from './token-form.tsx'

const unreachable: ErrorBody = {
  code: 'unreachable',
  message: 'The server cannot be reached.',
  help: 'Check that it is running and that you are online.'
}

/** The server's own help tells a program which header to send. */
const tokenHelp = 'The one that you enter is kept until this tab is closed.'

interface Props {
  error: unknown
  retry: () => void
  label?: string
}

/** What went wrong, in words, where it went wrong, with one thing to do. */
export function Failure({ error, retry, label = 'Try again' }: Props) {
  const refusal = error instanceof FootnoteError ? error : null
  const wantsToken = refusal?.status === 401
  const { message, help } = refusal?.body ?? unreachable
  return (
    <div class="notice failure" role="alert">
      <p>
        <strong dir="auto">{message}</strong> <span dir="auto">{wantsToken ? tokenHelp : help}</span>
      </p>
      {wantsToken ? (
        <TokenForm onKept={retry} />
      ) : (
        <button type="button" onClick={retry}>
          {label}
        </button>
      )}
    </div>
  )
}
