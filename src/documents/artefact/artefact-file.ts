import { readFile } from 'node:fs/promises'
import { Problem } from '../../types/problem.ts'
import { writeWhole } from '../write-whole.ts'
import { type Artefact, decodeArtefact, encodeArtefact } from './artefact.ts'

/** Writes an artefact, whole or not at all. Returns its size in bytes. */
export async function writeArtefact(path: string, artefact: Artefact): Promise<number> {
  const bytes = encodeArtefact(artefact)
  await writeWhole(path, bytes)
  return bytes.length
}

/**
 * Reads an artefact; undefined where there is none. Throws a Problem where it is damaged or of another format or
 * producer (`producer` names the one that is asked for, once there is something to compare it with).
 */
export async function readArtefact(
  path: string,
  options: { producer?: () => string } = {}
): Promise<Artefact | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Problem(
      'artefact_unreadable',
      `The artefact ${path} cannot be read.`,
      'Set ARTEFACT to a file that npm run build may write and read.',
      { cause: error }
    )
  }
  return decodeArtefact(bytes, options.producer && { producer: options.producer() })
}
