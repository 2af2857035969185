import { useState } from 'preact/hooks'
import { answerMarkdown } from '../answer/markdown.ts'
import { announce } from '../page/announcer.tsx'
import { AgainIcon, CopyIcon, HelpfulIcon, LinkIcon, PrintIcon, UnhelpfulIcon } from '../page/icons.tsx'
import { sharedAnswerAddress } from '../page/route.ts'
import { sendFeedback } from '../server/api.ts'
import type { Turn } from './turn.ts'

interface Props {
  turn: Turn
  onAgain: () => void
}

/** What can be done with a finished answer. */
export function TurnActions({ turn, onAgain }: Props) {
  const [said, setSaid] = useState('')
  const [helpful, setHelpful] = useState<boolean | null>(null)
  const say = (text: string) => {
    setSaid(text)
    announce(text)
  }
  const copy = async (text: string, what: string) => {
    say((await copyText(text)) ? `${what} copied` : `The browser does not let this page copy. ${what} was not copied.`)
  }
  const rate = async (isHelpful: boolean) => {
    setHelpful(isHelpful)
    try {
      await sendFeedback({ answerId: turn.answer?.id ?? turn.id, helpful: isHelpful })
      say('Thank you')
    } catch {
      setHelpful(null)
      say('The server did not take it')
    }
  }
  return (
    <div class="actions">
      <button
        type="button"
        class="icon"
        aria-label="Copy as Markdown"
        onClick={() => copy(answerMarkdown(turn), 'Answer')}
      >
        <CopyIcon />
      </button>
      {turn.answer && (
        <button
          type="button"
          class="icon"
          aria-label="Copy link"
          onClick={() => copy(location.origin + sharedAnswerAddress(turn.answer?.id ?? turn.id, turn.question), 'Link')}
        >
          <LinkIcon />
        </button>
      )}
      <button type="button" class="icon" aria-label="Print" onClick={() => print()}>
        <PrintIcon />
      </button>
      <button type="button" class="icon" aria-label="Ask again" onClick={onAgain}>
        <AgainIcon />
      </button>
      {turn.answer && (
        <>
          <button
            type="button"
            class="icon"
            aria-label="Helpful"
            aria-pressed={helpful === true}
            onClick={() => rate(true)}
          >
            <HelpfulIcon />
          </button>
          <button
            type="button"
            class="icon"
            aria-label="Not helpful"
            aria-pressed={helpful === false}
            onClick={() => rate(false)}
          >
            <UnhelpfulIcon />
          </button>
        </>
      )}
      <span class="said">{said}</span>
      {turn.answer && (
        <span class="made-by">
          {turn.answer.modelId} · {(turn.answer.durationMs / 1000).toFixed(1)} s
        </span>
      )}
    </div>
  )
}

/** False where the browser refuses: the clipboard is closed to pages that are not served securely. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    return copied
  }
}
