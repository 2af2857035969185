import { setupServer } from 'msw/node'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { Generator } from '../../src/answer/generator.ts'
import { createIndexedCorpus, type IndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { createLanguageModelGenerator } from '../../src/answer/language-model.ts'
import { allPromises, type Promises } from '../../src/answer/promises.ts'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import type { Answer } from '../../src/types/answer.ts'
import type { Corpus } from '../../src/types/document.ts'
import { Problem } from '../../src/types/problem.ts'
import { mockModel } from '../../test/support/mock-model.ts'
import type { Behavior, Reply } from './behaviors/behavior.ts'
import { behaviors as allBehaviors } from './behaviors/behaviors.ts'
import { findReadings } from './behaviors/find-readings.ts'
import type { Judgement } from './findings.ts'
import { judge, type Outcome, retrievalRanks } from './judge.ts'
import { readPromptEvidence } from './prompt-evidence.ts'
import type { EvalCase, GoldFact, Suite } from './suite.ts'

/** One case answered by one model, and how well. Plain data, so that a worker can hand it over. */
export interface Result extends Judgement {
  caseId: string
  model: string
  status: Answer['status'] | 'failed'
  answer: Answer | null
  problem: string | null
  /** See `retrievalRanks`. */
  ranks: (number | null)[]
}

export const keyless = 'keyless'
/** A model that quotes has nothing but the sources to say. */
const keylessWritten = { sentences: [], isTruthful: true, wasCut: false }

export interface RunOptions {
  behaviors?: readonly Behavior[]
  /** Of these only those by the names are run; `keyless` is one. Default: all. */
  models?: readonly string[] | undefined
  promises?: Promises
  /** Told after each answer. */
  onResult?: () => void
}

/** Each case by the keyless generator and by each mocked model that makes sense for it, in the order of the cases. */
export async function runMocked(suites: readonly Suite[], options: RunOptions): Promise<Result[]> {
  const { behaviors = allBehaviors, promises = allPromises, onResult = () => {} } = options
  const jobs = suites.flatMap(suite =>
    suite.cases.flatMap(evalCase =>
      answering(behaviors, evalCase, options.models).map(behavior => ({ suite, evalCase, behavior }))
    )
  )
  const indexOf = rememberIndexes()
  const replies = new Map<string, Reply>()
  const mock = setupServer(
    ...mockModel({
      baseURL: 'http://models.invalid/v1',
      deltaLengths: [3, 1, 41, 160, 17],
      pieceSizes: [1, 701, 13, 2048, 3],
      reply({ prompt, body }) {
        const job = jobs[Number(body.model)]
        if (!job?.behavior) throw new Error(`no such job: ${body.model}`)
        const evidence = readPromptEvidence(prompt)
        const { evalCase } = job
        const reply = job.behavior.write({ evalCase, evidence, readings: findReadings(evalCase, evidence) })
        replies.set(String(body.model), reply)
        return reply
      }
    })
  )
  mock.listen({ onUnhandledFrame: 'error' })
  try {
    const results: Result[] = []
    await inParallel(jobs, 8, async ({ suite, evalCase, behavior }, index) => {
      // Both APIs have their turn.
      const api = index % 2 === 0 ? 'responses' : 'chat'
      const generator = behavior
        ? createLanguageModelGenerator({
            model: String(index),
            api,
            baseURL: 'http://models.invalid/v1',
            apiKey: 'none'
          })
        : createExtractiveGenerator()
      const outcome = await ask(evalCase, indexOf(evalCase.corpus), generator, promises)
      const reply = replies.get(String(index))
      replies.delete(String(index))
      const written = behavior
        ? {
            sentences: reply?.sentences ?? [],
            isTruthful: behavior.isTruthful ?? false,
            wasCut: reply?.ending === 'cut'
          }
        : keylessWritten
      results[index] = toResult(evalCase, suite.facts, behavior?.name ?? keyless, outcome, written)
      onResult()
    })
    return results
  } finally {
    mock.close()
  }
}

/** The mocked models that make sense for a case, and null for the keyless generator; of them those by the names, if there are names. */
export function answering(
  behaviors: readonly Behavior[],
  evalCase: EvalCase,
  models?: readonly string[]
): (Behavior | null)[] {
  const all = [null, ...behaviors.filter(({ fits }) => fits === undefined || fits(evalCase))]
  return models ? all.filter(behavior => models.includes(behavior?.name ?? keyless)) : all
}

export function toResult(
  evalCase: EvalCase,
  facts: readonly GoldFact[],
  model: string,
  outcome: Outcome,
  written: Parameters<typeof judge>[3]
): Result {
  const ranks = retrievalRanks(evalCase, outcome.passages)
  const judgement = judge(evalCase, facts, outcome, written)
  // What is retrieved hangs on the case alone, but that one who quotes looks further: told once for each of the two.
  if (ranks.includes(null) && written.isTruthful && model !== 'paraphrasing')
    judgement.findings.push({
      code: 'not_retrieved',
      detail: `places of the readings: ${ranks.map(rank => rank ?? 'none').join(', ')}`
    })
  return {
    caseId: evalCase.id,
    model,
    status: outcome.answer?.status ?? 'failed',
    answer: outcome.answer,
    problem: outcome.problem?.code ?? null,
    ranks,
    ...judgement
  }
}

/** Asks a case through the same door as every surface. */
export async function ask(
  evalCase: EvalCase,
  indexed: IndexedCorpus,
  generator: Generator,
  promises: Promises
): Promise<Outcome> {
  const footnote = createFootnote({ indexed, generator, promises, newId: () => evalCase.id })
  const outcome: Outcome = { answer: null, problem: null, passages: [] }
  try {
    for await (const { type, data } of footnote.ask({
      question: evalCase.question,
      messages: [...evalCase.messages]
    })) {
      if (type === 'passages') outcome.passages = data.passages
      if (type === 'answer') outcome.answer = data
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    outcome.problem = error
  }
  return outcome
}

/** Each corpus is indexed once. */
export function rememberIndexes(): (corpus: Corpus) => IndexedCorpus {
  const indexes = new Map<Corpus, IndexedCorpus>()
  return corpus => {
    const known = indexes.get(corpus) ?? createIndexedCorpus(corpus, createMiniSearchIndex(corpus))
    indexes.set(corpus, known)
    return known
  }
}

export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<void>
): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as Item, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
