import { lstat, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SkippedFile } from '../types/document.ts'

/** A file of the folder that may be read. */
export interface Entry {
  /** With '/' between folders. */
  path: string
  absolute: string
}

/** The record of a file that is left out. */
export function skip(path: string, code: string, reason: string): SkippedFile {
  return { path, code, reason }
}

/** Walks the folder by hand rather than recursively at once, so that one unreadable subfolder costs only itself. */
export async function listFiles(root: string, skipped: SkippedFile[]): Promise<Entry[]> {
  const files: Entry[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Awaited<ReturnType<typeof readFolderEntries>>
    try {
      entries = await readFolderEntries(join(root, folder))
    } catch (error) {
      if (folder === '') throw error
      skipped.push(skip(folder, 'unreadable', `The folder cannot be opened (${codeOf(error)}).`))
      continue
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const absolute = join(root, path)
      if (entry.name.startsWith('.')) skipped.push(skip(path, 'hidden', 'Its name begins with a dot.'))
      else if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) files.push({ path, absolute })
      else if (entry.isSymbolicLink()) {
        const outcome = await followLink(root, path, absolute)
        if ('code' in outcome) skipped.push(outcome)
        else files.push(outcome)
      } else skipped.push(skip(path, 'not_a_file', 'It is a pipe, a socket or a device.'))
    }
  }
  return files
}

function readFolderEntries(path: string) {
  return readdir(path, { withFileTypes: true })
}

/** A link is read only if it leads to a file of the folder that is not read by its own name (a hidden one). */
async function followLink(root: string, path: string, absolute: string): Promise<Entry | SkippedFile> {
  let target: string
  try {
    target = await realpath(absolute)
  } catch {
    return skip(path, 'broken_link', 'The link is broken.')
  }
  const inside = relative(root, target)
  if (inside === '..' || inside.startsWith(`..${sep}`) || inside.startsWith(sep) || /^[a-z]:/i.test(inside)) {
    return skip(path, 'link_out_of_folder', 'The link leads out of the folder.')
  }
  const isHidden = inside.split(sep).some(name => name.startsWith('.'))
  if (!isHidden) return skip(path, 'link', 'The target of the link is read under its own name.')
  const stats = await lstat(target)
  return stats.isFile() ? { path, absolute: target } : skip(path, 'link', 'The link leads to a hidden folder.')
}

/** The system's code of an error: ENOENT, EACCES. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
