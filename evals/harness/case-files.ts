import { existsSync, readFileSync } from 'node:fs'
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { z } from 'zod'

const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema.transform(value => [value]), z.array(schema).min(1)])
/** A figure without quotes is read as a number by YAML. */
const text = z.union([z.string(), z.number()]).transform(String)

/** What `facts.yaml` holds: the documents and what they say. */
export const factsFileSchema = z.strictObject({
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

/** What every other file of the folder holds: one family of questions. */
export const familyFileSchema = z.strictObject({
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
export class CaseError extends Error {}

/** Reads a YAML file; throws a CaseError that says what does not fit. */
export function readYaml<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
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
