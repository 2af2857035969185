/** A label is no sentence: it has at most this many characters. */
const longestLabel = 60
const listMark = /^\s*(?:[-*•‣▪◦·–]|\d{1,3}[.)])\s+/
/** Up to the colon before a value; a list item may go on otherwise. */
const beforeValue = /^[^|:.!?;\d]*:\s(?=[\p{Sc}+−-]?\d|\p{Lu}{2,3} ?\d)/u
const beforeAnything = /^[^|:.!?;\d]*:\s/

/** End of the label of a row or list item ("Stops | 14", "• Single ticket: €2.60"), without its mark; 0 where there is none. */
export function endOfLabel(text: string): number {
  const row = text.indexOf(' | ')
  if (row >= 0) return row
  if (!text.includes(':')) return 0
  const start = listMark.exec(text)?.[0].length ?? 0
  const labelled = start > 0 ? beforeAnything : beforeValue
  const [label] = labelled.exec(text.slice(start, start + longestLabel)) ?? []
  return label === undefined ? 0 : start + label.length - 2
}
