import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import {
  bringBack,
  conversation,
  forgetConversation,
  forgotten,
  openConversation,
  summaries
} from '../conversation/conversations.ts'
import type { Conversation } from '../conversation/kept.ts'
import { IconButton } from './icon-button.tsx'
import { CloseIcon, NewIcon } from './icons.tsx'
import { PageLinks } from './page-links.tsx'
import { goTo, startAddress } from './route.ts'
import { remembered, shown } from './words.ts'

export const drawerIsOpen = signal(false)

const close = () => {
  drawerIsOpen.value = false
}

/** The conversations that this browser keeps and, on a phone, the pages. */
export function Drawer() {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = drawerIsOpen.value
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; this is for those who click beside it.
    <dialog
      ref={dialog}
      class="drawer"
      aria-label="Conversations"
      onClose={close}
      onClick={event => event.target === dialog.current && close()}
    >
      {isOpen && (
        <div class="drawer-content">
          <header>
            <h2>Conversations</h2>
            <IconButton label="Close" hint="Esc" onClick={close}>
              <CloseIcon />
            </IconButton>
          </header>
          <button
            type="button"
            class="new"
            onClick={() => {
              close()
              goTo(startAddress)
            }}
          >
            <NewIcon /> New question
          </button>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only closes what its links leave. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click. */}
          <div class="drawer-links" onClick={close}>
            <PageLinks />
          </div>
          {forgotten.value && <Forgotten conversation={forgotten.value} />}
          {summaries.value.length === 0 && <p class="muted">Questions that you ask are kept here, in this browser.</p>}
          {Array.from(
            Map.groupBy(summaries.value, ({ updatedAt }) => remembered(updatedAt)),
            ([time, ofTime]) => (
              <section key={time}>
                <h3>{time}</h3>
                <ul>
                  {ofTime.map(({ id, title }) => (
                    <KeptConversation key={id} id={id} title={title} />
                  ))}
                </ul>
              </section>
            )
          )}
        </div>
      )}
    </dialog>
  )
}

function KeptConversation({ id, title }: { id: string; title: string }) {
  return (
    <li class={id === conversation.value?.id ? 'current' : undefined}>
      <button
        type="button"
        class="open"
        dir="auto"
        title={shown(title)}
        onClick={() => {
          close()
          openConversation(id)
        }}
      >
        {shown(title)}
      </button>
      <IconButton label={`Delete: ${shown(title)}`} onClick={() => forgetConversation(id)}>
        <CloseIcon />
      </IconButton>
    </li>
  )
}

/** A click beside a title deletes it: the next one takes that back. */
function Forgotten({ conversation }: { conversation: Conversation }) {
  const button = useRef<HTMLButtonElement>(null)
  // The button that was pressed has gone.
  useEffect(() => button.current?.focus(), [conversation])
  return (
    <p class="forgotten">
      <span class="muted" dir="auto">
        Deleted: {shown(conversation.turns[0]?.question ?? '')}
      </span>
      <button ref={button} type="button" class="quiet" onClick={() => bringBack(conversation)}>
        Undo
      </button>
    </p>
  )
}
