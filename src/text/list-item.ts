const itemMark = /^(?:[-*+•‣▪◦·–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/u

/** Whether a line is an item of a list or a row of a table: whole only with what stands above it. */
export function isListLine(line: string): boolean {
  return itemMark.test(line) || line.includes(' |')
}

/** Whether an item may follow a line: one of the list, or one that opens it ("The following are paid:"). */
export function leadsToItem(line: string): boolean {
  return isListLine(line) || line.endsWith(':')
}

/** The most UTF-16 code units between two lines of one list. */
const mostBetweenItems = 4

/** Whether two lines this many UTF-16 code units apart can be of one list. */
export const areOfOneList = (distance: number): boolean => distance <= mostBetweenItems
