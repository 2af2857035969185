import { type BaseLogger, structuredLogger } from '@hono/structured-logger'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { collectAnswer, type Footnote } from '../answer/footnote.ts'
import { quoteCorpusConflicts } from '../answer/quote-conflict.ts'
import { suggestQuestions } from '../answer/suggest-questions.ts'
import { findConflicts } from '../conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../documents/evidence.ts'
import { createMcpServer } from '../mcp/create-mcp-server.ts'
import { askRequestSchema } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'
import { conflictsRequestSchema, verifyRequestSchema } from '../types/verification.ts'
import { conflictOfFacts, verifyAnswer } from '../verification/verify-answer.ts'
import { type AccessOptions, guardOrigins, limitRate, requireToken } from './access.ts'
import { chatCompletions } from './chat-completions.ts'
import { eventStream } from './event-stream.ts'
import { openApiDocument } from './openapi.ts'
import { problemResponse, toProblem } from './problem-response.ts'
import { readJson } from './read-json.ts'
import { referencePage, referenceStyle } from './reference-page.ts'
import { uiMessageStream } from './ui-message-stream.ts'

export interface AppOptions {
  footnote: Footnote
  /** Serves the built web chat: its files, and the page itself at `/`, `/documents` and `/conflicts`. */
  page?: MiddlewareHandler
  access?: AccessOptions
  /** Request-scoped structured logs. Default: none. No question, answer or token is ever logged. */
  logger?: (fields: Record<string, unknown>) => BaseLogger
  /** Told of every failure that was not the client's. Default: nobody. */
  onError?: (error: unknown, context: { requestId: string; path: string }) => void
}

/** Open without a token; Slack's own paths are guarded by its signature instead. */
const publicPaths = new Set(['/', '/favicon.svg', '/health', '/ready', '/openapi.json', '/reference', '/reference.css'])
/** Paths that show the page to a browser and data to anyone else. */
const pagePaths = new Set(['/documents', '/conflicts'])
/** Bytes of a question with its earlier turns; a model's context is no place for more. */
const askBytes = 64 * 1024
/** Bytes of an answer with its facts: these never reach a model. */
const verifyBytes = 1024 * 1024

/** The HTTP surface: the wire of the design over one Footnote. Runs on Node and on Workers alike. */
export function createApp({ footnote, page, access = {}, logger, onError = () => {} }: AppOptions): Hono {
  const app = new Hono({ strict: false })
  app.use(requestId())
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
  if (logger) {
    app.use(
      structuredLogger({
        createLogger: context => logger({ requestId: context.get('requestId') }),
        onRequest: () => {},
        onResponse: (log, { req, res, get }, durationMs) =>
          log.info(
            { method: req.method, path: req.path, status: res.status, durationMs, client: get('client') },
            'answered'
          ),
        onError: (log, error) => log.error({ error: error.name, message: error.message }, 'failed')
      })
    )
  }
  const { tokens = [], allowedOrigins = [], rateLimitPerMinute, clientAddress = () => 'unknown' } = access
  app.use(guardOrigins(allowedOrigins))
  if (tokens.length > 0) app.use(requireToken(tokens, context => isPublic(context, page !== undefined)))
  if (rateLimitPerMinute !== undefined) app.use(limitRate(rateLimitPerMinute, clientAddress))
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.res) return error.getResponse()
    const problem = toProblem(error)
    if (problem.status >= 500) onError(error, { requestId: context.get('requestId'), path: context.req.path })
    return problemResponse(context, problem)
  })

  app.post('/ask', async context => {
    const request = await readJson(context.req.raw, askRequestSchema, { maxBytes: askBytes })
    const controller = new AbortController()
    const signal = AbortSignal.any([controller.signal, context.req.raw.signal])
    const parts = footnote.ask(request, signal)
    if (!prefers(context, 'text/event-stream')) return context.json(await collectAnswer(parts))
    return eventStream(parts, {
      onCancel: () => controller.abort(),
      onError: error => onError(error, { requestId: context.get('requestId'), path: context.req.path })
    })
  })

  app.post('/verify', async context =>
    context.json(verifyAnswer(await readJson(context.req.raw, verifyRequestSchema, { maxBytes: verifyBytes })))
  )

  app.get('/conflicts', async (context, next) => {
    if (page && prefers(context, 'text/html')) return next()
    return context.json({ conflicts: quoteCorpusConflicts(footnote.indexed()) })
  })

  app.post('/conflicts', async context => {
    const { facts, question } = await readJson(context.req.raw, conflictsRequestSchema, { maxBytes: verifyBytes })
    const found = findConflicts(evidenceFromFacts(facts), question === undefined ? {} : { question })
    return context.json({ conflicts: found.map(conflictOfFacts) })
  })

  app.get('/documents', async (context, next) => {
    if (page && prefers(context, 'text/html')) return next()
    const { documents, skipped } = footnote.indexed().corpus
    return context.json({
      documents: documents.map(({ id, title, publisher, publishedAt, url }) => ({
        id,
        title,
        publisher,
        publishedAt,
        url
      })),
      skipped
    })
  })

  app.get('/documents/:id{.+}', context => {
    const id = context.req.param('id')
    const document = footnote.indexed().corpus.documents.find(candidate => candidate.id === id)
    if (!document)
      throw new Problem(
        'document_not_found',
        `There is no document "${id}".`,
        'GET /documents lists the documents and their ids.',
        {
          status: 404
        }
      )
    const { title, text, url, publisher, publishedAt } = document
    return context.json({ id, title, text, url, publisher, publishedAt })
  })

  app.route('/v1', chatCompletions({ footnote }))
  app.route('/api', uiMessageStream(footnote))
  const mcp = createMcpHandler(() => createMcpServer(footnote), { maxRequestBodySize: verifyBytes })
  app.all('/mcp', context => mcp.fetch(context.req.raw))

  app.get('/suggestions', context => context.json({ questions: suggestQuestions(footnote.indexed()) }))

  app.get('/health', context => {
    const { corpus } = footnote.indexed()
    return context.json({
      status: 'ok' as const,
      modelId: footnote.generator.modelId,
      quotes: footnote.generator.quotes,
      documents: corpus.documents.length,
      passages: corpus.passages.length,
      version: corpus.version
    })
  })

  app.get('/openapi.json', context => context.json(openApiDocument()))
  app.get('/reference', context => context.html(referencePage(openApiDocument())))
  app.get('/reference.css', context => context.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))

  if (page) app.get('*', page)
  app.notFound(context => problemResponse(context, notFound(context)))
  return app
}

function notFound({ req }: Context): Problem {
  return new Problem('not_found', `There is no ${req.method} ${req.path}.`, 'GET /openapi.json lists what there is.', {
    status: 404
  })
}

/** What anybody may see without a token: whether the server lives, how to use it, and the empty page. */
function isPublic(context: Context, hasPage: boolean): boolean {
  const { method, path } = context.req
  if (method !== 'GET' && method !== 'HEAD') return path.startsWith('/slack/')
  if (publicPaths.has(path) || path.startsWith('/assets/')) return true
  return hasPage && pagePaths.has(path) && prefers(context, 'text/html')
}

/** True where the request names this type before JSON and any type. */
function prefers(context: Context, type: string): boolean {
  const accepted = (context.req.header('accept') ?? '')
    .split(',')
    .map(item => item.split(';', 1)[0]?.trim().toLowerCase())
  const wanted = accepted.indexOf(type)
  const json = accepted.indexOf('application/json')
  return wanted >= 0 && (json < 0 || wanted < json)
}
