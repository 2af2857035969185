import { existsSync } from 'node:fs'
import { startServer } from './start-server.ts'
import { load } from './throughput/load.ts'

const connections = 50
const warmUpSeconds = 6
const seconds = 8

/** What people ask the seeds: figures in dispute and not, names, dates, and what is not there. */
const questions = [
  'How large is the 401(k) market?',
  'How many 401(k) plans are there?',
  'How many people have a 401(k)?',
  'When will the order be signed?',
  'When did Fidelity bring out its product?',
  'Who would sign the order?',
  'What is the price of Bitcoin?',
  'Who is the chief executive of Fidelity?',
  'What would the executive order change?',
  'How much do mutual funds hold?'
]

/** Keyless answers a second on the seeds, beside what the framework alone gives; one server process each. */
export async function run(): Promise<void> {
  const bodies = questions.map(question => JSON.stringify({ question }))
  const folders = ['seeds', '../shared/seeds'].filter(folder => existsSync(folder))
  const rows: Record<string, object> = {}
  for (const [name, script, environment] of [
    ['bare Hono POST route', 'throughput/bare-server.ts', {}],
    ...folders.map(folder => [`/ask, keyless, ${folder}`, '../src/node.ts', { SEEDS_DIR: folder }] as const)
  ] as const) {
    const server = await startServer(script, environment)
    try {
      const url = new URL('/ask', server.url)
      await load(url, bodies, connections, warmUpSeconds)
      const before = server.processorSeconds()
      const ownBefore = process.cpuUsage()
      const startedAt = performance.now()
      const { perSecond, p50Ms, p99Ms, errors } = await load(url, bodies, connections, seconds)
      const answers = (perSecond * (performance.now() - startedAt)) / 1_000
      const processorMs = ((server.processorSeconds() - before) * 1_000) / answers
      const { user, system } = process.cpuUsage(ownBefore)
      rows[name] = {
        'answers a second': Math.round(perSecond),
        'p50 ms': p50Ms.toFixed(1),
        'p99 ms': p99Ms.toFixed(1),
        'processor ms an answer': processorMs.toFixed(2),
        // The one who asks shares the processors with the one who answers.
        '… of the one who asks': ((user + system) / 1_000 / answers).toFixed(2),
        errors
      }
    } finally {
      await server.stop()
    }
  }
  console.log(
    `\n${connections} connections, ${seconds} s after ${warmUpSeconds} s of warming up, ${questions.length} questions in turn; aim: 1,000 answers a second, p99 under 30 ms`
  )
  console.table(rows)
}
