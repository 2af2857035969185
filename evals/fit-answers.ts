/**
 * Fits the weights in src/conflicts/question/answer-odds.ts: which figure of a source answers a question. From the questions on the labelled
 * folders (the held-out ones apart) and, where it is there, from those of SQuAD 2 that a figure answers:
 * `npx node evals/fit-answers.ts [../shared/data/squad2.jsonl]`. Prints how often the likeliest figure of a source is
 * the right one, judged by weights that were fitted on the other folders and articles.
 */
import { join } from 'node:path'
import { signs, signsOf } from '../src/conflicts/question/answer-odds.ts'
import { groupBy } from '../src/text/group-by.ts'
import { readAnswerExamples } from './answer-examples.ts'
import { fitLogistic, type LogisticExample, scalar } from './regression.ts'

interface Example extends LogisticExample {
  set: string
  question: string
  source: number
}

/** Large, so that the ridge hardly holds its weight. */
const constant = 10
const questions = await readAnswerExamples(
  process.argv[2] ?? join(import.meta.dirname, '../../shared/data/squad2.jsonl')
)
const examples = questions.flatMap(({ set, question, asked, figures }) =>
  figures.map(
    ({ statement, isTrue }): Example => ({
      set,
      question,
      source: statement.sentence.source,
      isTrue,
      features: [constant, ...signsOf(asked, statement)]
    })
  )
)

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
    for (const ofSource of groupBy(tested, ({ question, source }) => `${question} ${source}`).values()) {
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
