import type { Figure } from '../../types/figure.ts'
import { readFigures } from '../figures/read-figures.ts'

/** "…, right?", "…, isn't it?": a statement put as a question. */
const tag =
  /[,;]?\s{0,4}\b(?:right|correct|true|yes|no|ok|okay|(?:is|are|was|were|do|does|did|has|have|will|would|can|could)(?:n['’]t)? (?:it|they|he|she|there|that))\s{0,4}[?.!]{0,8}$/iu
const opening =
  /^\s{0,8}(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)(?:n['’]t)?\s/iu

const asksTruth = /^\W{0,8}is(?:n['’]t)? it (?:true|correct|right|the case)\b/iu

/** Whether a question asks whether what follows is so, whatever its words: "Is it true that …". */
export const asksWhetherTrue = (question: string): boolean => asksTruth.test(question)

/** A leading question, parted from what it asserts. */
export interface Assertion {
  /** The question without its tag and without the figures that it asserts. */
  rest: string
  figures: readonly Figure[]
}

/**
 * What a leading question ("It's $10 trillion, right?", "Did it launch in May?") takes for granted in figures. They are
 * what is asked for, not what a source must say: the source may say otherwise. Undefined for any other question.
 * `asserts` where it is known to be one.
 */
export function readAssertion(question: string, asserts = false): Assertion | undefined {
  const tagged = tag.exec(question.trimEnd())
  if (!tagged && !asserts && !opening.test(question)) return undefined
  const statement = tagged ? question.slice(0, tagged.index) : question
  // "The fifth tram" names a thing: its number is no claim.
  const figures = readFigures(statement).filter(({ kind }) => kind !== 'ordinal')
  let rest = ''
  let from = 0
  for (const figure of figures) {
    rest += `${statement.slice(from, figure.startCharIndex)} `
    from = figure.endCharIndex
  }
  return { rest: rest + statement.slice(from), figures }
}
