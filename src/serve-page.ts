import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
/** Paths that show the page itself rather than a file of it. */
const pagePaths = new Set(['/', '/documents', '/conflicts'])

/** Serves the built web chat; undefined where it was not built. */
export async function servePage(): Promise<MiddlewareHandler | undefined> {
  const isBuilt = await stat(`${webFolder}/index.html`).then(
    () => true,
    () => false
  )
  if (!isBuilt) return undefined
  return serveStatic({
    root: relative(process.cwd(), webFolder) || '.',
    rewriteRequestPath: path => (pagePaths.has(path) ? '/index.html' : path),
    onFound: (_path, context) => {
      const isHashed = context.req.path.startsWith('/assets/')
      context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
  })
}
