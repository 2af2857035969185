/**
 * Fits the weights in src/conflicts/figures/likeness-model.ts on the labelled folders that are not held out, and prints them,
 * with what they reach on folders that they were not fitted on: `npx node evals/fit-conflicts.ts [../shared/data]`.
 * Pairs of figures from texts on other matters (SQuAD 2, RAMDocs) stand for what a library holds, where they are there.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruledOut, sameMeasureOfUnits } from '../src/conflicts/figures/exclusions.ts'
import { createFeatures } from '../src/conflicts/figures/likeness.ts'
import { featureNames, likenessWeights } from '../src/conflicts/figures/likeness-model.ts'
import { compareStated } from '../src/conflicts/figures/limits.ts'
import { type Statement, statementsOf } from '../src/conflicts/figures/statement.ts'
import { findConflicts } from '../src/conflicts/find-conflicts.ts'
import { createWeights } from '../src/conflicts/weigh.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { evidenceFromFacts, passingEvidenceOf } from '../src/documents/evidence.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { groupBy } from '../src/text/group-by.ts'
import type { Corpus } from '../src/types/document.ts'
import type { EvidenceSentence } from '../src/types/evidence.ts'
import { conflictOf, labelledFigures } from './labelled-figures.ts'
import { corpora, type Gold, isWhole, readGolds } from './measure-conflicts.ts'
import { areaUnderCurve, fitLogistic, type LogisticExample, printWeights, scalar } from './regression.ts'

const ridge = 2
/** Of the pairs on different matters only one in this many is used: there are many, and almost all are far from any threshold. */
const everyOther = 50
const mostTexts = 900
/** Pairs that share fewer words of their sentences are never brought together in a library. */
const broughtTogether = 0.5

interface Folder {
  name: string
  gold: Gold
  corpus: Corpus
  evidence: readonly EvidenceSentence[]
  weigh: (term: string) => number
  examples: readonly LogisticExample[]
}

const data = process.argv[2] ?? join(import.meta.dirname, '../../shared/data')
const folders: Folder[] = []
for (const { name, gold, isThere } of readGolds())
  if (isThere && gold.set !== 'held out') folders.push(await readLabelled(name, gold))
const others = readOthers().filter((_, index) => index % everyOther === 0)
console.log(
  `${folders.length} folders, ${folders.flatMap(({ examples }) => examples).length} pairs that differ, ${folders.flatMap(({ examples }) => examples.filter(({ isTrue }) => isTrue)).length} of one thing; ${others.length} pairs of other matters`
)

report()
const fitted = fitOn(folders)
printWeights('likeness-model.ts', featureNames, fitted, likenessWeights)
console.log(`[${fitted.map(weight => Number(weight.toFixed(2))).join(', ')}]`)

function fitOn(training: readonly Folder[]): number[] {
  return fitLogistic([...training.flatMap(({ examples }) => examples), ...others], ridge)
}

/** Each folder judged by weights fitted on the others: the two forms of the seeds are one. */
function report(): void {
  const matterOf = ({ name }: Folder) => (name.includes('seeds') ? 'seeds' : name)
  const trues: number[] = []
  const falses: number[] = []
  for (const [set, ofSet] of groupBy(folders, ({ gold }) => gold.set ?? 'grown with it')) {
    let right = 0
    let found = 0
    let wanted = 0
    for (const folder of ofSet) {
      const model = fitOn(folders.filter(other => matterOf(other) !== matterOf(folder)))
      for (const { features, isTrue } of folder.examples) (isTrue ? trues : falses).push(scalar(model, features))
      const conflicts = findConflicts(folder.evidence, { weigh: folder.weigh, model })
      const golds = folder.gold.conflicts
      right += conflicts.filter(conflict => golds.some(gold => isWhole(conflict, gold, folder.corpus))).length
      found += conflicts.length
      wanted += golds.length
    }
    console.log(`${set}, each folder left out: ${right} of ${wanted} found whole, ${right} of ${found} reports right`)
  }
  console.log(`pairs: area under the curve ${areaUnderCurve(trues, falses).toFixed(4)}`)
}

