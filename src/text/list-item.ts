const itemMark = /^(?:[-*+•‣▪◦·–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/u

/** Whether a line is an item of a list or a row of a table: whole only with what stands above it. */
export function isListLine(line: string): boolean {
  return itemMark.test(line) || line.includes(' |')
}

/** Whether a line opens a list: "The following are paid:" */
export function opensList(line: string): boolean {
  return line.endsWith(':')
}

/** What separates two lines of one list in UTF-16 code units, at the most. */
export const mostBetweenItems = 4
