/** What the framework alone can do: a Hono route that reads a question and answers it with a constant. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono()
app.post('/ask', async context => {
  const { question } = await context.req.json()
  return context.json({ question, status: 'abstained' })
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
  console.log(`http://127.0.0.1:${port}`)
})
