import type { Context } from 'hono'

/** True where the request would rather have this type than JSON; at equal weight what it names first (RFC 9110, 12.5.1). */
export function prefers(context: Context, type: string): boolean {
  const accepted = (context.req.header('accept') ?? '').split(',').map(readItem)
  const weightOf = (name: string) => accepted.find(item => item.type === name)?.weight ?? 0
  const wanted = weightOf(type)
  const json = weightOf('application/json')
  const isFirst = accepted.find(item => item.type === type || item.type === 'application/json')?.type === type
  return wanted > json || (wanted > 0 && wanted === json && isFirst)
}

/** "text/html;level=1;q=0.5": a type is wanted fully unless its weight says otherwise, and not at all at 0. */
function readItem(item: string): { type: string; weight: number } {
  const [type = '', ...parameters] = item.split(';').map(part => part.trim().toLowerCase())
  const weight = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
  return { type, weight: weight === undefined ? 1 : Number(weight) || 0 }
}
