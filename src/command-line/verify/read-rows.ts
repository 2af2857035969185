import { z } from 'zod'
import { Problem } from '../../types/problem.ts'
import type { VerifyRequest } from '../../types/verification.ts'
import { readSource } from './read-source.ts'

/** An answer of a data set with the texts that it should rest on. */
export interface Row {
  /** Line of the file, from 1; in a JSON array, the place of the row. */
  line: number
  /** The row's own name, where it has one. */
  id?: string | number
  request: VerifyRequest
}

/** Our names of a row's parts first, then those of Ragas (since 0.2, and before) and DeepEval: their data sets are read as they are. */
const names = {
  answer: ['answer', 'response', 'actual_output'],
  facts: ['facts', 'retrieved_contexts', 'contexts', 'retrieval_context'],
  question: ['question', 'user_input', 'input']
} as const

const factSchema = z.union([z.string().transform(text => ({ text })), z.object({ text: z.string() })])
const partSchemas = {
  answer: z.string(),
  facts: z.union([z.array(factSchema), factSchema.transform(fact => [fact])]),
  question: z.string().optional(),
  id: z.union([z.string(), z.number()]).optional()
}

/** Reads JSON Lines, or a JSON array, of answers with their facts. Throws a Problem that names the line which does not fit. */
export async function readRows(path: string): Promise<Row[]> {
  const { text } = await readSource(path)
  const rows = text.trimStart().startsWith('[')
    ? toArray(parse(text, path)).map((row, index) => toRow(row, index + 1, path))
    : text.split('\n').flatMap((written, index) => {
        const line = index + 1
        return written.trim() === '' ? [] : toRow(parse(written, `${path}:${line}`), line, path)
      })
  if (rows.length === 0) throw badRow(`${path} holds no row.`)
  return rows
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw badRow(`${place} is no JSON.`, cause)
  }
}

const toArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function toRow(value: unknown, line: number, path: string): Row {
  const row = z.record(z.string(), z.unknown()).safeParse(value).data ?? {}
  const read = <Part extends keyof typeof names>(part: Part): z.infer<(typeof partSchemas)[Part]> => {
    const name = names[part].find(each => row[each] !== undefined && row[each] !== null)
    const found = partSchemas[part].safeParse(name === undefined ? undefined : row[name])
    if (found.success) return found.data as z.infer<(typeof partSchemas)[Part]>
    throw badRow(`${path}:${line} has no ${part} that can be read.`)
  }
  const question = read('question')
  const facts = read('facts')
  const id = partSchemas.id.safeParse(row.id ?? undefined).data
  return {
    line,
    ...(id !== undefined && { id }),
    request: {
      answer: read('answer'),
      // Where nothing was retrieved, nothing is supported.
      facts: facts.length > 0 ? facts : [{ text: '' }],
      ...(question !== undefined && { question })
    }
  }
}

function badRow(message: string, cause?: unknown): Problem {
  const parts = Object.entries(names).map(([part, [, ...others]]) => `${part} (or ${others.join(', ')})`)
  const help = `Give one JSON object a line, each with ${parts.join(', ')}; the facts are texts, the question may be left out.`
  return new Problem('bad_rows', message, help, { status: 400, cause })
}
