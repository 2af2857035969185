import { createOpenAI } from '@ai-sdk/openai'
import type { Usage } from '../types/answer.ts'
import type { GenerationPart, GenerationRequest, Generator } from './generator.ts'
import { classifyError } from './language-model/classify-error.ts'
import { type Clock, systemClock } from './language-model/clock.ts'
import { type ModelFailure, modelFailure } from './language-model/failures.ts'
import { type ModelCall, openModelCall } from './language-model/model-call.ts'
import { backoffMs, maxAttempts } from './language-model/retry.ts'
import { createReasoningStripper } from './language-model/strip-reasoning.ts'
import { type ResponseWatch, watchFetch } from './language-model/watched-fetch.ts'
import { buildPrompt, type Prompt } from './prompt.ts'

/** Which model to ask, how, and within which bounds. */
export interface LanguageModelOptions {
  model: string
  /** Which of the two OpenAI APIs the server speaks. Default `responses`. */
  api?: 'responses' | 'chat'
  /** Any OpenAI-compatible server. Default: OpenAI's own. */
  baseURL?: string
  /** Without one, no Authorization header is sent (Ollama, vLLM, LM Studio). */
  apiKey?: string
  /** The longest silence of the server, in milliseconds. Default 15,000. */
  idleTimeoutMs?: number
  /** The longest time for all attempts together, in milliseconds. Default 60,000. */
  timeoutMs?: number
  /** The most UTF-8 bytes of text. Default 32 KiB. */
  maxTextBytes?: number
  fetch?: typeof fetch
  clock?: Clock
  /** In [0, 1): spreads the retries of many clients. */
  random?: () => number
}

type Model = ReturnType<ReturnType<typeof createOpenAI>['chat']>
type ModelStream = Awaited<ReturnType<Model['doStream']>>['stream']
type ModelPrompt = Parameters<Model['doStream']>[0]['prompt']

const encoder = new TextEncoder()

/**
 * The generator that asks a language model. It speaks to the SDK's provider directly rather than through `streamText`,
 * which takes four times the provider's processor time and adds only what is done differently here: retries, deadlines,
 * endings (docs/decisions/model.md). A failure is always a part with a code of language-model/failures.ts, never an
 * exception.
 */
export function createLanguageModelGenerator(options: LanguageModelOptions): Generator {
  const { timeoutMs = 60_000, maxTextBytes = 32 * 1024, clock = systemClock } = options
  return {
    modelId: options.model,
    quotes: false,
    async *generate(request: GenerationRequest): AsyncGenerator<GenerationPart> {
      const call = openModelCall(request.signal, timeoutMs, clock)
      const watch: ResponseWatch = { status: 0, headers: new Headers(), bytes: 0 }
      let usage: Usage = { inputTokens: 0, outputTokens: 0 }
      const fail = (failure: ModelFailure): GenerationPart => ({ type: 'failure', ...failure, usage })
      try {
        const model = createModel(options, call, watch, clock)
        const connection = await connect(model, toModelPrompt(buildPrompt(request)), call, watch, options.random)
        if ('failure' in connection) return yield fail(connection.failure)

        const answerOnly = createReasoningStripper()
        let textBytes = 0
        let isBlank = true
        for await (const part of connection.stream) {
          if (part.type === 'text-delta') {
            const text = answerOnly.push(part.delta)
            if (text === '') continue
            textBytes += encoder.encode(text).byteLength
            if (textBytes > maxTextBytes) return yield fail(modelFailure('model_output_too_long'))
            isBlank &&= text.trim() === ''
            yield { type: 'text', text }
          } else if (part.type === 'error') {
            return yield fail(classifyError(part.error, watch))
          } else if (part.type === 'finish') {
            usage = {
              inputTokens: toCount(part.usage.inputTokens.total),
              outputTokens: toCount(part.usage.outputTokens.total)
            }
            const rest = answerOnly.end()
            if (rest.trim() !== '') {
              isBlank = false
              yield { type: 'text', text: rest }
            }
            const failure = call.failure() ?? judgeEnding(part.finishReason, isBlank, watch)
            return yield failure ? fail(failure) : { type: 'finish', usage }
          }
        }
        yield fail(call.failure() ?? modelFailure('model_stream_cut'))
      } catch (error) {
        yield fail(call.failure() ?? classifyError(error, watch))
      } finally {
        call.close()
      }
    }
  }
}

