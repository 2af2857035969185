import { readEvidence } from '../../text/reading.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'

/** The stem of the verb that a source has of a part. */
export function verbOf({ sentence, figure }: StatedFigure): string | undefined {
  const { predicates, tokens } = readEvidence(sentence)
  const behind = predicates.find(({ at }) => (tokens[at]?.startCharIndex ?? 0) >= figure.endCharIndex)
  return behind && tokens[behind.at]?.stem
}
