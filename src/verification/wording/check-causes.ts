import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isDiscourse } from '../discourse.ts'
import { isPlain } from './statements.ts'

/** After these comes the cause; before "caused" alone it stands. */
const becauseOf =
  /\b(?:because(?: of)?|due to|owing to|thanks to|on account of|(?:was|were|is|are) caused by|as a (?:result|consequence) of)\b/iu
const causing = /\bcaused\b(?! by)/iu
/** Shares of the words of a cause, and of what it brought about, that stand together where the one is told of the other. */
const ofCause = 0.3
const ofEffect = 0.4

/**
 * A cause that a short claim gives must be told near what it brought about: some sentence, or two that follow each other,
 * must have words of both. Whether they say that it is the cause, only understanding tells.
 */
export function checkCauses(claim: Reading, sources: readonly EvidenceSentence[]): Issue[] {
  const parts = isPlain(claim) ? partsOf(claim) : null
  if (!parts || parts.cause.length === 0 || parts.effect.length === 0) return []
  for (const sentence of sources) {
    const { previous } = sentence
    const told = previous ? [sentence, previous] : [sentence]
    if (shareIn(told, parts.cause) >= ofCause && shareIn(told, parts.effect) >= ofEffect) return []
  }
  const { written } = parts
  return [{ code: 'low_support', message: `No source gives the cause "${written}".`, claimed: written, found: null }]
}

interface Parts {
  cause: Word[]
  effect: Word[]
  /** The cause as written, with the word that says so. */
  written: string
}

function partsOf({ text, tokens }: Reading): Parts | null {
  const words = tokens.filter(({ term }) => term !== '' && !isDiscourse(term))
  const between = (start: number, end: number): Word[] =>
    words.filter(({ startCharIndex }) => startCharIndex >= start && startCharIndex < end)
  const mark = becauseOf.exec(text)
  if (!mark) {
    const verb = causing.exec(text)
    if (!verb) return null
    const end = verb.index + verb[0].length
    return { cause: between(0, verb.index), effect: between(end, text.length), written: text.slice(0, end) }
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
      .replace(/[.!?]$/u, '')
  }
}

/** Share of some words that stand in sentences. */
function shareIn(sentences: readonly EvidenceSentence[], words: readonly Word[]): number {
  const known = words.filter(({ term, stem }) =>
    sentences.some(sentence => {
      const { termSet, tokens } = readEvidence(sentence)
      return termSet.has(term) || tokens.some(token => token.stem === stem)
    })
  )
  return known.length / words.length
}
