import type { Context } from 'hono'

/** True where the request names this type, and not JSON before it. */
export function prefers(context: Context, type: string): boolean {
  const accepted = (context.req.header('accept') ?? '')
    .split(',')
    .map(item => item.split(';', 1)[0]?.trim().toLowerCase())
  const wanted = accepted.indexOf(type)
  const json = accepted.indexOf('application/json')
  return wanted >= 0 && (json < 0 || wanted < json)
}
