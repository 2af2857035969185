import { useEffect, useRef, useState } from 'preact/hooks'
import { SendIcon, StopIcon } from '../page/icons.tsx'

interface Props {
  placeholder: string
  onAsk: (question: string) => void
  /** Given while an answer arrives. */
  onStop?: (() => void) | undefined
  takesFocus?: boolean
}

const draftKey = 'footnote:draft'
/** What the server takes. */
const longestQuestion = 4_000

/** The one field. What is typed survives a reload. */
export function Composer({ placeholder, onAsk, onStop, takesFocus }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '')
  const change = (changed: string) => {
    sessionStorage.setItem(draftKey, changed)
    setText(changed)
  }
  // A phone's keyboard would cover half of what there is to see.
  useEffect(() => {
    if (takesFocus && matchMedia('(hover: hover)').matches) field.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    if (field.current) growToText(field.current)
  }, [text])

  const send = () => {
    const question = text.trim()
    if (!question || onStop) return
    change('')
    onAsk(question)
  }
  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={field}
        id="question"
        rows={1}
        dir="auto"
        aria-label="Question"
        placeholder={placeholder}
        maxLength={longestQuestion}
        value={text}
        onInput={event => change(event.currentTarget.value)}
        onKeyDown={event => {
          // Enter while composing chooses a word of an input method.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      {onStop ? (
        <button type="button" class="send" aria-label="Stop" onClick={onStop}>
          <StopIcon />
        </button>
      ) : (
        <button type="submit" class="send" aria-label="Ask" disabled={text.trim() === ''}>
          <SendIcon />
        </button>
      )}
    </form>
  )
}

function growToText(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
