import type { AddressInfo } from 'node:net'
import { parseArgs, styleText } from 'node:util'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Config, readConfig } from './config.ts'
import { followFolder } from './follow-folder.ts'
import { createApp } from './http/app.ts'
import { createJsonLogger, logFailures } from './json-logger.ts'
import { appendFeedback } from './keep-feedback.ts'
import { createMetrics } from './metrics.ts'
import { openFootnote } from './open-footnote.ts'
import { printCorpus } from './print-corpus.ts'
import { createProgressLine } from './progress-line.ts'
import { guardConsole } from './safe-console.ts'
import { servePage } from './serve-page.ts'
import { createSlackRoutes } from './slack/slack-routes.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import type { Tracing } from './tracing.ts'
import { Problem } from './types/problem.ts'
import { trackWork } from './work-under-way.ts'

const usage = `Serves a folder of documents: the web chat, the API, MCP and Slack.

  npm start [-- --folder DIR]

  --folder DIR  the documents (default: SEEDS_DIR, or else seeds)

All other settings are environment variables: see the README.`

/** Addresses that only this machine reaches. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i

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
  const onError = logFailures(log)
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
        onError,
        onFeedback: ({ answer, verdict }) =>
          keepFeedback({ at: new Date().toISOString(), surface: 'slack', helpful: verdict === 'helpful', answer })
      })
    }),
    keepAlive: () => work.keepAlive,
    keepFeedback,
    metrics: metrics.text,
    later: setImmediate,
    logger,
    onError
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
  const folder = followFolder(footnote, config, onError)
  stopOnSignal(server, { first: folder.stop, finished: () => work.finished(), last: () => tracing?.close() })
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

/** The settings of the environment, with the folder that the command line names; undefined where only help was asked for. */
function readSettings(): Config | undefined {
  const options = { folder: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  let given: { folder?: string; help?: boolean }
  try {
    given = parseArgs({ options }).values
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('bad_arguments', message, usage, { cause })
  }
  if (given.help) {
    console.log(usage)
    return undefined
  }
  const config = readConfig(process.env)
  return given.folder === undefined ? config : { ...config, SEEDS_DIR: given.folder }
}

function fail(problem: Problem): void {
  console.error(styleText('red', problem.message))
  console.error(problem.help)
  process.exit(1)
}

guardConsole()
try {
  const config = readSettings()
  if (config) await start(config)
} catch (error) {
  if (!(error instanceof Problem)) throw error
  fail(error)
}
