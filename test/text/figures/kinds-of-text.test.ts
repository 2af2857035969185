import { readFileSync } from 'node:fs'
import { type Readings, testReadings } from './readings.ts'

// Snippets as they stand in texts of many kinds, each with what is read from it, indented below it. What a reader would read was
// written down before any run; those that are read otherwise stand in docs/decisions/figures.md.
const table = readFileSync(new URL('kinds-of-text.txt', import.meta.url), 'utf8')

const readings: Readings = {}
for (const subject of table.split(/^# /m).slice(1)) {
  const [name = '', ...lines] = subject.trimEnd().split('\n')
  const rows: [string, ...string[]][] = []
  for (const line of lines)
    if (line.startsWith('    ')) rows.at(-1)?.push(...line.trim().split('; '))
    else if (line) rows.push([line])
  readings[name] = rows
}

testReadings(readings)
