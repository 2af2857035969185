import type { Context, MiddlewareHandler } from 'hono'
import corpusBytes from '../dist/corpus.footnote'
import { fromArtefact } from './answer/corpus-artefact.ts'
import { createFootnote } from './answer/footnote.ts'
import { readConfig } from './config.ts'
import { createGenerator } from './create-generator.ts'
import { decodeArtefact } from './documents/artefact/artefact.ts'
import type { RateLimitBinding } from './http/access.ts'
import { createApp } from './http/app.ts'
import { relayResponse } from './http/relay-response.ts'
import { createJsonLogger, logFailures } from './json-logger.ts'
import { createSlackRoutes } from './slack/slack-routes.ts'
import { shrinkMemories } from './text/memory-share.ts'
import { Problem } from './types/problem.ts'

/** The bindings of wrangler.toml: variables and secrets as strings, and what the platform lends. */
export interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> }
  /** Cloudflare's own rate limiter, exact across a location; without it requests are counted in this isolate. */
  RATE_LIMITER?: RateLimitBinding
  /** Readers' verdicts, one key each. */
  FEEDBACK?: { put(key: string, value: string): Promise<void> }
  [name: string]: unknown
}

interface ExecutionContext {
  waitUntil(work: Promise<unknown>): void
}
type App = ReturnType<typeof createApp>

/** An isolate has 128 MB, of which a large artefact takes most. */
shrinkMemories(1 / 4)

let app: Promise<App> | undefined

/** Paths that show the page itself rather than a file of it. */
const pagePaths = new Set(['/', '/documents', '/conflicts'])

function servePage(assets: Bindings['ASSETS']): MiddlewareHandler {
  return async (context, next) => {
    const url = new URL(context.req.url)
    if (pagePaths.has(url.pathname)) url.pathname = '/'
    const response = await assets.fetch(new Request(url, context.req.raw))
    return response.status === 404 ? next() : relayResponse(context, response)
  }
}

async function open(bindings: Bindings): Promise<App> {
  const settings = Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const config = readConfig(Object.fromEntries(settings))
  const logger = createJsonLogger(config.LOG_LEVEL, line => console.log(line.trimEnd()))
  const onError = logFailures(logger({}))
  const footnote = createFootnote({
    // That the same code made it is seen to where the Worker is bundled: [build] in wrangler.toml.
    indexed: fromArtefact(decodeArtefact(corpusBytes)),
    generator: await createGenerator(config)
  })
  const { FEEDBACK: feedback, RATE_LIMITER: rateLimitBinding } = bindings
  return createApp({
    footnote,
    page: servePage(bindings.ASSETS),
    access: {
      tokens: config.FOOTNOTE_API_TOKENS ?? [],
      allowedOrigins: config.ALLOWED_ORIGINS,
      ...(config.RATE_LIMIT_PER_MINUTE !== undefined && { rateLimitPerMinute: config.RATE_LIMIT_PER_MINUTE }),
      ...(rateLimitBinding && { rateLimitBinding }),
      // Set by Cloudflare on every request; a client's own header of this name is replaced.
      clientAddress: context => context.req.header('cf-connecting-ip') ?? 'unknown'
    },
    ...(config.SLACK_SIGNING_SECRET !== undefined && {
      slack: createSlackRoutes({
        footnote,
        signingSecret: config.SLACK_SIGNING_SECRET,
        ...(config.SLACK_BOT_TOKEN !== undefined && { botToken: config.SLACK_BOT_TOKEN }),
        onError
      })
    }),
    keepAlive: (context: Context) => work => context.executionCtx.waitUntil(work),
    ...(feedback && {
      keepFeedback: record => feedback.put(`${record.at} ${record.answer.id}`, JSON.stringify(record))
    }),
    logger,
    onError
  })
}

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    try {
      app ??= open(bindings)
      return await (await app).fetch(request, bindings, context as Parameters<App['fetch']>[2])
    } catch (error) {
      app = undefined
      if (!(error instanceof Problem)) throw error
      // A Worker has no start at which to refuse: every request says what is wrong with its configuration.
      return Response.json({ error: error.toBody() }, { status: 500 })
    }
  }
}
