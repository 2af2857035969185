import type { Message } from '../types/answer.ts'
import type { SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { SearchIndex } from './search-index.ts'

/** A passage as a prompt shows it: `[number.k]` is its sentence k, counted from 1. */
export interface RetrievedPassage {
  /** 1-based, in the order of the prompt. */
  number: number
  document: SourceDocument
  documentIndex: number
  score: number
  heading?: string
  sentences: readonly EvidenceSentence[]
}

export interface RetrievalRequest {
  question: string
  messages?: readonly Message[] | undefined
  documentIds?: readonly string[] | undefined
}

export interface RetrieveOptions {
  /** Passages at the most. Default 8. */
  limit?: number
}

/** The passages that speak to a question, best first and spread over documents, so that every source is heard. */
export function retrieve(
  _index: SearchIndex,
  _request: RetrievalRequest,
  _options: RetrieveOptions = {}
): RetrievedPassage[] {
  return []
}
