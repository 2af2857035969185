import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { timingSafeEqual } from 'hono/utils/buffer'
import { rateLimiter } from 'hono-rate-limiter'
import { Problem } from '../types/problem.ts'
import { networkOf } from './client-network.ts'
import { problemResponse } from './problem-response.ts'
import { createRequestCounts } from './request-counts.ts'

/** A bearer token and the name under which its use is counted and logged. */
export interface NamedToken {
  name: string
  token: string
}

/** Cloudflare's rate limiting binding. */
export interface RateLimitBinding {
  limit(options: { key: string }): Promise<{ success: boolean }>
}

export interface AccessOptions {
  /** Without any, everyone may ask. */
  tokens?: readonly NamedToken[]
  /** Origins of other pages that may call the API. Default: none. */
  allowedOrigins?: readonly string[]
  /** Requests a minute for each token, and for each address where there is no token. Default: no limit. */
  rateLimitPerMinute?: number
  /** The platform's own limiter, used instead of counting in this process. */
  rateLimitBinding?: RateLimitBinding
  /** The address of the connection; never from a header that a client can write. */
  clientAddress?: (context: Context) => string
  /** Milliseconds on a monotonic clock, for the limit. Default: the runtime's. */
  now?: () => number
  /** The server is for this machine alone: it listens at no other address. Default false. */
  isLocal?: boolean
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Name of the token that asks. */
    client?: string
  }
}

/** Characters of a bearer token (RFC 6750, section 2.1). */
const tokenSyntax = /^[\w.~+/-]+=*$/

/** "name:token" is a named token; a token alone is named by its place. Throws a Problem for one that none could send. */
export function readTokens(values: readonly string[]): NamedToken[] {
  return values.map((value, index) => {
    const colon = value.indexOf(':')
    const name = colon > 0 ? value.slice(0, colon) : `token-${index + 1}`
    const token = colon > 0 ? value.slice(colon + 1) : value
    if (!tokenSyntax.test(token))
      throw new Problem(
        'bad_configuration',
        `The token "${name}" of FOOTNOTE_API_TOKENS is empty or has characters that a bearer token may not have.`,
        'Use letters, digits and . _ ~ + / - only, with = at the end at most.'
      )
    return { name, token }
  })
}

/** The header of a request with a bearer token (RFC 6750, section 2.1); the scheme's name is read in any case (RFC 9110, 11.1). */
const bearer = /^Bearer +([\w.~+/-]+=*)$/i

/**
 * Lets in only requests with one of the tokens, except where `isPublic`. Every token is compared in constant time; what is
 * refused passes `limitRefused`, so that nobody tries one token after another without end.
 */
export function requireToken(
  tokens: readonly NamedToken[],
  isPublic: (context: Context) => boolean,
  limitRefused: MiddlewareHandler
): MiddlewareHandler {
  const refuse = async (context: Context, challenge: string, message: string) => {
    const limited = await limitRefused(context, async () => {})
    if (limited) return limited
    context.header('www-authenticate', challenge)
    const help = 'Send "Authorization: Bearer TOKEN" with a token of this server.'
    return problemResponse(context, new Problem('unauthorized', message, help, { status: 401 }))
  }
  return async (context, next) => {
    if (isPublic(context)) return next()
    const header = context.req.header('authorization')
    if (header === undefined) return refuse(context, 'Bearer', 'This server requires a token.')
    const given = bearer.exec(header)?.[1]
    if (given === undefined) return refuse(context, 'Bearer', 'The Authorization header is not a bearer token.')
    let name: string | undefined
    // No early end: the time must not tell which token came near.
    for (const known of tokens) if (await timingSafeEqual(given, known.token)) name = known.name
    if (name === undefined)
      return refuse(context, 'Bearer error="invalid_token"', 'This server does not know the token.')
    context.set('client', name)
    return next()
  }
}

/** Answers other origins only where they are allowed, and takes no request from the page of any other. */
export function guardOrigins(allowedOrigins: readonly string[]): MiddlewareHandler {
  const answer = cors({
    origin: [...allowedOrigins],
    allowMethods: ['GET', 'POST'],
    // Whatever is asked for: the origin is trusted, and the clients of OpenAI's API and of MCP send headers of their own.
    allowHeaders: [],
    exposeHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600
  })
  return async (context, next) => {
    const origin = context.req.header('origin')
    if (origin !== undefined && allowedOrigins.includes(origin)) return answer(context, next)
    // A page elsewhere can send a POST that reads as plain text without asking first: CORS alone does not stop it.
    // Behind a proxy that ends TLS our own address differs from the one in the browser, which says itself what is same-origin.
    const isOwn = context.req.header('sec-fetch-site') === 'same-origin'
    if (origin !== undefined && !isOwn && origin !== new URL(context.req.url).origin) {
      const isSafe = context.req.method === 'GET' || context.req.method === 'HEAD'
      if (!isSafe)
        throw new Problem(
          'origin_not_allowed',
          `Pages of ${origin} may not use this server.`,
          'Add the origin to ALLOWED_ORIGINS, or send the request from a server.',
          { status: 403 }
        )
    }
    await next()
    // A cache must not give this answer to a page of an allowed origin, which needs other headers.
    if (allowedOrigins.length > 0) context.res.headers.append('vary', 'Origin')
  }
}

/** How this machine is called by itself, with any port. */
const ownName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/**
 * Takes no request that came by another name: any page may let its own name lead to this machine (DNS rebinding), and
 * its requests are then of the same origin. What Slack sends is signed and may come through a tunnel.
 */
export function guardName(allowedOrigins: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedOrigins.map(origin => new URL(origin).host))
  return async ({ req }, next) => {
    const name = req.header('host')
    if (name !== undefined && !ownName.test(name) && !allowed.has(name) && !req.path.startsWith('/slack/'))
      throw new Problem(
        'host_not_allowed',
        `This server is for its own machine only; it does not answer to the name ${name}.`,
        'Ask at localhost, or set FOOTNOTE_API_TOKENS, HOST, or ALLOWED_ORIGINS to the address of its proxy.',
        { status: 403 }
      )
    await next()
  }
}

export interface RateLimit {
  perMinute?: number | undefined
  binding?: RateLimitBinding | undefined
  clientAddress: (context: Context) => string
  /** Milliseconds on a monotonic clock. */
  now?: (() => number) | undefined
}

const windowMs = 60_000

/** Limits the requests of each client in a minute, counted by the platform where it can, else in this process. */
export function limitRate({ perMinute, binding, clientAddress, now }: RateLimit): MiddlewareHandler {
  const shared = {
    keyGenerator: (context: Context) => context.get('client') ?? networkOf(clientAddress(context)),
    handler: (limited: Context) => {
      const seconds = Number(limited.res.headers.get('retry-after') ?? 60)
      return problemResponse(
        limited,
        new Problem('rate_limited', 'Too many requests in a minute.', `Try again in ${seconds} s.`, {
          status: 429,
          retryAfterSeconds: seconds
        })
      )
    }
  }
  return binding
    ? rateLimiter({ ...shared, binding })
    : rateLimiter({
        ...shared,
        windowMs,
        limit: perMinute ?? Number.MAX_SAFE_INTEGER,
        standardHeaders: 'draft-6',
        store: createRequestCounts(windowMs, now)
      })
}
