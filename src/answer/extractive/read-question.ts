import type { QuestionPart } from '../../text/question.ts'
import { isStopWord, stem, termsOf, tokenize } from '../../text/terms.ts'
import { negation, rootOf } from './read-sentence.ts'

/** A content term of a question, ready for comparison with sentences. */
export interface QuestionTerm {
  term: string
  root: string | undefined
  /** Its rarity in the corpus against that of a term that no passage has: 0 to 1. */
  weight: number
  isName: boolean
  isNumber: boolean
  /** It ranks what it stands before: "first", "largest". */
  isRank: boolean
  /** It is what the question asks for ("price" in "the price of gold"). */
  isFocus: boolean
  /** It only types the answer ("company" in "what company …"). */
  isType: boolean
  /** The content term right after it, with no other word between: what it modifies. */
  modifies: string | undefined
}

/** One part of a question as scoring sees it. */
export interface QuestionReading {
  part: QuestionPart
  terms: readonly QuestionTerm[]
  totalWeight: number
  negated: boolean
}

const hasDigit = /\d/
const ranking = /^(?:first|second|third|fourth|fifth|last|next|previous|former|current|sole|main|\p{Ll}{3,}est)$/u
const notRanking =
  /^(?:forest|interest|harvest|protest|contest|request|conquest|invest|suggest|arrest|northwest|southwest|midwest|digest|manifest|modest|honest|guest|quest|test|west|rest|best)$/u

/** Prepares a part of a question for comparison with sentences. `weigh` gives a stemmed term's rarity. */
export function readQuestion(part: QuestionPart, weigh: (term: string) => number): QuestionReading {
  const largest = weigh('\u0000') || 1
  const focus = new Set(part.focus)
  const names = new Set(part.names.flatMap(termsOf))
  const wanted = new Set(part.terms)
  const terms = new Map<string, QuestionTerm>()
  const tokens = tokenize(part.text)
  let totalWeight = 0
  for (const [index, token] of tokens.entries()) {
    const term = stem(token.text)
    if (!wanted.has(term) || terms.has(term)) continue
    const isFocus = focus.has(term)
    const isType = isFocus && part.focusIsType
    const weight = (weigh(term) / largest) * (isType ? 0.5 : 1)
    totalWeight += weight
    const next = tokens[index + 1]
    const follows = next && token.endCharIndex + 1 >= next.startCharIndex && !isStopWord(next.text.toLowerCase())
    const lower = token.text.toLowerCase()
    terms.set(term, {
      term,
      root: rootOf(term),
      weight,
      isName: names.has(term),
      isNumber: hasDigit.test(term),
      isRank: ranking.test(lower) && !notRanking.test(lower),
      isFocus: isFocus && !isType,
      isType,
      modifies: follows ? stem(next.text) : undefined
    })
  }
  return { part, terms: [...terms.values()], totalWeight, negated: negation.test(part.text) }
}
