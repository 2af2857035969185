import { drawerIsOpen } from './drawer.tsx'
import { IconButton } from './icon-button.tsx'
import { HistoryIcon, MenuIcon, NewIcon } from './icons.tsx'
import { PageLinks } from './page-links.tsx'
import { route, startAddress } from './route.ts'

export function Header() {
  const { value } = route
  const isStart = value.page === 'ask' && !value.conversationId && !value.answerId
  const open = () => {
    drawerIsOpen.value = true
  }
  return (
    <header class="page-header">
      <a class="name" href={startAddress}>
        Footnote
      </a>
      <PageLinks />
      {!isStart && (
        <a class="icon" href={startAddress} aria-label="New question" title="New question">
          <NewIcon />
        </a>
      )}
      <IconButton label="Conversations" aria-haspopup="dialog" onClick={open}>
        <span class="wide-only">
          <HistoryIcon />
        </span>
        <span class="narrow-only">
          <MenuIcon />
        </span>
      </IconButton>
    </header>
  )
}
