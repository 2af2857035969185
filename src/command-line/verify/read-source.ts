import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { formats } from '../../documents/formats/file-formats.ts'
import type { Block } from '../../documents/formats/parsed-document.ts'
import { UnreadableFile } from '../../documents/formats/unreadable-file.ts'
import { pageAt } from '../../documents/make-document.ts'
import { Problem } from '../../types/problem.ts'

/** A file as a text to verify, or to verify by. */
export interface Source {
  text: string
  /** The path, with the line (from 1) of a character as terminals and editors open it; of a PDF the page, of other formats nothing. */
  placeOf(charIndex: number): string
}

/** Reads a file as UTF-8 text, as it stands; PDF, Word and HTML by their text. Throws a Problem for what cannot be read. */
export async function readSource(path: string): Promise<Source> {
  try {
    const bytes = await readFile(path)
    const format = formats.get(extname(path).slice(1).toLowerCase())
    if (!format || format.content === 'text') {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return { text, placeOf: charIndex => `${path}:${text.slice(0, charIndex).split('\n').length}` }
    }
    const { text, blocks } = await format.read(bytes)
    return { text, placeOf: charIndex => placeIn(path, blocks, charIndex) }
  } catch (cause) {
    const isUnreadable = cause instanceof UnreadableFile
    throw new Problem(
      'unreadable_file',
      isUnreadable
        ? `The file ${path} cannot be read. ${cause.message}`
        : `The file ${path} cannot be read as UTF-8 text.`,
      isUnreadable ? 'Give the text of the file instead.' : 'Check the path, and that the file is saved as UTF-8.',
      { status: 400, cause }
    )
  }
}

function placeIn(path: string, blocks: readonly Block[], charIndex: number): string {
  const block = blocks.findLast(({ startCharIndex }) => startCharIndex <= charIndex)
  const page = block && pageAt(block, charIndex)
  return page === undefined ? path : `${path}, page ${page}`
}
