import { endsOrLeads } from '../../text/sentences/ends-sentence.ts'
import type { Line } from './pdf-lines.ts'

/** What an item of a list opens with. */
const listMarker = /^\s*(?:[•▪◦‣●–-]|\(?\d{1,2}[.)])\s/
/** Dots that lead the eye to the number of a page: a line of a table of contents or an index. */
const leaders = /(?:\. ?){5}/
/** A line of this many characters may end before the margin for a table or a picture beside it. */
const fewestCharacters = 40
const shortestExplanation = 30

/**
 * Whether a line goes on with the paragraph or heading of the last one. `leading` is the usual distance of two lines,
 * `margin` where the column of the last one ends: undefined where it may end anywhere, as in a heading.
 */
export function goesOn(last: Line, line: Line, leading: number, margin: number | undefined): boolean {
  if (listMarker.test(line.text)) return false
  if (leaders.test(last.text) || leaders.test(line.text)) return false
  if (margin !== undefined && endsEarly(last, line, margin)) return false
  if (Math.abs(last.fontSize - line.fontSize) > 0.1 * last.fontSize) return false
  // Over a page or column break only the sentence can tell: it goes on if it was not finished.
  if (last.page !== line.page || line.y > last.y) return !endsOrLeads(last.text)
  return last.y - line.y < 1.4 * Math.max(leading, line.fontSize)
}

/**
 * The next word would have fitted on the last line, so that its paragraph ends there: an item, a signature, a term above
 * its definition. A line of some length may be short of a table or a picture beside it, if its sentence plainly goes on.
 */
function endsEarly(last: Line, line: Line, margin: number): boolean {
  const characterWidth = (line.right - line.left) / line.text.length
  const word = (/^\s*\S+/.exec(line.text)?.[0].length ?? 0) * characterWidth
  if (last.right + word + last.fontSize > margin) return false
  const isCut =
    /[-\u00ad,]\s*$/.test(last.text) || (last.text.length >= fewestCharacters && /^\s*\p{Ll}/u.test(line.text))
  return !isCut || endsOrLeads(last.text)
}

/** Whether a line is a term: short of its margin, with its explanation set in under it. */
export function isTerm(line: Line, next: Line | undefined, margin = 0): boolean {
  return (
    next?.page === line.page &&
    next.y < line.y &&
    next.left > line.left + 0.8 * line.fontSize &&
    next.text.length >= shortestExplanation &&
    !endsOrLeads(line.text) &&
    line.right + 4 * line.fontSize < margin
  )
}

/**
 * The text of a paragraph with its next line. A word parted at the line's end is put together if it stands whole elsewhere
 * in the document (`wordsSeen`, in lower case); else it keeps its hyphen.
 */
export function joinLine(text: string, next: string, wordsSeen: ReadonlySet<string>): string {
  const head = /(?<!\p{L})(\p{L}+)[-\u00ad]$/u.exec(text.slice(-40))?.[1]
  const tail = /^\p{Ll}+/u.exec(next)?.[0]
  if (!head || !tail) return `${text} ${next}`
  const isSoft = text.endsWith('\u00ad') || wordsSeen.has((head + tail).toLowerCase())
  return (isSoft ? text.slice(0, -1) : text) + next
}
