import { stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import type { Footnote } from './answer/footnote.ts'
import { indexCorpus } from './answer/indexed-corpus.ts'
import { type Config, readConfig } from './config.ts'
import { watchFolder } from './documents/watch-folder.ts'
import { createApp } from './http/app.ts'
import { openFootnote } from './open-footnote.ts'
import type { Corpus } from './types/document.ts'
import { Problem } from './types/problem.ts'

/** How long answers under way may take to end once the server is told to stop. */
const drainMs = 30_000
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
/** Paths that show the page itself rather than a file of it. */
const pagePaths = new Set(['/', '/documents', '/conflicts'])

/** The built web chat, or nothing where it was not built. */
async function servePage(): Promise<MiddlewareHandler | undefined> {
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

function printCorpus({ generator, indexed }: Footnote, folder: string): void {
  const { documents, passages, skipped } = indexed().corpus
  console.log(
    `${styleText('bold', 'Footnote')} ${documents.length} documents, ${passages.length} passages from ${folder}`
  )
  for (const { path, reason } of skipped) console.log(styleText('yellow', `  skipped ${path}: ${reason}`))
  console.log(
    generator.quotes
      ? '  keyless: answers quote the sources; set OPENAI_API_KEY (or OPENAI_BASE_URL) for written ones'
      : `  answers are written by ${generator.modelId}`
  )
}

async function start(config: Config): Promise<void> {
  const footnote = await openFootnote(config)
  printCorpus(footnote, config.SEEDS_DIR)
  const page = await servePage()
  const app = createApp({
    footnote,
    ...(page && { page }),
    onError: (error, { requestId, path }) => console.error(styleText('red', `${requestId} ${path}`), error)
  })
  const server = serve(
    { fetch: app.fetch, port: config.PORT, hostname: config.HOST },
    ({ port, address }: AddressInfo) => {
      const host = address.includes(':') ? `[${address}]` : address
      console.log(`  http://${host}:${port}${page ? '' : '/reference  (the web chat is not built: npm run build)'}`)
    }
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    fail(
      new Problem('port_in_use', `Port ${config.PORT} is in use.`, 'Stop the other server or set PORT to a free one.')
    )
  })
  const watcher = await watchFolder(config.SEEDS_DIR, footnote.indexed().corpus, reload, {
    onError: error => console.error(styleText('red', `could not read ${config.SEEDS_DIR} again:`), error)
  })
  async function reload(corpus: Corpus): Promise<void> {
    footnote.replaceIndexed(await indexCorpus(corpus))
    printCorpus(footnote, config.SEEDS_DIR)
  }
  function stop(signal: NodeJS.Signals): void {
    console.log(`${signal}: finishing the answers under way`)
    void watcher.close()
    const deadline = setTimeout(() => process.exit(0), drainMs)
    deadline.unref()
    server.close(() => process.exit(0))
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(problem: Problem): void {
  console.error(styleText('red', problem.message))
  console.error(problem.help)
  process.exit(1)
}

try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof Problem)) throw error
  fail(error)
}
