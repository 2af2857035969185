import { useRef, useState } from 'preact/hooks'
import { FootnoteError } from '../../src/client/footnote-client.ts'
import { IconButton } from '../page/icon-button.tsx'
import { HelpfulIcon, UnhelpfulIcon } from '../page/icons.tsx'
import { client } from '../server/client.ts'

interface Props {
  answerId: string
  onSaid: (text: string) => void
}

/** Whether an answer helped. A reader whom it did not help can say why: the server keeps the latest word. */
export function FeedbackButtons({ answerId, onSaid }: Props) {
  const [helpful, setHelpful] = useState<boolean | null>(null)
  const [isCommented, setIsCommented] = useState(false)
  const comment = useRef<HTMLInputElement>(null)
  const send = async (isHelpful: boolean, words?: string) => {
    setHelpful(isHelpful)
    try {
      await client.sendFeedback({ answerId, helpful: isHelpful, ...(words && { comment: words }) })
      onSaid('Thank you')
    } catch (error) {
      setHelpful(null)
      // A server that keeps no feedback does not know the address.
      const isKnown = error instanceof FootnoteError && error.body.code !== 'not_found'
      onSaid(isKnown ? error.message : 'This server takes no feedback')
    }
  }
  return (
    <>
      <IconButton label="Helpful" aria-pressed={helpful === true} onClick={() => send(true)}>
        <HelpfulIcon />
      </IconButton>
      <IconButton label="Not helpful" aria-pressed={helpful === false} onClick={() => send(false)}>
        <UnhelpfulIcon />
      </IconButton>
      {helpful === false && !isCommented && (
        <form
          class="comment"
          onSubmit={event => {
            event.preventDefault()
            const words = comment.current?.value.trim()
            if (!words) return
            setIsCommented(true)
            void send(false, words)
          }}
        >
          <input ref={comment} aria-label="What was wrong" placeholder="What was wrong?" maxLength={1_000} />
          <button type="submit" class="quiet">
            Send
          </button>
        </form>
      )}
    </>
  )
}
