import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Footnote } from './answer/footnote.ts'
import type { Answer } from './types/answer.ts'
import { Problem } from './types/problem.ts'

export interface Metrics {
  /** The same Footnote, its answers counted. */
  observe(footnote: Footnote): Footnote
  /** In Prometheus' text format. */
  text(): Promise<string>
}

/** Upper bounds in seconds: a keyless answer takes milliseconds, a model's at most a minute. */
const buckets = [0.001, 0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60]

/** Prometheus metrics of what is asked and how it ends. Node only: prom-client needs its process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'footnote_answers_total',
    help: 'Answers by status.',
    labelNames: ['status'],
    registers
  })
  const withheld = new Counter({
    name: 'footnote_withheld_total',
    help: 'Withheld sentences by issue code.',
    labelNames: ['code'],
    registers
  })
  const conflicts = new Counter({ name: 'footnote_conflicts_total', help: 'Conflicts shown in answers.', registers })
  const failures = new Counter({
    name: 'footnote_failures_total',
    help: 'Answers that failed or were cut, by error code.',
    labelNames: ['code'],
    registers
  })
  const stages = new Histogram({
    name: 'footnote_stage_seconds',
    help: 'Time of an answer by stage.',
    labelNames: ['stage'],
    buckets,
    registers
  })
  function count({ status, withheld: sentences, conflicts: shown, incomplete, timings, durationMs }: Answer): void {
    answers.inc({ status })
    for (const { issues } of sentences) withheld.inc({ code: issues[0]?.code ?? 'unknown' })
    conflicts.inc(shown.length)
    if (incomplete) failures.inc({ code: incomplete.code })
    stages.observe({ stage: 'total' }, durationMs / 1000)
    for (const [stage, timeMs] of Object.entries(timings))
      stages.observe({ stage: stage.replace(/Ms$/, '') }, timeMs / 1000)
  }
  return {
    observe(footnote) {
      return {
        ...footnote,
        async *ask(request, signal) {
          try {
            for await (const part of footnote.ask(request, signal)) {
              if (part.type === 'answer') count(part.data)
              yield part
            }
          } catch (error) {
            failures.inc({ code: error instanceof Problem ? error.code : 'internal_error' })
            throw error
          }
        }
      }
    },
    text: () => registry.metrics()
  }
}
