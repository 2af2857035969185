import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import type { Message } from '../../src/types/answer.ts'
import type { Corpus } from '../../src/types/document.ts'

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

const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema.transform(value => [value]), z.array(schema).min(1)])
/** A figure without quotes is read as a number by YAML. */
const text = z.union([z.string(), z.number()]).transform(String)

const factsFileSchema = z.strictObject({
  documents: z.string().optional(),
  facts: z.record(
    z.string(),
    z.strictObject({
      readings: z
        .array(
          z.strictObject({
            name: z.string().optional(),
            says: oneOrMore(text).optional(),
            statement: z.string().optional(),
            sources: z.record(z.string(), oneOrMore(z.string()))
          })
        )
        .min(1),
      isState: z.boolean().optional(),
      untrue: z.string().optional()
    })
  )
})
const familyFileSchema = z.strictObject({
  family: z.string(),
  mayAbstain: z.boolean().optional(),
  documents: z.record(z.string(), z.string()).optional(),
  cases: z
    .array(
      z.strictObject({
        about: oneOrMore(z.string()),
        questions: oneOrMore(z.string()),
        earlier: z.array(z.string()).optional(),
        untrue: z.string().optional(),
        mustNotShow: z.array(z.string()).optional()
      })
    )
    .min(1)
})

/** Says in one message what is wrong with the cases, by file. */
class CaseError extends Error {}

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

function readYaml<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  if (!existsSync(path)) throw new CaseError(`${path} is missing; docs/evals.md shows what it holds`)
  const source = readFileSync(path, 'utf8')
  const document = parseDocument(source)
  const [fault] = document.errors
  if (fault) throw new CaseError(`${path}: ${fault.message}`)
  const cut = cutNumberIn(document, source)
  if (cut !== undefined)
    throw new CaseError(`${path}: in YAML ${cut} is two items of a list; write "${cut}", in quotes`)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  throw new CaseError(`${path}:\n${z.prettifyError(parsed.error)}`)
}

/** The first number of a list in square brackets that its own comma cuts in two: `[412,000]`. */
function cutNumberIn(document: Document, source: string): string | undefined {
  let cut: string | undefined
  visit(document, {
    Seq(_, { flow, items }) {
      if (!flow) return undefined
      for (const [index, item] of items.entries()) {
        const next = items[index + 1]
        if (!isScalar(item) || !isScalar(next) || !item.range || !next.range) continue
        const written = source.slice(item.range[0], next.range[1])
        if (!/^\D{0,2}\d{1,3},\d{3}\b/.test(written)) continue
        cut = written
        return visit.BREAK
      }
      return undefined
    }
  })
  return cut
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
