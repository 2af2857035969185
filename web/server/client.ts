import { createFootnoteClient } from '../../src/client/footnote-client.ts'

/** The token of a server that asks for one, kept until the tab is closed. */
const tokenKey = 'footnote:token'
export function keepToken(token: string): void {
  sessionStorage.setItem(tokenKey, token)
}

/** The server that the page came from. */
export const client = createFootnoteClient({ token: () => sessionStorage.getItem(tokenKey) ?? undefined })
