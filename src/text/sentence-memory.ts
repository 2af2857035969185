import type { EvidenceSentence } from '../types/evidence.ts'
import { createMemories } from './memory.ts'

/** A memory of sentences of one reader; made once, where its module is loaded. */
export const createSentenceMemory = createMemories<EvidenceSentence>()

/** The same of lists of sentences: what is cited, all that may be. Each list object is another one. */
export const createListMemory = createMemories<readonly EvidenceSentence[]>()
