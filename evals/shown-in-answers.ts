import { join } from 'node:path'
import { createExtractiveGenerator } from '../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../src/answer/footnote.ts'
import { indexCorpus } from '../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import type { Answer } from '../src/types/answer.ts'
import { corpora, type Gold, type GoldConflict } from './measure-conflicts.ts'

/** For each labelled conflict of a folder whether the keyless Footnote, asked its question, tells a reader of it: one conflict with all its readings. */
export async function shownInAnswers(gold: Gold): Promise<boolean[]> {
  const { documents, skipped } = await readFolder(join(corpora, gold.folder))
  const indexed = await indexCorpus(buildCorpus(documents, skipped))
  const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
  const shown: boolean[] = []
  for (const wanted of gold.conflicts)
    shown.push(tells(await collectAnswer(footnote.ask({ question: wanted.question })), wanted))
  return shown
}

/** Whether an answer sets all labelled readings side by side, each by a sentence of one of its documents that says it. */
function tells({ conflicts, citations }: Answer, wanted: GoldConflict): boolean {
  const saying = wanted.readings.map(({ says, documents }) => {
    const sought = says.toLowerCase()
    return new Set(
      citations
        .filter(
          ({ documentId, citedText }) => documents.includes(documentId) && citedText.toLowerCase().includes(sought)
        )
        .map(({ number }) => number)
    )
  })
  return conflicts.some(({ readings }) =>
    saying.every(numbers => readings.some(reading => reading.citations.some(number => numbers.has(number))))
  )
}
