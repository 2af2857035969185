import { endsSentence } from '../text/sentences/ends-sentence.ts'
import type { Answer, Claim } from '../types/answer.ts'

const stops = '.!?。！？…'

/** A claim's text in pieces, with the numbers of its citations where they belong: before the full stop, as print does it. */
export function segmentsOf({ text, anchors }: Claim): (string | { citation: number })[] {
  let stop = text.length
  while (stop > 0 && stops.includes(text.charAt(stop - 1))) stop--
  const segments: (string | { citation: number })[] = []
  let last = 0
  const placed = new Set<string>()
  for (const { citation, charIndex } of anchors) {
    const at = Math.min(charIndex, stop)
    if (placed.has(`${citation}@${at}`)) continue
    placed.add(`${citation}@${at}`)
    if (at > last || segments.length === 0) segments.push(`${text.slice(last, at)} `)
    segments.push({ citation })
    last = at
  }
  segments.push(text.slice(last))
  return segments
}

/** A claim's text with `[n]` where its citations belong. */
export function withMarkers(claim: Claim): string {
  return segmentsOf(claim)
    .map(segment => (typeof segment === 'string' ? segment : `[${segment.citation}]`))
    .join('')
}

/** What parts a claim from the one before: sentences share a paragraph, rows, steps and lines of code stand each on its own line. */
export function separatorBetween(before: Claim | undefined, claim: Claim): '' | ' ' | '\n' {
  if (!before) return ''
  return endsSentence(before.text) && endsSentence(claim.text) ? ' ' : '\n'
}

/** The texts of an answer, from its claims. */
export function composeText(claims: readonly Claim[]): Pick<Answer, 'text' | 'plainText'> {
  let text = ''
  let plainText = ''
  for (const [index, claim] of claims.entries()) {
    const separator = separatorBetween(claims[index - 1], claim)
    text += separator + withMarkers(claim)
    plainText += separator + claim.text
  }
  return { text, plainText }
}

/** Answered where something is shown and nothing is known to be missing; abstained where nothing is shown. */
export function statusOf({
  claims,
  notFound,
  incomplete
}: Pick<Answer, 'claims' | 'notFound' | 'incomplete'>): Answer['status'] {
  if (claims.length === 0) return 'abstained'
  return notFound.length > 0 || incomplete !== null ? 'partial' : 'answered'
}
