import { type BaseLogger, structuredLogger } from '@hono/structured-logger'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Footnote } from '../answer/footnote.ts'
import type { McpHandler } from '../mcp/create-mcp-handler.ts'
import type { KeepAlive, SlackRoutes } from '../slack/slack-routes.ts'
import { Problem } from '../types/problem.ts'
import { feedbackRequestSchema } from '../types/service.ts'
import { type AccessOptions, guardName, guardOrigins, limitRate, requireToken } from './access.ts'
import { askRoutes } from './ask-routes.ts'
import { chatCompletions } from './chat-completions.ts'
import { prefers } from './content-negotiation.ts'
import { corpusRoutes } from './corpus-routes.ts'
import { createFeedback, type KeepFeedback } from './feedback.ts'
import { openApiDocument } from './openapi.ts'
import { methodsOf } from './other-methods.ts'
import { type OnError, problemResponse, reportFailure, toProblem } from './problem-response.ts'
import { readJson, readJsonText } from './read-json.ts'
import { referencePage, referenceStyle } from './reference-page.ts'
import { relayResponse } from './relay-response.ts'
import { type Later, takeTurns } from './take-turns.ts'
import { uiMessageStream } from './ui-message-stream.ts'
import { verifyBytes, verifyRoutes } from './verify-routes.ts'

export interface AppOptions {
  footnote: Footnote
  /** Serves the built web chat: its files, and the page itself at `/`, `/documents` and `/conflicts`. */
  page?: MiddlewareHandler
  access?: AccessOptions
  slack?: SlackRoutes
  /** Keeps work alive after its response; `waitUntil` on Workers. */
  keepAlive?: (context: Context) => KeepAlive
  /** Keeps readers' verdicts; without it there is no `POST /feedback`. */
  keepFeedback?: KeepFeedback
  /** Spaces out the beginnings of requests that are posted, so that each waits its time. Default: they begin as they come. */
  later?: Later
  /** The Prometheus metrics as text; without it there is no `GET /metrics`. */
  metrics?: () => Promise<string>
  /** Request-scoped structured logs. Default: none. No question, answer or token is ever logged. */
  logger?: (fields: Record<string, unknown>) => BaseLogger
  /** Called with every failure that was not the client's. Default: nothing happens. */
  onError?: OnError
}

/** Open without a token; Slack's own paths are guarded by its signature instead. */
const publicPaths = new Set(['/', '/favicon.svg', '/health', '/ready', '/openapi.json', '/reference', '/reference.css'])
/** Paths that show the page to a browser and data to anyone else. */
const pagePaths = new Set(['/documents', '/conflicts'])

/** The HTTP surface: the wire of the design over one Footnote. Runs on Node and on Workers alike. */
export function createApp(options: AppOptions): Hono {
  const { footnote, page, slack, keepAlive = () => () => {}, keepFeedback, metrics, onError = () => {} } = options
  const feedback = keepFeedback && createFeedback(keepFeedback)
  const app = new Hono({ strict: false })
  guard(app, options)
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.res) return relayResponse(context, error.getResponse())
    reportFailure(error, context, onError)
    return problemResponse(context, toProblem(error))
  })

  app.route('/ask', askRoutes({ footnote, onError, ...(feedback && { feedback }) }))
  app.route('/', verifyRoutes())
  app.route('/', corpusRoutes(footnote, page !== undefined))
  app.route('/v1', chatCompletions({ footnote, onError, hasPage: page !== undefined }))
  app.route('/api', uiMessageStream(footnote, onError))
  // Loaded at the first request: it would take a third of the time to start.
  let mcp: Promise<McpHandler> | undefined
  app.all('/mcp', async context => {
    mcp ??= import('../mcp/create-mcp-handler.ts').then(({ createHandler }) => createHandler(footnote, verifyBytes))
    return relayResponse(context, await (await mcp)(await checkBody(context.req.raw)))
  })
  if (slack) {
    for (const kind of ['commands', 'events', 'interactions'] as const)
      app.post(`/slack/${kind}`, async context =>
        relayResponse(context, await slack[kind](context.req.raw, keepAlive(context)))
      )
  }
  if (feedback) {
    app.post('/feedback', async context => {
      await feedback.receive(await readJson(context.req.raw, feedbackRequestSchema, { maxBytes: 16 * 1024 }))
      return context.json({ kept: true })
    })
  }

  app.get('/health', context => context.json(tellHealth(footnote)))
  app.get('/ready', context => context.json(tellHealth(footnote)))
  if (metrics) app.get('/metrics', async context => context.text(await metrics()))
  app.get('/openapi.json', context => context.json(openApiDocument()))
  app.get('/reference', context => context.html(referencePage(openApiDocument())))
  app.get('/reference.css', context => context.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))

  if (page) app.get('*', page)
  const allowedAt = methodsOf(app)
  app.notFound(context => {
    const { method, path } = context.req
    const allowed = allowedAt(path)
    const help = 'GET /openapi.json lists every address.'
    if (allowed.length === 0)
      return problemResponse(context, new Problem('not_found', `There is no ${method} ${path}.`, help, { status: 404 }))
    context.header('allow', allowed.join(', '))
    const message = `${path} does not take ${method}, only ${allowed.join(', ')}.`
    return problemResponse(context, new Problem('method_not_allowed', message, help, { status: 405 }))
  })
  return app
}

