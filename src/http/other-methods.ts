import type { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'

/** The methods that an address takes, for `Allow`; none where there is no such address. */
export type MethodsOf = (path: string) => string[]

/** Reads from an app, once all its routes are there, which methods each address takes. */
export function methodsOf({ routes }: Hono): MethodsOf {
  const router = new TrieRouter<string>()
  // What is there for every address or every method is no address of its own: middleware, the page's files.
  for (const { method, path } of routes) if (method !== 'ALL' && !path.endsWith('*')) router.add('ALL', path, method)
  return path => {
    const methods = new Set(router.match('ALL', path)[0].map(([method]) => method))
    if (methods.has('GET')) methods.add('HEAD')
    return [...methods].sort()
  }
}
