import { isFormOfAddress } from '../../text/names.ts'
import type { Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import { deedIn, placeIn } from './deed-parts.ts'
import { roleIn } from './role-parts.ts'
import type { FoundPart, Naming } from './role-words.ts'

/** A sentence that is asked which parts it gives to a stretch of its words. A class, for its verbs are read once, if at all. */
export class NamingSentence implements Naming {
  readonly text: string
  readonly tokens: readonly Word[]
  readonly labelEnd: number
  readonly #reading: Reading
  #verbs: ReadonlyMap<number, string> | undefined

  constructor(reading: Reading, labelEnd: number) {
    this.#reading = reading
    this.text = reading.text
    this.tokens = reading.tokens
    this.labelEnd = labelEnd
  }

  get forms(): ReadonlyMap<number, string> {
    this.#verbs ??= new Map(this.#reading.predicates.map(({ at, form }) => [at, form]))
    return this.#verbs
  }

  /** The parts of the words from `first` to `last`, the indices of the first and the last token of a name. */
  *partsOf(from: number, last: number): Generator<FoundPart> {
    // "is Dr NAME", "its head, Sir NAME, …"
    let first = from
    while (first > 0 && isFormOfAddress(this.tokens[first - 1]?.lower ?? '')) first--
    const role = roleIn(this, first, last)
    const deed = deedIn(this, first, last)
    if (deed) yield deed
    if (role) yield role
    const place = deed || role ? null : placeIn(this, first)
    if (place) yield place
  }
}
