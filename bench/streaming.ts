import { createOpenAI } from '@ai-sdk/openai'
import { streamText } from 'ai'
import { createLanguageModelGenerator } from '../src/answer/language-model.ts'
import { generationRequest } from '../test/support/generation-request.ts'
import type { ModelApi } from '../test/support/model-frames.ts'
import { median, startPlayer } from './streaming/start-player.ts'

const chunkCount = 5_000
const rounds = 5

/** What reading a model's stream at full speed costs in processor time, beside the SDK and bare fetch. */
export async function run(): Promise<void> {
  const player = await startPlayer(chunkCount)
  try {
    for (const api of ['responses', 'chat'] satisfies ModelApi[]) await measureProcessorTime(player.baseURL, api)
  } finally {
    player.stop()
  }
}

/** Each way of reading the same stream to its end; all give the number of chunks. */
function waysOf(baseURL: string, api: ModelApi): Record<string, () => Promise<number>> {
  const provider = createOpenAI({ baseURL, apiKey: 'none' })
  const model = api === 'chat' ? provider.chat('words') : provider.responses('words')
  const ours = createLanguageModelGenerator({
    model: 'words',
    api,
    baseURL,
    maxTextBytes: Number.POSITIVE_INFINITY
  })
  return {
    'bare fetch, events parsed': () => readBare(`${baseURL}/${api === 'chat' ? 'chat/completions' : 'responses'}`),
    'Footnote (generator)': async () => {
      let chunks = 0
      for await (const part of ours.generate(generationRequest())) if (part.type === 'text') chunks++
      return chunks
    },
    'AI SDK, provider alone': async () => {
      let chunks = 0
      const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'Go.' }] }] })
      for await (const part of stream) if (part.type === 'text-delta' && part.delta !== '') chunks++
      return chunks
    },
    'AI SDK, streamText': async () => {
      let chunks = 0
      const { stream } = streamText({ model, prompt: 'Go.', maxRetries: 0 })
      for await (const part of stream) if (part.type === 'text-delta' && part.text !== '') chunks++
      return chunks
    }
  }
}

async function measureProcessorTime(baseURL: string, api: ModelApi): Promise<void> {
  const ways = waysOf(baseURL, api)
  const costs = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round++) {
    for (const [name, read] of Object.entries(ways)) {
      const before = process.cpuUsage()
      const chunks = await read()
      const { user, system } = process.cpuUsage(before)
      if (chunks !== chunkCount) throw new Error(`${name}: ${chunks} of ${chunkCount} chunks`)
      // The first round warms up.
      if (round > 0) costs.set(name, [...(costs.get(name) ?? []), (user + system) / chunkCount])
    }
  }
  console.log(`\n${api}, ${chunkCount} chunks at full speed, median of ${rounds} rounds`)
  console.table(
    Object.fromEntries(
      [...costs].map(([name, values]) => [name, { 'ms of processor time per 1,000 chunks': median(values) }])
    )
  )
}

async function readBare(url: string): Promise<number> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ model: 'words' }) })
  let chunks = 0
  let pending = ''
  if (!response.body) throw new Error('no body')
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (pending + text).split('\n')
    pending = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data: {')) continue
      const event = JSON.parse(line.slice(6))
      if (event.delta ?? event.choices?.[0]?.delta.content) chunks++
    }
  }
  return chunks
}
