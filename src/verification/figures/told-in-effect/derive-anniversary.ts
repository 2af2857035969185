import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import type { Derivation } from '../../reckoning/operand.ts'

const secondsOfYear = 365.2425 * 86_400
const recurrence = /^\s*(?:anniversary|birthday)/i
const century = /\ba century\b/i

/**
 * "The 40th anniversary" of "40 years of", "40 years ago", "a century since". Other sources than the cited ones may
 * tell the years too, where they tell them as a stretch of time.
 */
export function deriveAnniversary(
  claimed: Figure,
  claim: string,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Derivation | null {
  if (claimed.kind !== 'ordinal' || !recurrence.test(claim.slice(claimed.endCharIndex))) return null
  const years = Number(claimed.value)
  for (const sentence of [...cited, ...context]) {
    const figure =
      figuresOf(sentence).find(({ kind, value }) =>
        kind === 'duration'
          ? Math.round(Number(value) / secondsOfYear) === years
          : kind === 'count' && value === years && cited.includes(sentence)
      ) ?? (years === 100 ? centuryOf(claimed, sentence) : null)
    if (figure) return { working: `${figure.text} = ${claimed.text}`, operands: [{ sentence, figure }] }
  }
  return null
}

/** "A century", which by itself is no figure: a hundred years. */
function centuryOf(claimed: Figure, { text }: EvidenceSentence): Figure | null {
  const match = century.exec(text)
  if (!match) return null
  const span = { text: match[0], startCharIndex: match.index, endCharIndex: match.index + match[0].length }
  return { ...claimed, ...span, kind: 'count', value: 100 }
}
