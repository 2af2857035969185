import { signal } from '@preact/signals'

interface Announcement {
  id: number
  text: string
}

const announcements = signal<readonly Announcement[]>([])
/** Enough for a screen reader to catch up with; older ones have been read. */
const most = 12
let last = 0

/** Has a screen reader say it, after what it is saying now. */
export function announce(text: string): void {
  if (text) announcements.value = [...announcements.value, { id: ++last, text }].slice(-most)
}

/** What happens on the page, for those who do not see it: each checked sentence as it comes. */
export function Announcer() {
  return (
    <div role="log" aria-live="polite" aria-label="Progress" class="unseen">
      {announcements.value.map(({ id, text }) => (
        <p key={id} dir="auto">
          {text}
        </p>
      ))}
    </div>
  )
}
