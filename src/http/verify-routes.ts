import { Hono } from 'hono'
import { findConflicts } from '../conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../documents/evidence.ts'
import { conflictsRequestSchema, verifyRequestSchema } from '../types/verification.ts'
import { conflictOfFacts, verifyAnswer } from '../verification/verify-answer.ts'
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
    const { facts, question } = await readJson(context.req.raw, conflictsRequestSchema, { maxBytes: verifyBytes })
    const found = findConflicts(evidenceFromFacts(facts), question === undefined ? {} : { question })
    return context.json({ conflicts: found.map(conflictOfFacts) })
  })
  return app
}
