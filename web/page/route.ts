import { signal } from '@preact/signals'

/** What the address names. A page reads it and never keeps a second copy of it. */
export type Route =
  | {
      page: 'ask'
      conversationId?: string
      answerId?: string
      citation?: number
      question?: string
      /** The only documents that are asked, before the first question; absent where all are. */
      documentIds?: readonly string[]
    }
  | { page: 'documents'; documentId?: string; sentence?: string }
  | { page: 'conflicts' }

export const route = signal<Route>({ page: 'ask' })

export function parseAddress(pathname: string, hash: string): Route {
  const [, page] = pathname.split('/')
  if (page === 'conflicts') return { page: 'conflicts' }
  if (page === 'documents') {
    const [id = '', query = ''] = hash.slice(1).split('?')
    const documentId = decoded(id)
    const sentence = new URLSearchParams(query).get('q')
    return documentId ? { page: 'documents', documentId, ...(sentence && { sentence }) } : { page: 'documents' }
  }
  const [address = '', query = ''] = hash.slice(1).split('?')
  const [kind, id = '', number = ''] = address.split('/').map(decoded)
  if (kind === 'conversation' && id) return { page: 'ask', conversationId: id }
  const search = new URLSearchParams(query)
  const documentIds = search.getAll('in').filter(Boolean)
  const asked = documentIds.length > 0 ? { documentIds } : {}
  if (kind !== 'answer' || !id) return { page: 'ask', ...asked }
  const question = search.get('q')
  const citation = Number.parseInt(number, 10)
  return {
    page: 'ask',
    answerId: id,
    ...(citation > 0 && { citation }),
    ...(question && { question }),
    ...asked
  }
}

export const startAddress = '/'
/** A first question, of some documents only. */
export const askAddress = (documentIds: readonly string[]) =>
  documentIds.length > 0 ? `/#ask?${new URLSearchParams(documentIds.map(id => ['in', id]))}` : startAddress
export const conversationAddress = (id: string) => `/#conversation/${encodeURIComponent(id)}`
export const answerAddress = (answerId: string, citation?: number) =>
  `/#answer/${encodeURIComponent(answerId)}${citation === undefined ? '' : `/${citation}`}`
/** An answer is kept by the browser that asked, so a link for others takes along what was asked, and of which documents. */
export const sharedAnswerAddress = (answerId: string, question: string, documentIds: readonly string[]) =>
  `${answerAddress(answerId)}?${new URLSearchParams([['q', question], ...documentIds.map(id => ['in', id])])}`
/** The address of a page with no source open. */
export function addressWithoutCitation(pathname: string, hash: string): string {
  const route = parseAddress(pathname, hash)
  return route.page === 'ask' && route.citation !== undefined && route.answerId
    ? answerAddress(route.answerId)
    : pathname + hash
}
/**
 * After a hash: to the server, `/documents/:id` is the document's data. With a sentence, it is opened there, in any
 * browser: the words are found again where the text has changed around them, and missed where they have changed.
 */
export function documentAddress(id: string, sentence?: string): string {
  const place = sentence === undefined ? '' : `?${new URLSearchParams({ q: sentence })}`
  return `/documents#${encodeURIComponent(id)}${place}`
}

/** Goes to one of the page's own addresses. `replace` corrects the address without a step to go back to. */
export function goTo(address: string, { replace = false } = {}): void {
  // A source that is open stays a step of its own.
  if (replace) history.replaceState(history.state, '', address)
  else {
    history.replaceState({ ...history.state, top: scrollY }, '')
    history.pushState(null, '', address)
  }
  readAddress()
}

/**
 * Where the page stood when a reader left it by one of its own links; undefined on a first visit. The browser would
 * restore it before the page is drawn again, when there is nothing yet to scroll.
 */
export function keptTop(): number | undefined {
  return (history.state as { top?: number } | null)?.top
}

/** Follows the address bar, and turns clicks on the page's own links into steps without a reload. */
export function followAddress(): void {
  readAddress()
  addEventListener('popstate', readAddress)
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest?.('a')
    if (!link || event.defaultPrevented || event.button !== 0 || link.target || link.hasAttribute('download')) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.origin !== location.origin) return
    event.preventDefault()
    goTo(link.pathname + link.hash)
    const { page, ...named } = route.peek()
    // A conversation leads to where it was left.
    if (page !== 'ask' || !('conversationId' in named || 'answerId' in named)) scrollTo(0, 0)
  })
}

function readAddress(): void {
  route.value = parseAddress(location.pathname, location.hash)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
