/**
 * Fits the weights in src/conflicts/question/name-odds.ts on the questions for a person, a firm or a place in RAMDocs and SQuAD 2, and
 * prints them, with what they reach on the development folders, which they never saw: `npx node evals/fit-names.ts [../shared/data]`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameStatementsOf } from '../src/conflicts/names/name-statements.ts'
import { readAsked } from '../src/conflicts/question/asked-part.ts'
import { mayBeNamedFor, nameSigns, nameSignsOf } from '../src/conflicts/question/name-odds.ts'
import { isNamedIn } from '../src/conflicts/question/names-for-question.ts'
import { partsOf } from '../src/conflicts/question/own-answers.ts'
import { createWeights, type Weigh } from '../src/conflicts/weigh.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { evidenceFromFacts, passingEvidenceOf } from '../src/documents/evidence.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { termsOf } from '../src/text/terms.ts'
import type { EvidenceSentence } from '../src/types/evidence.ts'
import { corpora, readGolds } from './measure-conflicts.ts'
import { areaUnderCurve, fitLogistic, type LogisticExample, scalar } from './regression.ts'

const ridge = 2
const data = process.argv[2] ?? join(import.meta.dirname, '../../shared/data')

interface RamDocs {
  question: string
  documents: readonly { text: string; answer: string }[]
}
interface Squad {
  title: string
  paragraphs: readonly {
    context: string
    qas: readonly { question: string; is_impossible: boolean; answers: readonly { text: string }[] }[]
  }[]
}

const [ramDocs, squad] = ['ramdocs.jsonl', 'squad2.jsonl'].map(file => join(data, file))
if (!ramDocs || !squad || !existsSync(ramDocs) || !existsSync(squad)) {
  console.log(`RAMDocs and SQuAD 2 are not in ${data}: nothing to fit on.`)
  process.exit(0)
}
const training = [...examplesOfRamDocs(readLines<RamDocs>(ramDocs)), ...examplesOfSquad(readLines<Squad>(squad))]
const model = fitLogistic(training, ridge)
const judged = (await examplesOfFolders()).map(({ features, isTrue }) => ({ isTrue, odds: scalar(model, features) }))
const oddsOf = (wanted: boolean) => judged.filter(({ isTrue }) => isTrue === wanted).map(({ odds }) => odds)
console.log(`${training.length} names, ${training.filter(({ isTrue }) => isTrue).length} of them answers`)
console.log(`development folders: area under the curve ${areaUnderCurve(oddsOf(true), oddsOf(false)).toFixed(3)}`)
for (const [index, name] of ['bias', ...nameSigns].entries())
  console.log(`  ${name}: ${(model[index] ?? 0).toFixed(2)}`)

/** Each name that may answer a question, with whether it is one of the answers. */
function examplesOf(
  question: string,
  evidence: readonly EvidenceSentence[],
  answers: readonly string[],
  weigh: Weigh
): LogisticExample[] {
  return partsOf({ question }).flatMap(part => {
    const asked = readAsked(part, weigh)
    return evidence
      .flatMap(nameStatementsOf)
      .filter(statement => mayBeNamedFor(asked, statement) && !isNamedIn(asked, statement))
      .map(statement => ({
        features: [1, ...nameSignsOf(asked, statement)],
        isTrue: statement.value.some(name => answers.some(answer => isAnswer(name, answer)))
      }))
  })
}

/** A name and an answer may each say more than the other: "Penhale", "Captain Josiah Penhale". */
function isAnswer(name: readonly string[], answer: string): boolean {
  const words = answer
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return words.length > 0 && (name.every(word => words.includes(word)) || words.every(word => name.includes(word)))
}

function examplesOfRamDocs(rows: readonly RamDocs[]): LogisticExample[] {
  const weigh = weightsIn(rows.flatMap(({ documents }) => documents.map(({ text }) => text)))
  return rows.flatMap(({ question, documents }) =>
    documents.flatMap(({ text, answer }) => examplesOf(question, evidenceFromFacts([{ text }]), [answer], weigh))
  )
}

function examplesOfSquad(articles: readonly Squad[]): LogisticExample[] {
  const weigh = weightsIn(articles.flatMap(({ paragraphs }) => paragraphs.map(({ context }) => context)))
  return articles.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ context, qas }) => {
      const evidence = evidenceFromFacts([{ text: context, title: title.replaceAll('_', ' ') }])
      return qas
        .filter(({ is_impossible }) => !is_impossible)
        .flatMap(({ question, answers }) =>
          examplesOf(
            question,
            evidence,
            answers.map(({ text }) => text),
            weigh
          )
        )
    })
  )
}

async function examplesOfFolders(): Promise<LogisticExample[]> {
  const examples: LogisticExample[] = []
  for (const { gold, isThere } of readGolds()) {
    if (!isThere || gold.set === 'held out') continue
    const { documents, skipped } = await readFolder(join(corpora, gold.folder))
    const corpus = buildCorpus(documents, skipped)
    const index = await buildMiniSearchIndex(corpus)
    const weigh = createWeights(term => index.rarity(term))
    for (const { kind, question, readings } of gold.conflicts)
      for (const [source, document] of kind === 'name' ? corpus.documents.entries() : []) {
        const answers = readings.filter(reading => reading.documents.includes(document.id)).map(({ says }) => says)
        examples.push(...examplesOf(question, [...passingEvidenceOf(document, source)], answers, weigh))
      }
  }
  return examples
}

function weightsIn(texts: readonly string[]): Weigh {
  const counts = new Map<string, number>()
  for (const text of texts) for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return createWeights(term => {
    const count = counts.get(term) ?? 0
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5))
  })
}

function readLines<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Row)
}
