import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conflictsForQuestion, indexConflicts } from '../src/conflicts/conflicts-for-question.ts'
import { findCorpusConflicts } from '../src/conflicts/corpus-conflicts.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import type { FoundConflict, Reading } from '../src/types/conflict.ts'
import type { Corpus } from '../src/types/document.ts'

interface GoldReading {
  /** What its sentences say, as one of them writes it. */
  says: string
  documents: readonly string[]
  asOf?: string
}
export interface GoldConflict {
  subject: string
  kind: string
  question: string
  readings: readonly GoldReading[]
}
/** The conflicts that stand in a folder, labelled by hand with its texts, and the look-alikes that are none. */
export interface Gold {
  /** Relative to evals/corpora. */
  folder: string
  /** Folders that were written after the finder: the finder is mended on the first, and never on the second. */
  set?: 'development' | 'held out'
  /** Summed apart from the reports that many folders are of: settings, tables, versions and measurements; price lists, minutes, rules and letters in several formats. */
  genre?: 'technical notes' | 'everyday folders'
  conflicts: readonly GoldConflict[]
  traps: readonly { values: readonly string[]; why: string }[]
}

export interface Measured {
  corpus: Corpus
  gold: Gold
  found: readonly FoundConflict[]
  /** Those that are a gold conflict whole: all readings, as-of dates and right sources, and nothing else. */
  right: readonly FoundConflict[]
  missed: readonly GoldConflict[]
  /** Those whose readings all stand side by side in a report, be it without a source that repeats one, or beside another value. */
  told: readonly GoldConflict[]
  sprung: Gold['traps']
  /** What each gold question brings out, and which of it is its conflict. */
  asked: readonly {
    question: string
    touching: readonly FoundConflict[]
    whole: readonly FoundConflict[]
    /** Whether all its readings stand side by side, be it without a source that repeats one, or beside another value. */
    isTold: boolean
  }[]
}

/** The folder of the labelled folders. */
export const corpora = join(import.meta.dirname, 'corpora')

/** The gold files, each with whether its folder is there: the original seeds are not part of the repository. */
export function readGolds(): { name: string; gold: Gold; isThere: boolean }[] {
  return readdirSync(corpora)
    .filter(name => name.endsWith('.gold.json'))
    .map(file => {
      const gold = JSON.parse(readFileSync(join(corpora, file), 'utf8')) as Gold
      return { name: file.replace('.gold.json', ''), gold, isThere: existsSync(join(corpora, gold.folder)) }
    })
}

/** Finds the conflicts of a folder, without and with questions, and holds them against the gold. */
export async function measureFolder(gold: Gold): Promise<Measured> {
  const { documents, skipped } = await readFolder(join(corpora, gold.folder))
  const corpus = buildCorpus(documents, skipped)
  const index = await buildMiniSearchIndex(corpus)
  const weigh = (term: string) => index.rarity(term)
  const found = findCorpusConflicts(corpus, weigh)
  const known = indexConflicts(found)
  return {
    corpus,
    gold,
    found,
    right: found.filter(conflict => gold.conflicts.some(wanted => isWhole(conflict, wanted, corpus))),
    missed: gold.conflicts.filter(wanted => !found.some(conflict => isWhole(conflict, wanted, corpus))),
    sprung: gold.traps.filter(({ values }) =>
      found.some(({ readings }) => values.every(value => readings.some(({ text }) => text === value)))
    ),
    told: gold.conflicts.filter(wanted => found.some(conflict => tellsAll(conflict, wanted, corpus))),
    asked: gold.conflicts.map(wanted => {
      const retrieved = retrieve(index, { question: wanted.question }).flatMap(({ sentences }) => sentences)
      const touching = conflictsForQuestion(wanted.question, retrieved, { weigh, known })
      return {
        question: wanted.question,
        touching,
        whole: touching.filter(conflict => isWhole(conflict, wanted, corpus)),
        isTold: touching.some(conflict => tellsAll(conflict, wanted, corpus))
      }
    })
  }
}

/** Whether a conflict is a labelled one with all its readings, as-of dates and right sources, and nothing else. */
export function isWhole(found: FoundConflict, gold: GoldConflict, corpus: Corpus): boolean {
  if (found.kind !== gold.kind || found.readings.length !== gold.readings.length) return false
  return gold.readings.every(wanted => {
    const reading = found.readings.find(candidate => says(candidate, wanted.says))
    if (!reading || (wanted.asOf !== undefined && reading.asOf !== wanted.asOf)) return false
    const ids = documentsOf(reading, corpus)
    return ids.size === wanted.documents.length && wanted.documents.every(id => ids.has(id))
  })
}

/** Whether a conflict sets all readings of a labelled one side by side: a source that repeats one may be missing, another value be there. */
function tellsAll(found: FoundConflict, gold: GoldConflict, corpus: Corpus): boolean {
  if (found.kind !== gold.kind) return false
  return gold.readings.every(({ says: words, documents }) =>
    found.readings.some(candidate => {
      const ids = documentsOf(candidate, corpus)
      return says(candidate, words) && documents.some(id => ids.has(id))
    })
  )
}

const documentsOf = ({ evidence }: Reading, corpus: Corpus): Set<string | undefined> =>
  new Set(evidence.map(({ sentence }) => corpus.documents[sentence.source]?.id))

function says(found: Reading, words: string): boolean {
  const sought = words.toLowerCase()
  return (
    found.text.toLowerCase().includes(sought) ||
    found.evidence.some(({ sentence, figure }) =>
      figure ? figure.text.toLowerCase() === sought : sentence.text.includes(words)
    )
  )
}
