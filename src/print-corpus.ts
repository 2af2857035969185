import { styleText } from 'node:util'
import type { Footnote } from './answer/footnote.ts'
import { countOf } from './command-line/count-of.ts'
import { skippedLines } from './command-line/skipped-lines.ts'
import type { Config } from './config.ts'
import type { Corpus } from './types/document.ts'

/** What is answered from, and by whom. After a reload only what is newly skipped: the rest was said before. */
export function printCorpus(
  { generator, indexed }: Footnote,
  { SEEDS_DIR: folder, MODEL: model }: Config,
  before?: Corpus
): void {
  const { documents, passages, skipped } = indexed().corpus
  const { conflicts, conflictIndex } = indexed()
  const disagreements = conflictIndex
    ? countOf(conflicts.length, 'disagreement')
    : 'disagreements still being looked for'
  console.log(
    `${styleText('bold', 'Footnote')} ${countOf(documents.length, 'document')}, ${countOf(passages.length, 'passage')}, ${disagreements} in ${folder}`
  )
  const said = new Set(before?.skipped.map(({ path, reason }) => `${path}: ${reason}`))
  const unsaid = skipped.filter(({ path, reason }) => !said.has(`${path}: ${reason}`))
  for (const line of skippedLines(unsaid)) console.log(styleText('yellow', `  ${line}`))
  if (before) return
  console.log(
    generator.quotes
      ? '  keyless: answers quote the sources; set OPENAI_API_KEY (or OPENAI_BASE_URL) for written ones'
      : `  answers are written by ${generator.modelId}`
  )
  if (generator.quotes && model !== undefined)
    console.log(
      styleText('yellow', `  MODEL is ${model}, but there is neither OPENAI_API_KEY nor OPENAI_BASE_URL to reach it`)
    )
}
