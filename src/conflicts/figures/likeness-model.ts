/**
 * What each feature says for or against two figures being of one thing, in nats of odds. Fitted by
 * `evals/fit-conflicts.ts` on the labelled folders, before pairs of names that neither side knows were ruled out
 * altogether; the fit without those differs by chance only (0.2 at the most) and misses one conflict of the seeds.
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
  -3.9, 1.93, 0.89, 2.6, -2.23, -0.61, -0.4, -0.72, -2.73, 1.85, -0.86, -0.5, 1.88, 1.09
]

/** The place of the feature that depends on the values: not counted when it is asked which of a sentence's figures is meant. */
export const distanceOfValues = featureNames.indexOf('distance of the values')
