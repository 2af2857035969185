/**
 * Puts answers that were written as language models write, good ones and weak ones, through the whole way of a question:
 * `npx node evals/prose.ts [-v]`. Each sentence of evals/prose/*.yaml says what should become of it; `-v` lists those of
 * which something else does.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { manners, measureProse, noTally } from './harness/measure-prose.ts'

const { values } = parseArgs({ options: { verbose: { type: 'boolean', short: 'v' } } })
const folder = join(import.meta.dirname, 'prose')
const tallies = { good: noTally(), weak: noTally() }
for (const file of readdirSync(folder).sort())
  await measureProse(join(folder, file), tallies, (what, question, text) => {
    if (values.verbose) console.log(`${what}: ${text}\n    ${question}`)
  })
for (const manner of manners) {
  const tally = tallies[manner]
  console.log(
    `${manner} model: of ${tally.true} true sentences ${tally.withheld} withheld, ${tally.unwritten} without a source in the prompt; of ${tally.untrue} untrue ones ${tally.untrueShown} shown; of ${tally.missing} on what is missing ${tally.missingNamed} named; of ${tally.whole} whole answers ${tally.wronglyPartial} called partial`
  )
}
