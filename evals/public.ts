/**
 * Measures on data that people labelled, through the HTTP surface, beside what a naive rule reaches on the same rows:
 *   npm run evals:public -- ../shared/data [--write docs/measurements.md]
 * The files are not part of this repository; README.md beside them says what they are and where they come from.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createExtractiveGenerator } from '../src/answer/extractive.ts'
import { createFootnote } from '../src/answer/footnote.ts'
import { indexCorpus } from '../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { createApp } from '../src/http/app.ts'
import { measureContradictions } from './public/contradictions.ts'
import { measureRagTruth } from './public/ragtruth.ts'
import { formatRows, type Row } from './public/row.ts'
import { measureSquad } from './public/squad.ts'
import { measureWice } from './public/wice.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } })
const [folder] = positionals
if (folder === undefined) {
  console.error('Which folder holds the data? npm run evals:public -- ../shared/data')
  process.exit(2)
}

// What is verified and compared is posted: a server without documents of its own will do.
const indexed = await indexCorpus(buildCorpus([]))
const app = createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
const at = (file: string) => join(folder, file)
const measurements: { files: string[]; measure: () => Promise<Row[]> }[] = [
  { files: ['ragtruth.jsonl'], measure: () => measureRagTruth(app, at('ragtruth.jsonl')) },
  { files: ['wice.jsonl'], measure: () => measureWice(app, at('wice.jsonl')) },
  {
    files: ['wikicontradict.jsonl', 'squad2.jsonl'],
    measure: () => measureContradictions(app, at('wikicontradict.jsonl'), at('squad2.jsonl'))
  },
  { files: ['squad2.jsonl'], measure: () => measureSquad(at('squad2.jsonl')) }
]

const began = performance.now()
const rows: Row[] = []
for (const { files, measure } of measurements) {
  const missing = files.filter(file => !existsSync(at(file)))
  if (missing.length > 0) console.error(`Skipped, since it is not there: ${missing.map(at).join(', ')}`)
  else rows.push(...(await measure()))
}
const table = formatRows(rows)
console.log(table.join('\n'))
console.error(`\n${((performance.now() - began) / 1000).toFixed(1)} s`)
if (values.write && rows.length > 0) writeSection(values.write, table)

/** Puts the table, with its date and command, in the place of the one before. */
function writeSection(path: string, lines: readonly string[]): void {
  const [begin, end] = ['<!-- public data -->', '<!-- /public data -->']
  const date = new Date().toISOString().slice(0, 10)
  const section = [
    begin,
    '## Public data',
    '',
    `Measured on ${date} with \`npm run evals:public -- ../shared/data\` on the development halves. The naive rules, run on the same rows:`,
    'a number is right if its digits stand anywhere in the sources; the first hit of plain BM25; the best threshold on its',
    'score; two texts conflict if each has a number that the other lacks. Keyless answers that abstain count as not cited.',
    '',
    ...lines,
    end
  ].join('\n')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '# Measurements\n'
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  const whole =
    before >= 0 && after > before
      ? text.slice(0, before) + section + text.slice(after + end.length)
      : `${text.trimEnd()}\n\n${section}\n`
  writeFileSync(path, whole)
}
