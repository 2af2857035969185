import { createExtractiveGenerator } from './answer/extractive.ts'
import { createFootnote, type Footnote } from './answer/footnote.ts'
import type { Generator } from './answer/generator.ts'
import { indexCorpus } from './answer/indexed-corpus.ts'
import { limitGenerator } from './answer/limit-generator.ts'
import type { Config } from './config.ts'
import { buildCorpus } from './documents/build-corpus.ts'
import { readFolder } from './documents/read-folder.ts'
import type { SkippedFile } from './types/document.ts'
import { Problem } from './types/problem.ts'

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

/** Reads and indexes a folder, and puts it together with the configured generator. */
export async function openFootnote(config: Config, folder = config.SEEDS_DIR): Promise<Footnote> {
  const { documents, skipped } = await readFolder(folder)
  if (documents.length === 0) throw noDocuments(folder, skipped)
  const indexed = await indexCorpus(buildCorpus(documents, skipped))
  return createFootnote({ indexed, generator: await createGenerator(config) })
}

function noDocuments(folder: string, skipped: readonly SkippedFile[]): Problem {
  const reasons = skipped.slice(0, 5).map(({ path, reason }) => `\n  skipped ${path}: ${reason}`)
  return new Problem(
    'no_documents',
    `There are no documents in ${folder}.${reasons.join('')}`,
    'Put .txt, .md, .html, .pdf or .docx files there, or set SEEDS_DIR to the folder that has them.'
  )
}
