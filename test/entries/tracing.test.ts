import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import type { Generator } from '../../src/answer/generator.ts'
import { traceAnswers } from '../../src/tracing.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { modelCut, scriptedGenerator } from '../support/scripted-generator.ts'
import { startServer } from '../support/start-server.ts'

const question = 'How high is the Arden dam?'

function traced(generator: Generator) {
  const exporter = new InMemorySpanExporter()
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] })
  const footnote = createFootnote({ indexed: indexedCorpusOf(damTexts), generator })
  return {
    footnote: traceAnswers(footnote, provider.getTracer('test')),
    spans: () => Object.fromEntries(exporter.getFinishedSpans().map(span => [span.name, span]))
  }
}
const parentOf = (span: ReadableSpan | undefined) => span?.parentSpanContext?.spanId
const timesOf = (span: ReadableSpan | undefined) =>
  [span?.startTime, span?.endTime].map(time => (time ? time[0] * 1e3 + time[1] / 1e6 : Number.NaN))

test('an answer is a span with its stages, and none of its words', async () => {
  const { footnote, spans } = traced(createExtractiveGenerator())
  const answer = await collectAnswer(footnote.ask({ question }))
  const { ask, retrieve, conflicts, generate, verify } = spans()
  for (const stage of [retrieve, conflicts, generate]) expect(parentOf(stage)).toBe(ask?.spanContext().spanId)
  expect(parentOf(verify)).toBe(generate?.spanContext().spanId)
  const [began = 0, ended = 0] = timesOf(ask)
  for (const stage of [retrieve, conflicts, generate, verify]) {
    const [from = 0, to = 0] = timesOf(stage)
    expect(from).toBeGreaterThanOrEqual(began - 0.01)
    expect(to).toBeGreaterThanOrEqual(from)
    expect(to).toBeLessThanOrEqual(ended + 0.01)
  }
  expect(ask?.attributes).toMatchObject({ 'footnote.status': answer.status, 'footnote.conflicts': 1 })
  const told = JSON.stringify(Object.values(spans()).map(({ name, attributes, events }) => [name, attributes, events]))
    // Drawn at random, it may hold any digits.
    .replaceAll(answer.id, '')
  for (const word of ['Arden', '140', 'metres', 'morning-post']) expect(told).not.toContain(word)
})

test('a model that fails leaves its code', async () => {
  const { footnote, spans } = traced(scriptedGenerator(() => '', modelCut))
  await expect(collectAnswer(footnote.ask({ question }))).rejects.toThrow()
  expect(spans().ask?.attributes).toMatchObject({ 'error.type': 'model_stream_cut' })
  expect(Object.keys(spans()).sort()).toEqual(['ask', 'generate', 'retrieve'])
})

test('a reader who goes away leaves a span that says so', async () => {
  const { footnote, spans } = traced(createExtractiveGenerator())
  for await (const part of footnote.ask({ question })) if (part.type === 'claim') break
  expect(spans().ask?.attributes).toMatchObject({ 'footnote.abandoned': true })
})

test('the server sends its spans before it ends', async () => {
  const bodies: string[] = []
  const collector = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      bodies.push(`${request.url} ${body}`)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve))
  const { port } = collector.address() as AddressInfo
  const server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` })
  const asked = 'How many 401(k) plans are there?'
  await fetch(`${server.url}/ask`, { method: 'POST', body: JSON.stringify({ question: asked }) })
  expect(await server.stop()).toBe(0)
  collector.close()
  const sent = bodies.join('\n')
  expect(sent).toMatch(/^\/v1\/traces /)
  for (const name of ['ask', 'retrieve', 'generate', 'verify']) expect(sent).toContain(`"name":"${name}"`)
  expect(sent).toContain('"stringValue":"footnote"')
  expect(sent).not.toContain('401(k)')
})

test('a collector that is away costs no answer and no end', async () => {
  const server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', LOG_LEVEL: 'warn' })
  const body = JSON.stringify({ question: 'How many 401(k) plans are there?' })
  expect((await fetch(`${server.url}/ask`, { method: 'POST', body })).status).toBe(200)
  expect(await server.stop()).toBe(0)
})
