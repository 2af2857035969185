/**
 * Asks the keyless Footnote what people ask of their own folders, and judges by the places that they should be sent to:
 * `npx node evals/questions.ts [-v] [--held-out] [FILE.yaml …]`, of evals/questions where no file is named.
 *
 * A file names the folder of documents, and for each question where its answer stands: words of a cited sentence, by
 * document. All of them must be cited; of a list of places, one is enough. `nothing` where no document answers. A question
 * that follows others has `{ after, cites, notCites }`: what is asked before it, its places, and what must not be cited.
 * Questions in `*.held-out.yaml` are only counted, and only with `--held-out`: whoever mends the code sees totals.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Answer } from '../src/types/answer.ts'
import { measureQuestions, type Tally, totalOf } from './harness/measure-questions.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v' }, 'held-out': { type: 'boolean' } }
})
const folder = join(import.meta.dirname, 'questions')
const isHeldOut = (path: string) => path.endsWith('.held-out.yaml')
const paths = positionals.length > 0 ? positionals : readdirSync(folder).map(name => join(folder, name))

function print(what: string, question: string, answer: Answer): void {
  console.log(`\n  ${what}: ${question}`)
  for (const { text, citations } of answer.claims)
    console.log(
      `      ${text} (${citations.map(number => answer.citations[number - 1]?.documentId).join(', ')})`.slice(0, 220)
    )
}

const line = (name: string, { answerable, right, first, answered, unanswerable, left, near, shown }: Tally) =>
  `${name.padEnd(26)} right ${right}/${answerable} (first sentence ${first}, answered ${answered}; named as nearest ${near}), unanswerable left ${left}/${unanswerable}, ${shown} sentences shown`

const visible: Tally[] = []
const heldOut: Tally[] = []
for (const path of paths) {
  if (isHeldOut(path) && !values['held-out']) continue
  const tally = await measureQuestions(path, values.verbose && !isHeldOut(path) ? print : undefined)
  if (isHeldOut(path)) heldOut.push(tally)
  else visible.push(tally)
  if (!isHeldOut(path)) console.log(line(basename(path, '.yaml'), tally))
}
console.log(line('visible', totalOf(visible)))
if (heldOut.length > 0) console.log(line('held out', totalOf(heldOut)))
