/**
 * Fits the weights in src/answer/extractive/scores.ts on the questions of SQuAD 2 and prints them, with what they reach
 * on articles that they were not fitted on: `npx node evals/fit-extractive.ts [../shared/data/squad2.jsonl]`.
 * Few weights on general features, so that they hold elsewhere; the files themselves are not part of this repository.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toCandidates } from '../src/answer/extractive/candidate.ts'
import { answeringFeatures, answeringOf, rankingFeatures, rankingOf } from '../src/answer/extractive/features.ts'
import { readQuestion } from '../src/answer/extractive/read-question.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readText } from '../src/documents/formats/read-text.ts'
import { makeDocument } from '../src/documents/make-document.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import { analyzeQuestion } from '../src/text/question.ts'
import { areaUnderCurve, fitChoice, fitLogistic, scalar } from './regression.ts'

interface Question {
  question: string
  is_impossible: boolean
  answers: { text: string }[]
}
interface Article {
  title: string
  paragraphs: { context: string; qas: Question[] }[]
}
interface Example {
  article: string
  isAnswerable: boolean
  candidates: { ranking: number[]; answering: number[]; isRight: boolean; holdsAnswer: boolean }[]
}
interface Weights {
  ranking: number[]
  answering: number[]
}

const path = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/squad2.jsonl')
if (!existsSync(path)) {
  console.log(`SQuAD 2 is not at ${path}: nothing to fit on. Give its path as an argument.`)
  process.exit(0)
}
const articles = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Article)
const examples = await readExamples()
const byBest = (weights: Weights) => (example: Example) =>
  example.candidates.toSorted((a, b) => scalar(weights.ranking, b.ranking) - scalar(weights.ranking, a.ranking))

const judged = articles.flatMap(({ title }) => {
  const weights = fitWeights(examples.filter(({ article }) => article !== title))
  return examples
    .filter(({ article }) => article === title)
    .map(example => {
      const [best] = byBest(weights)(example)
      return { example, best, score: best ? scalar(weights.answering, best.answering) : Number.NEGATIVE_INFINITY }
    })
})
report()
const weights = fitWeights(examples)
print('ranking', rankingFeatures, weights.ranking)
print('answering', answeringFeatures, weights.answering)

async function readExamples(): Promise<Example[]> {
  const paragraphs = articles.flatMap(({ title, paragraphs }) =>
    paragraphs.map(paragraph => ({ ...paragraph, title: title.replaceAll('_', ' '), article: title }))
  )
  const documents = paragraphs.map(({ title, context }, number) =>
    makeDocument(String(number), readText(`${title}\n\n${context}\n`))
  )
  const index = await buildMiniSearchIndex(buildCorpus(documents))
  const weigh = (term: string) => index.rarity(term)
  return paragraphs.flatMap(({ qas, article }, number) =>
    qas.map(({ question, is_impossible, answers }): Example => {
      const passages = retrieve(index, { question })
      const reading = readQuestion(analyzeQuestion(question), weigh)
      const top = passages.reduce((most, { score }) => Math.max(most, score), 0)
      const candidates = passages.flatMap(passage =>
        toCandidates(reading, passage, top).map(candidate => {
          const isRight = passage.documentIndex === number
          return {
            ranking: rankingOf(reading, candidate),
            answering: answeringOf(reading, candidate),
            isRight,
            holdsAnswer: isRight && answers.some(({ text }) => candidate.sentence.text.includes(text))
          }
        })
      )
      return { article, isAnswerable: !is_impossible, candidates }
    })
  )
}

function fitWeights(training: readonly Example[]): Weights {
  const ranking = fitChoice(
    training
      .filter(({ isAnswerable }) => isAnswerable)
      .map(({ candidates }) =>
        candidates.map(({ ranking, holdsAnswer }) => ({ features: ranking, isChosen: holdsAnswer }))
      )
  )
  const answering = fitLogistic(
    training.flatMap(example => {
      const [best] = byBest({ ranking, answering: [] })(example)
      return best ? [{ features: best.answering, isTrue: example.isAnswerable }] : []
    })
  )
  return { ranking, answering }
}

function report(): void {
  const answerable = judged.filter(({ example }) => example.isAnswerable)
  const impossible = judged.filter(({ example }) => !example.isAnswerable)
  const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)}%`
  console.log(
    `${answerable.length} answerable and ${impossible.length} unanswerable questions, each judged by weights fitted on the other articles`
  )
  console.log(
    `best sentence from the right paragraph ${share(answerable.filter(({ best }) => best?.isRight).length, answerable.length)}, holds the answer ${share(answerable.filter(({ best }) => best?.holdsAnswer).length, answerable.length)}`
  )
  const scoresOf = (some: typeof judged) => some.map(({ score }) => score)
  console.log(
    `answerable told from unanswerable: area under the curve ${areaUnderCurve(scoresOf(answerable), scoresOf(impossible)).toFixed(3)}`
  )
  for (const threshold of [0, -0.1, -0.2, -0.3, -0.4, -0.5, -0.6, -0.8, -1]) {
    const answered = answerable.filter(({ score }) => score >= threshold).length
    const abstained = impossible.filter(({ score }) => score < threshold).length
    const balanced = (answered / answerable.length + abstained / impossible.length) / 2
    console.log(
      `  threshold ${threshold}: answered ${share(answered, answerable.length)}, abstained ${share(abstained, impossible.length)}, balanced ${balanced.toFixed(3)}`
    )
  }
}

function print(name: string, features: readonly string[], values: readonly number[]): void {
  console.log(`${name}: [${values.map(value => Number(value.toFixed(2))).join(', ')}]`)
  console.log(`  ${features.map((feature, index) => `${feature} ${values[index]?.toFixed(2)}`).join(', ')}`)
}
