import type { Frame } from '../../text/frame.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { nounPhraseAfter, stemsOf } from './event-phrase.ts'
import type { ModalStatement } from './modal-statement.ts'

/** What keeps an event from being decided, or from coming. */
export const negations = new Set(['not', 'never', 'no', 'nothing', 'without', 'yet'])
/** A verb that can stand between "to decide" and what is decided. */
export const deciding = /^(?:decid|decis|finali[sz]|final$|agree|determin)/
const isDeciding = createFormMemory(({ lower }) => deciding.test(lower))

/** "has not decided whether to sign", "no final decision has been made": of the event it names, or of none that it names. */
export function readUndecided(sentence: EvidenceSentence, frame: Frame): ModalStatement | null {
  const { tokens } = frame
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Word
    if (!isDeciding(token.form)) continue
    const from = Math.max(0, index - 4)
    const negation = tokens.slice(from, index + 1).findIndex(other => negations.has(other.lower))
    if (negation < 0) continue
    const start = tokens[from + negation] ?? token
    if (start.segment !== token.segment && start.segment !== token.segment - 1) continue
    const named = namedEvent(tokens, index) ?? { verb: null, object: [] }
    return {
      sentence,
      frame,
      modality: 'may',
      ...named,
      startCharIndex: start.startCharIndex,
      endCharIndex: token.endCharIndex
    }
  }
  return null
}

/** What is undecided: "to sign the order", "whether to sign it", "on the order". */
function namedEvent(tokens: readonly Word[], index: number): Pick<ModalStatement, 'verb' | 'object'> | null {
  for (let at = index + 1; at < Math.min(tokens.length, index + 5); at++)
    if (/^(?:whether|to|if|on)$/i.test(tokens[at]?.text ?? '')) {
      // "whether bicycles will be allowed" is a clause of its own.
      if (/^(?:whether|if)$/i.test(tokens[at]?.text ?? '') && !/^(?:to|it)$/i.test(tokens[at + 1]?.text ?? ''))
        return null
      let verbAt = at + 1
      while (/^(?:to|it|will|should|would|the|a|an)$/i.test(tokens[verbAt]?.text ?? '')) verbAt++
      const verb = tokens[verbAt]
      if (!verb) return null
      const object = stemsOf(nounPhraseAfter(tokens, verbAt + 1, verb.segment))
      return object.length > 0 ? { verb: verb.stem, object } : null
    }
  return null
}
