import type { ComponentChildren } from 'preact'

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="glyph"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const drawn = (path: string) => () => (
  <Icon>
    <path d={path} />
  </Icon>
)

export const CloseIcon = drawn('M5.5 5.5l9 9m0-9l-9 9')
export const PreviousIcon = drawn('M12 5l-5 5 5 5')
export const NextIcon = drawn('M8 5l5 5-5 5')
export const MenuIcon = drawn('M3.5 6h13M3.5 10h13M3.5 14h13')
export const NewIcon = drawn('M10 4.5v11M4.5 10h11')
export const SendIcon = drawn('M10 15.5v-11M5.5 9L10 4.5 14.5 9')
export const EditIcon = drawn('M4 16l.8-3.2L13 4.6l2.4 2.4-8.2 8.2z')
export const CopyIcon = drawn('M7.5 7.5h8v8h-8zM12.5 7V4.5h-8v8H7')
export const MarkdownIcon = drawn('M3 13.5v-7l3 3.5 3-3.5v7M14 6.5v7m-2.5-2.5l2.5 2.5 2.5-2.5')
export const LinkIcon = drawn(
  'M8.5 11.5l3-3M9 6.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L6.5 9'
)
export const PrintIcon = drawn('M6 7.5v-3.5h8v3.5M6 13.5H4v-6h12v6h-2M6 11.5h8v4.5H6z')
export const AgainIcon = drawn('M15.5 10a5.5 5.5 0 1 1-1.7-4M14.2 2.8v3.4h-3.4')
export const HelpfulIcon = drawn(
  'M6.5 9v7H4V9zM6.5 9.5l3-6c1.3 0 2 .9 1.8 2.1L10.9 8h4.1c.9 0 1.5.8 1.3 1.7l-1.1 5c-.2.8-.8 1.3-1.6 1.3H6.5'
)
export const UnhelpfulIcon = drawn(
  'M13.5 11V4H16v7zM13.5 10.5l-3 6c-1.3 0-2-.9-1.8-2.1l.4-2.4H5c-.9 0-1.5-.8-1.3-1.7l1.1-5C5 4.5 5.6 4 6.4 4h7.1'
)
export const CheckIcon = drawn('M4.5 10.5l3.7 3.7 7.3-8')
export const HistoryIcon = drawn('M10 6v4.3l2.8 1.7M3.7 8.5A6.5 6.5 0 1 1 3.5 11M3.3 5v3.6h3.6')
export const StopIcon = () => (
  <svg class="glyph" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <rect x="6" y="6" width="8" height="8" rx="1.5" fill="currentColor" />
  </svg>
)
