import { describe, expect, test } from 'vitest'
import type { LanguageModelOptions } from '../../src/answer/language-model.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { generationRequest } from '../support/generation-request.ts'
import type { ModelApi } from '../support/model-frames.ts'
import type { ModelExchange } from '../support/model-server.ts'
import {
  collect,
  type Fault,
  finishAfter,
  idleMs,
  jsonError,
  messageOf,
  nextTurns,
  reading,
  serveModel,
  startThen,
  until
} from '../support/served-model.ts'

describe.each(['responses', 'chat'] satisfies ModelApi[])('with the %s API', api => {
  const serve = (behave: Fault, options: Partial<LanguageModelOptions> = {}) => serveModel(api, behave, options)

  describe('M2: a cut stream is never finished, and what had come stays', () => {
    test.each<[string, boolean, (exchange: ModelExchange) => void]>([
      ['closed without a last word', false, exchange => exchange.cut()],
      ['closed in the middle of a chunk', true, exchange => exchange.cut()],
      ['reset', true, exchange => exchange.reset()],
      [
        'cut within an event',
        false,
        exchange => {
          exchange.write('data: {"choices":[{"index":0,"del')
          exchange.cut()
        }
      ]
    ])('%s', async (_name, chunked, cut) => {
      const hasRead = Promise.withResolvers<void>()
      const { generator, server } = await serve(async exchange => {
        exchange.startStream({ chunked })
        exchange.write(exchange.frames.start() + exchange.frames.text('The fund holds $3 million [1.1].'))
        await hasRead.promise
        cut(exchange)
      })
      const { parts, readByClient } = reading(generator)
      await readByClient()
      hasRead.resolve()
      const { text, end } = await parts
      expect(text).toBe('The fund holds $3 million [1.1].')
      expect(end).toMatchObject({ type: 'failure', error: { code: 'model_stream_cut' }, status: 502 })
      expect(server.exchanges).toHaveLength(1)
    })
  })

  describe('M4: silence and slowness end the call', () => {
    test('15 s without a response', async () => {
      const { generator, clock, server } = await serve(() => {})
      const result = collect(generator)
      await clock.whenWaitingFor(idleMs)
      clock.advance(idleMs)
      expect((await result).end).toMatchObject({ error: { code: 'model_timeout' }, status: 504 })
      expect(server.exchanges.length).toBeLessThan(2)
    })

    test('15 s without a byte in the midst of the stream', async () => {
      const { generator, clock, server } = await serve(exchange => {
        exchange.startStream()
        exchange.write(exchange.frames.start() + exchange.frames.text('The fund '))
      })
      const { parts, readByClient } = reading(generator)
      await readByClient()
      await clock.whenWaitingFor(idleMs)
      clock.advance(idleMs)
      const { text, end } = await parts
      expect(text).toBe('The fund ')
      expect(end).toMatchObject({ error: { code: 'model_timeout' }, status: 504 })
      await server.exchanges[0]?.gone
    })

    test('60 s in all, however steadily it drips', async () => {
      const { generator, clock } = await serve(async exchange => {
        exchange.startStream()
        exchange.write(exchange.frames.start())
        for (;;) {
          exchange.write(exchange.frames.text('drip '))
          if ((await Promise.race([clock.whenWaitingFor(idleMs), exchange.gone.then(() => 'gone')])) === 'gone') return
          clock.advance(1_000)
          await new Promise(setImmediate)
        }
      })
      const { text, end } = await collect(generator)
      expect(text).toContain('drip')
      expect(end).toMatchObject({ error: { code: 'model_timeout' } })
      expect(messageOf(end)).toContain('60 s in all')
    })

    test('comments that keep the line open are no silence', async () => {
      const { generator, clock } = await serve(async exchange => {
        exchange.startStream()
        for (let i = 0; i < 5; i++) {
          exchange.write(': still thinking\n\n')
          await clock.whenWaitingFor(idleMs)
          await new Promise(setImmediate)
          clock.advance(8_000)
        }
        exchange.write(exchange.frames.start() + exchange.frames.text('Yes.') + exchange.frames.finish())
        exchange.end()
      })
      expect((await collect(generator)).end).toMatchObject({ type: 'finish' })
    })
  })

  describe('M5: an endless stream is stopped', () => {
    test('at 32 KiB of text', async () => {
      const { generator, server } = await serve(async exchange => {
        exchange.startStream()
        exchange.write(exchange.frames.start())
        await until(exchange.gone, () => exchange.write(exchange.frames.text('é'.repeat(500))))
      })
      const { text, end } = await collect(generator)
      const bytes = Buffer.byteLength(text)
      expect(bytes).toBeLessThanOrEqual(32 * 1024)
      expect(bytes).toBeGreaterThan(31 * 1024)
      expect(end).toMatchObject({ error: { code: 'model_output_too_long' } })
      await server.exchanges[0]?.gone
    })

    test('even where it never ends a line', async () => {
      const { generator } = await serve(async exchange => {
        exchange.startStream()
        exchange.write('data: "')
        await until(exchange.gone, () => exchange.write('x'.repeat(512 * 1024)))
      })
      expect((await collect(generator)).end).toMatchObject({ error: { code: 'model_output_too_long' } })
    })

    test('in an error as well', async () => {
      const { generator } = await serve(async exchange => {
        exchange.startStream({ status: 401 })
        await until(exchange.gone, () => exchange.write('x'.repeat(16 * 1024)))
      })
      expect((await collect(generator)).end).toMatchObject({ error: { code: 'model_unauthorized' } })
    })
  })

  describe('M6: attempts', () => {
    test('keep to retry-after, and succeed in the end', async () => {
      const { generator, clock } = await serve(exchange => {
        if (exchange.attempt === 1) return jsonError(429, 'rate_limit_exceeded', { 'retry-after': '7' })(exchange)
        if (exchange.attempt === 2) return jsonError(500, 'server_error')(exchange)
        return finishAfter('Yes.')(exchange)
      })
      expect(await collect(generator)).toMatchObject({ text: 'Yes.', end: { type: 'finish' } })
      expect(clock.skipped).toEqual([7_000, 1_000])
    })

    test.each(['-5', '0x1F', 'Infinity', '1, 2', '2 Jan', 'soon', ''])(
      'keep their own pace where retry-after is "%s"',
      async value => {
        const { generator, clock } = await serve(exchange =>
          exchange.attempt === 1
            ? jsonError(503, 'server_error', { 'retry-after': value, 'retry-after-ms': value })(exchange)
            : finishAfter('Yes.')(exchange)
        )
        await collect(generator)
        expect(clock.skipped).toEqual([500])
      }
    )

    test('pass on no longer wait than a day', async () => {
      const { generator } = await serve(jsonError(429, 'rate_limit_exceeded', { 'retry-after': '999999999999' }))
      expect((await collect(generator)).end).toMatchObject({ retryAfterSeconds: 86_400 })
    })

    test('do not wait past the deadline: the reader is told when to come back', async () => {
      const { generator, server, clock } = await serve(jsonError(429, 'rate_limit_exceeded', { 'retry-after': '90' }))
      expect((await collect(generator)).end).toMatchObject({
        error: { code: 'model_rate_limited' },
        retryAfterSeconds: 90
      })
      expect(server.exchanges).toHaveLength(1)
      expect(clock.skipped).toEqual([])
    })

    test('are not made after the first byte', async () => {
      const { generator, server } = await serve(
        startThen(async exchange => {
          exchange.write(':\n\n')
          await nextTurns()
          exchange.reset()
        })
      )
      expect((await collect(generator)).end).toMatchObject({ error: { code: 'model_stream_cut' } })
      expect(server.exchanges).toHaveLength(1)
    })
  })

  describe('L3: a reader who goes away ends the call', () => {
    test.each<[string, Fault]>([
      ['before the response', () => {}],
      ['after the head of the response', startThen(() => {})],
      [
        'within the stream',
        startThen(exchange => exchange.write(exchange.frames.start() + exchange.frames.text('The ')))
      ]
    ])('%s', async (_name, behave) => {
      const reader = new AbortController()
      const asked = Promise.withResolvers<void>()
      const { generator, server } = await serve(async exchange => {
        await behave(exchange)
        asked.resolve()
      })
      const result = collect(generator, { signal: reader.signal })
      await asked.promise
      const startedAt = performance.now()
      reader.abort()
      expect((await result).end).toMatchObject({ error: { code: 'model_aborted' } })
      await server.exchanges[0]?.gone
      expect(performance.now() - startedAt).toBeLessThan(1_000)
    })

    test('while waiting for the next attempt', async () => {
      const reader = new AbortController()
      const clock = createFakeClock()
      const { generator, server } = await serve(jsonError(503, 'server_error', { 'retry-after': '30' }), { clock })
      const result = collect(generator, { signal: reader.signal })
      await clock.whenWaitingFor(30_000)
      reader.abort()
      expect((await result).end).toMatchObject({ error: { code: 'model_aborted' } })
      expect(server.exchanges).toHaveLength(1)
    })

    test('before the question is even put', async () => {
      const { generator, server } = await serve(finishAfter('Yes.'))
      expect((await collect(generator, { signal: AbortSignal.abort() })).end).toMatchObject({
        error: { code: 'model_aborted' }
      })
      expect(server.exchanges).toHaveLength(0)
    })

    test('by leaving the loop', async () => {
      const { generator, server } = await serve(
        startThen(exchange => exchange.write(exchange.frames.start() + exchange.frames.text('The ')))
      )
      for await (const _part of generator.generate(generationRequest())) break
      await server.exchanges[0]?.gone
      expect(server.exchanges).toHaveLength(1)
    })
  })
})
