import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { formats } from '../../documents/formats/file-formats.ts'
import type { SourceCitation } from '../../types/conflict.ts'

/** Where a quoted sentence stands in its file; `line` counts from 1. */
export interface Place {
  /** As a checker prints it: relative to where the command runs, with forward slashes. */
  path: string
  line: number
}

/** How much of a sentence is looked for in its file: the rest may be wrapped or marked up there. */
const soughtLength = 24

function hasLines(path: string): boolean {
  const format = formats.get(extname(path).slice(1).toLowerCase())
  return format !== undefined && format.content !== 'binary'
}

/** Finds the files and lines of sentences in a folder. Formats without lines (PDF, DOCX) and marked-up text give line 1. */
export async function createLocator(folder: string): Promise<(citation: SourceCitation) => Place> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const id = relative(folder, path)
      .split(sep)
      .join('/')
      .replace(/\.[^./]*$/, '')
    if (!files.has(id)) files.set(id, path)
  }
  const texts = new Map<string, string>()
  for (const path of files.values()) if (hasLines(path)) texts.set(path, await readFile(path, 'utf8'))
  return ({ documentId, citedText }) => {
    const path = files.get(documentId)
    if (path === undefined) return { path: documentId, line: 1 }
    const at = texts.get(path)?.indexOf(citedText.slice(0, soughtLength)) ?? -1
    const line = at < 0 ? 1 : (texts.get(path)?.slice(0, at).split('\n').length ?? 1)
    return { path: relative(process.cwd(), path).split(sep).join('/'), line }
  }
}
