import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'

/** The rows of a file of JSON lines. */
export function readRows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row)
}

/** Posts to the surface that a server would serve, without a socket. */
export async function post<Reply>(app: Hono, path: string, body: object): Promise<Reply> {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Reply
}
