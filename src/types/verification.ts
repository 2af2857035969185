import { z } from 'zod'
import { figureVerdicts } from './answer.ts'
import { factCitationSchema, factConflictSchema } from './conflict.ts'
import { figureKindSchema, figureValueSchema, measureSchema } from './figure.ts'
import { issueSchema } from './issue.ts'

export const factSchema = z
  .object({ text: z.string(), title: z.string().optional(), url: z.string().optional() })
  .meta({ id: 'Fact' })
export type Fact = z.infer<typeof factSchema>

export const verifyRequestSchema = z
  .object({ answer: z.string(), facts: z.array(factSchema).min(1).max(10_000), question: z.string().optional() })
  .meta({ id: 'VerifyRequest' })
export type VerifyRequest = z.infer<typeof verifyRequestSchema>

export const conflictsRequestSchema = z
  .object({ facts: z.array(factSchema).min(1).max(10_000), question: z.string().optional() })
  .meta({ id: 'ConflictsRequest' })
export type ConflictsRequest = z.infer<typeof conflictsRequestSchema>

/** The figure of a fact on which a checked one rests, or which contradicts it. */
export const figureEvidenceSchema = factCitationSchema.extend({ measure: measureSchema }).meta({ id: 'FigureEvidence' })

/** A figure of a checked sentence; the offsets select it in the answer. */
export const verifiedFigureSchema = z
  .object({
    text: z.string(),
    kind: figureKindSchema,
    value: figureValueSchema,
    unit: z.string().nullable(),
    startCharIndex: z.number().int(),
    endCharIndex: z.number().int(),
    verdict: z.enum(figureVerdicts),
    working: z.string().optional(),
    measure: measureSchema.meta({ description: 'What the checked sentence says it of.' }),
    evidence: figureEvidenceSchema
      .nullable()
      .meta({ description: 'The figure as the fact writes it (or, if contradicted, what it says instead).' })
  })
  .meta({ id: 'VerifiedFigure' })

export const verifiedClaimSchema = z
  .object({
    text: z.string(),
    startCharIndex: z.number().int(),
    endCharIndex: z.number().int(),
    verdict: z.enum(['supported', 'unsupported', 'contradicted']),
    issues: z.array(issueSchema),
    citations: z.array(factCitationSchema),
    figures: z.array(verifiedFigureSchema)
  })
  .meta({ id: 'VerifiedClaim' })
export type VerifiedClaim = z.infer<typeof verifiedClaimSchema>

export const verificationSchema = z
  .object({
    supportScore: z.number().min(0).max(1).meta({ description: 'Share of claims that are supported.' }),
    claims: z.array(verifiedClaimSchema),
    conflicts: z.array(factConflictSchema)
  })
  .meta({ id: 'Verification' })
export type Verification = z.infer<typeof verificationSchema>
