import { createHash } from 'node:crypto'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { createApp } from '../../src/http/app.ts'
import type { Answer } from '../../src/types/answer.ts'
import { createBm25, indexOfBest } from './bm25.ts'
import { post, readRows } from './read-rows.ts'
import { type Row, ratio } from './row.ts'

export interface SquadArticle {
  title: string
  paragraphs: { context: string; qas: { question: string; is_impossible: boolean; answers: { text: string }[] }[] }[]
}

const idOf = (context: string) => createHash('sha256').update(context).digest('hex').slice(0, 16)

/** Each paragraph is a document; half of the questions have no answer in theirs. */
export async function measureSquad(path: string): Promise<Row[]> {
  const articles = readRows<SquadArticle>(path)
  const paragraphs = articles.flatMap(({ title, paragraphs }) => paragraphs.map(one => ({ title, ...one })))
  const corpus = buildCorpus(
    paragraphs.map(({ title, context }) =>
      makeDocument(idOf(context), readText(`${title.replaceAll('_', ' ')}\n\n${context}\n`))
    )
  )
  const footnote = createFootnote({ indexed: await indexCorpus(corpus), generator: createExtractiveGenerator() })
  const app = createApp({ footnote })
  const bm25 = createBm25(paragraphs.map(({ context }) => context))
  const count = { answerable: 0, answered: 0, first: 0, holds: 0, impossible: 0, abstained: 0, naiveFirst: 0 }
  const naive: { score: number; isAnswerable: boolean }[] = []
  for (const { context, qas } of paragraphs) {
    for (const { question, is_impossible, answers } of qas) {
      const { status, citations } = await post<Answer>(app, '/ask', { question })
      const scores = bm25.scores(question)
      const best = indexOfBest(scores)
      naive.push({ score: scores[best] ?? 0, isAnswerable: !is_impossible })
      if (is_impossible) {
        count.impossible++
        if (status === 'abstained') count.abstained++
        continue
      }
      count.answerable++
      if (status !== 'abstained') count.answered++
      if (citations[0]?.documentId === idOf(context)) count.first++
      if (paragraphs[best]?.context === context) count.naiveFirst++
      if (citations.some(({ citedText }) => answers.some(({ text }) => citedText.includes(text)))) count.holds++
    }
  }
  const { answerable, impossible } = count
  return [
    {
      on: 'SQuAD 2, keyless',
      measure: 'balanced accuracy of abstaining',
      naive: bestBalance(naive),
      ours: (ratio(count.answered, answerable) + ratio(count.abstained, impossible)) / 2,
      of: answerable + impossible,
      goal: 0.7,
      isScore: true
    },
    {
      on: 'SQuAD 2, keyless',
      measure: 'right paragraph cited first',
      naive: ratio(count.naiveFirst, answerable),
      ours: ratio(count.first, answerable),
      of: answerable,
      goal: 0.9
    },
    {
      on: 'SQuAD 2, keyless',
      measure: 'a cited sentence holds the answer',
      naive: null,
      ours: ratio(count.holds, answerable),
      of: answerable,
      goal: 0.75
    }
  ]
}

/** The naive rule at its best: the threshold on the score that would have balanced best on these very questions. */
function bestBalance(scored: readonly { score: number; isAnswerable: boolean }[]): number {
  const sorted = scored.toSorted((one, other) => other.score - one.score)
  const answerable = scored.filter(({ isAnswerable }) => isAnswerable).length
  const impossible = scored.length - answerable
  let [answered, wrong, best] = [0, 0, 0.5]
  for (const { isAnswerable } of sorted) {
    if (isAnswerable) answered++
    else wrong++
    best = Math.max(best, (answered / answerable + 1 - wrong / impossible) / 2)
  }
  return best
}
