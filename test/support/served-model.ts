import { onTestFinished } from 'vitest'
import type { GenerationPart, GenerationRequest, Generator } from '../../src/answer/generator.ts'
import { createLanguageModelGenerator, type LanguageModelOptions } from '../../src/answer/language-model.ts'
import { createFakeClock } from './fake-clock.ts'
import { generationRequest } from './generation-request.ts'
import type { ModelApi } from './model-frames.ts'
import { type ModelExchange, startModelServer } from './model-server.ts'

export const idleMs = 15_000
export const totalMs = 60_000
export const apiKey = 'sk-test-0123456789abcdef'

/** What a test of one API of models serves; the server of each is closed after it. */
export async function serveModel(api: ModelApi, behave: Fault, options: Partial<LanguageModelOptions> = {}) {
  const server = await startModelServer(behave)
  onTestFinished(() => server.close())
  const clock = createFakeClock(delayInMs => delayInMs !== idleMs && delayInMs !== totalMs)
  const generator = createLanguageModelGenerator({
    model: 'mock',
    api,
    baseURL: server.baseURL,
    apiKey,
    clock,
    random: () => 0,
    ...options
  })
  return { generator, server, clock }
}

export type Fault = (exchange: ModelExchange) => void | Promise<void>

export function jsonError(status: number, code: string, headers: Record<string, string> = {}): Fault {
  return exchange =>
    exchange.reply(
      status,
      { error: { message: `It is so: ${code}.`, type: 'invalid_request_error', param: null, code } },
      headers
    )
}

export function startThen(next: Fault): Fault {
  return async exchange => {
    exchange.startStream({ chunked: true })
    await next(exchange)
  }
}

export function finishAfter(text: string): Fault {
  return startThen(exchange => {
    exchange.write(exchange.frames.start() + exchange.frames.text(text) + exchange.frames.finish())
    exchange.end()
  })
}

/** Lets the bytes that were written reach the other end of a local connection. */
export async function nextTurns() {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

export async function until(gone: Promise<void>, action: () => void) {
  let isGone = false
  void gone.then(() => {
    isGone = true
  })
  while (!isGone) {
    action()
    await new Promise(setImmediate)
  }
}

export interface Collected {
  text: string
  end: Exclude<GenerationPart, { type: 'text' }>
}

export function messageOf(end: Collected['end']): string {
  return end.type === 'failure' ? end.error.message : ''
}

export function collect(generator: Generator, request: Partial<GenerationRequest> = {}): Promise<Collected> {
  return reading(generator, request).parts
}

/** Reads a generation to its end; `readByClient` settles when the first text has come through. */
export function reading(generator: Generator, request: Partial<GenerationRequest> = {}) {
  const first = Promise.withResolvers<void>()
  const read = async (): Promise<Collected> => {
    let text = ''
    let end: Collected['end'] | undefined
    for await (const part of generator.generate(generationRequest(request))) {
      if (end) throw new Error('a part came after the end')
      if (part.type === 'text') {
        text += part.text
        first.resolve()
      } else end = part
    }
    if (!end) throw new Error('the generation had no end')
    return { text, end }
  }
  return { parts: read(), readByClient: () => first.promise }
}
