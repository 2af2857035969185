/**
 * Measures conflict finding on the folders in evals/corpora and on the seeds: `npx node evals/conflicts.ts [-v]`.
 * The folders that are held out are only measured with `--held-out`: whoever mends the finder looks seldom, and at totals.
 */
import { groupBy } from '../src/text/group-by.ts'
import type { FoundConflict } from '../src/types/conflict.ts'
import { type Measured, measureFolder, readGolds } from './measure-conflicts.ts'
import { shownInAnswers } from './shown-in-answers.ts'

const isVerbose = process.argv.includes('-v')
const withHeldOut = process.argv.includes('--held-out')
const percent = (part: number, whole: number) =>
  `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)}% (${part}/${whole})`
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const readingsOf = ({ readings }: FoundConflict) => readings.map(({ text }) => text).join(' / ')

/** A folder with what a reader of the keyless answers sees of its conflicts. */
interface Read extends Measured {
  inAnswers: readonly boolean[]
}

function print(name: string, measured: readonly Read[]): void {
  const gold = sum(measured.map(one => one.gold.conflicts.length))
  const right = sum(measured.map(one => one.right.length))
  const found = sum(measured.map(one => one.found.length))
  const asked = measured.flatMap(one => one.asked)
  const traps = sum(measured.map(one => one.gold.traps.length))
  const told = sum(measured.map(one => one.told.length))
  const askedWhole = asked.filter(({ whole }) => whole.length > 0).length
  const askedTold = asked.filter(({ isTold }) => isTold).length
  const shown = sum(asked.map(({ touching }) => touching.length))
  const shownRight = sum(asked.map(({ whole }) => whole.length))
  console.log(
    [
      name.padEnd(18),
      `whole ${percent(right, gold)}, all readings ${percent(told, gold)}, precision ${percent(right, found)}, traps sprung ${sum(measured.map(one => one.sprung.length))}/${traps};`,
      `asked: whole ${percent(askedWhole, gold)}, all readings ${percent(askedTold, gold)}, precision ${percent(shownRight, shown)};`,
      `in the answer: all readings ${percent(measured.flatMap(one => one.inAnswers).filter(Boolean).length, gold)}`
    ].join(' ')
  )
}

function printDetails({ corpus, found, right, missed, sprung, asked }: Measured): void {
  for (const conflict of right)
    console.log(`  right: ${conflict.subject}: ${readingsOf(conflict)}. ${conflict.explanation}`)
  for (const { subject, readings } of missed)
    console.log(`  missed: ${subject}: ${readings.map(({ says }) => says).join(' / ')}`)
  for (const conflict of found.filter(one => !right.includes(one))) {
    console.log(`  wrong: ${conflict.kind}, ${conflict.subject}: ${readingsOf(conflict)}`)
    for (const { text, evidence } of conflict.readings)
      for (const { sentence } of evidence)
        console.log(`      ${text} in ${corpus.documents[sentence.source]?.id}: ${sentence.text}`)
  }
  for (const { values, why } of sprung) console.log(`  trap sprung: ${values.join(' / ')} (${why})`)
  for (const { question, touching, whole } of asked)
    if (whole.length === 0 || touching.length > whole.length)
      console.log(`  asked “${question}”: ${touching.map(readingsOf).join('; ') || 'nothing'}`)
}

const all: Read[] = []
for (const { name, gold, isThere } of readGolds()) {
  if (!isThere) {
    console.log(`${name.padEnd(13)} skipped: ${gold.folder} is not there`)
    continue
  }
  if (gold.set === 'held out' && !withHeldOut) {
    console.log(`${name.padEnd(13)} held out: measured with --held-out only`)
    continue
  }
  const measured = { ...(await measureFolder(gold)), inAnswers: await shownInAnswers(gold) }
  all.push(measured)
  print(name, [measured])
  // What the held-out folders miss is not to be seen by those who mend the finder.
  if (isVerbose && gold.set !== 'held out') printDetails(measured)
}
console.log()
const sets = groupBy(all, ({ gold: { set = 'grown with it', genre } }) => (genre ? `${set}, ${genre}` : set))
for (const [set, ofSet] of sets) print(set, ofSet)
