/** "1 source", "3 sources": English plurals of the page's own words, all of them regular. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const localMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' })

/** An ISO 8601 prefix as exactly as it is known: "2024", "September 2024", "30 September 2024"; else as it stands. */
export function readableDate(iso: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(iso)
  const date = new Date(iso)
  if (!found || Number.isNaN(date.getTime())) return iso
  if (found[3]) return day.format(date)
  return found[2] ? month.format(date) : (found[1] ?? iso)
}

const dayInMs = 24 * 60 * 60 * 1_000
const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0)

/** When something was, as exactly as one remembers it: today, yesterday, within a week, or its month, where the reader is. */
export function remembered(iso: string, now = new Date()): string {
  const date = new Date(iso)
  // A day of 23 or 25 hours is a day.
  const days = Math.round((midnight(now) - midnight(date)) / dayInMs)
  if (days <= 1) return days <= 0 ? 'Today' : 'Yesterday'
  return days <= 7 ? 'The last 7 days' : localMonth.format(date)
}

/** Bidirectional controls, and characters that show nothing: with them, what is seen could differ from what was checked. */
const deceptive = /[\u200B\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]/g

/** A model's or a document's text as the page shows it: the characters that were checked, in their own order. */
export function shown(text: string): string {
  return text.replace(deceptive, '')
}

/** Longer than a heading can be, as the titles of papers are. */
export const isLong = (title: string) => title.length > 120

/** The address of a source, if it is one that a reader can safely follow. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
