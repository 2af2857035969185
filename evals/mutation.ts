import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { evidenceFromFacts } from '../src/documents/evidence.ts'
import type { EvidenceSentence } from '../src/types/evidence.ts'
import { verifyClaim } from '../src/verification/verify-claim.ts'
import type { Mutation } from './mutations/mutation.ts'
import { mutations } from './mutations/mutations.ts'

/**
 * Every sentence of the seeds (both folders) and of 200 public texts claims itself, then with one change. Prints how
 * many of the changed are caught, and how many of the unchanged and paraphrased are flagged.
 *   npx node evals/mutation.ts [--show NAME]   prints what was not caught (or wrongly flagged) by that mutation
 */
export interface MutationRow {
  name: string
  expects: Mutation['expects']
  tried: number
  flagged: number
}

/** Texts, each with the sentences of one document or of one set of passages. */
export function mutationTexts(): string[] {
  const folders = ['seeds', '../shared/seeds'].filter(folder => existsSync(folder))
  const seeds = folders.flatMap(folder =>
    readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''))
  )
  return [...seeds, ...publicTexts(200)]
}

function publicTexts(count: number): string[] {
  const path = '../shared/data/ragtruth.jsonl'
  if (!existsSync(path)) {
    console.warn(`${path} is not there: only the seeds are measured.`)
    return []
  }
  const texts = new Set<string>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { facts }: { facts: { text: string }[] } = JSON.parse(line)
    for (const { text } of facts) texts.add(text)
  }
  // Spread over the file, always the same ones.
  const all = [...texts]
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, index) => index % step === 0).slice(0, count)
}

/** Runs every mutation on every sentence. `report` is called with each that went wrong. */
export function runMutations(
  texts: readonly string[],
  report: (name: string, sentence: EvidenceSentence, changed: string) => void = () => {}
): MutationRow[] {
  const rows = mutations.map(
    (mutation): MutationRow => ({ name: mutation.name, expects: mutation.expects, tried: 0, flagged: 0 })
  )
  for (const text of texts) {
    const sentences = evidenceFromFacts([{ text }]).filter(sentence => sentence.text.split(/\s+/).length > 4)
    for (const sentence of sentences)
      for (const [index, mutation] of mutations.entries()) {
        const row = rows[index]
        const changed = mutation.change(sentence, sentences)
        if (!row || changed === null || (changed === sentence.text && mutation.name !== 'unchanged')) continue
        const { verdict, issues } = verifyClaim(changed, [sentence])
        const isFlagged = mutation.issue ? issues.some(({ code }) => code === mutation.issue) : verdict !== 'supported'
        row.tried++
        if (isFlagged) row.flagged++
        if (isFlagged !== (mutation.expects === 'flagged')) report(mutation.name, sentence, changed)
      }
  }
  return rows
}

/** The table as Markdown. */
export function mutationTable(rows: readonly MutationRow[]): string {
  const lines = rows.map(({ name, expects, tried, flagged }) => {
    const share = tried === 0 ? '–' : `${((100 * flagged) / tried).toFixed(1)}%`
    return `| ${name} | ${expects} | ${tried} | ${flagged} | ${share} |`
  })
  return ['| change | wanted | tried | flagged | share |', '| --- | --- | ---: | ---: | ---: |', ...lines].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shown = process.argv[2] === '--show' ? process.argv[3] : undefined
  const rows = runMutations(mutationTexts(), (name, sentence, changed) => {
    if (name === shown) console.log(`- ${sentence.text}\n+ ${changed}\n`)
  })
  console.log(mutationTable(rows))
}
