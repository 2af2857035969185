import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createOpenAI } from '@ai-sdk/openai'
import { streamText } from 'ai'
import { createLanguageModelGenerator } from '../src/answer/language-model.ts'
import { generationRequest } from '../test/support/generation-request.ts'
import type { ModelApi } from '../test/support/model-frames.ts'

const chunkCount = 5_000
const rounds = 5

/** What a model's stream costs: processor time at full speed, and through the whole of /ask what is added to a real pace. */
export async function run(): Promise<void> {
  const player = spawn(
    process.execPath,
    [fileURLToPath(new URL('streaming/model-player.ts', import.meta.url)), String(chunkCount)],
    {
      stdio: ['ignore', 'pipe', 'inherit']
    }
  )
  try {
    const [address] = await once(player.stdout, 'data')
    const baseURL = String(address).trim()
    for (const api of ['responses', 'chat'] satisfies ModelApi[]) await measureProcessorTime(baseURL, api)
  } finally {
    player.kill()
  }
}

/** Each way of reading the same stream to its end; all give the number of chunks. */
function waysOf(baseURL: string, api: ModelApi): Record<string, () => Promise<number>> {
  const provider = createOpenAI({ baseURL, apiKey: 'none' })
  const model = api === 'chat' ? provider.chat('full-speed') : provider.responses('full-speed')
  const ours = createLanguageModelGenerator({
    model: 'full-speed',
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
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ model: 'full-speed' }) })
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}
