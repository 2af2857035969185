import type { Span } from '../text/blocks.ts'
import { type Frame, frameOf } from '../text/frame.ts'
import { shareOfWeight } from '../text/measure/slight-words.ts'
import { overlap } from '../text/overlap.ts'
import { reportingVerbs } from '../text/sentences/abbreviations.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { askedAbove } from './asked-above.ts'
import { leanedSubjectOf, openerOf } from './leaned-subject.ts'

/** What stands around a value in its sentence: by this it is told which thing the value is of. */
export interface Surroundings {
  sentence: EvidenceSentence
  frame: Frame
  /** Stems of what it is the value of, where the grammar says so: they do not count as further words in common. */
  phrase: readonly string[]
  /** Each content stem of the sentence and what it leans on, with how near it stands to the value (0 to 1). */
  nearness: ReadonlyMap<string, number>
  /** Stems of the head of its column, where it stands in a table. */
  column: ReadonlySet<string>
  /** Stems of the question that its sentence answers: see `askedAbove`. */
  asked: ReadonlySet<string>
  /** Names in the value's own stretch and in the first one (where the grammatical subject mostly is). */
  names: ReadonlySet<string>
  /** Names in the value's own stretch alone. */
  ownNames: ReadonlySet<string>
  /** Stems of the value itself, where it is told in words. */
  told?: ReadonlySet<string>
}

/** The words around a value that stands in the stretch `own`, beside those that `isValue` tells to be its own. */
export function readSurroundings(
  frame: Frame,
  own: number,
  isValue: (token: Word) => boolean,
  isNearest: (token: Word) => boolean = () => false
) {
  const nearness = new Map<string, number>()
  const names = new Set<string>()
  const ownNames = new Set<string>()
  const subject = subjectSegment(frame.tokens)
  for (const token of frame.tokens) {
    if (!token.content || isValue(token)) continue
    const distance = Math.abs(token.segment - own)
    const place = isNearest(token) ? 1 : Math.max(1 / (1 + 0.5 * distance), token.segment === subject ? 0.6 : 0.25)
    const near = shareOfWeight(token.stem) * place
    if ((nearness.get(token.stem) ?? 0) < near) nearness.set(token.stem, near)
    if (token.name && token.segment >= subject && (distance <= 1 || token.segment === subject)) names.add(token.stem)
    // The label of a row or list item says of whom its values are.
    if (token.name && (distance === 0 || token.endCharIndex <= frame.labelEnd)) ownNames.add(token.stem)
  }
  return { nearness, names, ownNames }
}

/** The stretch where the grammatical subject mostly is: the first one, or that behind "Mr Ott said that". */
function subjectSegment(tokens: readonly Word[]): number {
  const behind = tokens.findIndex(({ segment }) => segment > 0)
  return tokens[behind]?.lower === 'that' && reportingVerbs.has(tokens[behind - 1]?.lower ?? '') ? 1 : 0
}

/** How near what the pronoun that opens a sentence stands for is to its values … */
const ofPronoun = 0.8
/** … and the words of the question that it answers. */
const ofQuestion = 0.6

/** Adds what the sentence leans on, where it does not say it itself. */
export function leanOn(sentence: EvidenceSentence, frame: Frame, nearness: Map<string, number>): void {
  for (const stem of askedAbove(sentence)) if ((nearness.get(stem) ?? 0) < ofQuestion) nearness.set(stem, ofQuestion)
  for (const { stem } of leanedSubjectOf(sentence, openerOf(frame.tokens)))
    if ((nearness.get(stem) ?? 0) < ofPronoun) nearness.set(stem, ofPronoun)
  for (const [term, near] of frame.around) if (!nearness.has(term)) nearness.set(term, near)
}

const none: ReadonlySet<string> = new Set()

/** The surroundings of words in a sentence, read when they are asked for: most statements in words have no counterpart. */
export class Surrounded implements Surroundings {
  readonly sentence: EvidenceSentence
  readonly phrase: readonly string[] = []
  readonly column = none
  readonly asked = none
  readonly #own: Span
  readonly #telling: readonly Word[]
  #read: ReturnType<typeof readSurroundings> | undefined
  #told: ReadonlySet<string> | undefined

  /** `telling` are the words that tell what the statement is of: they stand nearest to it. */
  constructor(sentence: EvidenceSentence, own: Span, telling: readonly Word[]) {
    this.sentence = sentence
    this.#own = own
    this.#telling = telling
  }

  get frame(): Frame {
    return frameOf(this.sentence)
  }

  get nearness(): ReadonlyMap<string, number> {
    return this.#around.nearness
  }

  get names(): ReadonlySet<string> {
    return this.#around.names
  }

  get ownNames(): ReadonlySet<string> {
    return this.#around.ownNames
  }

  get told(): ReadonlySet<string> {
    this.#told ??= new Set(this.frame.tokens.filter(token => overlap(token, this.#own)).map(({ stem }) => stem))
    return this.#told
  }

  get #around() {
    if (this.#read) return this.#read
    const isOwn = (token: Word) => overlap(token, this.#own)
    const segment = this.frame.tokens.find(isOwn)?.segment ?? 0
    this.#read = readSurroundings(this.frame, segment, isOwn, token => this.#telling.includes(token))
    leanOn(this.sentence, this.frame, this.#read.nearness)
    return this.#read
  }
}
