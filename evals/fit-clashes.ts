/**
 * Fits the weights in src/conflicts/figures/clash-odds.ts and prints them, with what they reach on folders that they were not
 * fitted on: `npx node evals/fit-clashes.ts`. The labelled folders that are not held out are read alone and amid libraries
 * of technical notes (this repository's own and those of its packages), for in a library more is alike by chance; of
 * the packages' manuals, as they are kept, hardly a report is right.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clashFeatureNames, clashWeights, contradicting } from '../src/conflicts/figures/clash-odds.ts'
import { likelyClashes } from '../src/conflicts/figures/find-clashes.ts'
import { createLikeness } from '../src/conflicts/figures/likeness.ts'
import { createNumbering } from '../src/conflicts/figures/numbered-things.ts'
import { type Statement, statementsOf } from '../src/conflicts/figures/statement.ts'
import { createOtherStories } from '../src/conflicts/other-stories.ts'
import { readSources } from '../src/conflicts/sources.ts'
import { createWeights } from '../src/conflicts/weigh.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { passingEvidenceOf } from '../src/documents/evidence.ts'
import { readMarkdown } from '../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../src/documents/make-document.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { isMachineText } from '../src/text/machine-text.ts'
import { readEvidence } from '../src/text/reading.ts'
import { finish } from '../src/text/steps.ts'
import type { SourceDocument } from '../src/types/document.ts'
import { conflictOf, labelledFigures } from './labelled-figures.ts'
import { corpora, type Gold, readGolds } from './measure-conflicts.ts'
import { areaUnderCurve, fitLogistic, type LogisticExample, printWeights, scalar } from './regression.ts'

const ridge = 2
const root = join(import.meta.dirname, '..')

interface Example extends LogisticExample {
  /** The labelled folder or the library that it is from. */
  matter: string
  isAlone: boolean
}

const libraries: Record<string, readonly SourceDocument[]> = {
  'docs of this repository': manuals('docs/**/*.md'),
  undici: manuals('node_modules/undici/docs/**/*.md'),
  ai: manuals('node_modules/ai/docs/**/*.mdx'),
  'change logs': manuals('node_modules/{*,@*/*}/CHANGELOG.md')
}
const examples: Example[] = []
for (const matter of Object.keys(libraries)) examples.push(...(await read(matter, libraries[matter] ?? [], null)))
for (const { name, gold, isThere } of readGolds()) {
  if (!isThere || gold.set === 'held out') continue
  const { documents } = await readFolder(join(corpora, gold.folder))
  const matter = name.includes('seeds') ? 'seeds' : name
  examples.push(...(await read(matter, documents, gold)))
  for (const library of ['docs of this repository', 'undici'])
    examples.push(...(await read(matter, documents, gold, libraries[library])))
}
const labelled = examples.filter(({ matter }) => !(matter in libraries))
console.log(
  `${examples.length} clashes, ${labelled.length} of labelled folders, ${labelled.filter(({ isTrue }) => isTrue).length} of these right`
)

report()
const fitted = fitOn(examples)
printWeights('clash-odds.ts', clashFeatureNames, fitted, clashWeights)
console.log(`[${fitted.map(weight => Number(weight.toFixed(2))).join(', ')}]`)

function fitOn(training: readonly Example[]): number[] {
  return fitLogistic(training, ridge)
}

/** Each folder judged by weights fitted on the others. */
function report(): void {
  const scored: (Example & { odds: number })[] = []
  for (const matter of new Set(examples.map(example => example.matter))) {
    const model = fitOn(examples.filter(example => example.matter !== matter))
    for (const example of examples)
      if (example.matter === matter) scored.push({ ...example, odds: scalar(model, example.features) })
  }
  const oddsOf = (wanted: (example: Example) => boolean) => scored.filter(wanted).map(({ odds }) => odds)
  const isOfLibrary = ({ matter }: Example) => matter in libraries
  const right = oddsOf(({ isTrue }) => isTrue)
  const wrong = oddsOf(({ isTrue }) => !isTrue)
  console.log(`left out: area under the curve ${areaUnderCurve(right, wrong).toFixed(3)}`)
  for (const bar of [contradicting.chosen, -1, contradicting.library, -0.3, 0]) {
    const share = (wanted: (example: Example) => boolean) => {
      const all = oddsOf(wanted)
      return `${all.filter(odds => odds >= bar).length} of ${all.length}`
    }
    console.log(
      `  at odds of ${bar}: right ones kept ${share(one => one.isTrue && one.isAlone)}, amid libraries ${share(one => one.isTrue && !one.isAlone)};` +
        ` wrong ones ${share(one => !one.isTrue && one.isAlone && !isOfLibrary(one))}, amid libraries ${share(one => !one.isTrue && !one.isAlone)}, of libraries ${share(isOfLibrary)}`
    )
  }
}

async function read(
  matter: string,
  own: readonly SourceDocument[],
  gold: Gold | null,
  library: readonly SourceDocument[] = []
): Promise<Example[]> {
  const corpus = buildCorpus([...own, ...library])
  const index = await buildMiniSearchIndex(corpus)
  const weigh = createWeights(term => index.rarity(term))
  const evidence = corpus.documents.flatMap(passingEvidenceOf)
  const statements = evidence.filter(sentence => !isMachineText(readEvidence(sentence))).flatMap(statementsOf)
  const sources = readSources(evidence)
  const areNumbered = createNumbering(sources)
  const areOfOtherStories = createOtherStories(sources)
  const clashes = finish(
    likelyClashes(
      statements,
      createLikeness(statements, weigh),
      (one, other) => areNumbered(one, other) || areOfOtherStories(one, other),
      weigh
    )
  )
  const isOwn = ({ sentence }: Statement) => sentence.source < own.length
  const idOf = (statement: Statement) => (isOwn(statement) ? (own[statement.sentence.source]?.id ?? '') : '')
  const figures = gold ? labelledFigures(gold, statements, idOf) : []
  return clashes
    .filter(({ one, other }) => one.sentence.source !== other.sentence.source && (isOwn(one) || isOwn(other)))
    .map(({ one, other, features }) => ({
      features,
      isTrue: conflictOf(one, other, figures) >= 0,
      matter,
      isAlone: library.length === 0
    }))
}

function manuals(pattern: string): SourceDocument[] {
  return globSync(pattern, { cwd: root })
    .sort()
    .map(path => makeDocument(path, readMarkdown(readFileSync(join(root, path), 'utf8'))))
}
