import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../types/problem.ts'
import { codeOf } from './list-files.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a crash or a full disk leaves the
 * old file or the new one. A link stays, and what it leads to is written. Throws a Problem where it cannot.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path)
  const draft = `${place}.${randomUUID()}.tmp`
  try {
    // A device would be moved away, and a file put in its place.
    if (await isOtherThanFile(place)) throw Object.assign(new Error('not a file'), { code: 'EEXIST' })
    await makeFolder(dirname(place))
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, place)
  } catch (cause) {
    // Where it could not even be begun there is nothing to take away.
    await rm(draft, { force: true }).catch(() => {})
    throw cannotWrite(path, cause)
  }
}

async function isOtherThanFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && !found.isFile()
}

const isFull = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const isInTheWay = new Set(['EISDIR', 'ENOTDIR', 'EEXIST'])

/** What a person can do about a file that cannot be written. */
function cannotWrite(path: string, cause: unknown): Problem {
  const code = codeOf(cause)
  const help = isFull.has(code)
    ? 'Free some space on the disk; the old file is unchanged.'
    : isInTheWay.has(code)
      ? 'Something else is already at that path: name another place.'
      : 'Give the user who runs Footnote permission to write there, or name another place.'
  return new Problem('cannot_write', `${path} cannot be written (${code}).`, help, { cause })
}
