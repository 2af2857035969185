const inEst = /^\p{Ll}{2,}est$/u
/** Nouns and others with that ending, and what says when rather than how much. */
const notSuperlative = new Set(
  'arrest behest bequest chest contest crest forest guest harvest inquest interest latest manifest midwest modest nest northwest pest priest protest quest request rest southwest tempest test unrest vest west'.split(
    ' '
  )
)
const most = /^(?:most|least)$/u

/** Whether a word in lower case is a superlative by its ending: "tallest". */
export const isInEst = (word: string): boolean => inEst.test(word) && !notSuperlative.has(word)

/** Whether a word in lower case makes a superlative of the next one: "most popular". */
export const isMost = (word: string): boolean => most.test(word)
