import { type Attributes, context, diag, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Footnote } from './answer/footnote.ts'
import type { Answer } from './types/answer.ts'
import { Problem } from './types/problem.ts'

export interface Tracing {
  /** The same Footnote, its answers traced. */
  observe(footnote: Footnote): Footnote
  /** Sends what is not sent yet; resolves also where nobody takes it. */
  close(): Promise<void>
}

export interface TracingOptions {
  /** An OpenTelemetry collector: spans go to its `/v1/traces` as OTLP over HTTP. */
  endpoint: string
  /** Called where spans cannot be sent. */
  onError: (message: string) => void
}

/** OpenTelemetry spans of every answer. Loaded only where an endpoint is configured. */
export function createTracing({ endpoint, onError }: TracingOptions): Tracing {
  diag.setLogger({ error: onError, warn: onError, info() {}, debug() {}, verbose() {} })
  const provider = new TracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    resource: resourceFromAttributes({ 'service.name': 'footnote' }).merge(
      detectResources({ detectors: [envDetector] })
    ),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/(?<!\/)\/+$/, '')}/v1/traces` })
      })
    ]
  })
  const tracer = provider.getTracer('footnote')
  return {
    observe: footnote => traceAnswers(footnote, tracer),
    close: () => provider.shutdown().catch((error: unknown) => onError(String(error)))
  }
}

/** Milliseconds since 1970, as exact as the clock of the process. */
const epochMs = () => performance.timeOrigin + performance.now()

/**
 * The same Footnote with spans ask > retrieve, conflicts, generate > verify, made of the parts and of the Answer's
 * timings. No question, no text of an answer or a document stands in them.
 */
export function traceAnswers(footnote: Footnote, tracer: Tracer): Footnote {
  return {
    ...footnote,
    async *ask(request, signal) {
      const began = epochMs()
      const ask = tracer.startSpan('ask', {
        startTime: began,
        attributes: { 'footnote.quotes': footnote.generator.quotes }
      })
      const inside = trace.setSpan(context.active(), ask)
      const span = (name: string, from: number, to: number, attributes: Attributes = {}, parent = inside) => {
        const child = tracer.startSpan(name, { startTime: from, attributes }, parent)
        child.end(to)
        return trace.setSpan(parent, child)
      }
      let retrieved = began
      let answered: number | undefined
      let answer: Answer | undefined
      let failure: unknown
      try {
        for await (const part of footnote.ask(request, signal)) {
          if (part.type === 'passages') retrieved = epochMs()
          else if (part.type === 'answer') {
            answer = part.data
            answered = epochMs()
          }
          yield part
        }
      } catch (error) {
        failure = error
        throw error
      } finally {
        // Also when the reader went away: the span then says that there was no answer.
        const ended = answered ?? epochMs()
        if (answer) {
          const { retrieveMs, conflictsMs, generateMs, verifyMs } = answer.timings
          const compared = Math.min(retrieved + conflictsMs, ended)
          // Two clocks took part: no stage may end after the whole.
          const generated = Math.min(compared + generateMs + verifyMs, ended)
          span('retrieve', retrieved - retrieveMs, retrieved)
          span('conflicts', retrieved, compared)
          const generate = span('generate', compared, generated, modelAttributes(answer))
          // Sentences are verified between the words of the model; their times are put together at the end.
          span('verify', Math.max(compared, generated - verifyMs), generated, {}, generate)
          ask.setAttributes(answerAttributes(answer))
        } else if (retrieved > began) {
          span('retrieve', began, retrieved)
          span('generate', retrieved, ended, { 'gen_ai.request.model': footnote.generator.modelId })
        }
        const code = failure === undefined ? answer?.incomplete?.code : codeOf(failure)
        if (code !== undefined) {
          ask.setAttribute('error.type', code)
          ask.setStatus({ code: SpanStatusCode.ERROR })
        } else if (!answer) ask.setAttribute('footnote.abandoned', true)
        ask.end(Math.max(ended, retrieved))
      }
    }
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Problem) return error.code
  return error instanceof Error ? error.name : 'unknown'
}

/** Names of OpenTelemetry's conventions for generative AI. */
function modelAttributes({ modelId, usage }: Answer): Attributes {
  return {
    'gen_ai.request.model': modelId,
    'gen_ai.usage.input_tokens': usage.inputTokens,
    'gen_ai.usage.output_tokens': usage.outputTokens
  }
}

function answerAttributes({ id, status, claims, citations, conflicts, withheld, notFound }: Answer): Attributes {
  return {
    'footnote.answer.id': id,
    'footnote.status': status,
    'footnote.claims': claims.length,
    'footnote.citations': citations.length,
    'footnote.conflicts': conflicts.length,
    'footnote.withheld': withheld.length,
    'footnote.not_found': notFound.length
  }
}
