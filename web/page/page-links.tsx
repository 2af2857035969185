import { route } from './route.ts'

/** The ways to the pages beside the conversation. */
export function PageLinks() {
  const { page } = route.value
  return (
    <nav aria-label="Pages">
      <a href="/documents" aria-current={page === 'documents' ? 'page' : undefined}>
        Documents
      </a>
      <a href="/conflicts" aria-current={page === 'conflicts' ? 'page' : undefined}>
        Disagreements
      </a>
    </nav>
  )
}
