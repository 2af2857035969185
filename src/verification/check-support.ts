import { isData } from '../text/figures/sentence-figures.ts'
import { type Reading, readText } from '../text/reading.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { Issue } from '../types/issue.ts'
import type { VerifyClaimOptions } from './checked-claim.ts'
import { measureSupport, vocabularyOf } from './support.ts'

/** Below this share of a claim's own words, the cited sentences do not speak of the same thing. */
const minimumShare = 0.33
/** Of fewer words no share is taken: they must only have one in common. */
const wordsOfStatement = 4
/** So many strange words in a stretch, less the known ones between them, are a statement of their own. */
const maximumStrangeness = 5.0

/**
 * A claim must share words with what it cites, and say nothing long of which no source has a word. Figures that are `stated`
 * count as words of both.
 */
export function checkSupport(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  stated: readonly Figure[],
  { question, context = cited }: VerifyClaimOptions
): Issue[] {
  const lent = question === undefined ? new Set<string>() : readText(question).termSet
  const known = isData(claim.figures) ? [] : stated
  const support = measureSupport(claim, vocabularyOf(cited), vocabularyOf(context), lent, known)
  const isTooLittle = support.words >= wordsOfStatement ? support.share < minimumShare : support.share === 0
  if (isTooLittle) return [lowSupport('The cited sentences say too little of what the sentence says.', null)]
  if (support.strangeness < maximumStrangeness) return []
  return [lowSupport(`No source says "${support.stretch}".`, support.stretch)]
}

const lowSupport = (message: string, claimed: string | null): Issue => ({
  code: 'low_support',
  message,
  claimed,
  found: null
})
