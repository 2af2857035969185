/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [-8.6, 3.1, 0.2, -1.2, -0.5, 1.9, 0, 0.25, -0.45, 5.8, 0.35]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.24, 0, -0.4, 0.56, 0.47, -0.78, 0, -1.29, -0.63, -0.27, -1.23, -2.53, 0, 0.4, 0.3]

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
export const answerThreshold = -0.5
