import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../page/announcer.tsx'
import { SendIcon, StopIcon } from '../page/icons.tsx'
import { ScopeList } from './scope-list.tsx'

interface Props {
  placeholder: string
  onAsk: (question: string) => void
  /** Given while an answer arrives. */
  onStop?: (() => void) | undefined
  takesFocus?: boolean
}

const draftKey = 'footnote:draft'
/** Shown to somebody who sends a question while another one is being answered: it would build on that answer. */
const waiting = 'It will be sent when the answer above is complete.'
/** What the server takes. */
const longestQuestion = 4_000

/** The one field. What is typed survives a reload. */
export function Composer({ placeholder, onAsk, onStop, takesFocus }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '')
  const [waits, setWaits] = useState(false)
  const isBusy = onStop !== undefined
  const change = (changed: string) => {
    setWaits(false)
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
    if (!question) return
    if (isBusy) {
      setWaits(true)
      announce(waiting)
      return
    }
    change('')
    onAsk(question)
  }
  useEffect(() => {
    if (waits && !isBusy) send()
  }, [isBusy])
  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ScopeList onChanged={() => field.current?.focus()} />
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
      {/* Two buttons: one that became the other under a finger would send what is written. */}
      {isBusy ? (
        <button key="stop" type="button" class="send" aria-label="Stop" title="Stop" onClick={onStop}>
          <StopIcon />
        </button>
      ) : (
        <button key="ask" type="submit" class="send" aria-label="Ask" title="Ask" disabled={text.trim() === ''}>
          <SendIcon />
        </button>
      )}
      {waits && <p class="waits">{waiting}</p>}
    </form>
  )
}

/** For browsers that do not do it themselves, which costs them a layout of the page. */
function growToText(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing: content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
