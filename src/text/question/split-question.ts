const interrogative = '(?:how|who|whom|whose|what|which|when|where|why)'
const boundaries = new RegExp(
  String.raw`\?\s+(?=\S)|[,;]?\s+and\s+(?=(?:also\s+)?(?:(?:in|on|at|by|for|of|from|to|since)\s+)?${interrogative}\b)`,
  'giu'
)

/** The parts of a question that asks several things, as it writes them; the whole where it asks one. */
export function splitQuestion(question: string): string[] {
  return question
    .split(boundaries)
    .map(part => part.trim())
    .filter(part => /[\p{L}\p{N}]/u.test(part))
}
