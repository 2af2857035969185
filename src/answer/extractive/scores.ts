/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [4.17, 0.52, 0.8, -1.27, -1.36, 0.41, 1.45, 0.4, 1.65, 0.85, 4.6, -0.24]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.66, 0.54, 0.61, 0.34, -0.78, -0.53, -1.36, -0.69, -1.48, -2.78, 0.51, -0.33, -0.66, 0.71]

function weighted(features: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < weights.length; index++) sum += (weights[index] ?? 0) * (features[index] ?? 0)
  return sum
}

/** Log-odds that a sentence holds the answer to an answerable question: orders the sentences. */
export function rankScore(features: readonly number[]): number {
  return weighted(features, rankingWeights)
}

/** Log-odds that a question is answered by its best sentence at all. */
export function answerScore(features: readonly number[]): number {
  return weighted(features, answeringWeights)
}

/** Below this the generator says nothing. */
export const answerThreshold = -0.72

/** The same for a figure on which sources were found to disagree in answer to the question: they do speak to it. */
export const disputedThreshold = -1.4

/** A sentence that has less of the question than this speaks of something else, whatever the rest says. */
export const leastSpokenOf = 0.45
