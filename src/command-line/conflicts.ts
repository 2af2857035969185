import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { quoteCorpusConflicts } from '../answer/quote-conflict.ts'
import { codeOf } from '../documents/list-files.ts'
import { writeWhole } from '../documents/write-whole.ts'
import { Problem } from '../types/problem.ts'
import type { Command } from './command.ts'
import { type Baseline, baselineSchema, isKnown, toBaseline } from './conflicts/baseline.ts'
import { createLocator } from './conflicts/locate.ts'
import { printAnnotations, printTable, toSarif } from './conflicts/report.ts'
import { countOf } from './count-of.ts'
import { oneOf } from './one-of.ts'
import { skippedLines } from './skipped-lines.ts'

const baselineName = '.footnote-conflicts.json'

const usage = `Lists where the documents of a folder contradict each other.

  npm run conflicts -- [--folder DIR] [--format table|json|sarif|github] [--fail-on new|any]

  --folder DIR        looks in this folder instead of the configured one
  --json              the same as --format json
  --format FORMAT     table (default), json, sarif (for code scanning) or github (annotations)
  --fail-on new|any   exits with 1 if there are conflicts that are not in the baseline, or any at all
  --baseline FILE     the committed baseline (default: ${baselineName} in the folder)
  --write-baseline    writes the conflicts that were found as the new baseline

Exit codes: 0 done, 1 conflicts of the kind that --fail-on names, 2 wrong usage.`

/** `npm run conflicts`: a linter for a folder of documents. */
export const run: Command = async (args, { config, openFootnote }) => {
  const { values } = parseArgs({
    args,
    options: {
      folder: { type: 'string' },
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'table' },
      'fail-on': { type: 'string' },
      baseline: { type: 'string' },
      'write-baseline': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const format = values.json ? 'json' : oneOf('--format', values.format, ['table', 'json', 'sarif', 'github'])
  const failOn = values['fail-on'] === undefined ? null : oneOf('--fail-on', values['fail-on'], ['new', 'any'])
  const folder = values.folder ?? config.SEEDS_DIR
  const baselinePath = values.baseline ?? join(folder, baselineName)

  const indexed = (await openFootnote(folder)).indexed()
  const conflicts = quoteCorpusConflicts(indexed)
  const baseline = await readBaseline(baselinePath, values.baseline !== undefined && !values['write-baseline'])
  const compares = baseline !== null || failOn === 'new'
  const reported = conflicts.map(conflict => ({
    conflict,
    isNew: compares ? baseline === null || !isKnown(conflict, baseline) : null
  }))
  const locate = await createLocator(folder)

  if (format === 'json')
    console.log(
      JSON.stringify(
        { conflicts: reported.map(({ conflict, isNew }) => ({ ...conflict, ...(isNew !== null && { isNew }) })) },
        null,
        2
      )
    )
  else if (format === 'sarif') console.log(JSON.stringify(toSarif(reported, locate), null, 2))
  else if (format === 'github') console.log(printAnnotations(reported, locate))
  else console.log(`\n${printTable(reported, locate)}\n`)

  const fresh = reported.filter(({ isNew }) => isNew).length
  // Beside a machine's format the summary goes to stderr, so that stdout stays what it says it is.
  const found = `${countOf(conflicts.length, 'conflict')} in ${countOf(indexed.corpus.documents.length, 'document')}`
  console.error(styleText('dim', `${found}${compares ? `, ${fresh} new` : ''}`))
  const skipped = indexed.corpus.skipped.filter(({ path }) => path !== baselineName)
  for (const line of skippedLines(skipped)) console.error(styleText('dim', line))
  if (values['write-baseline']) {
    await writeWhole(baselinePath, `${JSON.stringify(toBaseline(conflicts), null, 2)}\n`)
    console.error(styleText('dim', `wrote ${baselinePath}`))
    return 0
  }
  return (failOn === 'new' && fresh > 0) || (failOn === 'any' && conflicts.length > 0) ? 1 : 0
}

/** The committed baseline; null if there is none, unless it was named on the command line. */
async function readBaseline(path: string, required: boolean): Promise<Baseline | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT' && !required) return null
    const message =
      code === 'ENOENT' ? `There is no baseline at ${path}.` : `The baseline ${path} cannot be read (${code}).`
    throw new Problem('no_baseline', message, 'Write one with --write-baseline.', { cause })
  }
  try {
    return baselineSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Problem(
      'bad_baseline',
      `${path} is not a baseline of conflicts.`,
      'Write it again with --write-baseline.',
      {
        cause
      }
    )
  }
}
