import { FootnoteError } from '../../src/client/footnote-client.ts'
import { Failure } from '../page/failure.tsx'
import { counted } from '../page/words.ts'
import type { Turn } from './turn.ts'

interface Props {
  turn: Turn
  onAgain: () => void
  onGoOn: () => void
}

/** How an answer ended, where it did not end well: what happened, what was kept, and the one thing to do. */
export function TurnEnd({ turn, onAgain, onGoOn }: Props) {
  const { phase, error, status, claims, answer } = turn
  const goOn = claims.length > 0 ? { label: 'Go on', action: onGoOn } : { label: 'Ask again', action: onAgain }
  if (phase === 'failed' && error) {
    return <Failure error={new FootnoteError(status ?? 500, error)} retry={goOn.action} label={goOn.label} />
  }
  const words = endingOf(phase, answer?.incomplete?.message)
  if (!words) return null
  return (
    <div class="notice">
      <p dir="auto">
        {words} {claims.length > 0 && `What had been checked is kept: ${counted(claims.length, 'sentence')}.`}
      </p>
      <button type="button" onClick={goOn.action}>
        {goOn.label}
      </button>
    </div>
  )
}

function endingOf(phase: Turn['phase'], incomplete: string | undefined): string | undefined {
  if (incomplete) return incomplete
  if (phase === 'stopped') return 'Stopped.'
  if (phase === 'lost') return 'The connection was lost before the answer was complete.'
  return undefined
}
