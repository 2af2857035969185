import type { RetrievedPassage } from '../search/retrieve.ts'
import type {
  Answer,
  AnswerPart,
  AskRequest,
  Claim,
  NotFound,
  PassageSummary,
  Timings,
  Usage,
  Withheld
} from '../types/answer.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { Problem } from '../types/problem.ts'
import { type CheckedSentence, checkQuotation, checkSentence, type PassedSentence } from './check-sentence.ts'
import { createCitationList, toSourceCitation } from './citation-list.ts'
import { composeText, statusOf } from './compose-answer.ts'
import { createConflictTracker } from './conflict-tracker.ts'
import { nearestSentences } from './extractive/nearest-sentences.ts'
import { unansweredParts } from './extractive.ts'
import { gatherEvidence } from './gather-evidence.ts'
import type { GenerationPart, Generator } from './generator.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'
import { missingParts } from './missing-parts.ts'
import { askNamedDocument } from './named-document.ts'
import { allPromises, type Promises } from './promises.ts'
import { quoteConflict } from './quote-conflict.ts'
import { createSaidBefore } from './said-before.ts'
import { createSentenceStream } from './sentence-stream.ts'

/** What an answer is made with; clock and ids are passed in, so that tests know them. */
export interface AnswerContext {
  indexed: IndexedCorpus
  generator: Generator
  /** Ends the model call when the reader goes away. */
  signal: AbortSignal
  /** Milliseconds on a monotonic clock. */
  now: () => number
  newId: () => string
  /** Only the eval harness passes any. */
  promises?: Promises
}

/** A model reads what stands around the passages too (some 3,000 tokens in all); quoting looks further for the very words. */
const extentToPrompt = { limit: 16, surroundTo: 12_000 }
const extentToQuote = { limit: 24 }

/**
 * The whole way of a question: retrieve, find conflicts, generate, check each sentence, show it. Yields every part of
 * the answer as soon as it is true and takes nothing back; the last is the whole Answer. A generator that fails before
 * anything was shown throws its Problem; one that fails after leaves an Answer that says `incomplete`.
 */
