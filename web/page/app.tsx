import { effect } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { ConflictsPage } from '../conflict/conflicts-page.tsx'
import { ConversationView } from '../conversation/conversation-view.tsx'
import { conversation, followOtherTabs } from '../conversation/conversations.ts'
import { StartView } from '../conversation/start-view.tsx'
import { UnknownAnswer } from '../conversation/unknown-answer.tsx'
import { DocumentPage } from '../documents/document-page.tsx'
import { DocumentsPage } from '../documents/documents-page.tsx'
import { loadServerState, titleOf } from '../server/server-state.ts'
import { closeSource, followBack, hideSource, openedSource } from '../source/opened-source.ts'
import { SourcePanel } from '../source/source-panel.tsx'
import { Announcer } from './announcer.tsx'
import { Drawer } from './drawer.tsx'
import { Header } from './header.tsx'
import { HoverCard, hideCard } from './hover-card.tsx'
import { followAddress, keptTop, route } from './route.ts'
import { shown } from './words.ts'

followAddress()
followBack()
followOtherTabs()
void loadServerState()
addEventListener('online', () => void loadServerState())
effect(() => {
  document.title = titleOfPage()
})

export function App() {
  const source = openedSource.value
  useEffect(() => {
    const takeKey = (event: KeyboardEvent) => {
      if (event.key === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        document.getElementById('question')?.focus()
      }
      if (event.key !== 'Escape' || event.defaultPrevented) return
      hideCard({ atOnce: true })
      closeSource()
    }
    addEventListener('keydown', takeKey)
    return () => removeEventListener('keydown', takeKey)
  }, [])
  return (
    <div class={source ? 'frame with-source' : 'frame'}>
      <button type="button" class="skip" onClick={() => document.getElementById('text')?.focus()}>
        Skip to the text
      </button>
      <Header />
      <main class="text" id="text" tabIndex={-1}>
        <Page />
        <HoverCard />
      </main>
      {source && <SourcePanel source={source} />}
      <Drawer />
      <Announcer />
    </div>
  )
}

/** A source that was opened belongs to its page: it goes before the next page opens one. */
let lastPage = ''

function Page() {
  const { value } = route
  const shownConversation = conversation.value
  const page = `${value.page} ${shownConversation?.id ?? ''}`
  useLayoutEffect(() => {
    if (lastPage && lastPage !== page) {
      hideSource()
      scrollTo({ top: keptTop() ?? scrollY, behavior: 'instant' })
    }
    lastPage = page
  }, [page])
  switch (value.page) {
    case 'documents':
      return value.documentId ? (
        <DocumentPage documentId={value.documentId} sentence={value.sentence ?? null} />
      ) : (
        <DocumentsPage />
      )
    case 'conflicts':
      return <ConflictsPage />
    case 'ask':
      if (shownConversation) return <ConversationView key={shownConversation.id} conversation={shownConversation} />
      return value.answerId || value.conversationId ? <UnknownAnswer question={value.question} /> : <StartView />
  }
}

function titleOfPage(): string {
  const { value } = route
  const names = {
    ask: conversation.value?.turns[0]?.question,
    documents: value.page === 'documents' && value.documentId ? titleOf(value.documentId) : 'Documents',
    conflicts: 'Disagreements'
  }
  const name = names[value.page]
  return name ? `${shown(name)} – Footnote` : 'Footnote'
}
