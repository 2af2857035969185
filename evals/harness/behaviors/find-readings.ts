import type { EvidenceLine } from '../prompt-evidence.ts'
import type { EvalCase, GoldReading } from '../suite.ts'
import type { FoundReading } from './behavior.ts'

/** The readings of a case that stand in a prompt, each with the lines that say so. */
export function findReadings(evalCase: EvalCase, evidence: readonly EvidenceLine[]): FoundReading[] {
  return evalCase.facts.flatMap(({ readings }) =>
    readings
      .map(reading => ({
        reading,
        isConflict: readings.length > 1,
        lines: evidence.filter(({ text }) => reading.spans.some(span => text.includes(quoteAt(evalCase, span))))
      }))
      .filter(({ lines }) => lines.length > 0)
  )
}

function quoteAt({ corpus }: EvalCase, span: GoldReading['spans'][number]): string {
  const document = corpus.documents.find(({ id }) => id === span.documentId)
  return (document?.text.slice(span.startCharIndex, span.endCharIndex) ?? '').replace(/\s+/gu, ' ')
}
