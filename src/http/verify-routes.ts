import { Hono } from 'hono'
import { conflictsRequestSchema, verifyRequestSchema } from '../types/verification.ts'
import { findConflicts, verifyAnswer } from '../verification/verify-facts.ts'
import { readJson } from './read-json.ts'

/** Bytes of an answer with its facts: these never reach a model. */
export const verifyBytes = 1024 * 1024

/** `POST /verify` and `POST /conflicts`: anybody's texts, no key, no model. */
export function verifyRoutes(): Hono {
  const app = new Hono()
  app.post('/verify', async context =>
    context.json(verifyAnswer(await readJson(context.req.raw, verifyRequestSchema, { maxBytes: verifyBytes })))
  )
  app.post('/conflicts', async context => {
    const request = await readJson(context.req.raw, conflictsRequestSchema, { maxBytes: verifyBytes })
    return context.json({ conflicts: findConflicts(request) })
  })
  return app
}
