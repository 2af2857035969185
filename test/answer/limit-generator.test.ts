import { expect, test } from 'vitest'
import type { GenerationPart, Generator } from '../../src/answer/generator.ts'
import { limitGenerator } from '../../src/answer/limit-generator.ts'
import { generationRequest } from '../support/generation-request.ts'

const usage = { inputTokens: 0, outputTokens: 0 }

/** A generator whose calls end when the test says so, and which knows how many ran at once. */
function heldGenerator() {
  const release: (() => void)[] = []
  const seen = { running: 0, most: 0 }
  const generator: Generator = {
    modelId: 'held',
    quotes: false,
    async *generate() {
      seen.running++
      seen.most = Math.max(seen.most, seen.running)
      await new Promise<void>(resolve => release.push(resolve))
      seen.running--
      yield { type: 'finish', usage }
    }
  }
  return { generator, release, seen }
}

async function lastPart(
  generator: Generator,
  signal = new AbortController().signal
): Promise<GenerationPart | undefined> {
  let last: GenerationPart | undefined
  for await (const part of generator.generate(generationRequest({ signal }))) last = part
  return last
}

const turn = () => new Promise(setImmediate)

test('L1: 16 run, 32 wait, and the next one is told at once to come back', async () => {
  const { generator, release, seen } = heldGenerator()
  const limited = limitGenerator(generator)
  const calls = Array.from({ length: 48 }, () => lastPart(limited))
  await turn()
  expect(seen.running).toBe(16)
  expect(await lastPart(limited)).toMatchObject({
    type: 'failure',
    error: { code: 'model_busy' },
    status: 503,
    retryAfterSeconds: 5
  })
  release.shift()?.()
  await turn()
  calls.push(lastPart(limited))
  for (let freed = 0; freed < 48; freed++) {
    release.shift()?.()
    await turn()
  }
  expect((await Promise.all(calls)).every(part => part?.type === 'finish')).toBe(true)
  expect(seen).toEqual({ running: 0, most: 16 })
})

test('a reader who goes away while waiting leaves the place to others', async () => {
  const { generator, release } = heldGenerator()
  const limited = limitGenerator(generator, { maxCalls: 1, maxWaiting: 1 })
  const running = lastPart(limited)
  const leaver = new AbortController()
  const waiting = lastPart(limited, leaver.signal)
  await turn()
  leaver.abort()
  expect(await waiting).toMatchObject({ error: { code: 'model_aborted' } })
  const next = lastPart(limited)
  await turn()
  release.shift()?.()
  expect(await running).toMatchObject({ type: 'finish' })
  await turn()
  release.shift()?.()
  expect(await next).toMatchObject({ type: 'finish' })
})

test('a call that comes the moment a place is freed does not run beside the one that waited for it', async () => {
  for (let moment = 0; moment < 12; moment++) {
    const { generator, release, seen } = heldGenerator()
    const limited = limitGenerator(generator, { maxCalls: 1 })
    const calls = [lastPart(limited), lastPart(limited)]
    await turn()
    release.shift()?.()
    for (let step = 0; step < moment; step++) await Promise.resolve()
    calls.push(lastPart(limited))
    for (let freed = 0; freed < 2; freed++) {
      await turn()
      release.shift()?.()
    }
    expect((await Promise.all(calls)).every(part => part?.type === 'finish')).toBe(true)
    expect(seen.most).toBe(1)
  }
})

test('a call that is left early frees its place', async () => {
  const generator: Generator = {
    modelId: 'talker',
    quotes: false,
    async *generate() {
      for (;;) yield { type: 'text', text: 'word ' }
    }
  }
  const limited = limitGenerator(generator, { maxCalls: 1, maxWaiting: 0 })
  for (let call = 0; call < 3; call++) {
    for await (const part of limited.generate(generationRequest())) {
      expect(part.type).toBe('text')
      break
    }
  }
})
