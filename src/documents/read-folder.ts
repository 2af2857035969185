import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { finishInSlices, type Steps } from '../text/steps.ts'
import type { SkippedFile, SourceDocument } from '../types/document.ts'
import { Problem } from '../types/problem.ts'
import { hashingDocument } from './content-hash.ts'
import { rememberStamp, stampOf } from './file-stamps.ts'
import { formats } from './formats/file-formats.ts'
import { UnreadableFile } from './formats/unreadable-file.ts'
import { codeOf, type Entry, listFiles, skip } from './list-files.ts'
import { makingDocument } from './make-document.ts'
import { createTurns, type Turns } from './turns.ts'

/** All files of a folder, each read or skipped with its reason. */
export interface Folder {
  /** Sorted by id. */
  documents: SourceDocument[]
  /** Sorted by path. */
  skipped: SkippedFile[]
}

/** What an earlier reading left. */
export interface ReadFolderOptions {
  /** What was read before: a file that has not changed since is not read again, and gives the same object. */
  previous?: Folder
  /** Told after each file how many are read. */
  onFile?: (files: number, totalFiles: number) => void
}

const filesAtOnce = 16

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1) : ''
}

function idOf(path: string): string {
  const extension = extensionOf(path)
  return extension === '' ? path : path.slice(0, -extension.length - 1)
}

function stampFile(path: string, { size, mtimeMs }: { size: number; mtimeMs: number }): string {
  return `${path} ${size} ${mtimeMs}`
}

/** Reads one file; of one that is read in part, what is missing is told to `onPart`. */
async function readFile(
  entry: Entry,
  known: Known,
  turns: Turns,
  onPart: (missing: SkippedFile) => void
): Promise<SourceDocument | SkippedFile> {
  const { path, absolute } = entry
  const extension = extensionOf(path).toLowerCase()
  const format = formats.get(extension)
  if (!format) return skip(path, 'unknown_format', `Only ${[...formats.keys()].join(', ')} files are read.`)
  let stamp: string | undefined
  let outcome: SourceDocument | SkippedFile
  try {
    if (known.byStamp.size > 0) {
      const unchanged = known.byStamp.get(stampFile(path, await stat(absolute)))
      const missing = known.parts.get(path)
      if (unchanged && missing) onPart(missing)
      if (unchanged) return unchanged
    }
    // Not blocking: what was a file a moment ago may be a pipe by now.
    const file = await open(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return skip(path, 'not_a_file', 'It is a pipe, a socket or a device.')
      stamp = stampFile(path, stats)
      const { mostBytes } = format
      if (stats.size > mostBytes) return skip(path, 'too_large', `It is larger than ${mostBytes / 1024 / 1024} MiB.`)
      const bytes = Buffer.alloc(stats.size)
      const { bytesRead } = await file.read(bytes, 0, stats.size, 0)
      outcome = await turns.take(async () => {
        const parsed = await format.read(bytes.subarray(0, bytesRead))
        if (parsed.text.trim() === '') throw new UnreadableFile('empty', 'It holds no text.')
        if (parsed.partly) onPart(skip(path, parsed.partly.code, parsed.partly.reason))
        return finishInSlices(makingDocument(idOf(path), parsed))
      })
      const before = known.byId.get(outcome.id)
      if (before && (await finishInSlices(isSame(before, outcome)))) outcome = before
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof UnreadableFile) outcome = skip(path, error.code, error.message)
    else if (error instanceof Error && 'syscall' in error)
      return skip(
        path,
        'unreadable',
        path.includes('\ufffd') ? 'Its name is not UTF-8: rename it.' : `It cannot be opened (${codeOf(error)}).`
      )
    else outcome = skip(path, 'damaged', `It cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (stamp !== undefined) rememberStamp(outcome, stamp)
  return outcome
}

function* isSame(before: SourceDocument, document: SourceDocument): Steps<boolean> {
  return (yield* hashingDocument(before)) === (yield* hashingDocument(document))
}

interface Known {
  byStamp: ReadonlyMap<string, SourceDocument | SkippedFile>
  byId: ReadonlyMap<string, SourceDocument>
  /** By path, what is missing of files that were read in part: such an entry has no stamp of its own. */
  parts: ReadonlyMap<string, SkippedFile>
}

function recall(previous: Folder | undefined): Known {
  const byStamp = new Map<string, SourceDocument | SkippedFile>()
  for (const outcome of previous ? [...previous.documents, ...previous.skipped] : []) {
    const stamp = stampOf(outcome)
    if (stamp !== undefined) byStamp.set(stamp, outcome)
  }
  const parts = new Map(previous?.skipped.filter(each => !stampOf(each)).map(each => [each.path, each]))
  return { byStamp, parts, byId: new Map(previous?.documents.map(document => [document.id, document])) }
}

/**
 * Reads every document of a folder and its subfolders. A file that cannot be read never stops the others: it is listed
 * with its reason. Throws a Problem where the folder itself cannot be read.
 */
export async function readFolder(
  folder: string,
  { previous, onFile = () => {} }: ReadFolderOptions = {}
): Promise<Folder> {
  const skipped: SkippedFile[] = []
  let files: Entry[]
  try {
    files = await listFiles(await realpath(folder), skipped)
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT')
      throw new Problem(
        'folder_not_found',
        `There is no folder ${folder}.`,
        'Name a folder of documents with --folder or SEEDS_DIR.',
        { cause }
      )
    if (code === 'ENOTDIR')
      throw new Problem(
        'not_a_folder',
        `${folder} is a file.`,
        'Name the folder that holds it with --folder or SEEDS_DIR.',
        { cause }
      )
    throw new Problem(
      'folder_unreadable',
      `The folder ${folder} cannot be read (${code}).`,
      'Give the user who runs Footnote permission to read it.',
      { cause }
    )
  }
  files.sort((one, other) => (one.path < other.path ? -1 : 1))
  const known = recall(previous)
  const turns = createTurns()
  const outcomes = new Array<SourceDocument | SkippedFile>(files.length)
  let next = 0
  let done = 0
  const work = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const entry = files[index]
      if (entry) outcomes[index] = await readFile(entry, known, turns, missing => skipped.push(missing))
      onFile(++done, files.length)
    }
  }
  await Promise.all(Array.from({ length: filesAtOnce }, work))
  const documents = new Map<string, SourceDocument>()
  for (const [index, outcome] of outcomes.entries()) {
    const path = files[index]?.path ?? ''
    if ('code' in outcome) skipped.push(outcome)
    else if (documents.has(outcome.id))
      skipped.push(skip(path, 'duplicate_id', `Another file already has the id "${outcome.id}": rename one of them.`))
    else documents.set(outcome.id, outcome)
  }
  return {
    documents: [...documents.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    skipped: skipped.sort((one, other) => (one.path < other.path ? -1 : 1))
  }
}
