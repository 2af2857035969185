import { useEffect, useRef, useState } from 'preact/hooks'
import { IconButton } from '../page/icon-button.tsx'
import { EditIcon } from '../page/icons.tsx'
import { shown } from '../page/words.ts'

interface Props {
  question: string
  onEdited: (question: string) => void
}

/** The question, and a field in its place while it is changed. */
export function QuestionHeading({ question, onEdited }: Props) {
  const [isEdited, setIsEdited] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isEdited) field.current?.select()
  }, [isEdited])
  if (!isEdited) {
    return (
      <div ref={heading} class="question" dir="auto">
        <h2>{shown(question)}</h2>
        <IconButton label="Edit question" onClick={() => setIsEdited(true)}>
          <EditIcon />
        </IconButton>
      </div>
    )
  }
  const ask = () => {
    const edited = field.current?.value.trim()
    if (!edited) return
    setIsEdited(false)
    onEdited(edited)
  }
  const cancel = () => {
    setIsEdited(false)
    requestAnimationFrame(() => heading.current?.querySelector('button')?.focus())
  }
  return (
    <form
      class="question-editor"
      onSubmit={event => {
        event.preventDefault()
        ask()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          cancel()
        } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault()
          ask()
        }
      }}
    >
      <textarea
        ref={field}
        aria-label="Edited question"
        dir="auto"
        rows={2}
        maxLength={4_000}
        defaultValue={question}
      />
      <div class="buttons">
        <button type="submit" class="primary">
          Ask
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
