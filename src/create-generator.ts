import { createExtractiveGenerator } from './answer/extractive.ts'
import type { Generator } from './answer/generator.ts'
import { limitGenerator } from './answer/limit-generator.ts'
import type { Config } from './config.ts'

/** The model that answers where a key or a server is configured but no name. */
const defaultModel = 'gpt-5-mini'

/** The generator that the settings ask for: a model where a key or a server is named, else the keyless one. */
export async function createGenerator(config: Config): Promise<Generator> {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = config
  if (apiKey === undefined && baseURL === undefined) return createExtractiveGenerator()
  const { createLanguageModelGenerator } = await import('./answer/language-model.ts')
  const generator = createLanguageModelGenerator({
    model: config.MODEL ?? defaultModel,
    // Servers other than OpenAI's own speak chat completions; few know the Responses API.
    api: config.MODEL_API ?? (baseURL === undefined ? 'responses' : 'chat'),
    ...(baseURL !== undefined && { baseURL }),
    ...(apiKey !== undefined && { apiKey }),
    timeoutMs: config.MODEL_TIMEOUT_MS,
    idleTimeoutMs: config.MODEL_IDLE_TIMEOUT_MS
  })
  return limitGenerator(generator, { maxCalls: config.MAX_MODEL_CALLS, maxWaiting: 2 * config.MAX_MODEL_CALLS })
}
