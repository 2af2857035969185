/** A content term of a question, ready for comparison with sentences. */
export interface QuestionTerm {
  /** Its place among the terms of the question. */
  at: number
  term: string
  root: string | undefined
  /** Other terms that say the same: a country's adjective, a compound written as one word. */
  others: readonly string[]
  /** Terms with which a source may say it in its own way. */
  saidFor: readonly string[]
  /** The initials under which a source may name it: "us" for "States" in "United States", and for "American". */
  initials: string | undefined
  /** True where it is such initials itself: "US". */
  isAbbreviation: boolean
  /** Its rarity in the corpus against that of a term that no passage has: 0 to 1. */
  weight: number
  isName: boolean
  /** True where no passage of the corpus has it. */
  isUnknown: boolean
  /** True where it is what somebody wants to know about: "holidays" in "what was decided about holidays?". */
  isTopic: boolean
  isNumber: boolean
  /** Among which words another spelling of it is looked for: all where no passage has it, names where it is one. */
  misspeltAmong: 'words' | 'names' | undefined
  /** It is what the question asks for ("price" in "the price of gold"). */
  isFocus: boolean
  /** It only types the answer ("company" in "what company …"), says little or is carried over: a sentence may do without it. */
  isType: boolean
  /** The content term right after it, with no other word between: what it modifies. */
  modifies: string | undefined
}
