import type { MockReply } from '../../../test/support/mock-model.ts'
import type { EvidenceLine } from '../prompt-evidence.ts'
import type { EvalCase, GoldReading } from '../suite.ts'

/** One sentence that a mocked model wrote, and what it knows about it. */
export interface WrittenSentence {
  /** Without markers. */
  text: string
  /** False where no source says so; null where it is for the gold labels to say. */
  isTrue: boolean | null
}
export interface Reply extends MockReply {
  sentences: readonly WrittenSentence[]
}

/** A gold reading with the lines of the prompt that say so. */
export interface FoundReading {
  reading: GoldReading
  lines: readonly EvidenceLine[]
  isConflict: boolean
}
/** What a model has before it. */
export interface Situation {
  evalCase: EvalCase
  evidence: readonly EvidenceLine[]
  /** Only readings that the prompt holds. */
  readings: readonly FoundReading[]
}

/** A way in which real models behave, written from the evidence in the prompt that it receives. */
export interface Behavior {
  name: string
  about: string
  /** It says only what the sources say, so that its answers must reach the reader. */
  isTruthful?: boolean
  /** Whether it makes sense for a case; left out, for each. */
  fits?: (evalCase: EvalCase) => boolean
  write: (situation: Situation) => Reply
}
