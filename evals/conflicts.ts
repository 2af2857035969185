/**
 * Measures conflict finding on the folders in evals/corpora, and on the seeds: `npx node evals/conflicts.ts [-v]`.
 * Each folder has a gold file: the conflicts that stand in it (made by hand with the texts), and the traps.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { conflictsForQuestion, indexConflicts } from '../src/conflicts/conflicts-for-question.ts'
import { findCorpusConflicts } from '../src/conflicts/corpus-conflicts.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import type { FoundConflict, Reading } from '../src/types/conflict.ts'
import type { Corpus } from '../src/types/document.ts'

interface GoldReading {
  /** What each of its sentences says, as one of them writes it. */
  says: string
  documents: readonly string[]
}
interface GoldConflict {
  subject: string
  kind: string
  question: string
  readings: readonly GoldReading[]
}
interface Gold {
  /** Folder, relative to this file's own. */
  folder: string
  conflicts: readonly GoldConflict[]
  traps: readonly { values: readonly string[]; why: string }[]
}

const corpora = join(import.meta.dirname, 'corpora')
const isVerbose = process.argv.includes('-v')

function readingIs(found: Reading, gold: GoldReading): boolean {
  return (
    found.text.toLowerCase().includes(gold.says.toLowerCase()) ||
    found.evidence.some(({ sentence, figure }) =>
      figure ? figure.text.toLowerCase() === gold.says.toLowerCase() : sentence.text.includes(gold.says)
    )
  )
}

/** All readings of the gold conflict and no other, each from the right documents and no other. */
function isWhole(found: FoundConflict, gold: GoldConflict, corpus: Corpus): boolean {
  if (found.kind !== gold.kind || found.readings.length !== gold.readings.length) return false
  return gold.readings.every(wanted => {
    const reading = found.readings.find(candidate => readingIs(candidate, wanted))
    const ids = new Set(reading?.evidence.map(({ sentence }) => corpus.documents[sentence.source]?.id))
    return ids.size === wanted.documents.length && wanted.documents.every(id => ids.has(id))
  })
}

const readingsOf = (found: FoundConflict) => found.readings.map(({ text }) => text).join(' / ')
const percent = (part: number, whole: number) =>
  `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)}% (${part}/${whole})`

const total = { gold: 0, found: 0, right: 0, answered: 0, askedFound: 0, askedRight: 0 }
for (const file of readdirSync(corpora).filter(name => name.endsWith('.gold.json'))) {
  const gold = JSON.parse(readFileSync(join(corpora, file), 'utf8')) as Gold
  const folder = join(corpora, gold.folder)
  const { documents, skipped } = await readFolder(folder)
  const corpus = buildCorpus(documents, skipped)
  const index = await buildMiniSearchIndex(corpus)
  const weigh = (term: string) => index.rarity(term)
  const found = findCorpusConflicts(corpus, weigh)
  const right = found.filter(conflict => gold.conflicts.some(wanted => isWhole(conflict, wanted, corpus)))
  const missed = gold.conflicts.filter(wanted => !found.some(conflict => isWhole(conflict, wanted, corpus)))
  const sprung = gold.traps.filter(({ values }) =>
    found.some(({ readings }) => values.every(value => readings.some(({ text }) => text === value)))
  )
  // Asked: each known question must bring out its conflict whole, and no other.
  const known = indexConflicts(found)
  let answered = 0
  let askedFound = 0
  let askedRight = 0
  for (const wanted of gold.conflicts) {
    const retrieved = retrieve(index, { question: wanted.question }).flatMap(({ sentences }) => sentences)
    const touching = conflictsForQuestion(wanted.question, retrieved, { weigh, known })
    const whole = touching.filter(conflict => isWhole(conflict, wanted, corpus))
    if (whole.length > 0) answered++
    askedFound += touching.length
    askedRight += whole.length
    if (isVerbose && (whole.length === 0 || touching.length > 1))
      console.log(`  asked "${wanted.question}": ${touching.map(readingsOf).join('; ') || 'nothing'}`)
  }
  console.log(
    `${basename(gold.folder).padEnd(10)} recall ${percent(right.length, gold.conflicts.length)}, precision ${percent(right.length, found.length)}, traps sprung ${sprung.length}/${gold.traps.length}; asked: recall ${percent(answered, gold.conflicts.length)}, precision ${percent(askedRight, askedFound)}`
  )
  if (isVerbose) {
    for (const { subject, readings } of missed)
      console.log(`  missed: ${subject}: ${readings.map(({ says }) => says).join(' / ')}`)
    for (const conflict of found.filter(conflict => !right.includes(conflict))) {
      console.log(`  wrong: ${conflict.kind} ${conflict.subject}: ${readingsOf(conflict)}`)
      for (const { text, evidence } of conflict.readings)
        for (const { sentence } of evidence)
          console.log(`      ${text} << ${corpus.documents[sentence.source]?.id}: ${sentence.text}`)
    }
    for (const { values, why } of sprung) console.log(`  trap: ${values.join(' / ')} (${why})`)
    for (const conflict of right)
      console.log(`  right: ${conflict.subject} | ${readingsOf(conflict)} | ${conflict.explanation}`)
  }
  total.gold += gold.conflicts.length
  total.found += found.length
  total.right += right.length
  total.answered += answered
  total.askedFound += askedFound
  total.askedRight += askedRight
}
console.log(
  `all        recall ${percent(total.right, total.gold)}, precision ${percent(total.right, total.found)}; asked: recall ${percent(total.answered, total.gold)}, precision ${percent(total.askedRight, total.askedFound)}`
)
