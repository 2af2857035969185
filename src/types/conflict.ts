import { z } from 'zod'
import type { EvidenceSentence } from './evidence.ts'
import { type Figure, figureKindSchema, figureValueSchema } from './figure.ts'

/** `state` is a contradiction of names or of states of affairs ("will sign", "has not decided"): its unit is null. */
export const conflictKindSchema = z.enum([...figureKindSchema.options, 'name', 'state'])
export type ConflictKind = z.infer<typeof conflictKindSchema>

/** One of the incompatible values, with every sentence that gives it. */
export interface Reading {
  /** As its first source writes it: "$8.9 trillion". */
  text: string
  value: number | string
  /** ISO prefix of the date at which it held, where a source states one. */
  asOf: string | null
  /** Where it stands: at least one sentence, and in it the figure (or the words) that give the reading. */
  evidence: readonly ReadingEvidence[]
}
export interface ReadingEvidence {
  sentence: EvidenceSentence
  /** Span of the reading in the sentence's own text. */
  startCharIndex: number
  endCharIndex: number
  figure?: Figure
}

/** One measured thing with two or more incompatible readings, found by code. Readings are sorted by value. */
export interface FoundConflict {
  subject: string
  kind: ConflictKind
  unit: string | null
  readings: readonly Reading[]
  /** Why they may differ, taken only from the texts; or that nothing in the texts explains it. */
  explanation: string
  /** How sure it is that figures contradict each other: the logarithm of the odds. Absent for words, and for what a question brings out. */
  odds?: number
}

const readingFields = {
  text: z.string(),
  value: figureValueSchema,
  asOf: z.string().nullable()
}
const conflictFields = {
  subject: z.string(),
  kind: conflictKindSchema,
  unit: z.string().nullable(),
  explanation: z.string()
}

/** A quoted sentence of a document of the corpus, where it has no number. */
export const sourceCitationSchema = z
  .object({
    documentId: z.string(),
    documentTitle: z.string(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    publishedAt: z.string().optional(),
    page: z.number().int().optional(),
    citedText: z.string(),
    startCharIndex: z.number().int(),
    endCharIndex: z.number().int()
  })
  .meta({ id: 'SourceCitation' })
export type SourceCitation = z.infer<typeof sourceCitationSchema>

/** A quoted sentence of a posted fact. */
export const factCitationSchema = z
  .object({
    factIndex: z.number().int(),
    citedText: z.string(),
    startCharIndex: z.number().int(),
    endCharIndex: z.number().int()
  })
  .meta({ id: 'FactCitation' })
export type FactCitation = z.infer<typeof factCitationSchema>

/** A conflict inside an Answer: its readings point at the answer's numbered citations. */
export const answerConflictSchema = z
  .object({
    ...conflictFields,
    readings: z.array(z.object({ ...readingFields, citations: z.array(z.number().int()) }))
  })
  .meta({ id: 'AnswerConflict' })
export type AnswerConflict = z.infer<typeof answerConflictSchema>

/** A conflict of the corpus: each reading quotes its sentences. */
export const corpusConflictSchema = z
  .object({
    ...conflictFields,
    readings: z.array(z.object({ ...readingFields, citations: z.array(sourceCitationSchema) }))
  })
  .meta({ id: 'CorpusConflict' })
export type CorpusConflict = z.infer<typeof corpusConflictSchema>

/** A conflict among posted facts. */
export const factConflictSchema = z
  .object({
    ...conflictFields,
    readings: z.array(z.object({ ...readingFields, citations: z.array(factCitationSchema) }))
  })
  .meta({ id: 'FactConflict' })
export type FactConflict = z.infer<typeof factConflictSchema>
