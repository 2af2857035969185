const interrogative = '(?:how|who|whom|whose|what|which|when|where|why)'
const boundaries = new RegExp(
  String.raw`\?\s{1,8}(?=\S)|[,;]?\s{1,8}and\s{1,8}(?=(?:also\s)?(?:(?:in|on|at|by|for|of|from|to|since)\s)?${interrogative}\b)`,
  'giu'
)

/** Nobody asks more at once; what comes after stays together in the last part. */
const mostParts = 6

/** "The difference between A and B", "compare A with B": what comes before the two … */
const opensComparison =
  /\b(?:differences? between|differ(?:s|ent)? from|compare[ds]?|comparison (?:of|between))\s(?=\S)/iu
/** … and what stands between them, or between the two of "A vs B". */
const joinsCompared = /\s(?:and|with|to|from|versus|vs\.?)\s/iu
const opposes = /\s(?:versus|vs\.?)\s/iu
/** Longer names are none. */
const longestThing = 120

/**
 * The two things that a question compares, each by itself; undefined for other questions. "Maternity and paternity leave"
 * are two kinds of leave.
 */
function comparedThings(question: string): [string, string] | undefined {
  const opening = opensComparison.exec(question)
  const compared = opening ? question.slice(opening.index + opening[0].length) : question
  const join = (opening ? joinsCompared : opposes).exec(compared)
  if (!join) return undefined
  const one = compared.slice(0, join.index).trim()
  const other = (compared.slice(join.index + join[0].length).split('?')[0] ?? '').trim()
  if (one === '' || other === '' || one.length > longestThing || other.length > longestThing) return undefined
  const words = other.split(/\s+/u)
  const shares = words.length > 1 && !one.includes(' ')
  return [shares ? `${one} ${words.slice(1).join(' ')}` : one, other]
}

/** The parts of a question that asks several things, as it writes them; the whole where it asks one. */
export function splitQuestion(question: string): string[] {
  const compared = comparedThings(question)
  if (compared) return compared
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