/** Servers have been seen to count in fractions, or to say nothing. */
function toCount(tokens: number | undefined): number {
  return tokens !== undefined && tokens > 0 ? Math.min(Math.round(tokens), Number.MAX_SAFE_INTEGER) : 0
}

function createModel(options: LanguageModelOptions, call: ModelCall, watch: ResponseWatch, clock: Clock): Model {
  const provider = createOpenAI({
    // Both are always given: the SDK would read the environment for what is missing.
    baseURL: options.baseURL ?? 'https://api.openai.com/v1',
    apiKey: options.apiKey ?? 'none',
    fetch: watchFetch({
      fetch: options.fetch ?? fetch,
      call,
      watch,
      clock,
      idleTimeoutMs: options.idleTimeoutMs ?? 15_000,
      authorized: options.apiKey !== undefined
    })
  })
  return options.api === 'chat' ? provider.chat(options.model) : provider.responses(options.model)
}

/** Starts the stream, with new attempts where a fault passes: all of them lie before the first byte of an answer. */
async function connect(
  model: Model,
  prompt: ModelPrompt,
  call: ModelCall,
  watch: ResponseWatch,
  random: () => number = Math.random
): Promise<{ stream: ModelStream } | { failure: ModelFailure }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { stream } = await model.doStream({
        prompt,
        abortSignal: call.signal,
        // The documents belong to whoever runs Footnote: OpenAI need not keep them.
        providerOptions: model.provider.endsWith('.responses') ? { openai: { store: false } } : {}
      })
      return { stream }
    } catch (error) {
      const failure = call.failure() ?? classifyError(error, watch)
      const delayInMs = backoffMs(attempt, failure.retryAfterSeconds, random)
      if (attempt === maxAttempts || !mayPass(failure, watch) || delayInMs >= call.remainingMs()) return { failure }
      await call.sleep(delayInMs)
      const ended = call.failure()
      if (ended) return { failure: ended }
    }
  }
}

/** Whether a new attempt makes sense: the fault is one that passes, and no byte of an answer had come. */
function mayPass(failure: ModelFailure, watch: ResponseWatch): boolean {
  const { code } = failure.error
  if (code !== 'model_rate_limited' && code !== 'model_unavailable') return false
  return watch.status >= 300 || watch.bytes === 0
}

/** A stream is finished only if its own last word says so; everything else that ends it is a failure. */
function judgeEnding(
  reason: { unified: string; raw: string | undefined },
  isBlank: boolean,
  watch: ResponseWatch
): ModelFailure | undefined {
  switch (reason.unified) {
    case 'stop':
      return isBlank ? modelFailure('model_empty') : undefined
    case 'length':
      return modelFailure('model_output_too_long')
    case 'content-filter':
      // The SDK reports a refusal as a content filter, but leaves the provider's own reason as it was.
      return modelFailure(reason.raw === 'content_filter' ? 'model_content_filter' : 'model_refused')
    case 'interrupted':
      return modelFailure(isBlank && !isEventStream(watch) ? 'model_bad_response' : 'model_stream_cut')
    default:
      return modelFailure('model_bad_response')
  }
}

function isEventStream(watch: ResponseWatch): boolean {
  return watch.headers.get('content-type')?.includes('text/event-stream') ?? false
}

function toModelPrompt(prompt: Prompt): ModelPrompt {
  return [
    { role: 'system', content: prompt.instructions },
    ...prompt.messages.map(({ role, content }) => ({ role, content: [{ type: 'text' as const, text: content }] }))
  ]
}
