import type { ButtonHTMLAttributes } from 'preact'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string
  /** The key that does the same. */
  hint?: string
}

/** A button that is a drawing: named for those who do not see it, and for those who do not know it. */
export function IconButton({ label, hint, ...rest }: Props) {
  return <button type="button" class="icon" aria-label={label} title={hint ? `${label} (${hint})` : label} {...rest} />
}
