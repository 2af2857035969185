const interrogative = '(?:how|who|whom|whose|what|which|when|where|why)'
const boundaries = new RegExp(
  String.raw`\?\s{1,8}(?=\S)|[,;]?\s{1,8}and\s{1,8}(?=(?:also\s)?(?:(?:in|on|at|by|for|of|from|to|since)\s)?${interrogative}\b)`,
  'giu'
)

/** Nobody asks more at once; what comes after stays together in the last part. */
const mostParts = 6

/** The parts of a question that asks several things, as it writes them; the whole where it asks one. */
export function splitQuestion(question: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const boundary of question.matchAll(boundaries)) {
    if (parts.length + 1 >= mostParts) break
    add(question.slice(from, boundary.index), parts)
    from = boundary.index + boundary[0].length
  }
  add(question.slice(from), parts)
  return parts
}

function add(text: string, parts: string[]): void {
  if (/[\p{L}\p{N}]/u.test(text)) parts.push(text.trim())
}
