/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [4.13, 0.46, 0.72, -1.23, -1.18, 0.37, 1.59, 0.41, 1.66, 0.71, 4.76, -0.24]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.64, 0.64, 0.49, 0.44, -0.74, -0.69, -1.16, -0.53, -1.57, -2.66, 0.42, -0.21, -0.67, 0.61]

function weighted(features: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (const [index, weight] of weights.entries()) sum += weight * (features[index] ?? 0)
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
export const answerThreshold = -0.8

/** The same for a figure on which sources were found to disagree in answer to the question: they do speak to it. */
export const disputedThreshold = -1.4
