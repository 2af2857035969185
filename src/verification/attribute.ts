import type { EvidenceSentence } from '../types/evidence.ts'
import type { VerifyClaimOptions } from './verify-claim.ts'

/** The sentences among the candidates that support a claim best, best first; empty where none comes near. */
export function attribute(
  _text: string,
  _candidates: readonly EvidenceSentence[],
  _options: VerifyClaimOptions = {}
): EvidenceSentence[] {
  return []
}