async function readLabelled(name: string, gold: Gold): Promise<Folder> {
  const { documents, skipped } = await readFolder(join(corpora, gold.folder))
  const corpus = buildCorpus(documents, skipped)
  const index = await buildMiniSearchIndex(corpus)
  const weigh = (term: string) => index.rarity(term)
  const evidence = corpus.documents.flatMap((document, source) => [...passingEvidenceOf(document, source)])
  const statements = comparedOf(evidence)
  const idOf = ({ sentence }: Statement) => corpus.documents[sentence.source]?.id ?? ''
  const labelled = labelledFigures(gold, statements, idOf)
  const features = createFeatures(statements, createWeights(weigh))
  const pairs = pairsOf(statements).map(([one, other]) => ({
    features: features(one, other),
    isTrue: conflictOf(one, other, labelled) >= 0,
    key: `${conflictOf(one, other, labelled)} ${one.sentence.source} ${other.sentence.source}`
  }))
  // Where a document gives a labelled value twice, only what matches best is surely of the labelled thing.
  const best = new Map<string, number>()
  const likeness = ({ features }: LogisticExample) => features[1] ?? 0
  for (const pair of pairs) if (pair.isTrue) best.set(pair.key, Math.max(best.get(pair.key) ?? 0, likeness(pair)))
  const examples = pairs.filter(pair => !pair.isTrue || likeness(pair) >= (best.get(pair.key) ?? 0))
  return { name, gold, corpus, evidence, weigh, examples }
}

function comparedOf(evidence: readonly EvidenceSentence[]): Statement[] {
  return evidence.flatMap(statementsOf).filter(({ datesAnother, frame }) => !datesAnother && frame.isProse)
}

/** Pairs of different sources that could be of one thing and differ. */
function pairsOf(statements: readonly Statement[]): [Statement, Statement][] {
  return statements.flatMap((one, index) =>
    statements
      .slice(index + 1)
      .filter(
        other =>
          one.sentence.source !== other.sentence.source &&
          sameMeasureOfUnits(one, other) &&
          !ruledOut(one, other) &&
          compareStated(one, other) === 'differ'
      )
      .map((other): [Statement, Statement] => [one, other])
  )
}

/** Pairs of neighbouring paragraphs of one article, and of texts that were found for different questions. */
function readOthers(): LogisticExample[] {
  const [squad, ramdocs] = ['squad2.jsonl', 'ramdocs.jsonl'].map(file => join(data, file))
  if (!squad || !ramdocs || !existsSync(squad) || !existsSync(ramdocs)) {
    console.log(`SQuAD 2 and RAMDocs are not in ${data}: fitted without pairs of other matters.`)
    return []
  }
  const articles = readLines(squad) as { title: string; paragraphs: { context: string }[] }[]
  const neighbours = articles.flatMap(({ title, paragraphs }) =>
    paragraphs.slice(1).flatMap((paragraph, index) =>
      falsePairs(
        [paragraphs[index] ?? paragraph, paragraph].map(({ context }) => ({
          text: context,
          title: title.replaceAll('_', ' ')
        })),
        () => 1,
        () => true
      )
    )
  )
  const texts = (readLines(ramdocs) as { id: string; documents: { text: string }[] }[])
    .flatMap(({ id, documents }) => documents.map(({ text }) => ({ text, id })))
    .slice(0, mostTexts)
  const strangers = falsePairs(
    texts,
    rarityIn(texts.map(({ text }) => text)),
    (one, other) => texts[one]?.id !== texts[other]?.id
  )
  return [...neighbours, ...strangers]
}
function falsePairs(
  facts: readonly { text: string; title?: string }[],
  weigh: (term: string) => number,
  areApart: (one: number, other: number) => boolean
): LogisticExample[] {
  const statements = comparedOf(evidenceFromFacts(facts))
  const features = createFeatures(statements, createWeights(weigh))
  const groups = groupBy(
    statements,
    ({ figure, phrase }) => `${figure.kind} ${figure.kind === 'count' ? phrase.at(-1) : figure.unit}`
  )
  return [...groups.values()]
    .flatMap(pairsOf)
    .filter(([one, other]) => areApart(one.sentence.source, other.sentence.source))
    .map(([one, other]) => ({ features: features(one, other), isTrue: false }))
    .filter(({ features }) => (features[2] ?? 0) >= broughtTogether)
}

function rarityIn(texts: readonly string[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const sentence of evidenceFromFacts(texts.map(text => ({ text }))))
    for (const term of new Set(statementsOf(sentence)[0]?.frame.own ?? []))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  const size = texts.length * 8
  return term => Math.log(1 + (size - (counts.get(term) ?? 0) + 0.5) / ((counts.get(term) ?? 0) + 0.5))
}

function readLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as unknown)
}
