import { Hono } from 'hono'
import { conflictsRequestSchema, verifyRequestSchema } from '../types/verification.ts'
import { finishInTime } from '../verification/finish-in-time.ts'
import { findingConflicts, verifyingAnswer } from '../verification/verify-facts.ts'
import { readJson } from './read-json.ts'

/** Bytes of an answer with its facts: these never reach a model. */
export const verifyBytes = 1024 * 1024

/** `POST /verify` and `POST /conflicts`: anybody's texts, no key, no model. */
export function verifyRoutes(): Hono {
  const app = new Hono()
  app.post('/verify', async context => {
    const request = await readJson(context.req.raw, verifyRequestSchema, { maxBytes: verifyBytes })
    return context.json(await finishInTime(verifyingAnswer(request), context.req.raw.signal))
  })
  app.post('/conflicts', async context => {
    const request = await readJson(context.req.raw, conflictsRequestSchema, { maxBytes: verifyBytes })
    return context.json({ conflicts: await finishInTime(findingConflicts(request), context.req.raw.signal) })
  })
  return app
}
