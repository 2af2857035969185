import { z } from 'zod'
import type { CorpusConflict } from '../../types/conflict.ts'

/** The conflicts that a team knows of and lives with, committed beside the documents. */
export const baselineSchema = z.object({
  version: z.literal(1),
  conflicts: z.array(
    z.object({
      subject: z.string(),
      kind: z.string(),
      unit: z.string().nullable(),
      values: z.array(z.union([z.number(), z.string()])),
      documents: z.array(z.string())
    })
  )
})
export type Baseline = z.infer<typeof baselineSchema>

/** What is kept of a conflict: nothing that moves when a text is edited elsewhere. The subject is for people only. */
export function toBaseline(conflicts: readonly CorpusConflict[]): Baseline {
  return {
    version: 1,
    conflicts: conflicts.map(conflict => ({
      subject: conflict.subject,
      kind: conflict.kind,
      unit: conflict.unit,
      values: conflict.readings.map(({ value }) => value),
      documents: documentsOf(conflict)
    }))
  }
}

/** A conflict is known where the baseline has one of the same kind, with all its values, in one of its documents. */
export function isKnown(conflict: CorpusConflict, baseline: Baseline): boolean {
  const documents = documentsOf(conflict)
  return baseline.conflicts.some(
    known =>
      known.kind === conflict.kind &&
      known.unit === conflict.unit &&
      conflict.readings.every(({ value }) => known.values.includes(value)) &&
      known.documents.some(document => documents.includes(document))
  )
}

function documentsOf(conflict: CorpusConflict): string[] {
  const ids = conflict.readings.flatMap(({ citations }) => citations.map(({ documentId }) => documentId))
  return [...new Set(ids)].sort()
}
