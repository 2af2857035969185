import { afterEach, describe, expect, test } from 'vitest'
import type { GenerationPart, GenerationRequest, Generator } from '../../src/answer/generator.ts'
import { createLanguageModelGenerator, type LanguageModelOptions } from '../../src/answer/language-model.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { generationRequest } from '../support/generation-request.ts'
import { type ModelApi, mockUsage, modelFrames } from '../support/model-frames.ts'
import { type ModelExchange, type ModelServer, startModelServer } from '../support/model-server.ts'

const idleMs = 15_000
const totalMs = 60_000
const apiKey = 'sk-test-0123456789abcdef'

let server: ModelServer | undefined
afterEach(() => server?.close())

describe.each(['responses', 'chat'] satisfies ModelApi[])('with the %s API', api => {
  async function serve(
    behave: (exchange: ModelExchange) => void | Promise<void>,
    options: Partial<LanguageModelOptions> = {}
  ) {
    server = await startModelServer(behave)
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

  test('passes text on as it comes and ends with the usage', async () => {
    const { generator, server } = await serve(exchange => {
      exchange.startStream()
      exchange.write(exchange.frames.start())
      for (const word of ['The fund ', 'holds $3 million', ' [1.1].']) exchange.write(exchange.frames.text(word))
      exchange.write(exchange.frames.finish())
      exchange.end()
    })
    const result = await collect(generator)
    expect(result).toEqual({ text: 'The fund holds $3 million [1.1].', end: { type: 'finish', usage: mockUsage } })
    const [exchange] = server.exchanges
    expect(exchange?.headers.authorization).toBe(`Bearer ${apiKey}`)
    expect(exchange?.path).toBe(api === 'chat' ? '/v1/chat/completions' : '/v1/responses')
    expect(exchange?.body).toMatchObject({ model: 'mock', stream: true })
  })

  test.each([
    ['1.5', 2],
    ['-3', 0]
  ])('counts whole tokens where the server says %s', async (said, inputTokens) => {
    const { generator } = await serve(exchange => {
      exchange.startStream()
      exchange.write(exchange.frames.start())
      exchange.write(exchange.frames.text('Yes.'))
      exchange.write(exchange.frames.finish().replaceAll(`:${mockUsage.inputTokens},`, `:${said},`))
      exchange.end()
    })
    expect((await collect(generator)).end).toMatchObject({ type: 'finish', usage: { inputTokens } })
  })

  test('sends no Authorization header without a key', async () => {
    const { server, generator } = await serve(finishAfter('Yes.'))
    const keyless = createLanguageModelGenerator({ model: 'mock', api, baseURL: server.baseURL })
    await collect(keyless)
    await collect(generator)
    expect(server.exchanges.map(({ headers }) => 'authorization' in headers)).toEqual([false, true])
  })

  test('calls fetch as a function: Workers refuse it as a method', async () => {
    const { generator } = await serve(finishAfter('Yes.'), { fetch: fetchThatMindsThis })
    expect((await collect(generator)).end.type).toBe('finish')
  })

  test('asks OpenAI not to keep what the documents say', async () => {
    const { server, generator } = await serve(finishAfter('Yes.'))
    await collect(generator)
    expect(server.exchanges[0]?.body.store).toBe(api === 'chat' ? undefined : false)
  })

  test.each([
    [
      'what it thinks aloud first is left out',
      ['<thi', 'nk>Is it 4', ' or 3?</th', 'ink>\n\nIt is ', '3.'],
      'It is 3.'
    ],
    ['in whatever tags', ['[THI', 'NK]Is it [2.1]?', '[/thin', 'k]It is 3.'], 'It is 3.'],
    ['and by whatever name', ['\n<reason', 'ing>Is it <4?</reasoning> It is', ' 3.'], 'It is 3.'],
    ['a marker at the start is text', ['[2', '.1] says', ' 3.'], '[2.1] says 3.'],
    ['so is another tag', ['<answer>It is ', '3.</answer>'], '<answer>It is 3.</answer>'],
    ['a tag in the midst of the answer is text', ['It is <think>', '3</think>.'], 'It is <think>3</think>.'],
    ['what only begins like a tag is text', ['<th'], '<th']
  ])('%s', async (_name, deltas, expected) => {
    const { generator } = await serve(
      startThen(exchange => {
        exchange.write(exchange.frames.start())
        for (const delta of deltas) exchange.write(exchange.frames.text(delta))
        exchange.write(exchange.frames.finish())
        exchange.end()
      })
    )
    expect(await collect(generator)).toMatchObject({ text: expected, end: { type: 'finish' } })
  })

  test('nothing but thoughts is an empty answer', async () => {
    const { generator } = await serve(finishAfter('<think>Is it 4 or 3?'))
    expect(await collect(generator)).toMatchObject({ text: '', end: { error: { code: 'model_empty' } } })
  })

  test('M3: characters split over chunks are whole', async () => {
    const text = 'Ναι — 3 000 € 👩‍👧 é 市場.'
    const { generator } = await serve(async exchange => {
      exchange.startStream()
      await exchange.drip(exchange.frames.start() + exchange.frames.text(text) + exchange.frames.finish())
      exchange.end()
    })
    expect((await collect(generator)).text).toBe(text)
  })

  describe('M1: each fault has its code', () => {
    const failsOnce = { attempts: 1 }
    const failsThrice = { attempts: 3 }
    test.each<[string, Fault, { code: string; status: number; attempts: number }]>([
      ['401', jsonError(401, 'invalid_api_key'), { code: 'model_unauthorized', status: 502, ...failsOnce }],
      ['403', jsonError(403, 'permission_denied'), { code: 'model_unauthorized', status: 502, ...failsOnce }],
      ['404', jsonError(404, 'model_not_found'), { code: 'model_not_found', status: 502, ...failsOnce }],
      ['400', jsonError(400, 'unsupported_parameter'), { code: 'model_bad_request', status: 502, ...failsOnce }],
      [
        'a long prompt',
        jsonError(400, 'context_length_exceeded'),
        { code: 'model_prompt_too_long', status: 502, ...failsOnce }
      ],
      ['429', jsonError(429, 'rate_limit_exceeded'), { code: 'model_rate_limited', status: 503, ...failsThrice }],
      [
        'spent quota',
        jsonError(429, 'insufficient_quota'),
        { code: 'model_quota_exceeded', status: 502, ...failsOnce }
      ],
      ['402', jsonError(402, 'payment'), { code: 'model_quota_exceeded', status: 502, ...failsOnce }],
      ['500', jsonError(500, 'server_error'), { code: 'model_unavailable', status: 503, ...failsThrice }],
      [
        '503 in HTML',
        exchange => exchange.reply(503, '<h1>Busy</h1>'),
        { code: 'model_unavailable', status: 503, ...failsThrice }
      ],
      ['a reset at once', exchange => exchange.reset(), { code: 'model_unavailable', status: 503, ...failsThrice }],
      [
        'a reset after the head',
        startThen(exchange => exchange.reset()),
        { code: 'model_unavailable', status: 503, ...failsThrice }
      ],
      [
        'a redirect',
        exchange => exchange.reply(301, '', { location: 'http://127.0.0.1:9/' }),
        { code: 'model_bad_response', status: 502, ...failsOnce }
      ],
      [
        'HTML instead of a stream',
        exchange => exchange.reply(200, '<html><body>Welcome</body></html>'),
        { code: 'model_bad_response', status: 502, ...failsOnce }
      ],
      [
        'JSON instead of a stream',
        exchange => exchange.reply(200, { answer: 42 }),
        { code: 'model_bad_response', status: 502, ...failsOnce }
      ],
      [
        'an empty stream',
        startThen(exchange => exchange.end()),
        { code: 'model_stream_cut', status: 502, ...failsOnce }
      ],
      [
        'broken JSON in the stream',
        startThen(exchange => {
          exchange.write('data: {"choices": [{\n\n')
          exchange.write(exchange.frames.finish())
          exchange.end()
        }),
        { code: 'model_bad_response', status: 502, ...failsOnce }
      ],
      [
        'an error in the stream',
        startThen(exchange => {
          exchange.write(exchange.frames.start() + exchange.frames.error('server_error'))
          exchange.end()
        }),
        { code: 'model_unavailable', status: 503, ...failsOnce }
      ],
      [
        'spent quota in the stream',
        startThen(exchange => {
          exchange.write(exchange.frames.start() + exchange.frames.error('insufficient_quota'))
          exchange.end()
        }),
        { code: 'model_quota_exceeded', status: 502, ...failsOnce }
      ],
      [
        'an empty answer',
        startThen(exchange => {
          exchange.write(exchange.frames.start() + exchange.frames.text(' \n') + exchange.frames.finish())
          exchange.end()
        }),
        { code: 'model_empty', status: 502, ...failsOnce }
      ],
      [
        'a refusal',
        startThen(exchange => {
          exchange.write(exchange.frames.start() + exchange.frames.refusal('I cannot.') + exchange.frames.finish())
          exchange.end()
        }),
        { code: 'model_refused', status: 502, ...failsOnce }
      ],
      [
        'a content filter',
        startThen(exchange => {
          exchange.write(
            exchange.frames.start() + exchange.frames.text('The') + exchange.frames.finish('content_filter')
          )
          exchange.end()
        }),
        { code: 'model_content_filter', status: 502, ...failsOnce }
      ],
      [
        "the model's own limit of length",
        startThen(exchange => {
          exchange.write(exchange.frames.start() + exchange.frames.text('The') + exchange.frames.finish('length'))
          exchange.end()
        }),
        { code: 'model_output_too_long', status: 502, ...failsOnce }
      ]
    ])('%s', async (_name, fault, expected) => {
      const { generator, server } = await serve(fault)
      const { end } = await collect(generator)
      expect(end).toMatchObject({ type: 'failure', error: { code: expected.code }, status: expected.status })
      expect(server.exchanges).toHaveLength(expected.attempts)
    })

    test('no server at all', async () => {
      const { generator, server } = await serve(() => {})
      await server.close()
      const { end } = await collect(generator)
      expect(end).toMatchObject({ type: 'failure', error: { code: 'model_unavailable' }, status: 503 })
      expect(messageOf(end)).toContain('ECONNREFUSED')
    })

    test('the other API', async () => {
      const other = api === 'chat' ? 'responses' : 'chat'
      const { generator } = await serve(exchange => {
        const frames = modelFrames(other)
        exchange.startStream()
        exchange.write(frames.start() + frames.text('The fund holds $3 million [1.1].') + frames.finish())
        exchange.end()
      })
      const { text, end } = await collect(generator)
      expect(text).toBe('')
      expect(end).toMatchObject({ type: 'failure', error: { code: 'model_bad_response' } })
    })
  })

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
      server = await startModelServer(jsonError(503, 'server_error', { 'retry-after': '30' }))
      const clock = createFakeClock()
      const generator = createLanguageModelGenerator({ model: 'mock', api, baseURL: server.baseURL, clock })
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

  test('C1: no key stands in any message, whatever the server writes', async () => {
    const echoes: Fault[] = [
      jsonError(401, apiKey),
      exchange => exchange.reply(400, { error: { message: `Bad key ${apiKey}`, type: apiKey, code: apiKey } }),
      exchange => exchange.reply(500, `<p>${apiKey}</p>`, { 'x-key': apiKey }),
      startThen(exchange => {
        exchange.write(exchange.frames.error(apiKey))
        exchange.end()
      }),
      startThen(exchange => {
        exchange.write(`data: ${apiKey}\n\n`)
        exchange.end()
      })
    ]
    for (const echo of echoes) {
      const { generator, server } = await serve(echo)
      const { end } = await collect(generator)
      expect(end.type).toBe('failure')
      expect(JSON.stringify(end)).not.toContain(apiKey)
      await server.close()
    }
  })
})

function fetchThatMindsThis(this: unknown, ...args: Parameters<typeof fetch>): Promise<Response> {
  if (this !== undefined) throw new TypeError('Illegal invocation')
  return fetch(...args)
}

type Fault = (exchange: ModelExchange) => void | Promise<void>

function jsonError(status: number, code: string, headers: Record<string, string> = {}): Fault {
  return exchange =>
    exchange.reply(
      status,
      { error: { message: `It is so: ${code}.`, type: 'invalid_request_error', param: null, code } },
      headers
    )
}

function startThen(next: Fault): Fault {
  return async exchange => {
    exchange.startStream({ chunked: true })
    await next(exchange)
  }
}

function finishAfter(text: string): Fault {
  return startThen(exchange => {
    exchange.write(exchange.frames.start() + exchange.frames.text(text) + exchange.frames.finish())
    exchange.end()
  })
}

/** Lets the bytes that were written reach the other end of a local connection. */
async function nextTurns() {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

async function until(gone: Promise<void>, action: () => void) {
  let isGone = false
  void gone.then(() => {
    isGone = true
  })
  while (!isGone) {
    action()
    await new Promise(setImmediate)
  }
}

interface Collected {
  text: string
  end: Exclude<GenerationPart, { type: 'text' }>
}

function messageOf(end: Collected['end']): string {
  return end.type === 'failure' ? end.error.message : ''
}

function collect(generator: Generator, request: Partial<GenerationRequest> = {}): Promise<Collected> {
  return reading(generator, request).parts
}

/** Reads a generation to its end; `readByClient` settles when the first text has come through. */
function reading(generator: Generator, request: Partial<GenerationRequest> = {}) {
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
