import { wholeQuestionOf } from '../text/question/whole-question.ts'
import type { Message } from '../types/answer.ts'
import type { Corpus, SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { answerSign, correctTerms, queryTerms, termsOfQuestion, weighQuery } from './query.ts'
import { rescore } from './rescore.ts'
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.ts'
import { pickCandidates, spreadOverDocuments } from './spread.ts'
import { surround } from './surround.ts'
import { evidenceOfPassage } from './whole-list.ts'
import { leadPassages } from './whole-passages.ts'

/** A passage as a prompt shows it: `[number.k]` is its sentence k, counted from 1. */
export interface RetrievedPassage {
  /** 1-based, in the order of the prompt. */
  number: number
  document: SourceDocument
  documentIndex: number
  score: number
  sentences: readonly EvidenceSentence[]
}

/** What is asked, after which turns, and of which documents (default: all). */
export interface RetrievalRequest {
  question: string
  messages?: readonly Message[] | undefined
  documentIds?: readonly string[] | undefined
}

/** How much is retrieved. */
export interface RetrieveOptions {
  /** The most passages that are found. Default 8. */
  limit?: number
  /** About how many UTF-16 code units of text there are to be with what stands around them. Default: nothing is added. */
  surroundTo?: number
}

/** How many passages are searched for, how many of the best and how many in all are rescored: at least, and for each returned. */
const depth = { searched: [64, 8], best: [16, 1.5], rescored: [24, 2.5] } as const

/** The passages that speak to a question, best first and spread over documents, so that every source is heard; of an overview those with which documents open. */
export function retrieve(
  index: SearchIndex,
  request: RetrievalRequest,
  options: RetrieveOptions = {}
): RetrievedPassage[] {
  const { limit = 8, surroundTo = 0 } = options
  const { corpus } = index
  const searchOptions: SearchOptions = { limit: deep(depth.searched, limit) }
  if (request.documentIds) searchOptions.accepts = acceptDocuments(corpus, request.documentIds)
  const whole = (hits: readonly SearchHit[]) =>
    toPassages(corpus, surroundTo > 0 ? surround(corpus, hits, surroundTo, searchOptions.accepts) : hits)
  if (wholeQuestionOf(request.question, request.messages) === 'overview')
    return whole(leadPassages(corpus, limit, searchOptions.accepts))
  const asked = termsOfQuestion(request.question)
  const terms = correctTerms(index, queryTerms(request.question, asked, request.messages))
  const hits = index.search(terms, searchOptions)
  const candidates = pickCandidates(corpus, hits, deep(depth.best, limit), deep(depth.rescored, limit))
  const query = weighQuery(index, asked, terms)
  const ranked = rescore(index, candidates, query, answerSign(request.question))
  return whole(spreadOverDocuments(corpus, ranked, limit))
}

const deep = ([least, perPassage]: readonly [number, number], limit: number): number =>
  Math.max(least, perPassage * limit)

function acceptDocuments(corpus: Corpus, documentIds: readonly string[]): (passage: number) => boolean {
  const wanted = new Set(documentIds)
  return passage => wanted.has(corpus.documents[corpus.passages[passage]?.document ?? -1]?.id ?? '')
}

/** Passages with their sentences; no sentence is given twice, and a passage that brings none of its own is left out. */
export function toPassages(corpus: Corpus, hits: readonly SearchHit[]): RetrievedPassage[] {
  const retrieved: RetrievedPassage[] = []
  const given = new Set<EvidenceSentence>()
  const isGiven = (sentence: EvidenceSentence) => given.has(sentence)
  for (const hit of hits) {
    const passage = corpus.passages[hit.passage]
    const document = passage && corpus.documents[passage.document]
    if (!document) continue
    const whole = evidenceOfPassage(document, passage)
    // Seldom do passages overlap: most are taken as they are remembered.
    const sentences = whole.some(isGiven) ? whole.filter(sentence => !given.has(sentence)) : whole
    if (sentences.length === 0) continue
    for (const sentence of sentences) given.add(sentence)
    retrieved.push({
      number: retrieved.length + 1,
      document,
      documentIndex: passage.document,
      score: hit.score,
      sentences
    })
  }
  return retrieved
}
