import type { Generator } from './generator.ts'

/** The keyless generator: picks the source sentences that answer the question best, verbatim, or says nothing. */
export function createExtractiveGenerator(): Generator {
  return {
    modelId: 'footnote-extractive',
    quotes: true,
    async *generate() {
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
}
