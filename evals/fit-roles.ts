/**
 * Fits the weights in src/verification/figures/same-thing.ts and prints what they reach on sources that they were not fitted on:
 *   npx node evals/fit-roles.ts [../shared/data]
 * Right figures are those of the sentences of RAGTruth in which people found nothing wrong, and of the supported claims
 * of WiCE; wrong ones are the same sentences with another figure of their sources, of the same kind and unit, put in.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceFromFacts } from '../src/documents/evidence.ts'
import { compareFigures } from '../src/text/figures/compare-figures.ts'
import { readFigures } from '../src/text/figures/read-figures.ts'
import { figuresOf } from '../src/text/figures/sentence-figures.ts'
import { readText } from '../src/text/reading.ts'
import type { EvidenceSentence } from '../src/types/evidence.ts'
import type { Figure } from '../src/types/figure.ts'
import { attribute } from '../src/verification/attribute.ts'
import { claimsNothing } from '../src/verification/discourse.ts'
import { roleOf } from '../src/verification/figures/figure-role.ts'
import { matchesOf } from '../src/verification/figures/match-figures.ts'
import {
  compareThings,
  featureNames,
  sameThingWeights,
  surely
} from '../src/verification/figures/told-otherwise/same-thing.ts'
import { splitClaims } from '../src/verification/split-claims.ts'
import { areaUnderCurve, fitLogistic, type LogisticExample, printWeights, scalar } from './regression.ts'

const ridge = 1
const folds = 10
/** Other figures put in the place of each, at most. */
const mostExchanges = 2

interface Example extends LogisticExample {
  fold: number
}
interface Span {
  startCharIndex: number
  endCharIndex: number
}
interface RagTruthRow {
  answer: string
  facts: { text: string }[]
  spans: Span[]
}
interface WiceRow {
  claim: string
  label: string
  evidence: string[]
}

const data = process.argv[2] ?? join(import.meta.dirname, '../../shared/data')
const examples = [...ragTruth(), ...wice()]
if (examples.length === 0) {
  console.log(`Neither ragtruth.jsonl nor wice.jsonl is in ${data}: there is nothing to fit on.`)
} else {
  report()
}

function report(): void {
  const scores = { right: [] as number[], wrong: [] as number[] }
  for (let fold = 0; fold < folds; fold++) {
    const model = fitLogistic(
      examples.filter(example => example.fold !== fold),
      ridge
    )
    for (const { features, isTrue, fold: own } of examples)
      if (own === fold) scores[isTrue ? 'wrong' : 'right'].push(scalar(model, features))
  }
  const over = (some: readonly number[]) => `${some.filter(score => score > surely).length} of ${some.length}`
  console.log(
    `on sources left out: ${over(scores.right)} right figures accused, ${over(scores.wrong)} exchanged ones told`
  )
  console.log(`area under the curve ${areaUnderCurve(scores.wrong, scores.right).toFixed(3)}`)
  const fitted = fitLogistic(examples, ridge)
  printWeights('same-thing.ts', featureNames, fitted, sameThingWeights)
}

function ragTruth(): Example[] {
  const sources = new Map<string, readonly EvidenceSentence[]>()
  return readLines<RagTruthRow>('ragtruth.jsonl').flatMap(({ answer, facts, spans }, row) => {
    const key = JSON.stringify(facts)
    const evidence = sources.get(key) ?? evidenceFromFacts(facts)
    sources.set(key, evidence)
    const fold = [...sources.keys()].indexOf(key) % folds
    return splitClaims(answer).flatMap(({ startCharIndex, endCharIndex }) => {
      const text = answer.slice(startCharIndex, endCharIndex)
      const isWrong = spans.some(span => span.startCharIndex < endCharIndex && startCharIndex < span.endCharIndex)
      if (isWrong || claimsNothing(text)) return []
      return readFigures(text).flatMap(figure => [
        ...exampleOf(text, figure, evidence, false, fold),
        ...exchanged(text, figure, evidence, row + startCharIndex).flatMap(([other, at]) =>
          exampleOf(other, at, evidence, true, fold)
        )
      ])
    })
  })
}

function wice(): Example[] {
  return readLines<WiceRow>('wice.jsonl').flatMap(({ claim, label, evidence }, row) => {
    if (label !== 'supported') return []
    const sentences = evidenceFromFacts(evidence.map(text => ({ text })))
    return readFigures(claim).flatMap(figure => exampleOf(claim, figure, sentences, false, row % folds))
  })
}

function exampleOf(
  text: string,
  { startCharIndex }: Figure,
  evidence: readonly EvidenceSentence[],
  isTrue: boolean,
  fold: number
): Example[] {
  const claim = readText(text)
  const figure = claim.figures.find(each => each.startCharIndex === startCharIndex)
  if (!figure) return []
  const role = roleOf(figure, claim, claim.figures)
  const matches = matchesOf(figure, role, attribute(text, evidence), claim, evidence)
  const compared = compareThings({ figure, claim, role, context: evidence }, matches)
  return compared ? [{ features: compared.features, isTrue, fold }] : []
}

/** A sentence with another figure of its sources in the place of one, and that figure in it. */
function exchanged(
  text: string,
  figure: Figure,
  evidence: readonly EvidenceSentence[],
  seed: number
): [string, Figure][] {
  const own = readFigures(text)
  const others = evidence
    .flatMap(figuresOf)
    .filter(
      other =>
        /\d/.test(other.text) &&
        other.kind === figure.kind &&
        (other.kind === 'count' || other.unit === figure.unit) &&
        other.bound === 'exact' &&
        own.every(each => ['different', 'incomparable'].includes(compareFigures(each, other)))
    )
  return Array.from(
    { length: Math.min(mostExchanges, others.length) },
    (_, index) => others[(7 * seed + 3 * index) % others.length]
  )
    .filter(other => other !== undefined)
    .map(other => [
      text.slice(0, figure.startCharIndex) + other.text + text.slice(figure.endCharIndex),
      { ...other, startCharIndex: figure.startCharIndex }
    ])
}

function readLines<Row>(file: string): Row[] {
  const path = join(data, file)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Row)
}
