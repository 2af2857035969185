import { readConflicts, writeConflicts } from '../conflicts/conflict-bytes.ts'
import { indexConflicts } from '../conflicts/conflicts-for-question.ts'
import type { Artefact } from '../documents/artefact/artefact.ts'
import { loadPostingsIndex, type PostingsIndex } from '../search/postings-index.ts'
import type { FoundConflict } from '../types/conflict.ts'
import { Problem } from '../types/problem.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** An indexed corpus as an artefact: what took time to make is in it, what the corpus has is not in it twice. */
export function toArtefact(index: PostingsIndex, conflicts: readonly FoundConflict[], producer: string): Artefact {
  const sections = [
    { name: 'index', bytes: index.toBytes() },
    { name: 'conflicts', bytes: writeConflicts(index.corpus, conflicts) }
  ]
  return { corpus: index.corpus, sections, producer }
}

/** The indexed corpus of an artefact, ready to answer. Throws a Problem where a part is missing or unreadable. */
export function fromArtefact({ corpus, sections }: Artefact): IndexedCorpus {
  const bytesOf = (name: string) => {
    const section = sections.find(candidate => candidate.name === name)
    if (!section) throw damaged(`it has no section "${name}"`)
    return section.bytes
  }
  try {
    const index = loadPostingsIndex(corpus, bytesOf('index'))
    const conflicts = readConflicts(corpus, bytesOf('conflicts'))
    return { corpus, index, conflicts, conflictIndex: indexConflicts(conflicts) }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw damaged(error instanceof Error ? error.message : String(error))
  }
}

function damaged(what: string): Problem {
  return new Problem('artefact_damaged', `The artefact is damaged: ${what}.`, 'Run npm run build to make it again.')
}
