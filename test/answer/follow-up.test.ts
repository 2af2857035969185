import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote, type Footnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'

const open = async (folder: string): Promise<Footnote> => {
  const { documents, skipped } = await readFolder(folder)
  const indexed = await indexCorpus(buildCorpus(documents, skipped))
  return createFootnote({ indexed, generator: createExtractiveGenerator() })
}
const footnotes = new Map<string, Promise<Footnote>>()
const footnoteOf = (folder: string): Promise<Footnote> => {
  const footnote = footnotes.get(folder) ?? open(folder)
  footnotes.set(folder, footnote)
  return footnote
}

/** The readings of each conflict that the second answer tells. */
async function askTwice(folder: string, first: string, second: string) {
  const footnote = await footnoteOf(folder)
  const { text } = await collectAnswer(footnote.ask({ question: first }))
  const messages = [
    { role: 'user' as const, content: first },
    { role: 'assistant' as const, content: text }
  ]
  const answer = await collectAnswer(footnote.ask({ question: second, messages }))
  return answer.conflicts.map(({ readings }) => readings.map(reading => reading.text))
}

test.each([
  ['seeds', 'How large is the 401(k) market?', 'And how many people does it cover?', [['60 million', '71.5 million']]],
  ['seeds', 'What is the 401(k) market?', 'How large is it?', [['$8.7 trillion', '$8.9 trillion', '$12.5 trillion']]],
  ['seeds', 'What is the 401(k) market?', 'And as of when?', [['$8.7 trillion', '$8.9 trillion', '$12.5 trillion']]],
  ['seeds', 'Who would sign the order?', 'When?', [['this week', 'next week']]],
  ['seeds', "What is Fidelity's new retirement account?", 'When was it introduced?', [['April 2025', 'May this year']]],
  [
    'evals/corpora/tramway',
    'Who designed the bridge over the Tarn?',
    'How long did it take to build it?',
    [['26 months', '31 months']]
  ]
])(
  '%s: "%s" and then "%s" tells the conflict that is meant, whole, and no other',
  async (folder, first, second, told) => {
    expect(await askTwice(folder, first, second)).toEqual(told)
  }
)
