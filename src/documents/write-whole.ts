import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../types/problem.ts'
import { codeOf } from './list-files.ts'

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a crash or a full disk leaves the
 * old file or the new one. Throws a Problem where it cannot.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (cause) {
    // Where it could not even be begun there is nothing to take away.
    await rm(draft, { force: true }).catch(() => {})
    throw cannotWrite(path, cause)
  }
}

const isFull = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const isInTheWay = new Set(['EISDIR', 'ENOTDIR', 'EEXIST'])

/** What a person can do about a file that cannot be written. */
function cannotWrite(path: string, cause: unknown): Problem {
  const code = codeOf(cause)
  const help = isFull.has(code)
    ? 'Make room on the disk; what was there before is as it was.'
    : isInTheWay.has(code)
      ? 'A file or a folder is in its way: name another place.'
      : 'Let the user who runs this write there, or name another place.'
  return new Problem('cannot_write', `${path} cannot be written (${code}).`, help, { cause })
}
