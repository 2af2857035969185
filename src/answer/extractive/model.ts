/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [4.25, 0.59, 0.67, -1.31, -1.2, 0.33, 1.67, 0.44, 1.02, 5.06, -0.26]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.5, 0.37, 0.51, 0.43, -0.81, -0.45, -1.37, -0.21, -1.53, -2.63, 0.47, -0.17, -0.66, 0.68]

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
export const answerThreshold = -0.4
