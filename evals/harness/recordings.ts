import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GenerationPart, GenerationRequest, Generator } from '../../src/answer/generator.ts'
import { buildPrompt } from '../../src/answer/prompt.ts'

/** US dollars for a million tokens. */
export interface Price {
  input: number
  output: number
}
export interface RecorderOptions {
  recordings: string
  isReplay: boolean
  price: Price | null
  limitUsd: number
}

/** An answer as it came: kept under the model's name and the case's, and good as long as the prompt is the same. */
interface Recording {
  promptHash: string
  parts: GenerationPart[]
  firstTextMs: number | null
  durationMs: number
}

const limitReached = 'evals_limit_reached'
const notRecorded = 'evals_not_recorded'

export interface Recorder {
  generatorFor(caseId: string): Generator
  /** True for the failures that stand for "not asked". */
  isOwnCode(code: string): boolean
  /** Calls, tokens, cost and latency, replayed ones included in all but the calls and the cost. */
  summary(): string
}

/** Wraps a generator so that its answers are kept, replayed where the prompt is unchanged, and stopped at a limit. */
export function createRecorder(generator: Generator, options: RecorderOptions): Recorder {
  const { recordings, isReplay, price, limitUsd } = options
  const seen: Recording[] = []
  let calls = 0
  let spentUsd = 0
  const pathOf = (caseId: string) =>
    join(recordings, generator.modelId.replace(/[^\w.-]/g, '_'), `${caseId.replace(/[^\p{L}\p{N}/-]/gu, '_')}.json`)

  async function* generate(caseId: string, request: GenerationRequest): AsyncGenerator<GenerationPart> {
    const path = pathOf(caseId)
    const promptHash = createHash('sha256')
      .update(JSON.stringify(buildPrompt(request)))
      .digest('hex')
      .slice(0, 16)
    const kept = readRecording(path)
    if (kept?.promptHash === promptHash) {
      seen.push(kept)
      yield* kept.parts
      return
    }
    if (isReplay) return yield refuse(notRecorded, 'There is no recording of this prompt.')
    if (price && spentUsd >= limitUsd) return yield refuse(limitReached, 'The limit on spending is reached.')
    calls++
    const began = performance.now()
    const recording: Recording = { promptHash, parts: [], firstTextMs: null, durationMs: 0 }
    for await (const part of generator.generate(request)) {
      if (part.type === 'text') recording.firstTextMs ??= Math.round(performance.now() - began)
      else if (price) spentUsd += (part.usage.inputTokens * price.input + part.usage.outputTokens * price.output) / 1e6
      recording.parts.push(part)
      yield part
    }
    recording.durationMs = Math.round(performance.now() - began)
    seen.push(recording)
    // A fault that passes is asked again in the next run.
    if (recording.parts.at(-1)?.type === 'finish') writeRecording(path, recording)
  }

  return {
    generatorFor: caseId => ({
      modelId: generator.modelId,
      quotes: generator.quotes,
      generate: request => generate(caseId, request)
    }),
    isOwnCode: code => code === limitReached || code === notRecorded,
    summary() {
      const usages = seen.flatMap(({ parts }) => parts.flatMap(part => (part.type === 'text' ? [] : [part.usage])))
      const sum = (key: 'inputTokens' | 'outputTokens') => usages.reduce((total, usage) => total + usage[key], 0)
      const first = seen.flatMap(({ firstTextMs }) => firstTextMs ?? [])
      const whole = seen.map(({ durationMs }) => durationMs)
      return [
        `${generator.modelId}: ${seen.length} answers, ${calls} of them asked now`,
        `tokens: ${sum('inputTokens')} in, ${sum('outputTokens')} out`,
        price ? `spent now: $${spentUsd.toFixed(4)}` : 'spent: unknown without --price',
        `first text: ${quantile(first, 0.5)} ms (median), ${quantile(first, 0.95)} ms (p95)`,
        `whole answer: ${quantile(whole, 0.5)} ms (median), ${quantile(whole, 0.95)} ms (p95)`
      ].join('; ')
    }
  }
}

function refuse(code: string, message: string): GenerationPart {
  return {
    type: 'failure',
    error: { code, message, help: 'See npm run evals -- --help.' },
    status: 503,
    usage: { inputTokens: 0, outputTokens: 0 }
  }
}

function readRecording(path: string): Recording | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Recording) : null
}

/** Whole or not at all, for a run may be stopped at any time. */
function writeRecording(path: string, recording: Recording): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(recording, null, 1)}\n`)
  renameSync(`${path}.new`, path)
}

function quantile(values: readonly number[], share: number): number | string {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? '–'
}
