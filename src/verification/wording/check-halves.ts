import { isNumeral } from '../../text/ellipsis/numerals.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'
import { denial } from '../polarity/exception.ts'
import { polarityMessages } from '../polarity/polarity-messages.ts'
import { hasWord } from '../things/thing-in-place.ts'
import { type Halves, halvesOf, leavesOutNoun, type Parts } from './halves.ts'
import { isPlain } from './statements.ts'

/**
 * What a sentence says of two things side by side a short claim may not cross: neither "wheat is grown in the south" nor "olives are
 * grown in the north" of "wheat is grown in the north and olives in the south".
 */
export function checkHalves(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (!isPlain(claim)) return []
  let found: Issue | null = null
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    // Told in words of its own, it may be the claim's own way to tell it.
    const isTold = claim.tokens.every(word => !word.content || hasWord(stated, word))
    if (!isTold) continue
    const crossed = halvesOf(stated)
      .map(halves => crossedIn(claim, halves))
      .find(issue => issue !== null)
    if (!crossed) return []
    found ??= crossed
  }
  return found ? [found] : []
}

function crossedIn(claim: Reading, { one, other, isDenied }: Halves): Issue | null {
  const stems = new Set(claim.tokens.map(({ stem }) => stem))
  if (isDenied) return saysDenied(claim, stems, one, other)
  let first: Word[] | null = null
  let second: { claimed: Word[]; told: Word[] } | null = null
  const [active, otherActive] = [toldActively(one, other), toldActively(other, one)]
  for (const [part, words] of active) {
    const others = otherActive.get(part)
    if (!others) continue
    const last = others.at(-1)
    const own = wordsBeyond(last && leavesOutNoun(last) ? words.slice(0, -1) : words, other)
    const theirs = wordsBeyond(others, one)
    if (own.length === 0 || theirs.length === 0) continue
    // "One person died and four were injured": four of whom is left out.
    if (part === 'subject' && [own, theirs].some(each => each.every(isCount))) continue
    const [hasOwn, hasTheirs] = [own, theirs].map(each => each.some(({ stem }) => stems.has(stem)))
    if (hasOwn && !hasTheirs) first ??= own
    else if (hasTheirs && !hasOwn) second ??= { claimed: theirs, told: own }
  }
  if (!first || !second) return null
  const written = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
  return mismatch('low_support', written(second.claimed), written(second.told))
}

const isCount = (word: Word): boolean => isNumeral(word.form) && !leavesOutNoun(word)

/** "Designed by Lund" as "Lund designed", where the other half tells who did it so. */
function toldActively(parts: Parts, other: Parts): Parts {
  const agent = parts.get('by') ?? []
  if (agent.length === 0 || other.has('by') || (other.get('object') ?? []).length === 0) return parts
  return new Map([...parts, ['subject', agent], ['object', parts.get('subject') ?? []]])
}

/** The words of a part that a whole half does not have. */
function wordsBeyond(words: readonly Word[], half: Parts): Word[] {
  const all = new Set([...half.values()].flat().map(({ stem }) => stem))
  return words.filter(({ stem }) => !all.has(stem))
}

/** "The morning train stops at Elm" of "the evening train stops at Elm; the morning train does not" */
function saysDenied(claim: Reading, stems: ReadonlySet<string>, one: Parts, other: Parts): Issue | null {
  if (denial.test(claim.text)) return null
  const subject = wordsBeyond(other.get('subject') ?? [], one)
  const isOfOther = subject.length > 0 && subject.every(({ stem }) => stems.has(stem))
  const isOfOne = wordsBeyond(one.get('subject') ?? [], other).some(({ stem }) => stems.has(stem))
  const [verb] = one.get('verb') ?? []
  if (!isOfOther || isOfOne || !verb || !stems.has(verb.stem)) return null
  return { code: 'polarity_mismatch', message: polarityMessages.affirms, claimed: null, found: null }
}
