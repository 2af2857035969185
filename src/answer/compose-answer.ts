import type { Answer, Claim } from '../types/answer.ts'

/** A claim's text with `[n]` where its citations belong: before the full stop, as print does it. */
export function withMarkers(claim: Claim): string {
  const { text } = claim
  const stop = /[.!?。！？…]+$/u.exec(text)?.index ?? text.length
  let marked = ''
  let last = 0
  const placed = new Set<string>()
  for (const { citation, charIndex } of claim.anchors) {
    const at = Math.min(charIndex, stop)
    if (placed.has(`${citation}@${at}`)) continue
    placed.add(`${citation}@${at}`)
    const piece = text.slice(last, at)
    marked += `${piece}${piece === '' && marked !== '' ? '' : ' '}[${citation}]`
    last = at
  }
  return marked + text.slice(last)
}

/** The texts of an answer, from its claims. */
export function composeText(claims: readonly Claim[]): Pick<Answer, 'text' | 'plainText'> {
  return { text: claims.map(withMarkers).join(' '), plainText: claims.map(({ text }) => text).join(' ') }
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
