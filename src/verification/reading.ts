import { type Reading, readText } from '../text/reading.ts'

let lastClaim: Reading | undefined

/** Reads a claim: the last one is remembered, for it is first attributed and then checked. */
export function readClaim(text: string): Reading {
  if (lastClaim?.text !== text) lastClaim = readText(text)
  return lastClaim
}

/** Share of a claim's terms that a sentence must have for the claim to be its very wording. */
const nearlyVerbatim = 0.8

/** Whether a claim is worded as a sentence is; what stands inside `except` (a name, say) is not looked at. */
export function isWordingOf(
  claim: Reading,
  stated: Reading,
  except?: { startCharIndex: number; endCharIndex: number }
): boolean {
  let words = 0
  let shared = 0
  for (const { term, startCharIndex: at } of claim.tokens) {
    if (term === '' || (except && at >= except.startCharIndex && at < except.endCharIndex)) continue
    words++
    if (stated.termSet.has(term)) shared++
  }
  return shared >= nearlyVerbatim * words
}
