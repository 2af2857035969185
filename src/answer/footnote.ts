import type { Answer, AnswerPart, AskRequest } from '../types/answer.ts'
import { answerQuestion } from './answer-question.ts'
import type { Generator } from './generator.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import type { Promises } from './promises.ts'

/** Footnote put together: what every surface is given. */
export interface Footnote {
  readonly generator: Generator
  /** The generation of the corpus from which the next question is answered. */
  indexed(): IndexedCorpus
  /** Answers from now on from another generation; an answer under way keeps its own. */
  replaceIndexed(indexed: IndexedCorpus): void
  /** The parts of the answer as they become true; the last is the whole Answer. Throws a Problem where there is none. */
  ask(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerPart, void, void>
}

/** What Footnote is put together from. */
export interface FootnoteOptions {
  indexed: IndexedCorpus
  generator: Generator
  /** Milliseconds on a monotonic clock. Default `performance.now`. */
  now?: () => number
  /** Default `crypto.randomUUID`. */
  newId?: () => string
  /** Only the eval harness passes any. */
  promises?: Promises
}

/** Puts Footnote together. Nothing is read or called before the first question. */
export function createFootnote(options: FootnoteOptions): Footnote {
  let current = options.indexed
  // Looked up once: on Node both globals are getters, and the clock is read a dozen times for each answer.
  const { performance, crypto } = globalThis
  const { generator, now = () => performance.now(), newId = () => crypto.randomUUID(), promises } = options
  return {
    generator,
    indexed: () => current,
    replaceIndexed(indexed) {
      current = indexed
    },
    ask(request, signal = new AbortController().signal) {
      return answerQuestion(request, {
        indexed: current,
        generator,
        signal,
        now,
        newId,
        ...(promises && { promises })
      })
    }
  }
}

/** Reads the parts to the end and gives the whole Answer. */
export async function collectAnswer(parts: AsyncIterable<AnswerPart>): Promise<Answer> {
  let answer: Answer | undefined
  for await (const part of parts) if (part.type === 'answer') answer = part.data
  if (!answer) throw new Error('the parts ended without an answer')
  return answer
}
