import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { plainTextOf } from '../src/text/dress/dress.ts'
import { lex } from '../src/text/figures/lexemes.ts'
import { readFigures } from '../src/text/figures/read-figures.ts'
import { hostileShapes } from '../test/text/figures/hostile-shapes.ts'

const megabyte = 1_000_000
const best = (run: () => void, times = 5): number => {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) {
    // Processor time, so that what else runs on the machine does not count.
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

function folderText(folder: string): string {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt') || name.endsWith('.md'))
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
}

/** Milliseconds to read the figures of 1 MB of text, and growth on hostile shapes, from the named one on: `npm run bench -- figures [first shape]`. */
export function run([firstShape]: readonly string[]): void {
  readMegabytes()
  growOnHostileShapes(firstShape)
}

function readMegabytes(): void {
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
    console.log(
      `${name.padEnd(10)} 1 MB: ${figures} figures read in ${reading.toFixed(0)} ms (lexing ${lexing.toFixed(0)})`
    )
  }
}

function growOnHostileShapes(firstShape: string | undefined): void {
  console.log('\nhostile shapes: ms of processor time at 10k, 20k … 640k characters, and the mean factor of a doubling')
  let worst = 0
  const shapes = Object.entries(hostileShapes)
  const from = Math.max(
    0,
    shapes.findIndex(([name]) => name === firstShape)
  )
  for (const [name, shape] of shapes.slice(from)) {
    const times = [10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 640_000].map(length => {
      const text = shape.repeat(Math.ceil(length / shape.length)).slice(0, length)
      return best(() => readFigures(text), length < 100_000 ? 3 : 2)
    })
    // Below a few milliseconds there is only noise: the factor is taken from 80,000 characters on.
    const factor = Math.cbrt((times.at(-1) ?? 0) / Math.max(1, times[3] ?? 1))
    worst = Math.max(worst, factor)
    console.log(`${name.padEnd(20)}${times.map(time => time.toFixed(0).padStart(6)).join('')}   ${factor.toFixed(2)}`)
  }
  console.log(`worst factor of a doubling: ${worst.toFixed(2)} (aim: at most 2.5)`)
}
