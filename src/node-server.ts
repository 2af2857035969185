import { stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import type { Footnote } from './answer/footnote.ts'
import { type Config, readConfig } from './config.ts'
import { type FolderWatcher, watchFolder } from './documents/watch-folder.ts'
import { findInWorker } from './find-in-worker.ts'
import { createApp } from './http/app.ts'
import { createJsonLogger } from './json-logger.ts'
import { appendFeedback } from './keep-feedback.ts'
import { createMetrics } from './metrics.ts'
import { indexForServer, openFootnote } from './open-footnote.ts'
import { createProgressLine } from './progress-line.ts'
import { guardConsole } from './safe-console.ts'
import { createSlackRoutes } from './slack/slack-routes.ts'
import type { Tracing } from './tracing.ts'
import type { Corpus } from './types/document.ts'
import { Problem } from './types/problem.ts'
import { trackWork } from './work-under-way.ts'

/** How long answers under way may take to end once the server is told to stop. */
const drainMs = 30_000
/** How soon connections are closed whose answer has ended meanwhile. */
const idleCheckMs = 100
/** How long the last spans may take to be sent after that. */
const lastSpansMs = 2_000
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
/** Addresses that only this machine reaches. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i
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

/** What is answered from, and by whom. After a reload only what is newly skipped: the rest was said before. */
function printCorpus(
  { generator, indexed }: Footnote,
  { SEEDS_DIR: folder, MODEL: model }: Config,
  before?: Corpus
): void {
  const { documents, passages, skipped } = indexed().corpus
  const { conflicts, conflictIndex } = indexed()
  const disagreements = conflictIndex ? `${conflicts.length} disagreements` : 'disagreements still being looked for'
  console.log(
    `${styleText('bold', 'Footnote')} ${documents.length} documents, ${passages.length} passages, ${disagreements} in ${folder}`
  )
  const said = new Set(before?.skipped.map(({ path, reason }) => `${path}: ${reason}`))
  for (const { path, reason } of skipped)
    if (!said.has(`${path}: ${reason}`)) console.log(styleText('yellow', `  skipped ${path}: ${reason}`))
  if (before) return
  console.log(
    generator.quotes
      ? '  keyless: answers quote the sources; set OPENAI_API_KEY (or OPENAI_BASE_URL) for written ones'
      : `  answers are written by ${generator.modelId}`
  )
  if (generator.quotes && model !== undefined)
    console.log(
      styleText('yellow', `  MODEL is ${model}, but there is neither OPENAI_API_KEY nor OPENAI_BASE_URL to reach it`)
    )
}

function progressLine(verb: string, things: string): (done: number, total: number) => void {
  return createProgressLine(verb, things, process.stdout)
}

async function start(config: Config): Promise<void> {
  const logger = createJsonLogger(config.LOG_LEVEL)
  const log = logger({})
  const metrics = createMetrics()
  const tracing = await openTracing(config, message => log.warn({ error: message }, 'tracing'))
  const indexing = progressLine('indexing', 'passages')
  const opened = await openFootnote(config, config.SEEDS_DIR, {
    onNotice: notice => console.log(styleText('yellow', `  ${notice}`)),
    onFile: progressLine('reading', 'files'),
    onProgress: ({ passages, totalPassages }) => indexing(passages, totalPassages),
    mayDeferConflicts: true
  })
  const footnote = metrics.observe(tracing ? tracing.observe(opened) : opened)
  printCorpus(footnote, config)
  const page = await servePage()
  const keepFeedback = appendFeedback(config.FEEDBACK_FILE)
  const logFailure = (error: unknown) => log.error(tellError(error), 'failure')
  const work = trackWork()
  const app = createApp({
    footnote,
    ...(page && { page }),
    access: {
      tokens: config.FOOTNOTE_API_TOKENS ?? [],
      allowedOrigins: config.ALLOWED_ORIGINS,
      ...(config.RATE_LIMIT_PER_MINUTE !== undefined && { rateLimitPerMinute: config.RATE_LIMIT_PER_MINUTE }),
      clientAddress: context => getConnInfo(context).remote.address ?? 'unknown',
      isLocal: loopback.test(config.HOST)
    },
    ...(config.SLACK_SIGNING_SECRET !== undefined && {
      slack: createSlackRoutes({
        footnote,
        signingSecret: config.SLACK_SIGNING_SECRET,
        ...(config.SLACK_BOT_TOKEN !== undefined && { botToken: config.SLACK_BOT_TOKEN }),
        onError: logFailure,
        onFeedback: ({ answer, verdict }) =>
          keepFeedback({ at: new Date().toISOString(), surface: 'slack', helpful: verdict === 'helpful', answer })
      })
    }),
    keepAlive: () => work.keepAlive,
    keepFeedback,
    metrics: metrics.text,
    later: setImmediate,
    logger,
    onError: (error, { requestId, path }) => log.error({ requestId, path, ...tellError(error) }, 'failure')
  })
  const server = serve(
    { fetch: app.fetch, port: config.PORT, hostname: config.HOST },
    ({ port, address }: AddressInfo) => {
      const host = address.includes(':') ? `[${address}]` : address
      console.log(`  http://${host}:${port}${page ? '' : '/reference  (the web chat is not built: npm run build)'}`)
    }
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(cannotListen(error, config))
  })
  // Before anything is waited for: whoever sees it listen may tell it to stop.
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  let completing: AbortController | undefined
  let watcher: FolderWatcher | undefined
  watcher = await watchFolder(config.SEEDS_DIR, footnote.indexed().corpus, reload, { onError: logFailure })
  async function reload(corpus: Corpus): Promise<void> {
    const before = footnote.indexed().corpus
    footnote.replaceIndexed(await indexForServer(corpus))
    printCorpus(footnote, config, before)
    completeLater()
  }
  /** Finds the disagreements of a large corpus while it is answered from, unless the next one comes meanwhile. */
  function completeLater(): void {
    completing?.abort()
    const indexed = footnote.indexed()
    if (indexed.conflictIndex) return
    completing = new AbortController()
    const { signal } = completing
    findInWorker(config.SEEDS_DIR, indexed, signal).then(
      complete => {
        if (!complete || signal.aborted) return
        footnote.replaceIndexed(complete)
        printCorpus(footnote, config, indexed.corpus)
      },
      error => {
        if (!signal.aborted) logFailure(error)
      }
    )
  }
  completeLater()
  function stop(signal: NodeJS.Signals): void {
    console.log(`${signal}: finishing the answers under way`)
    void watcher?.close()
    completing?.abort()
    const leave = async () => {
      // A collector that is away must not keep the server.
      await Promise.race([tracing?.close(), sleep(lastSpansMs)])
      process.exit(0)
    }
    setTimeout(leave, drainMs).unref()
    server.close(() => void work.finished().then(leave))
    // Again and again: a connection that was busy is idle, and kept for seconds, once its answer has ended.
    const closeIdle = () => 'closeIdleConnections' in server && server.closeIdleConnections()
    closeIdle()
    setInterval(closeIdle, idleCheckMs).unref()
  }
}

function cannotListen({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Config): Problem {
  if (code === 'EADDRINUSE')
    return new Problem('port_in_use', `Port ${PORT} is in use.`, 'Stop the other server or set PORT to a free one.')
  return new Problem(
    'cannot_listen',
    `The server cannot listen at ${HOST}, port ${PORT} (${code ?? message}).`,
    'Set HOST to an address of this machine and PORT to one that may be used (1024 or above).'
  )
}

/** Nothing of OpenTelemetry is loaded unless there is somebody to send to. */
async function openTracing(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Config,
  onError: (message: string) => void
): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined
  const { createTracing } = await import('./tracing.ts')
  return createTracing({ endpoint, onError })
}

/** What may stand in a log of a failure: its kind, its words, its stack; never a request's text. */
function tellError(error: unknown): Record<string, unknown> {
  if (error instanceof Problem) return { code: error.code, error: error.message }
  return error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) }
}

function fail(problem: Problem): void {
  console.error(styleText('red', problem.message))
  console.error(problem.help)
  process.exit(1)
}

guardConsole()
try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof Problem)) throw error
  fail(error)
}
