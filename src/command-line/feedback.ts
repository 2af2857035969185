import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { Problem } from '../types/problem.ts'
import type { FeedbackRecord } from '../types/service.ts'
import type { Command } from './command.ts'
import { countOf } from './count-of.ts'
import { draftCase } from './feedback/draft-case.ts'
import { readFeedback } from './feedback/read-feedback.ts'
import { writeCases } from './feedback/write-cases.ts'

const usage = `Lists the answers that readers disliked, and turns them into eval cases.

  npm run feedback                              lists them
  npm run feedback -- --case ID                 drafts a case from one answer (the start of its id is enough)
  npm run feedback -- --all                     drafts a case from every answer that has none

  --file FILE  where feedback is kept (default: FEEDBACK_FILE)
  --out DIR    the folder that the cases are added to (default: evals/cases/feedback)

A draft repeats what the answer stated: correct it, then run npm run evals -- --cases DIR`

/** `npm run feedback`. */
export const run: Command = async (args, { config }) => {
  const { values } = parseArgs({
    args,
    options: {
      case: { type: 'string' },
      all: { type: 'boolean', default: false },
      file: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const file = values.file ?? config.FEEDBACK_FILE
  const out = values.out ?? join('evals', 'cases', 'feedback')
  const { records, unreadable } = await readFeedback(file)
  if (unreadable.length > 0) console.log(styleText('yellow', `${file}: not readable: line ${unreadable.join(', ')}`))
  const disliked = records.filter(({ helpful }) => !helpful)
  const chosen = values.case === undefined ? disliked : choose(disliked, values.case, file)
  if (!values.all && values.case === undefined) {
    for (const record of disliked) print(record)
    console.log(`${disliked.length} of ${records.length} judged answers disliked in ${file}`)
    return 0
  }
  const added = await writeCases(out, config.SEEDS_DIR, chosen.map(draftCase))
  for (const { about, question } of added) console.log(`${about} ${styleText('dim', question)}`)
  console.log(`${countOf(added.length, 'case')} added to ${out}; correct them, then: npm run evals -- --cases ${out}`)
  return 0
}

function choose(disliked: readonly FeedbackRecord[], start: string, file: string): FeedbackRecord[] {
  const [first, second] = disliked.filter(({ answer }) => answer.id.startsWith(start))
  if (first && !second) return [first]
  throw new Problem(
    'no_such_answer',
    first
      ? `More than one disliked answer begins with "${start}".`
      : `No disliked answer of ${file} begins with "${start}".`,
    'npm run feedback lists them with their ids.'
  )
}

function print({ at, surface, comment, answer }: FeedbackRecord): void {
  console.log(`${styleText('bold', answer.id)} ${styleText('dim', `${at.slice(0, 16)} ${surface}, ${answer.status}`)}`)
  console.log(`  ${answer.question}`)
  if (answer.text) console.log(styleText('dim', `  ${answer.text}`))
  if (comment !== undefined) console.log(styleText('yellow', `  “${comment}”`))
}
