const listPrefix = /^\s{0,8}(?:[-*•–]\s{1,4}|\d{1,3}[.)]\s{1,4}|>\s?|#{1,6}\s{1,4})+/u
const code = /(?<![\p{L}\p{N}`])(`{1,3})(?=\S)([^`]{1,2000}?)\1(?![\p{L}\p{N}`])/gu
const emphasis = /(?<![\p{L}\p{N}])(\*{1,3}|_{2,3}|~~)(?=\S)([^*_~]{1,2000}?)\1(?![\p{L}\p{N}])/gu
const image = /!\[[^[\]]{0,500}\]\([^()\s]{0,2000}\)/gu
/** The words of a link stay; a number in brackets is no word but a forged marker, which stays to be found out. */
const link = /\[(?=[^[\]]{0,60}\p{L}{2})([^[\]]{1,500})\]\([^()\s]{0,2000}\)/gu
const tag = /<\/?[a-z][^<>]{0,300}>/giu

/**
 * A model's sentence as plain prose: list and heading signs, emphasis and strokes, links, images and tags taken off. Nothing shown is ever
 * rendered as markup; this only keeps the signs out of the reader's way, and what is left is what is checked.
 */
export function toPlainSentence(raw: string): string {
  return raw
    .replace(listPrefix, '')
    .replace(tag, '')
    .replace(image, '')
    .replace(link, '$1')
    .replace(code, '$2')
    .replace(emphasis, '$2')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(tableRow, toTold)
}

/** "| Height | 140 metres |" */
const tableRow = /^\|(?=.*\|$).+/u

/** A row of a table as it would be read out: "Height: 140 metres". */
function toTold(row: string): string {
  const [head = '', ...cells] = row
    .split('|')
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
  return cells.length === 0 ? head : `${head}: ${cells.join(', ')}`
}
