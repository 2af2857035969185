import type { Frame } from '../../text/frame.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'

/** How settled a text says an event is. What somebody plans contradicts neither, and is left out. */
export type Modality = 'will' | 'may' | 'will not'

/** What a sentence says of an event that is to come: "will sign an executive order". */
export interface ModalStatement {
  sentence: EvidenceSentence
  frame: Frame
  modality: Modality
  /** Stem of the verb ("sign"); null where only its object is named ("is considering an order"). */
  verb: string | null
  /** Stems of what it is done to, the head last; for a passive verb, of its subject. Empty where the event is not named. */
  object: readonly string[]
  /** Span of the telling words in the sentence: "is considering signing". */
  startCharIndex: number
  endCharIndex: number
}
