import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { headlineOf } from './headline.ts'
import { endOfLabel } from './label.ts'
import type { Numbers } from './numbers.ts'
import { numbersAround } from './numbers-around.ts'
import { hasGrammar } from './prose.ts'
import { readEvidence } from './reading.ts'
import { createSentenceMemory } from './sentence-memory.ts'
import type { Word } from './words.ts'

/** Terms of which it is only asked whether one is among them. */
export type Terms = Pick<ReadonlySet<string>, 'has'>

/**
 * A sentence within what it leans on: the sentences before it, heading, title. A view of its reading, each part made
 * when it is asked for: of most sentences few are.
 */
export class Frame {
  readonly tokens: readonly Word[]
  readonly #sentence: EvidenceSentence
  #own: ReadonlySet<string> | undefined
  #context: Terms | undefined
  #names: ReadonlySet<string> | undefined
  #extensions: ReadonlyMap<string, string> | undefined
  #numbers: Numbers | undefined
  #labelEnd: number | undefined
  #isProse: boolean | undefined
  #isExplicit: boolean | undefined
  #leanNames: ReadonlySet<string> | undefined
  #around: ReadonlyMap<string, number> | undefined

  constructor(sentence: EvidenceSentence) {
    this.#sentence = sentence
    this.tokens = readEvidence(sentence).tokens
  }

  /** All stems of the sentence. */
  get own(): ReadonlySet<string> {
    if (this.#own) return this.#own
    const own = new Set<string>()
    for (const { stem } of this.tokens) own.add(stem)
    this.#own = own
    return own
  }

  /** All stems of the sentence and of what it leans on. */
  get context(): Terms {
    this.#context ??= contextOf(this)
    return this.#context
  }

  /** Stems that name things. */
  get names(): ReadonlySet<string> {
    if (this.#names) return this.#names
    const names = new Set<string>()
    for (const { name, stem } of this.tokens) if (name) names.add(stem)
    this.#names = names
    return names
  }

  /** The word behind each name that goes on as a name ("Velorapin XR" gives xr for velorapin). */
  get extensions(): ReadonlyMap<string, string> {
    this.#extensions ??= readExtensions(this.tokens)
    return this.#extensions
  }

  /** The numbers that tell things from their like ("HORIZON-2", "line 7"), by the noun; where it gives none, of what it leans on. */
  get numbers(): Numbers {
    this.#numbers ??= numbersAround(this.#sentence)
    return this.#numbers
  }

  /** End of the label of a row or list item ("Stops | 14"); 0 where there is none. */
  get labelEnd(): number {
    this.#labelEnd ??= endOfLabel(this.#sentence.text)
    return this.#labelEnd
  }

  /** False for a long row of data or of links ("Born 9 February 1936 Batting average 36.07 Catches 26"): it has no grammar. */
  get isProse(): boolean {
    this.#isProse ??= hasGrammar(this.tokens)
    return this.#isProse
  }

  /** True where the sentence says by name what it is about. */
  get isExplicit(): boolean {
    this.#isExplicit ??= namesItsSubject(this.tokens)
    return this.#isExplicit
  }

  /** Names of what it leans on: of heading, title and the sentence before (and what that leans on, where it names nothing). */
  get leanNames(): ReadonlySet<string> {
    this.#leanNames ??= leanNamesOf(this.#sentence)
    return this.#leanNames
  }

  /** Content stems of heading, title and the sentences before, with how near each is (0 to 1). */
  get around(): ReadonlyMap<string, number> {
    this.#around ??= readAround(this.#sentence, this.leanNames)
    return this.#around
  }

  /** The dates that the heading gives, or else the title. */
  get contextDates(): readonly Figure[] {
    const { dates } = headlineOf(this.#sentence.heading)
    return dates.length > 0 ? dates : headlineOf(this.#sentence.title).dates
  }
}

// A function of its own: in the getter, the closure would make a scope each time it is asked.
const contextOf = (frame: Frame): Terms => ({ has: term => frame.own.has(term) || frame.around.has(term) })

const remembered = createSentenceMemory<Frame>()

/** The frame of a sentence, remembered for each sentence object. */
export function frameOf(sentence: EvidenceSentence): Frame {
  return remembered.of(sentence, readFrame)
}

const readFrame = (sentence: EvidenceSentence): Frame => new Frame(sentence)

/** How near what a sentence leans on is to it. */
const nearness = { previous: 0.3, beforeThat: 0.15, headline: 0.25, leanName: 0.15 }

function readAround(sentence: EvidenceSentence, leanNames: ReadonlySet<string>): Map<string, number> {
  const around = new Map<string, number>()
  const lean = (words: readonly Word[], near: number): void => {
    for (const { content, stem } of words) if (content && (around.get(stem) ?? 0) < near) around.set(stem, near)
  }
  const { previous, heading, title } = sentence
  if (previous) lean(readEvidence(previous).tokens, nearness.previous)
  if (previous?.previous) lean(readEvidence(previous.previous).tokens, nearness.beforeThat)
  lean(headlineOf(heading).tokens, nearness.headline)
  lean(headlineOf(title).tokens, nearness.headline)
  for (const name of leanNames) if (!around.has(name)) around.set(name, nearness.leanName)
  return around
}

function readExtensions(tokens: readonly Word[]): Map<string, string> {
  const extensions = new Map<string, string>()
  let before: Word | undefined
  for (const token of tokens) {
    if (token.name && before?.name && before.segment === token.segment) extensions.set(before.stem, token.stem)
    before = token
  }
  return extensions
}

const pronouns = new Set(['it', 'he', 'she', 'they', 'this', 'these', 'both'])
const determiners = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'this', 'that', 'these'])

/** "It runs 38 warehouses in Ohio" and "The group now runs sites in Ohio" leave their subject to what went before. */
function namesItsSubject(tokens: readonly Word[]): boolean {
  const opener = tokens[0]?.lower ?? ''
  if (pronouns.has(opener)) return false
  let place = 0
  for (const { segment, content, name } of tokens) {
    if (segment > 0) return false
    if (!content) continue
    if (name) return place < 3 || !determiners.has(opener)
    place++
  }
  return false
}

/** The most sentences before it on which a sentence leans, however long nobody is named. */
const farthest = 32

function leanNamesOf({ previous, heading, title }: EvidenceSentence): ReadonlySet<string> {
  const names = new Set([...headlineOf(heading).names, ...headlineOf(title).names])
  let before = previous
  for (let distance = 1; before && distance <= farthest; distance++) {
    const frame = frameOf(before)
    for (const name of frame.names) names.add(name)
    if (frame.isExplicit) break
    before = before.previous
  }
  return names
}

/** The content stems of the title of a sentence's source. */
export function titleTerms({ title }: EvidenceSentence): string[] {
  return headlineOf(title)
    .tokens.filter(({ content }) => content)
    .map(({ stem }) => stem)
}
