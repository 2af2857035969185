import { type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory, type WordForm } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isDiscourse } from '../discourse.ts'
import { isPlain } from '../wording/statements.ts'

/** After these comes the cause; before "caused" alone it stands. */
const becauseOf =
  /\b(?:because(?: of)?|due to|owing to|thanks to|on account of|(?:was|were|is|are) caused by|as a (?:result|consequence) of)\b/iu
const causing = /\bcaused\b(?! by)/iu
/** What this brings in is mostly a statement of its own, and who gives it as a cause tells both in one sentence. */
const becauseOfClause = /^because\b/iu
/** Shares of the words of a cause, and of what it brought about, that stand together where the one is told of the other. */
const inOneSentence = { ofCause: 0.4, ofEffect: 0.4 }
const inTwo = { ofCause: 0.3, ofEffect: 0.4 }

/**
 * A cause that a claim gives must be told with what it brought about: some sentence must have words of both, or two that follow
 * each other if a short claim gives it by a noun. Whether they say that it is the cause, only understanding tells.
 */
export function checkCauses(
  claim: Reading,
  _cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Issue[] {
  const parts = partsOf(claim)
  if (!parts || parts.cause.length === 0 || parts.effect.length === 0) return []
  const { cause, effect, written, isClause } = parts
  if (!isClause && !isPlain(claim)) return []
  const { ofCause, ofEffect } = isClause ? inOneSentence : inTwo
  for (const sentence of context) {
    const { previous } = sentence
    const told = previous && !isClause ? [sentence, previous] : [sentence]
    if (shareIn(told, cause) >= ofCause && shareIn(told, effect) >= ofEffect) return []
  }
  return [{ code: 'low_support', message: `No source gives the cause "${written}".`, claimed: written, found: null }]
}

interface Parts {
  cause: Word[]
  effect: Word[]
  /** The cause as written, with the word that says so. */
  written: string
  isClause: boolean
}

/** Most claims have no word of these, and are read no further. */
const mayGiveCause = createFormMemory(({ plain }) =>
  /^(?:because|due|owing|thanks|account|caused|result|consequence)$/u.test(plain)
)

function partsOf({ text, tokens }: Reading): Parts | null {
  if (!tokens.some(({ form }) => mayGiveCause(form))) return null
  const mark = becauseOf.exec(text)
  const verb = mark ? null : causing.exec(text)
  if (!mark && !verb) return null
  const words = tokens.filter(({ term }) => term !== '' && !isDiscourse(term))
  const between = (start: number, end: number): Word[] =>
    words.filter(({ startCharIndex }) => startCharIndex >= start && startCharIndex < end)
  if (!mark) {
    const end = verb ? verb.index + verb[0].length : 0
    return {
      cause: between(0, verb?.index ?? 0),
      effect: between(end, text.length),
      written: text.slice(0, end),
      isClause: false
    }
  }
  const start = mark.index + mark[0].length
  const comma = text.indexOf(',', start)
  const end = comma < 0 ? text.length : comma
  const before = between(0, mark.index)
  return {
    cause: between(start, end),
    // "Because it rained, the match was called off."
    effect: before.length > 0 ? before : between(end, text.length),
    written: text
      .slice(mark.index, end)
      .trimEnd()
      .replace(/[.!?]$/u, ''),
    isClause: becauseOfClause.test(mark[0])
  }
}

/** Share of some words that stand in sentences, in any form. */
function shareIn(sentences: readonly EvidenceSentence[], words: readonly Word[]): number {
  const isKnown = (word: Word): boolean =>
    sentences.some(sentence =>
      readEvidence(sentence).tokens.some(({ form }) => !form.isStop && areAlike(word.form, form))
    )
  return words.filter(isKnown).length / words.length
}

function areAlike(one: WordForm, other: WordForm): boolean {
  return (
    one.meaning === other.meaning ||
    one.base === other.base ||
    (one.beginning !== '' && one.beginning === other.beginning)
  )
}
