/**
 * Fits the weights in src/conflicts/question/other-answers.ts: whether a figure of another source answers what the likeliest figure of all
 * answers. From the questions on the labelled folders (the held-out ones apart) and those of SQuAD 2, to which one paragraph alone has the answer:
 * `npx node evals/fit-other-answers.ts [../shared/data/squad2.jsonl]`. Each folder is judged by weights that were fitted on the others, those of
 * answer-odds.ts too: printed is for how many questions the sources' answers differ (right: those that do), by the chance from which on a figure is an answer.
 */
import { join } from 'node:path'
import { compareValues } from '../src/conflicts/figures/compare-values.ts'
import type { Statement } from '../src/conflicts/figures/statement.ts'
import { isOfOtherNumber, mayBeAskedFor, signsOf } from '../src/conflicts/question/answer-odds.ts'
import { besideSigns, candidatesBeside } from '../src/conflicts/question/other-answers.ts'
import { groupBy } from '../src/text/group-by.ts'
import { isOfCases, readAnswerExamples } from './answer-examples.ts'
import { areaUnderCurve, fitLogistic, type LogisticExample, scalar } from './regression.ts'

interface Candidate extends LogisticExample {
  fold: string
  statement: Statement
}

/** Large, so that the ridge hardly holds its weight. */
const constant = 10
const foldsOfSquad = 4
const groups = ['folders', 'cases', 'SQuAD 2'] as const
const bars = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]
const questions = await readAnswerExamples(
  process.argv[2] ?? join(import.meta.dirname, '../../shared/data/squad2.jsonl')
)
const articles = [...new Set(questions.map(({ set }) => set).filter(isArticle))]
/** What is asked of one folder is in one fold; both seed folders tell one story. */
const foldOf = (set: string) =>
  isArticle(set) ? `SQuAD 2, ${articles.indexOf(set) % foldsOfSquad}` : set.replace(/^cases |^shared-/, '')
const figures = questions.flatMap(({ set, asked, figures }) =>
  figures.map(({ statement, isTrue }) => ({
    fold: foldOf(set),
    isTrue,
    features: [constant, ...signsOf(asked, statement)]
  }))
)
const folds = [...new Set(figures.map(({ fold }) => fold))]
const oddsIn = leftOut(figures)
const asked = questions.map(({ set, asked, weigh, figures }) => {
  const weights = oddsIn.get(foldOf(set)) ?? []
  const isTrue = new Map(figures.map(({ statement, isTrue }) => [statement, isTrue]))
  const judged = figures
    .filter(({ statement }) => mayBeAskedFor(asked, statement.figure) && !isOfOtherNumber(asked, statement))
    .map(({ statement }) => ({ statement, odds: scalar(weights, [constant, ...signsOf(asked, statement)]) }))
    .sort((one, other) => other.odds - one.odds)
  const [likeliest] = judged
  const beside = likeliest ? candidatesBeside(asked, likeliest, judged, weigh) : []
  const isRight = likeliest !== undefined && isTrue.get(likeliest.statement) === true
  const candidates = beside.map(
    ({ statement, features: [, ...features] }): Candidate => ({
      fold: foldOf(set),
      statement,
      features: [constant, ...features],
      isTrue: isRight && isTrue.get(statement) === true
    })
  )
  return { set, likeliest, candidates, isTrue }
})
const candidates = asked.flatMap(({ candidates }) => candidates)
const judges = leftOut(candidates)
const oddsOf = ({ fold, features }: Candidate) => scalar(judges.get(fold) ?? [], features)
const ofFolders = candidates.filter(({ fold }) => !fold.startsWith('SQuAD'))
const oddsWhere = (wanted: boolean) => ofFolders.filter(({ isTrue }) => isTrue === wanted).map(oddsOf)
console.log(`folders: area under the curve ${areaUnderCurve(oddsWhere(true), oddsWhere(false)).toFixed(3)}`)
for (const bar of bars) console.log(`from ${bar} on: ${groups.map(group => summaryOf(group, bar)).join('; ')}`)
const [ofAny = 0, ...rest] = fitLogistic(candidates)
for (const [index, weight] of [constant * ofAny, ...rest].entries())
  console.log(`  ${besideSigns[index]}: ${weight.toFixed(2)},`)

function groupOf(set: string): (typeof groups)[number] {
  if (isArticle(set)) return 'SQuAD 2'
  return isOfCases(set) ? 'cases' : 'folders'
}

function isArticle(set: string): boolean {
  return set.startsWith('squad ')
}

/** For each fold the weights that the others give. */
function leftOut(examples: readonly (LogisticExample & { fold: string })[]): ReadonlyMap<string, number[]> {
  return new Map(folds.map(fold => [fold, fitLogistic(examples.filter(example => example.fold !== fold))]))
}

function summaryOf(group: (typeof groups)[number], bar: number): string {
  let all = 0
  let differing = 0
  let right = 0
  for (const { set, likeliest, candidates, isTrue } of asked) {
    if (groupOf(set) !== group || !likeliest) continue
    const best = [...groupBy(candidates, ({ statement }) => statement.sentence.source).values()]
      .map(ofSource => ofSource.reduce((one, other) => (oddsOf(other) > oddsOf(one) ? other : one)))
      .filter(candidate => oddsOf(candidate) >= Math.log(bar / (1 - bar)))
    const answers = [likeliest, ...best].map(({ statement }) => statement)
    const differ = (some: readonly Statement[]) =>
      some.some(({ figure }) => some.some(other => compareValues(figure, other.figure) === 'differ'))
    all++
    if (differ(answers)) differing++
    if (differ(answers.filter(answer => isTrue.get(answer)))) right++
  }
  return `${group} ${differing} of ${all}${group === 'folders' ? ` (right: ${right})` : ''}`
}
