import { signal } from '@preact/signals'
import type { CorpusConflict } from '../../src/types/conflict.ts'
import { client } from '../server/client.ts'

/** All that the documents disagree on, or why it cannot be had. Null until it was asked for. */
export const corpusConflicts = signal<CorpusConflict[] | { error: unknown } | null>(null)

/** Asks again: the documents may have changed since the last look. */
export async function loadCorpusConflicts(): Promise<void> {
  try {
    corpusConflicts.value = await client.conflicts()
  } catch (error) {
    corpusConflicts.value = { error }
  }
}
