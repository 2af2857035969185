import { z } from 'zod'
import { answerSchema, messageSchema } from './answer.ts'
import { documentSummarySchema, skippedFileSchema } from './document.ts'

/** Whether the server is up, and what it answers from. */
export const healthSchema = z
  .object({
    status: z.literal('ok'),
    modelId: z.string(),
    quotes: z.boolean().meta({ description: 'True in keyless mode: answers quote the sources verbatim.' }),
    documents: z.number().int(),
    passages: z.number().int(),
    version: z.string().meta({ description: 'Hash of the indexed content.' })
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof healthSchema>

export const documentListSchema = z
  .object({ documents: z.array(documentSummarySchema), skipped: z.array(skippedFileSchema) })
  .meta({ id: 'DocumentList' })
export type DocumentList = z.infer<typeof documentListSchema>

/** First questions worth asking of a corpus. */
export const suggestionsSchema = z.object({ questions: z.array(z.string()) }).meta({ id: 'Suggestions' })

/** A reader's verdict on an answer. */
export const feedbackRequestSchema = z
  .object({ answerId: z.string().min(1).max(200), helpful: z.boolean(), comment: z.string().max(4_000).optional() })
  .meta({ id: 'FeedbackRequest' })
export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>

/** A verdict kept with the whole answer, so that it can become an eval case. */
export const feedbackRecordSchema = z.object({
  at: z.string().meta({ description: 'ISO 8601.' }),
  surface: z.enum(['web', 'slack']),
  helpful: z.boolean(),
  comment: z.string().optional(),
  messages: z.array(messageSchema).optional().meta({ description: 'The turns before the question.' }),
  answer: answerSchema
})
export type FeedbackRecord = z.infer<typeof feedbackRecordSchema>