/** A request with a checked body: the MCP library would accept bytes that are not UTF-8, and any depth of nesting. */
async function checkBody(request: Request): Promise<Request> {
  if (request.method !== 'POST') return request
  const body = await readJsonText(request, { maxBytes: verifyBytes })
  const { headers, signal } = request
  return new Request(request.url, { method: 'POST', headers, body, signal })
}

/** What every request passes first: its id, its log line, safe headers, and who may ask. */
function guard(app: Hono, { page, access = {}, logger, later }: AppOptions): void {
  app.use(requestId())
  if (logger) app.use(logRequests(logger))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"]
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY'
    })
  )
  const {
    tokens = [],
    allowedOrigins = [],
    rateLimitPerMinute,
    rateLimitBinding,
    clientAddress = () => 'unknown',
    isLocal = false
  } = access
  if (isLocal && tokens.length === 0) app.use(guardName(allowedOrigins))
  app.use(guardOrigins(allowedOrigins))
  const limit: MiddlewareHandler =
    rateLimitPerMinute !== undefined || rateLimitBinding
      ? limitRate({ perMinute: rateLimitPerMinute, binding: rateLimitBinding, clientAddress, now: access.now })
      : (_, next) => next()
  if (tokens.length > 0) app.use(requireToken(tokens, context => isPublic(context, page !== undefined), limit))
  app.use((context, next) => (isUnlimited(context) ? next() : limit(context, next)))
  if (later) app.post('*', takeTurns(later))
}

function logRequests(logger: NonNullable<AppOptions['logger']>): MiddlewareHandler {
  const tell = (log: BaseLogger, { req, res, get, error }: Context, durationMs?: number) => {
    const { method, path } = req
    const failure = error && { error: error instanceof Problem ? error.code : error.name }
    log.info({ method, path, status: res.status, durationMs, client: get('client'), ...failure }, 'request')
  }
  return structuredLogger({
    createLogger: context => logger({ requestId: context.get('requestId') }),
    onRequest: () => {},
    onResponse: (log, context, durationMs) => tell(log, context, durationMs),
    onError: (log, _error, context) => tell(log, context)
  })
}

/**
 * Slack asks for all of its users from a few addresses of its own; its signature is what guards these paths. And whoever asks
 * too much from the address of a proxy must not make the checks of health that come from there fail.
 */
function isUnlimited({ req: { path } }: Context): boolean {
  return path.startsWith('/slack/') || path === '/health' || path === '/ready'
}

/** What anybody may see without a token: whether the server lives, how to use it, and the empty page. */
function isPublic(context: Context, hasPage: boolean): boolean {
  const { method, path } = context.req
  if (method !== 'GET' && method !== 'HEAD') return method === 'POST' && path.startsWith('/slack/')
  if (publicPaths.has(path) || path.startsWith('/assets/')) return true
  return hasPage && pagePaths.has(path) && prefers(context, 'text/html')
}

function tellHealth({ generator, indexed }: Footnote) {
  const { corpus } = indexed()
  return {
    status: 'ok' as const,
    modelId: generator.modelId,
    quotes: generator.quotes,
    documents: corpus.documents.length,
    passages: corpus.passages.length,
    version: corpus.version
  }
}
