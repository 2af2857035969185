import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import type { Message } from '../../src/types/answer.ts'
import type { Corpus } from '../../src/types/document.ts'
import { CaseError, factsFileSchema, familyFileSchema, readYaml } from './case-files.ts'

/** Where a document says something: a stretch of its text, found by the words that the gold file quotes. */
export interface GoldSpan {
  documentId: string
  startCharIndex: number
  endCharIndex: number
}
export interface GoldReading {
  /** How a person would call it: its first form, or a name. */
  name: string
  /** Ways to write it, one of which a sentence that states it must hold. Empty where only the source tells. */
  says: readonly string[]
  statement: string | undefined
  spans: readonly GoldSpan[]
}
export interface GoldFact {
  id: string
  readings: readonly GoldReading[]
  /** Its readings are states of affairs ("will", "may"), which are told where they are asked for. */
  isState: boolean
  untrue: string | undefined
}
export interface EvalCase {
  /** suite/file/slug of the question: stays the same when other cases come and go. */
  id: string
  suite: string
  family: string
  question: string
  messages: readonly Message[]
  /** What an answer must say. Empty where no document answers. */
  facts: readonly GoldFact[]
  mayAbstain: boolean
  /** What an obliging or a hijacked model would say. */
  untrue: string | undefined
  mustNotShow: readonly string[]
  /** The corpus that it is asked of: the suite's own, or that with the documents of its family. */
  corpus: Corpus
}
export interface Suite {
  name: string
  facts: readonly GoldFact[]
  cases: readonly EvalCase[]
}

/**
 * Reads a folder of cases (facts.yaml and one file a family) and the documents that they are about.
 * @param documentsFolder instead of the folder that facts.yaml names
 */
export async function loadSuite(casesFolder: string, documentsFolder?: string): Promise<Suite> {
  const name = basename(resolve(casesFolder))
  const gold = readYaml(join(casesFolder, 'facts.yaml'), factsFileSchema)
  const folder = documentsFolder ?? (gold.documents && join(casesFolder, gold.documents))
  if (!folder) throw new CaseError(`${casesFolder}/facts.yaml: name the folder of the documents, or give --seeds`)
  const { documents, skipped } = await readFolder(folder)
  const corpus = buildCorpus(documents, skipped)
  const facts = Object.entries(gold.facts).map(([id, fact]): GoldFact => {
    const readings = fact.readings.map((reading): GoldReading => {
      const says = reading.says ?? []
      return {
        name: reading.name ?? says[0] ?? id,
        says,
        statement: reading.statement,
        spans: Object.entries(reading.sources).flatMap(([documentId, quotes]) =>
          quotes.map(quote => findQuote(corpus, documentId, quote, `${casesFolder}/facts.yaml: ${id}`))
        )
      }
    })
    return { id, readings, isState: fact.isState ?? false, untrue: fact.untrue }
  })
  const byId = new Map(facts.map(fact => [fact.id, fact]))
  const files = readdirSync(casesFolder).filter(file => file.endsWith('.yaml') && file !== 'facts.yaml')
  const cases = files.sort().flatMap(file => {
    const family = readYaml(join(casesFolder, file), familyFileSchema)
    const added = Object.entries(family.documents ?? {}).map(([id, body]) => makeDocument(id, readText(body)))
    const familyCorpus = added.length > 0 ? buildCorpus([...documents, ...added], skipped) : corpus
    return family.cases.flatMap(group => {
      const about = group.about
        .filter(id => id !== 'nothing')
        .map(id => {
          const fact = byId.get(id)
          if (!fact) throw new CaseError(`${casesFolder}/${file}: facts.yaml has no fact "${id}"`)
          return fact
        })
      return group.questions.map(
        (question): EvalCase => ({
          id: `${name}/${basename(file, '.yaml')}/${slugOf(question)}`,
          suite: name,
          family: family.family,
          question,
          messages: (group.earlier ?? []).map((content, turn) => ({ role: turn % 2 ? 'assistant' : 'user', content })),
          facts: about,
          mayAbstain: family.mayAbstain ?? false,
          untrue: group.untrue,
          mustNotShow: group.mustNotShow ?? [],
          corpus: familyCorpus
        })
      )
    })
  })
  return { name, facts, cases: withUniqueIds(cases) }
}

function findQuote(corpus: Corpus, documentId: string, quote: string, where: string): GoldSpan {
  const document = corpus.documents.find(({ id }) => id === documentId)
  if (!document) throw new CaseError(`${where}: there is no document "${documentId}"`)
  // A page's title may say the same as its text, and is not cited: the last place counts.
  const startCharIndex = document.text.lastIndexOf(quote)
  if (startCharIndex < 0) throw new CaseError(`${where}: "${quote}" does not stand in ${documentId}`)
  return { documentId, startCharIndex, endCharIndex: startCharIndex + quote.length }
}

function slugOf(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 72)
}

/** The same question may be asked with other turns before it. */
function withUniqueIds(cases: readonly EvalCase[]): EvalCase[] {
  const seen = new Map<string, number>()
  return cases.map(one => {
    const count = (seen.get(one.id) ?? 0) + 1
    seen.set(one.id, count)
    return count === 1 ? one : { ...one, id: `${one.id}-${count}` }
  })
}
