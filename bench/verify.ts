/** `npx node bench/verify.ts`: milliseconds to verify an answer of 200 words against 2,000 words of facts, and growth. */
import '../src/tune-v8.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { splitSentences } from '../src/text/sentences/sentences.ts'
import { verifyAnswer } from '../src/verification/verify-answer.ts'

/** The prose of the seeds, as facts with the given number of words in all. */
function facts(words: number): { text: string }[] {
  const texts = readdirSync('seeds').map(file =>
    readFileSync(`seeds/${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '')
  )
  let left = words
  const taken: { text: string }[] = []
  for (let round = 0; left > 0; round++)
    for (const text of texts) {
      // Further rounds are other texts: all their numbers differ.
      const other = round === 0 ? text : text.replaceAll(/\d/g, digit => String((Number(digit) + round) % 10))
      const parts = other.split(/(?<=\s)/u).slice(0, left)
      left -= parts.length
      if (parts.length > 0) taken.push({ text: parts.join('') })
    }
  return taken
}

/** Sentences of the facts, every other one with another figure. */
function answer(words: number): string {
  const sentences = facts(2_000).flatMap(({ text }) =>
    splitSentences(text).map(span => text.slice(span.startCharIndex, span.endCharIndex))
  )
  const step = 7
  const chosen: string[] = []
  for (let index = 0, count = 0; count < words && index < sentences.length; index += step) {
    const sentence = sentences[index] ?? ''
    if (sentence.split(' ').length < 5) continue
    chosen.push(chosen.length % 2 === 0 ? sentence : sentence.replace(/\d/, digit => String((Number(digit) + 1) % 10)))
    count += sentence.split(' ').length
  }
  return chosen.join(' ')
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
}

/** Times of the runs in milliseconds; with `areNew` facts that were never read, else the same ones each time. */
function measure(factWords: number, runs: number, areNew: boolean): { wall: number[]; processor: number[] } {
  const text = answer(200)
  const wall: number[] = []
  const processor: number[] = []
  const texts = facts(factWords)
  for (let run = 0; run < runs; run++) {
    const request = {
      answer: text,
      facts: areNew ? texts.map(fact => ({ ...fact, title: `Run ${factWords}/${run}` })) : texts
    }
    const before = process.cpuUsage()
    const start = performance.now()
    verifyAnswer(request)
    wall.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1_000)
  }
  return { wall, processor }
}

/** V8 compiles again and again for some thousand runs, as a server of an hour has done: until then a run takes a fifth to a half more. */
const warmUps = 2_000

export function run(): void {
  const early = measure(2_000, 300, true).wall.slice(150)
  console.log(`200 words against 2,000, after only 150 runs: p50 ${quantile(early, 0.5).toFixed(1)} ms`)
  measure(2_000, warmUps, true)
  for (const areNew of [true, false]) {
    const { wall, processor } = measure(2_000, 200, areNew)
    const write = (times: readonly number[]): string =>
      `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`
    const which = areNew ? 'facts never seen before' : 'facts as before'
    console.log(`200 words against 2,000, ${which}: ${write(wall)} (aim: p50 5 ms); processor time ${write(processor)}`)
  }
  for (const words of [4_000, 8_000, 16_000]) {
    const { processor } = measure(words, 20, true)
    console.log(
      `200 words against ${words}, facts never seen before: processor time p50 ${quantile(processor, 0.5).toFixed(1)} ms`
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run()
