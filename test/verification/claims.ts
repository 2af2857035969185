import { describe, expect, test } from 'vitest'
import type { EvidenceSentence } from '../../src/types/evidence.ts'
import type { CheckedClaim, VerifyClaimOptions } from '../../src/verification/checked-claim.ts'
import { verifyClaim } from '../../src/verification/verify-claim.ts'
import { verifyAnswer } from '../../src/verification/verify-facts.ts'

/** A sentence of a source; the ones before it may be given, nearest last. */
export function evidence(text: string, ...before: string[]): EvidenceSentence {
  let previous: EvidenceSentence | undefined
  for (const earlier of [...before, text]) {
    const sentence: EvidenceSentence = { text: earlier, source: 0, startCharIndex: 0, endCharIndex: earlier.length }
    if (previous) sentence.previous = previous
    previous = sentence
  }
  if (!previous) throw new Error('no sentence')
  return previous
}

export function check(claim: string, cited: string | readonly string[], options?: VerifyClaimOptions): CheckedClaim {
  return verifyClaim(
    claim,
    [cited].flat().map(text => evidence(text)),
    options
  )
}

/** The codes of a checked claim's issues, sorted, each once. */
export function codes({ issues }: CheckedClaim): string[] {
  return [...new Set(issues.map(({ code }) => code))].sort()
}

/** The first sentence of an answer as `/verify` judges it by one source. */
export const claimOf = (answer: string, source: string) => verifyAnswer({ answer, facts: [{ text: source }] }).claims[0]

export const verdictOf = (answer: string, source: string) => claimOf(answer, source)?.verdict

type Pairs = readonly (readonly [claim: string, source: string])[]

/** Claims with the source of each, by how `/verify` must judge them; `withheld` are not supported, in whatever way. */
export interface JudgedClaims {
  contradicted?: Pairs
  withheld?: Pairs
  supported?: Pairs
}

/** A test for each claim. */
export function testClaims(subject: string, { contradicted = [], withheld = [], supported = [] }: JudgedClaims): void {
  describe(subject, () => {
    test.each(contradicted)('%s is not on: %s', (claim, source) => {
      expect(verdictOf(claim, source)).toBe('contradicted')
    })

    test.each(withheld)('%s is not on: %s', (claim, source) => {
      expect(verdictOf(claim, source)).not.toBe('supported')
    })

    test.each(supported)('%s is on: %s', (claim, source) => {
      expect(verdictOf(claim, source)).toBe('supported')
    })
  })
}
