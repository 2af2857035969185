/**
 * Fits the weights in src/conflicts/question/answer-odds.ts: which figure of a source answers a question. From the questions on the labelled
 * folders (the held-out ones apart) and, where it is there, from those of SQuAD 2 that a figure answers:
 * `npx node evals/fit-answers.ts [../shared/data/squad2.jsonl]`. Prints how often the likeliest figure of a source is
 * the right one, judged by weights that were fitted on the other folders and articles.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareValues } from '../src/conflicts/figures/compare-values.ts'
import { statementsOf } from '../src/conflicts/figures/statement.ts'
import { signs, signsOf } from '../src/conflicts/question/answer-odds.ts'
import { readAsked } from '../src/conflicts/question/asked-part.ts'
import { createWeights } from '../src/conflicts/weigh.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readText } from '../src/documents/formats/read-text.ts'
import { makeDocument } from '../src/documents/make-document.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import { readFigures } from '../src/text/figures/read-figures.ts'
import { groupBy } from '../src/text/group-by.ts'
import { analyzeQuestion } from '../src/text/question.ts'
import type { SourceDocument } from '../src/types/document.ts'
import type { Figure } from '../src/types/figure.ts'
import { readGolds } from './measure-conflicts.ts'
import { fitLogistic, type LogisticExample, scalar } from './regression.ts'

interface Asked {
  question: string
  /** The figures that answer it, each with the documents that give it. */
  answers: readonly { figure: Figure; documents: readonly string[] }[]
}
interface Example extends LogisticExample {
  set: string
  question: string
  document: string
}

/** Large, so that the ridge hardly holds its weight. */
const constant = 10
const squadPath = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/squad2.jsonl')
const corpora = join(import.meta.dirname, 'corpora')
const examples: Example[] = []
for (const { name, gold, isThere } of readGolds()) {
  if (!isThere || gold.set === 'held out') continue
  const { documents } = await readFolder(join(corpora, gold.folder))
  const asked = gold.conflicts
    .filter(({ kind }) => kind !== 'name' && kind !== 'state')
    .map(({ question, readings }) => ({
      question,
      answers: readings.flatMap(({ says, documents }) => readFigures(says).map(figure => ({ figure, documents })))
    }))
  examples.push(...(await readExamples(name, documents, asked)))
}
if (existsSync(squadPath)) await readSquad()
else console.log(`SQuAD 2 is not at ${squadPath}: fitted on the folders alone.`)

for (const [name, ofFolders] of [
  ['folders', true],
  ['SQuAD 2', false]
] as const) {
  let right = 0
  let all = 0
  for (const set of new Set(examples.map(example => example.set))) {
    if (set.startsWith('squad ') === ofFolders) continue
    const weights = fitLogistic(examples.filter(example => example.set !== set))
    const tested = examples.filter(example => example.set === set)
    for (const ofSource of groupBy(tested, ({ question, document }) => `${question} ${document}`).values()) {
      if (!ofSource.some(({ isTrue }) => isTrue)) continue
      const best = ofSource.reduce((one, other) =>
        scalar(weights, other.features) > scalar(weights, one.features) ? other : one
      )
      all++
      if (best.isTrue) right++
    }
  }
  console.log(`${name}: the likeliest figure of a source is the right one in ${right} of ${all}`)
}
const weights = fitLogistic(examples)
console.log(`bias = ${(constant * (weights[0] ?? 0)).toFixed(2)}`)
for (const [index, sign] of signs.entries()) console.log(`  ${sign}: ${weights[index + 1]?.toFixed(2)},`)
const beside = [...groupBy(examples, ({ set, question }) => `${set} ${question}`).values()].flatMap(ofQuestion => {
  const odds = ofQuestion.map(({ features }) => scalar(weights, features))
  const best = Math.max(...odds)
  return ofQuestion.map(({ isTrue }, index) => {
    const own = odds[index] ?? 0
    return { isTrue, features: [constant, own, own - best] }
  })
})
const [offset = 0, own, behind] = fitLogistic(beside)
console.log(`offset: ${(constant * offset).toFixed(2)}, own: ${own?.toFixed(2)}, behind: ${behind?.toFixed(2)}`)

async function readExamples(
  set: string,
  documents: readonly SourceDocument[],
  asked: readonly Asked[]
): Promise<Example[]> {
  const corpus = buildCorpus(documents)
  const index = await buildMiniSearchIndex(corpus)
  const weigh = createWeights(term => index.rarity(term))
  return asked.flatMap(({ question, answers }) => {
    const [part] = analyzeQuestion(question).parts
    if (!part) return []
    const sentences = new Set(retrieve(index, { question }).flatMap(passage => passage.sentences))
    return [...sentences].flatMap(sentence =>
      statementsOf(sentence).flatMap(statement => {
        const document = corpus.documents[sentence.source]?.id ?? ''
        const answer = answers.find(
          ({ figure }) => figure.kind === statement.figure.kind && compareValues(figure, statement.figure) === 'agree'
        )
        const isTrue = answer?.documents.includes(document) ?? false
        // What gives the value in another document may be right or chance.
        if (answer && !isTrue) return []
        return [
          { set, question, document, features: [constant, ...signsOf(readAsked(part, weigh), statement)], isTrue }
        ]
      })
    )
  })
}

async function readSquad(): Promise<void> {
  interface Article {
    title: string
    paragraphs: { context: string; qas: { question: string; is_impossible: boolean; answers: { text: string }[] }[] }[]
  }
  for (const line of readFileSync(squadPath, 'utf8').split('\n').filter(Boolean)) {
    const { title, paragraphs } = JSON.parse(line) as Article
    const documents = paragraphs.map(({ context }, number) =>
      makeDocument(`${title} ${number}`, readText(`${title.replaceAll('_', ' ')}\n\n${context}\n`))
    )
    const asked = paragraphs.flatMap(({ qas }, number) =>
      qas
        .filter(({ is_impossible }) => !is_impossible)
        .map(({ question, answers }) => ({
          question,
          answers: answers.flatMap(({ text }) => {
            const [figure, ...others] = readFigures(text)
            // An answer that is a figure and little else.
            return figure && others.length === 0 && figure.text.length > text.length * 0.4
              ? [{ figure, documents: [`${title} ${number}`] }]
              : []
          })
        }))
        .filter(({ answers }) => answers.length > 0)
    )
    examples.push(...(await readExamples(`squad ${title}`, documents, asked)))
  }
}
