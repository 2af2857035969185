import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareValues } from '../src/conflicts/figures/compare-values.ts'
import { type Statement, statementsOf } from '../src/conflicts/figures/statement.ts'
import { type AskedPart, readAsked } from '../src/conflicts/question/asked-part.ts'
import { createWeights, type Weigh } from '../src/conflicts/weigh.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readText } from '../src/documents/formats/read-text.ts'
import { makeDocument } from '../src/documents/make-document.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import { readFigures } from '../src/text/figures/read-figures.ts'
import { groupBy } from '../src/text/group-by.ts'
import { overlap } from '../src/text/overlap.ts'
import { analyzeQuestion } from '../src/text/question.ts'
import type { Corpus } from '../src/types/document.ts'
import type { Figure } from '../src/types/figure.ts'
import { type GoldFact, loadSuite } from './harness/suite.ts'
import { labelledFigures } from './labelled-figures.ts'
import { corpora, readGolds } from './measure-conflicts.ts'

/** A question that figures answer, with the figures that a search for it brings. */
export interface AskedQuestion {
  /** The folder or article that it is asked of. */
  set: string
  question: string
  asked: AskedPart
  weigh: Weigh
  figures: readonly { statement: Statement; isTrue: boolean }[]
}

/** Whether a figure answers; undefined where it may do so by chance. */
type IsAnswer = (statement: Statement, document: string) => boolean | undefined

/**
 * The questions of the labelled folders (the held-out ones apart), those of evals/cases that have one answer or none, and,
 * where it is there, those of SQuAD 2 that a figure answers.
 */
export async function readAnswerExamples(squadPath: string): Promise<AskedQuestion[]> {
  const found = [...(await readFolders()), ...(await readCases())]
  if (!existsSync(squadPath)) {
    console.log(`SQuAD 2 is not at ${squadPath}: fitted on the folders alone.`)
    return found
  }
  return [...found, ...(await readSquad(squadPath))]
}

async function readFolders(): Promise<AskedQuestion[]> {
  const found: AskedQuestion[] = []
  for (const { name, gold, isThere } of readGolds()) {
    if (!isThere || gold.set === 'held out') continue
    const { documents } = await readFolder(join(corpora, gold.folder))
    const ask = await createAsking(name, buildCorpus(documents))
    for (const conflict of gold.conflicts) {
      if (conflict.kind === 'name' || conflict.kind === 'state') continue
      const one = { ...gold, conflicts: [conflict] }
      found.push(
        ...ask(conflict.question, (statements, idOf) => {
          const [readings = []] = labelledFigures(one, statements, ({ sentence }) => idOf(sentence.source))
          return statement => readings.some(members => members.has(statement))
        })
      )
    }
  }
  return found
}

/** Asks questions of documents: what is retrieved, and which of its figures answer. */
async function createAsking(set: string, corpus: Corpus) {
  const index = await buildMiniSearchIndex(corpus)
  const weigh = createWeights(term => index.rarity(term))
  const idOf = (source: number) => corpus.documents[source]?.id ?? ''
  return (
    question: string,
    judge: (statements: readonly Statement[], idOf: (source: number) => string) => IsAnswer
  ): AskedQuestion[] => {
    const [part] = analyzeQuestion(question).parts
    if (!part) return []
    const sentences = new Set(retrieve(index, { question }).flatMap(passage => passage.sentences))
    const statements = [...sentences].flatMap(statementsOf)
    const isAnswer = judge(statements, idOf)
    const figures = statements.flatMap(statement => {
      const isTrue = isAnswer(statement, idOf(statement.sentence.source))
      return isTrue === undefined ? [] : [{ statement, isTrue }]
    })
    return [{ set, question, asked: readAsked(part, weigh), weigh, figures }]
  }
}

/** Questions on which no documents disagree. */
async function readCases(): Promise<AskedQuestion[]> {
  const found: AskedQuestion[] = []
  const folder = join(import.meta.dirname, 'cases')
  for (const name of readdirSync(folder)) {
    const { cases } = await loadSuite(join(folder, name))
    const quiet = cases.filter(
      ({ facts, messages }) => messages.length === 0 && facts.every(({ readings }) => readings.length === 1)
    )
    for (const [corpus, ofCorpus] of groupBy(quiet, one => one.corpus)) {
      const ask = await createAsking(`${casesOf}${name}`, corpus)
      for (const { question, facts } of ofCorpus) found.push(...ask(question, (_, idOf) => answersOf(facts, idOf)))
    }
  }
  return found
}

/** In the name of a set: it is of questions on which no documents disagree. */
const casesOf = 'cases '
export const isOfCases = (set: string) => set.startsWith(casesOf)

function answersOf(facts: readonly GoldFact[], idOf: (source: number) => string): IsAnswer {
  const readings = facts.flatMap(fact => fact.readings)
  const values = readings.flatMap(({ says }) => says.flatMap(text => readFigures(text)))
  return ({ figure, sentence }) => {
    if (!values.some(value => value.kind === figure.kind && compareValues(value, figure) === 'agree')) return false
    const isCited = readings.some(({ spans }) =>
      spans.some(span => span.documentId === idOf(sentence.source) && overlap(span, sentence))
    )
    return isCited || undefined
  }
}

interface Article {
  title: string
  paragraphs: { context: string; qas: { question: string; is_impossible: boolean; answers: { text: string }[] }[] }[]
}

async function readSquad(squadPath: string): Promise<AskedQuestion[]> {
  const found: AskedQuestion[] = []
  for (const line of readFileSync(squadPath, 'utf8').split('\n').filter(Boolean)) {
    const { title, paragraphs } = JSON.parse(line) as Article
    const idOf = (number: number) => `${title} ${number}`
    const documents = paragraphs.map(({ context }, number) =>
      makeDocument(idOf(number), readText(`${title.replaceAll('_', ' ')}\n\n${context}\n`))
    )
    const ask = await createAsking(`squad ${title}`, buildCorpus(documents))
    for (const [number, { qas }] of paragraphs.entries())
      for (const { question, is_impossible, answers } of qas) {
        const figures = is_impossible ? [] : answers.flatMap(({ text }) => figureAlone(text))
        if (figures.length === 0) continue
        found.push(
          ...ask(question, () => ({ figure }, document) => {
            const isValue = figures.some(
              answer => answer.kind === figure.kind && compareValues(answer, figure) === 'agree'
            )
            return isValue && document !== idOf(number) ? undefined : isValue
          })
        )
      }
  }
  return found
}

/** The figure of an answer that is a figure and little else. */
function figureAlone(text: string): Figure[] {
  const [figure, ...others] = readFigures(text)
  return figure && others.length === 0 && figure.text.length > text.length * 0.4 ? [figure] : []
}
