import { describe, expect, test } from 'vitest'
import { createLanguageModelGenerator, type LanguageModelOptions } from '../../src/answer/language-model.ts'
import { type ModelApi, mockUsage } from '../support/model-frames.ts'
import { apiKey, collect, type Fault, finishAfter, jsonError, serveModel, startThen } from '../support/served-model.ts'

describe.each(['responses', 'chat'] satisfies ModelApi[])('with the %s API', api => {
  const serve = (behave: Fault, options: Partial<LanguageModelOptions> = {}) => serveModel(api, behave, options)

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
