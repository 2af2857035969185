/**
 * What each feature says for or against two figures being of one thing, in nats of odds. Fitted by
 * `evals/fit-conflicts.ts` on the labelled folders while a deed in other words counted for dates too; that was
 * then left out, and dates count 0.05 less than fitted, as neighbouring paragraphs of one history (SQuAD 2) clashed by it.
 */
export const featureNames = [
  'of any pair',
  'overlap of their surroundings',
  'words in common',
  'rarest word near both',
  'one counts no noun',
  'of other subjects',
  'one has a name that the other does not know',
  'one is of a period that the other does not name',
  'distance of the values',
  'the only ones of their kind',
  'one is superseded',
  'dates',
  'relative dates',
  'a deed of one kind, in other words'
] as const

export const likenessWeights: readonly number[] = [
  -3.81, 1.84, 0.93, 2.53, -2.13, -0.53, -0.49, -0.73, -2.85, 1.95, -0.86, -0.42, 1.83, 1.03
]

/** The place of the feature that depends on the values: not counted when it is asked which of a sentence's figures is meant. */
export const distanceOfValues = featureNames.indexOf('distance of the values')