export async function* answerQuestion(
  asked: AskRequest,
  context: AnswerContext
): AsyncGenerator<AnswerPart, void, void> {
  const { indexed, generator, signal, now, promises = allPromises } = context
  const { corpus, index } = indexed
  const request = askNamedDocument(asked, corpus)
  const began = now()
  const timings: Timings = { retrieveMs: 0, conflictsMs: 0, generateMs: 0, verifyMs: 0 }
  const measured = <Result>(stage: keyof Timings, work: () => Result): Result => {
    const start = now()
    const result = work()
    timings[stage] += now() - start
    return result
  }

  const extent = generator.quotes ? extentToQuote : extentToPrompt
  const { passages, touching, passing } = gatherEvidence(request, indexed, extent, measured)
  yield { type: 'passages', data: { passages: passages.map(toPassageSummary) } }

  const weigh = (term: string) => index.rarity(term)
  const cite = (sentence: EvidenceSentence) => toSourceCitation(corpus, sentence, promises)
  if (touching.length > 0)
    yield { type: 'conflicts', data: { conflicts: touching.map(conflict => quoteConflict(conflict, cite)) } }

  const citations = createCitationList(cite)
  // A sentence may use a figure that is in dispute in passing: no half of that is shown either.
  const conflicts = createConflictTracker([...touching, ...passing])
  const claims: Claim[] = []
  const withheld: Withheld[] = []
  const notFound: string[] = []
  const wasSaid = createSaidBefore()
  let usage: Usage = { inputTokens: 0, outputTokens: 0 }
  let failure: Extract<GenerationPart, { type: 'failure' }> | null = null

  function show(sentence: PassedSentence, origin: Claim['origin']): AnswerPart {
    conflicts.shown(sentence)
    const introduced = citations.toClaim(sentence, origin)
    claims.push(introduced.claim)
    return { type: 'claim', data: introduced }
  }
  function settle(check: () => CheckedSentence): AnswerPart[] {
    const checked = measured('verifyMs', check)
    if (wasSaid(checked)) return []
    if (checked.type === 'not_found') {
      notFound.push(checked.text)
      return []
    }
    const passed = checked.type === 'passed' ? checked : null
    const before = promises.conflicts ? conflicts.before(passed).map(added => show(added, 'footnote')) : []
    if (checked.type === 'passed') return [...before, show(checked, 'model')]
    withheld.push(checked.withheld)
    return [...before, { type: 'withheld', data: checked.withheld }]
  }

  const unanswered = () =>
    generator.quotes
      ? unansweredParts(
          request.question,
          claims.map(({ text }) => text)
        )
      : missingParts(request.question, claims, withheld, passages)

  const settleText = (raw: string) => settle(() => checkSentence(raw, passages, promises))

  if (passages.length > 0) {
    const sentences = createSentenceStream()
    const generation = generator.generate({
      question: request.question,
      messages: request.messages ?? [],
      passages,
      conflicts: touching,
      weigh,
      signal
    })
    const generateFrom = now()
    for await (const part of generation) {
      if (part.type === 'text' && part.sentence) {
        const { sentence } = part
        for (const raw of sentences.end()) for (const shown of settleText(raw)) yield shown
        for (const shown of settle(() => checkQuotation(sentence, passages, promises))) yield shown
      } else if (part.type === 'text') {
        for (const raw of sentences.push(part.text)) for (const shown of settleText(raw)) yield shown
      } else if (part.type === 'finish') usage = part.usage
      else {
        usage = part.usage
        failure = part
      }
    }
    signal.throwIfAborted()
    // The last sentence of a cut stream is half a sentence: it is not judged, it is dropped with the cut.
    for (const raw of failure ? sentences.end().slice(0, -1) : sentences.end())
      for (const shown of settleText(raw)) yield shown
    timings.generateMs = now() - generateFrom - timings.verifyMs
    if (promises.conflicts) {
      // A model that spoke to the question without showing any reading (averaging, say) leaves them all to us.
      if (claims.length + withheld.length > 0) for (const conflict of touching) conflicts.open(conflict)
      for (const added of conflicts.rest()) yield show(added, 'footnote')
    }
  }
  if (failure && claims.length === 0) throw toProblem(failure)

  const missing = claims.length === 0 ? [asked.question] : notFound.length > 0 ? notFound : unanswered()
  const incomplete = failure ? { code: failure.error.code, message: failure.error.message } : null
  const found: NotFound[] = missing.map(text => ({
    text,
    nearestDocumentIds: [...new Set(passages.map(({ document }) => document.id))].slice(0, 3),
    nearestSentences: nearestSentences(text, passages, weigh).map(cite)
  }))
  const answerConflicts = conflicts.used.map(conflict =>
    quoteConflict(conflict, sentence => citations.numberOf(sentence, 'footnote'))
  )
  const answer: Answer = {
    id: context.newId(),
    question: asked.question,
    status: statusOf({ claims, notFound: found, incomplete }),
    ...composeText(claims),
    claims,
    citations: [...citations.citations],
    conflicts: answerConflicts,
    withheld,
    notFound: found,
    incomplete,
    modelId: generator.modelId,
    usage,
    durationMs: now() - began,
    timings
  }
  yield { type: 'answer', data: answer }
}

function toPassageSummary({ number, document, sentences }: RetrievedPassage): PassageSummary {
  return {
    number,
    documentId: document.id,
    documentTitle: document.title,
    startCharIndex: sentences[0]?.startCharIndex ?? 0,
    endCharIndex: sentences.at(-1)?.endCharIndex ?? 0
  }
}

function toProblem({ error, status, retryAfterSeconds }: Extract<GenerationPart, { type: 'failure' }>): Problem {
  return new Problem(error.code, error.message, error.help, {
    status,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds })
  })
}
