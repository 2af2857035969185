/** `npx node bench/figures.ts`: milliseconds to read the figures of 1 MB of text, and growth on hostile shapes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { plainTextOf } from '../src/text/dress.ts'
import { lex } from '../src/text/figures/lexemes.ts'
import { measureFigures } from '../src/text/figures/measure-figures.ts'
import { readFigures } from '../src/text/figures/read-figures.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { hostileShapes } from '../test/text/figures/hostile-shapes.ts'

const megabyte = 1_000_000
const best = (run: () => void, times = 5): number => {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function folderText(folder: string): string {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt') || name.endsWith('.md'))
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
}

const texts: [string, string][] = []
if (existsSync('seeds')) texts.push(['seeds', folderText('seeds')])
if (existsSync('../shared/data/wice.jsonl')) {
  const rows = readFileSync('../shared/data/wice.jsonl', 'utf8').trim().split('\n')
  texts.push(['web pages', rows.flatMap(row => (JSON.parse(row) as { evidence: string[] }).evidence).join('\n')])
} else console.log('../shared/data is not here: measuring on the seeds alone')

for (const [name, text] of texts) {
  const whole = text.repeat(Math.ceil(megabyte / Math.max(1, text.length))).slice(0, megabyte)
  const figures = readFigures(whole).length
  const lexing = best(() => lex(plainTextOf(whole).text))
  const reading = best(() => readFigures(whole))
  const sentences = splitSentences(whole).map(span => ({
    text: whole.slice(span.startCharIndex, span.endCharIndex),
    source: 0,
    ...span
  }))
  const measuring = best(() => {
    for (const sentence of sentences) measureFigures({ ...sentence })
  }, 2)
  console.log(
    `${name.padEnd(10)} 1 MB: ${figures} figures read in ${reading.toFixed(0)} ms (lexing ${lexing.toFixed(0)}); with what they measure, ${sentences.length} sentences, ${measuring.toFixed(0)} ms`
  )
}

console.log('\nhostile shapes: ms at 160k, 320k, 640k characters, and the worst factor of a doubling')
for (const [name, shape] of Object.entries(hostileShapes)) {
  const times = [160_000, 320_000, 640_000].map(length => {
    const text = shape.repeat(Math.ceil(length / shape.length)).slice(0, length)
    return best(() => readFigures(text), 3)
  })
  const factors = times.slice(1).map((time, index) => time / Math.max(1, times[index] ?? 1))
  console.log(
    `${name.padEnd(24)} ${times.map(time => time.toFixed(0).padStart(6)).join('')}   ${Math.max(...factors).toFixed(2)}`
  )
}
