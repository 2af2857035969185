import { type Span, splitSentences } from '../text/sentences/sentences.ts'

/** What stands before the content of a line: list marks, heading marks, quote marks of Markdown. */
const lineMark = /^\s*(?:(?:[-*+•·‣◦▪–—]|#{1,6}|>|\(?\d{1,3}[.)](?=\s|\*|$)|\(?[a-zA-Z][.)](?=\s))\s*)*/u
const saysSomething = /[\p{L}\p{N}]/u

/**
 * Cuts an answer into its claims: each sentence of each line, without list and heading marks. Whatever has a letter
 * or a digit (list numbers apart) lies in a claim. Offsets count UTF-16 code units of the answer.
 */
export function splitClaims(answer: string): Span[] {
  const claims: Span[] = []
  let start = 0
  while (start <= answer.length) {
    const newline = answer.indexOf('\n', start)
    const end = newline < 0 ? answer.length : newline
    const line = answer.slice(start, end)
    const mark = lineMark.exec(line)?.[0].length ?? 0
    for (const span of splitSentences(line.slice(mark))) {
      const claim = {
        startCharIndex: start + mark + span.startCharIndex,
        endCharIndex: start + mark + span.endCharIndex
      }
      if (saysSomething.test(answer.slice(claim.startCharIndex, claim.endCharIndex))) claims.push(claim)
    }
    start = end + 1
  }
  return claims
}
