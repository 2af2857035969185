import type { ComponentChildren } from 'preact'

/** Said over a text that no longer holds the sentence that it was opened for, which is the child. */
export function ChangedSource({ children }: { children: ComponentChildren }) {
  return (
    <div class="notice">
      <p>The source has changed since this was written. The sentence as it was: “{children}”</p>
    </div>
  )
}
