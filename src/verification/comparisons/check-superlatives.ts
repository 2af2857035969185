import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { widenedSuperlative } from './superlative-scope.ts'
import { isInEst, isMost } from './superlative-words.ts'

/** Before a superlative stands one of them; "most" without it says "most of". */
const determiners = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'whose', 'my', 'your'])
/** Words of the highest degree, by any of which a source may say it. */
const highest = /^(?:best|worst|record|top|main|leading|unprecedented)$/u

/** What is called the greatest of its kind must be called so by the sources, in whatever words of the highest degree, and among no more than they say. */
export function checkSuperlatives(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[] = cited
): Issue[] {
  const { tokens, text } = claim
  for (const [at, { lower }] of tokens.entries()) {
    const opener = tokens[at - 1]?.lower ?? ''
    if (!determiners.has(opener) || !isCalled(tokens, at - 1) || !isSuperlative(lower, tokens[at + 1]?.lower ?? ''))
      continue
    const isHighest = ({ lower }: Word): boolean => highest.test(lower) || isMost(lower) || isInEst(lower)
    if (cited.some(sentence => readEvidence(sentence).tokens.some(isHighest))) continue
    const word = tokens[at]?.term || tokens[at + 1]?.term || ''
    if (context.some(sentence => readEvidence(sentence).termSet.has(word))) continue
    const end = tokens[at + 1]?.endCharIndex ?? text.length
    const claimed = text.slice(tokens[at]?.startCharIndex, end)
    return [{ code: 'low_support', message: `No source says "${claimed}".`, claimed, found: null }]
  }
  const widened = widenedSuperlative(claim, cited)
  return widened ? [widened] : []
}

const calling = /^(?:is|are|was|were|be|been|it|him|her|them|as|becom\p{L}+|became|remains?|remained)$/u
const adverb = /^(?:also|already|still|now|then|by|far|one|of|\p{L}+ly)$/u

/** "It was the …", "makes it the …", "one of the …": whether something is called so. */
function isCalled(tokens: readonly Word[], determiner: number): boolean {
  let at = determiner - 1
  while (adverb.test(tokens[at]?.lower ?? '')) at--
  return calling.test(tokens[at]?.lower ?? '')
}

function isSuperlative(word: string, next: string): boolean {
  return isInEst(word) || (isMost(word) && /^\p{Ll}{4,}/u.test(next))
}
