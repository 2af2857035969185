import type { Context } from 'hono'

/**
 * A Response made elsewhere (a stream, another library's answer) with what was set for this request before: its id, its
 * rate limit. Hono adds these by itself only to what `context.json` and its like make.
 */
export function relayResponse(context: Context, response: Response): Response {
  return context.newResponse(response.body, response)
}
