/** Marks that code is made of; a bracket only where it follows a word as in a call. */
const codeMark = /[{}[\]=;<>$\\]|\w\(|\/\//gu
const leastMarks = 2
/** Of its signs so many must be such marks. */
const leastShare = 0.045
const endsSentence = /[.!?:…]["”’)]*$/u

/** Whether a line looks like code by its marks ("app.use(serveStatic({ root }))"), and not like a row of a table. */
export function isCodeLine(line: string): boolean {
  if (endsSentence.test(line) || line.includes(' |')) return false
  const marks = line.match(codeMark)?.length ?? 0
  return marks >= leastMarks && marks >= leastShare * line.length
}
