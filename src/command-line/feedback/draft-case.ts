import type { Answer, Claim } from '../../types/answer.ts'
import type { FeedbackRecord } from '../../types/service.ts'

/** A reading of a drafted fact, as `facts.yaml` of a suite of evals holds it. */
export interface DraftReading {
  says?: string[]
  statement?: string
  /** Quoted stretches by document. */
  sources: Record<string, string[]>
}

/** A disliked answer as an eval case: what was asked, and what the answer held to be so, for a person to correct. */
export interface DraftCase {
  /** Name of the fact; the same answer always has the same. */
  about: string
  /** What the reader said, and what is to be done. */
  note: string
  /** Empty where the answer found nothing. */
  readings: DraftReading[]
  question: string
  earlier: string[]
}

export function draftCase({ at, comment, messages = [], answer }: FeedbackRecord): DraftCase {
  const readings = readingsOf(answer)
  const said = comment === undefined ? 'without a word why' : `“${comment.replaceAll(/\s+/g, ' ')}”`
  const next =
    readings.length === 0
      ? 'Nothing was found. If a document answers, give its fact here and in the case; if none does, keep the case.'
      : 'This is what the answer stated. Correct it to what the documents say.'
  return {
    about: `disliked-${answer.id.slice(0, 8)}`,
    note: `${at.slice(0, 10)}, disliked ${said}. ${next}`,
    readings,
    question: answer.question,
    earlier: messages.map(({ content }) => content)
  }
}

/** The readings of the conflict that was shown, or else what the first claim says. */
function readingsOf({ claims, citations, conflicts }: Answer): DraftReading[] {
  const sourcesOf = (numbers: readonly number[]) => {
    const sources: Record<string, string[]> = {}
    for (const { number, documentId, citedText } of citations) {
      if (!numbers.includes(number)) continue
      const quotes = sources[documentId] ?? []
      if (!quotes.includes(citedText)) quotes.push(citedText)
      sources[documentId] = quotes
    }
    return sources
  }
  const [conflict] = conflicts
  if (conflict)
    return conflict.readings.map(reading => ({ says: [reading.text], sources: sourcesOf(reading.citations) }))
  const [claim] = claims
  return claim ? [{ ...saysOf(claim), statement: claim.text, sources: sourcesOf(claim.citations) }] : []
}

function saysOf({ figures }: Claim): { says?: string[] } {
  const [figure] = figures
  return figure ? { says: [figure.text] } : {}
}
