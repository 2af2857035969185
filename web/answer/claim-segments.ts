import type { Claim, ClaimFigure } from '../../src/types/answer.ts'
import { cutAt, type Span } from '../source/spans.ts'

/** A piece of a shown sentence, in reading order. */
export type ClaimSegment =
  | { type: 'text'; text: string }
  | { type: 'figure'; text: string; figure: ClaimFigure }
  | { type: 'citation'; number: number }

/** Marks that close a sentence or a phrase: a note's number follows them, as in print. */
const closing = /[.,;:!?…)\]”’"']/

/** Cuts a claim at its figures and at the places of its citation numbers. */
export function claimSegments(claim: Claim): ClaimSegment[] {
  const { text } = claim
  const figures = locateFigures(claim)
  const anchored = new Set(claim.anchors.map(({ citation }) => citation))
  const anchors = [
    ...claim.anchors,
    // A citation without a place belongs to the whole sentence.
    ...claim.citations.filter(number => !anchored.has(number)).map(citation => ({ citation, charIndex: text.length }))
  ].map(({ citation, charIndex }) => ({ citation, charIndex: placeAfterWord(text, charIndex, figures) }))
  anchors.sort((a, b) => a.charIndex - b.charIndex || a.citation - b.citation)

  const segments: ClaimSegment[] = []
  let at = 0
  const addText = (end: number) => {
    for (const piece of cutAt(text, figures, { startCharIndex: at, endCharIndex: end })) {
      if (piece.span) segments.push({ type: 'figure', text: piece.text, figure: piece.span.figure })
      else segments.push({ type: 'text', text: piece.text })
    }
    at = Math.max(at, end)
  }
  for (const { citation, charIndex } of anchors) {
    addText(charIndex)
    segments.push({ type: 'citation', number: citation })
  }
  addText(text.length)
  return segments
}

/** A claim's figures come with their words but without their place in the claim: in the order of the text, mostly. */
function locateFigures({ text, figures }: Claim): (Span & { figure: ClaimFigure })[] {
  const located: (Span & { figure: ClaimFigure })[] = []
  let after = 0
  for (const figure of figures) {
    if (!figure.text) continue
    let startCharIndex = text.indexOf(figure.text, after)
    if (startCharIndex < 0) startCharIndex = text.indexOf(figure.text)
    if (startCharIndex < 0) continue
    const endCharIndex = startCharIndex + figure.text.length
    if (located.some(other => startCharIndex < other.endCharIndex && other.startCharIndex < endCharIndex)) continue
    located.push({ startCharIndex, endCharIndex, figure })
    after = endCharIndex
  }
  return located
}

function placeAfterWord(text: string, charIndex: number, figures: readonly Span[]): number {
  let place = Math.min(Math.max(charIndex, 0), text.length)
  const inside = figures.find(figure => figure.startCharIndex < place && place < figure.endCharIndex)
  if (inside) place = inside.endCharIndex
  while (place > 0 && text[place - 1] === ' ') place--
  while (place < text.length && closing.test(text[place] ?? '')) place++
  return place
}
