/**
 * Checks the keyless generator on RAMDocs, which it was not fitted on: each question over its own documents, over
 * another question's, and over those of its own that do not hold the answer.
 * `npx node evals/extractive-ramdocs.ts [../shared/data/ramdocs.jsonl]`
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractiveGenerator } from '../src/answer/extractive.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readText } from '../src/documents/formats/read-text.ts'
import { makeDocument } from '../src/documents/make-document.ts'
import { createMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'

interface Row {
  question: string
  documents: { text: string; type: 'correct' | 'misinfo' | 'noise'; answer: string }[]
}

const path = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/ramdocs.jsonl')
if (!existsSync(path)) {
  console.log(`RAMDocs is not at ${path}: nothing to check. Give its path as an argument.`)
  process.exit(0)
}
const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Row)
const generator = createExtractiveGenerator()

async function quote(question: string, documents: Row['documents']): Promise<string> {
  const corpus = buildCorpus(documents.map(({ text }, number) => makeDocument(String(number), readText(text))))
  const index = createMiniSearchIndex(corpus)
  const request = {
    question,
    messages: [],
    passages: retrieve(index, { question }, { limit: 24 }),
    conflicts: [],
    weigh: (term: string) => index.rarity(term),
    signal: new AbortController().signal
  }
  let text = ''
  for await (const part of generator.generate(request)) if (part.type === 'text') text += part.text
  return text.toLowerCase()
}

const count = { answered: 0, right: 0, elsewhere: 0, noisy: 0, leftNoise: 0 }
for (const [number, { question, documents }] of rows.entries()) {
  const text = await quote(question, documents)
  const answers = documents.filter(({ type }) => type === 'correct').map(({ answer }) => answer.toLowerCase())
  if (text !== '') count.answered++
  if (answers.some(answer => text.includes(answer))) count.right++
  if ((await quote(question, rows[(number + 7) % rows.length]?.documents ?? [])) === '') count.elsewhere++
  const noise = documents.filter(({ type }) => type === 'noise')
  if (noise.length === 0) continue
  count.noisy++
  if ((await quote(question, noise)) === '') count.leftNoise++
}
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}% (${part}/${whole})`
console.log(
  `over its own documents: answered ${share(count.answered, rows.length)}, quoting a right answer ${share(count.right, rows.length)}`
)
console.log(`over another question's: left unanswered ${share(count.elsewhere, rows.length)}`)
console.log(`over its own without the answer: left unanswered ${share(count.leftNoise, count.noisy)}`)
