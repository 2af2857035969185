/** `npx node bench/figures-libraries.ts`: dates as chrono-node reads them beside ours, and the time of both. */
import { en } from 'chrono-node'
import { readFigures } from '../src/text/figures/read-figures.ts'

const publishedAt = '2025-07-18'
const reference = new Date(`${publishedAt}T12:00:00Z`)
const dates = [
  'September 30, 2024',
  '30/09/2024',
  'Sept. 30',
  'last May',
  'mid-July',
  'Q1 2025',
  'the first half of 2025',
  'as early as this week',
  'the end of March 2025',
  'in 2022',
  'the 1990s',
  'the 19th century',
  '2018–2021',
  'summer of 2025',
  '300 BC',
  'May 5-7, 2024',
  'on Monday',
  'at 3:30 p.m.'
]
const others = ['it may be', 'they march on', 'he sat down', 'for 5 min', 'the past six years', 'Now they act']

const theirs = (text: string) => en.parse(text, reference).map(result => result.text)
const ours = (text: string) =>
  readFigures(text, { publishedAt }).flatMap(figure =>
    figure.kind === 'date' ? [`${figure.text} (${figure.value})`] : []
  )
for (const [title, texts] of [
  ['dates', dates],
  ['no dates', others]
] as const) {
  console.log(`\n${title.padEnd(24)}${'chrono-node'.padEnd(26)}ours`)
  for (const text of texts) {
    console.log(`${text.padEnd(24)}${theirs(text).join('; ').padEnd(26)}${ours(text).join('; ')}`)
  }
}

const text = `${[...dates, ...others].join('. It is said that all of the plans hold more. ')}\n`
const sample = text.repeat(Math.ceil(200_000 / text.length)).slice(0, 200_000)
for (const [name, read] of Object.entries({ 'chrono-node': theirs, 'all our figures': ours })) {
  read(sample)
  const before = process.cpuUsage()
  read(sample)
  console.log(`${name}: ${(process.cpuUsage(before).user / 200).toFixed(0)} ms a MB of text full of dates`)
}
