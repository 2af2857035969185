import { z } from 'zod'
import { answerConflictSchema, type corpusConflictSchema, sourceCitationSchema } from './conflict.ts'
import { figureKindSchema, figureValueSchema, measureSchema } from './figure.ts'
import { issueSchema } from './issue.ts'

export const messageSchema = z
  .object({ role: z.enum(['user', 'assistant']), content: z.string().max(32_768) })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof messageSchema>

export const askRequestSchema = z
  .object({
    question: z.string().trim().min(1).max(4_000),
    messages: z.array(messageSchema).max(100).optional(),
    documentIds: z.array(z.string()).max(1_000).optional(),
    format: z.enum(['slack']).optional()
  })
  .meta({ id: 'AskRequest' })
export type AskRequest = z.infer<typeof askRequestSchema>

export const citationSchema = sourceCitationSchema
  .extend({
    number: z.number().int().min(1).meta({ description: '1-based, in the order of first use.' }),
    attributedBy: z.enum(['model', 'footnote']).meta({ description: 'Who chose the sentence: the model or our code.' })
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof citationSchema>

export const figureVerdicts = ['stated', 'derived', 'rounded', 'bounded', 'not_stated', 'contradicted'] as const
export type FigureVerdict = (typeof figureVerdicts)[number]

/** A figure of a shown claim; the offsets select it in the document of its citation, as the source writes it. */
export const claimFigureSchema = z
  .object({
    text: z.string().meta({ description: 'As the claim writes it.' }),
    kind: figureKindSchema,
    value: figureValueSchema,
    unit: z.string().nullable(),
    verdict: z.enum(figureVerdicts),
    working: z.string().optional().meta({ description: 'How a derived figure comes out: "$8.9T - $8.7T = $0.2T".' }),
    measure: measureSchema.meta({ description: 'What the figure of the cited source measures.' }),
    citation: z.number().int(),
    startCharIndex: z.number().int(),
    endCharIndex: z.number().int()
  })
  .meta({ id: 'ClaimFigure' })
export type ClaimFigure = z.infer<typeof claimFigureSchema>

/** One shown sentence of the answer. */
export const claimSchema = z
  .object({
    text: z.string().meta({ description: 'Without markers.' }),
    verdict: z.literal('supported'),
    citations: z.array(z.number().int()),
    anchors: z
      .array(z.object({ citation: z.number().int(), charIndex: z.number().int() }))
      .meta({ description: 'Where in `text` each citation number goes.' }),
    origin: z.enum(['model', 'footnote']),
    figures: z.array(claimFigureSchema)
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof claimSchema>

/** A sentence of the model that was not shown. */
export const withheldSchema = z.object({ text: z.string(), issues: z.array(issueSchema) }).meta({ id: 'Withheld' })
export type Withheld = z.infer<typeof withheldSchema>

/** A part of the question that the sources do not answer, with what comes nearest: to look on, not an answer. */
export const notFoundSchema = z
  .object({
    text: z.string(),
    nearestDocumentIds: z.array(z.string()),
    nearestSentences: z
      .array(sourceCitationSchema)
      .optional()
      .meta({ description: 'Best first; they do not answer it. Absent from answers of older servers.' })
  })
  .meta({ id: 'NotFound' })
export type NotFound = z.infer<typeof notFoundSchema>

export const usageSchema = z.object({ inputTokens: z.number().int(), outputTokens: z.number().int() })
export type Usage = z.infer<typeof usageSchema>

/** Milliseconds spent in each stage. */
export const timingsSchema = z.object({
  retrieveMs: z.number(),
  conflictsMs: z.number(),
  generateMs: z.number(),
  verifyMs: z.number()
})
export type Timings = z.infer<typeof timingsSchema>

export const answerSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    status: z.enum(['answered', 'partial', 'abstained']),
    text: z.string().meta({ description: 'The claims with [n] where a citation belongs.' }),
    plainText: z.string(),
    claims: z.array(claimSchema),
    citations: z.array(citationSchema),
    conflicts: z.array(answerConflictSchema),
    withheld: z.array(withheldSchema),
    notFound: z.array(notFoundSchema),
    incomplete: z.object({ code: z.string(), message: z.string() }).nullable(),
    modelId: z.string(),
    usage: usageSchema,
    durationMs: z.number(),
    timings: timingsSchema,
    slack: z.object({ text: z.string(), blocks: z.array(z.record(z.string(), z.unknown())) }).optional()
  })
  .meta({ id: 'Answer' })
export type Answer = z.infer<typeof answerSchema>

/** What was retrieved for a question, as the `passages` event shows it. */
export const passageSummarySchema = z
  .object({
    number: z.number().int().min(1),
    documentId: z.string(),
    documentTitle: z.string(),
    startCharIndex: z.number().int(),
    endCharIndex: z.number().int()
  })
  .meta({ id: 'PassageSummary' })
export type PassageSummary = z.infer<typeof passageSummarySchema>

export const errorBodySchema = z
  .object({ code: z.string(), message: z.string(), help: z.string() })
  .meta({ id: 'ErrorBody' })
export type ErrorBody = z.infer<typeof errorBodySchema>

/** The parts of an answer, each sent once it is true: over SSE `type` is the event's name and `data` its JSON. */
export type AnswerPart =
  | { type: 'passages'; data: { passages: z.infer<typeof passageSummarySchema>[] } }
  | { type: 'conflicts'; data: { conflicts: z.infer<typeof corpusConflictSchema>[] } }
  | { type: 'claim'; data: { claim: Claim; citations: Citation[] } }
  | { type: 'withheld'; data: Withheld }
  | { type: 'answer'; data: Answer }
  | { type: 'error'; data: ErrorBody }
