/**
 * The cost of conflicts: the report over a corpus, and what a question pays. `npm run bench -- conflicts [passages …]`.
 * The texts are made: sentences of a few frames over Zipf words and names, so that now and then two contradict each other.
 */

import { conflictsForQuestion, indexConflicts } from '../src/conflicts/conflicts-for-question.ts'
import { findCorpusConflicts } from '../src/conflicts/corpus-conflicts.ts'
import { statementsOf } from '../src/conflicts/figures/statement.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { evidenceOf } from '../src/documents/evidence.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import type { SourceDocument } from '../src/types/document.ts'

const passagesOfDocument = 5
const sentencesOfPassage = 3

export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [10_000]
  for (const passages of sizes) await measure(passages)
}

async function measure(passages: number): Promise<void> {
  const random = createRandom(7)
  const corpus = buildCorpus(
    Array.from({ length: Math.ceil(passages / passagesOfDocument) }, (_, index) => makeDocument(index, random))
  )
  const index = await buildMiniSearchIndex(corpus)
  const weigh = (term: string) => index.rarity(term)

  const reading = timed(() => {
    for (const [source, document] of corpus.documents.entries())
      for (const sentence of document.sentences.keys()) statementsOf(evidenceOf(document, source, sentence))
  })
  const report = timed(() => findCorpusConflicts(corpus, weigh))
  const known = indexConflicts(report.result)
  const questions = Array.from({ length: 500 }, () => `How much does the ${word(random)} of ${name(random)} cost?`)
  const times = questions.map(question => {
    const retrieved = retrieve(index, { question }).flatMap(({ sentences }) => sentences)
    return timed(() => conflictsForQuestion(question, retrieved, { weigh, known })).ms
  })
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(2)
  console.log(
    `${corpus.passages.length} passages: figures read ${Math.round(reading.ms)} ms, report ${Math.round(report.ms)} ms (${report.result.length} conflicts), per question p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`
  )
}

function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

/** A small generator with a seed (mulberry32), so that every run measures the same texts. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'ka lo mi re tu ven dor sal bri fen gor hal nim pos rad sil tor vak wen zul'.split(' ')
function spell(rank: number): string {
  let text = ''
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / syllables.length))
    text += syllables[rest % syllables.length]
  return text
}
/** Rank by Zipf's law: half of all words come from the commonest hundred. */
const word = (random: () => number) => spell(Math.floor(8_000 ** random()))
function name(random: () => number): string {
  const text = spell(Math.floor(3_000 * random()))
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function makeSentence(random: () => number): string {
  const figure = Math.ceil(random() * 900)
  const frames = [
    () => `The ${word(random)} of ${name(random)} costs $${figure} million in the ${word(random)} ${word(random)}.`,
    () => `${name(random)} employs ${figure} people at its ${word(random)} in ${name(random)}.`,
    () => `About ${Math.ceil(figure / 10)}% of the ${word(random)} went to ${name(random)} and its ${word(random)}.`,
    () => `The ${word(random)} in ${name(random)} was opened in ${1900 + (figure % 120)} by the ${word(random)}.`,
    () => `${name(random)} will ${word(random)} the ${word(random)} ${word(random)}, its ${word(random)} says.`,
    () => `Every ${word(random)} ${word(random)} the ${word(random)} with a ${word(random)} of ${name(random)}.`
  ]
  return (frames[Math.floor(random() * frames.length)] ?? frames[0] ?? String)()
}

function makeDocument(index: number, random: () => number): SourceDocument {
  let text = ''
  const sentences: SourceDocument['sentences'][number][] = []
  for (let block = 0; block < passagesOfDocument; block++)
    for (let nth = 0; nth < sentencesOfPassage; nth++) {
      if (text) text += nth === 0 ? '\n\n' : ' '
      const sentence = makeSentence(random)
      sentences.push({ startCharIndex: text.length, endCharIndex: text.length + sentence.length, kind: 'prose', block })
      text += sentence
    }
  return { id: `made-${index}`, title: `The ${word(random)} of ${name(random)}`, text, sentences }
}
