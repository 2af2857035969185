import { describe, expect, test } from 'vitest'
import type { LanguageModelOptions } from '../../src/answer/language-model.ts'
import { type ModelApi, modelFrames } from '../support/model-frames.ts'
import { collect, type Fault, jsonError, messageOf, serveModel, startThen } from '../support/served-model.ts'

describe.each(['responses', 'chat'] satisfies ModelApi[])('with the %s API', api => {
  const serve = (behave: Fault, options: Partial<LanguageModelOptions> = {}) => serveModel(api, behave, options)

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
})
