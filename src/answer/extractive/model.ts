/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [4.2, 0.3, 0.6, -1.4, -1.2, 0.2, 1.6, 0.5, 0.8, 4, -0.1]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.9, 0.4, 0.6, 0.6, -0.8, 0.6, -0.4, -1.3, -0.5, -1.25, -2.6, 0.4, 0.1, -0.6, 1]

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
