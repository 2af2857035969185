import type { GenerationPart, GenerationRequest, Generator } from '../../src/answer/generator.ts'

const usage = { inputTokens: 100, outputTokens: 20 }

/** Marker of the first sentence of the prompt that holds these words, as a model would copy it. */
export function markerFor(request: GenerationRequest, words: string): string {
  for (const { number, sentences } of request.passages) {
    const index = sentences.findIndex(({ text }) => text.includes(words))
    if (index >= 0) return `[${number}.${index + 1}]`
  }
  throw new Error(`no sentence of the prompt holds "${words}"`)
}

/** A generator that writes what `write` makes of the request, in pieces of a few characters. */
export function scriptedGenerator(
  write: (request: GenerationRequest) => string,
  end: GenerationPart = { type: 'finish', usage }
): Generator {
  return {
    modelId: 'scripted',
    quotes: false,
    async *generate(request) {
      const text = write(request)
      for (let index = 0; index < text.length; index += 7) yield { type: 'text', text: text.slice(index, index + 7) }
      yield end
    }
  }
}

export const modelCut: GenerationPart = {
  type: 'failure',
  error: { code: 'model_stream_cut', message: 'The model stopped in the middle.', help: 'Ask again.' },
  status: 502,
  usage
}
