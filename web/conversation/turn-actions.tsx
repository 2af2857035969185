import { useState } from 'preact/hooks'
import type { Answer } from '../../src/types/answer.ts'
import { answerMarkdown } from '../answer/markdown.ts'
import { answerPlainText } from '../answer/plain-text.ts'
import { announce } from '../page/announcer.tsx'
import { copyText } from '../page/copy-text.ts'
import { IconButton } from '../page/icon-button.tsx'
import { AgainIcon, CopyIcon, LinkIcon, MarkdownIcon, PrintIcon } from '../page/icons.tsx'
import { sharedAnswerAddress } from '../page/route.ts'
import { health } from '../server/server-state.ts'
import { FeedbackButtons } from './feedback-buttons.tsx'
import type { Turn } from './turn.ts'

interface Props {
  turn: Turn
  onAgain: () => void
}

/** What can be done with a finished answer. */
export function TurnActions({ turn, onAgain }: Props) {
  const [said, setSaid] = useState('')
  const say = (text: string) => {
    setSaid(text)
    announce(text)
  }
  const copy = async (text: string, what: string) => {
    say((await copyText(text)) ? `${what} copied` : `The browser does not let this page copy. ${what} was not copied.`)
  }
  return (
    <div class="actions">
      <IconButton label="Copy with sources" onClick={() => copy(answerPlainText(turn), 'Answer')}>
        <CopyIcon />
      </IconButton>
      <IconButton label="Copy as Markdown" onClick={() => copy(answerMarkdown(turn), 'Markdown')}>
        <MarkdownIcon />
      </IconButton>
      {turn.answer && (
        <IconButton
          label="Copy link"
          onClick={() =>
            copy(
              location.origin + sharedAnswerAddress(turn.answer?.id ?? turn.id, turn.question, turn.documentIds),
              'Link'
            )
          }
        >
          <LinkIcon />
        </IconButton>
      )}
      <IconButton label="Print" onClick={() => print()}>
        <PrintIcon />
      </IconButton>
      <IconButton label="Ask again" onClick={onAgain}>
        <AgainIcon />
      </IconButton>
      {turn.answer && <FeedbackButtons answerId={turn.answer.id} onSaid={say} />}
      <span class="said">{said}</span>
      {turn.answer && (
        <span class="made-by">
          {authorOf(turn.answer)} · {secondsOf(turn.answer)}
        </span>
      )}
    </div>
  )
}

/** In keyless mode there is no model to name. */
function authorOf({ modelId }: Answer): string {
  const { value } = health
  return value?.quotes && value.modelId === modelId ? 'Quoted without a model' : modelId
}

/** To a tenth, and never nought. */
function secondsOf({ durationMs }: Answer): string {
  return durationMs < 50 ? 'less than 0.1 s' : `${(durationMs / 1_000).toFixed(1)} s`
}
