import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Document, isCollection, parseDocument } from 'yaml'
import { codeOf } from '../../documents/list-files.ts'
import { writeWhole } from '../../documents/write-whole.ts'
import { Problem } from '../../types/problem.ts'
import type { DraftCase } from './draft-case.ts'

const lineWidth = 120

/**
 * Adds drafted cases to a suite of evals: their facts to `facts.yaml`, their questions to `disliked.yaml`. What stands
 * there already, comments too, is left as it is. Resolves to the cases that were new.
 */
export async function writeCases(
  folder: string,
  documentsFolder: string,
  drafts: readonly DraftCase[]
): Promise<DraftCase[]> {
  const [factsFile, casesFile] = [join(folder, 'facts.yaml'), join(folder, 'disliked.yaml')]
  const facts = await readOr(factsFile, { documents: relative(folder, documentsFolder), facts: {} })
  const cases = await readOr(casesFile, { family: 'Disliked answers', cases: [] })
  const known = new Set(drafts.filter(({ about }) => String(cases).includes(about)).map(({ about }) => about))
  const added = drafts.filter(({ about }) => !known.has(about))
  for (const { about, note, readings, question, earlier } of added) {
    if (readings.length > 0) facts.setIn(['facts', about], facts.createNode({ readings }))
    const one = cases.createNode({
      about: readings.length > 0 ? about : 'nothing',
      ...(earlier.length > 0 && { earlier }),
      questions: [question]
    })
    one.commentBefore = ` ${about}. ${note}`
    cases.addIn(['cases'], one)
  }
  if (added.length === 0) return added
  await writeWhole(factsFile, facts.toString({ lineWidth }))
  await writeWhole(casesFile, cases.toString({ lineWidth }))
  return added
}

async function readOr(file: string, start: unknown): Promise<Document> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw new Problem('bad_cases', `${file} cannot be read (${codeOf(cause)}).`, 'Write elsewhere with --out.', {
      cause
    })
  })
  const document = text === undefined ? new Document(start) : parseDocument(text)
  if (document.errors.length > 0 || !isCollection(document.contents))
    throw new Problem('bad_cases', `${file} is not readable as YAML.`, 'Correct it, or write elsewhere with --out.')
  // An empty list is written on one line; what is added to it should not be.
  for (const key of ['facts', 'cases']) {
    const items: unknown = document.get(key)
    if (isCollection(items)) items.flow = false
  }
  return document as Document
}
