import { lazily } from '../../text/lazily.ts'
import { type Numbers, noNumbers, readNumbers } from '../../text/numbers.ts'
import { isForPeople } from '../../text/people.ts'
import { createPartMemory, readPart } from '../../text/question/part-memory.ts'
import type { QuestionPart } from '../../text/question.ts'
import { meaningOf } from '../../text/synonyms.ts'
import { termsOf } from '../../text/terms.ts'
import { type FigureKind, isFigureKind } from '../../types/figure.ts'
import type { Statement } from '../figures/statement.ts'
import type { Weigh } from '../weigh.ts'
import { measuredKind } from './measured-kind.ts'
import { namesOf, questionTerms } from './question-terms.ts'

/** What a part of a question asks, whatever the corpus. */
interface AskedWords {
  part: QuestionPart
  /** The kinds of figures that it asks for, likeliest first; what its words measure ("weigh", "cost") goes before all. */
  kinds: readonly FigureKind[]
  /** Whether it has a word, or another one for people where it asks for people. */
  asksFor(term: string): boolean
  names: ReadonlySet<string>
  /** The words of what is asked for. */
  focus: readonly string[]
  /** What "how many" asks the number of. */
  counted: () => readonly string[]
  /** Each content word with the one right before it: "half", "plot". */
  pairs: () => readonly (readonly [string, string])[]
  /** The numbers in its names: "line 7". */
  numbers: () => Numbers
}

/** A part of a question as every figure there is is compared with it: what depends on none of them is reckoned once. */
export interface AskedPart extends AskedWords {
  /** Its content words in the form in which statements have theirs, each with what it counts. */
  terms: readonly { term: string; weight: number; isName: boolean }[]
  /** The odds of the figures that were judged already: see `answerOdds`. */
  odds: Map<Statement, number>
}

/** Reads a part of a question. */
export function readAsked(part: QuestionPart, weigh: Weigh): AskedPart {
  const asked = readWords(part)
  return {
    ...asked,
    terms: Array.from(questionTerms(part), ([term, share]) => ({
      term,
      weight: share * weigh(term),
      isName: asked.names.has(term)
    })),
    odds: new Map()
  }
}

/** What a part asks; remembered for each part. */
function readWords(part: QuestionPart): AskedWords {
  return remembered.of(part, readAskedWords)
}
const remembered = createPartMemory<AskedWords>()

function readAskedWords(part: QuestionPart): AskedWords {
  const shares = questionTerms(part)
  const names = namesOf(part)
  const asksForPeople = shares.has('peopl') || shares.has('person')
  return {
    part,
    kinds: figureKindsOf(part),
    asksFor: term => shares.has(term) || names.has(term) || (asksForPeople && isForPeople(term)),
    names,
    focus: part.focus.map(meaningOf),
    counted: lazily(() => countedTerms(part)),
    pairs: lazily(() => pairsOf(part)),
    numbers: lazily(() => (digit.test(part.text) ? readNumbers(readPart(part), false) : noNumbers))
  }
}

function pairsOf(part: QuestionPart): [string, string][] {
  const { tokens } = readPart(part)
  return tokens.flatMap((token, index): [string, string][] => {
    const before = tokens[index - 1]
    return before?.content && token.content && before.segment === token.segment ? [[before.stem, token.stem]] : []
  })
}

const digit = /\d/

function figureKindsOf(part: QuestionPart): readonly FigureKind[] {
  const asked = part.asked.filter(isFigureKind)
  const isOpen = asked.length > 2 || (asked.length === 0 && part.asked[0] === 'other')
  const measured = isOpen ? measuredKind(part.text) : undefined
  return measured ? [measured, ...asked.filter(kind => kind !== measured)] : asked
}

const countedPhrase =
  /\bhow many\s+((?:[\p{L}\p{N}()-]+\s+){1,4}?)(?:do|does|did|are|is|was|were|have|has|had|can|could|will|would|may|might|must|should)\b/iu
const countedWord = /\bhow many\s+([\p{L}\p{N}()-]+)/iu

/** The words up to the verb, where that can be told, else the next one. */
function countedTerms(part: QuestionPart): string[] {
  const words = countedPhrase.exec(part.text)?.[1] ?? countedWord.exec(part.text)?.[1]
  return words === undefined ? part.focus.map(meaningOf) : termsOf(words).map(meaningOf)
}
