import type { FigureKind } from '../types/figure.ts'
import { termsOf } from './terms.ts'

/** What kind of thing would answer a question. */
export type AskedKind = FigureKind | 'person' | 'organisation' | 'place' | 'reason' | 'yes_no' | 'other'

export interface QuestionAnalysis {
  /** Kinds that would answer it, likeliest first; `other` where nothing says. */
  asked: readonly AskedKind[]
  /** Stemmed content words without the question's own words ("how many", "size"). */
  terms: readonly string[]
}

/** Reads from a question's words what kind of answer it wants. */
export function analyzeQuestion(question: string): QuestionAnalysis {
  return { asked: ['other'], terms: termsOf(question) }
}
