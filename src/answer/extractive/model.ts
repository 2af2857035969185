/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [4.2, 0.5, 0.6, -1.1, -1.1, 0.3, 1.6, 0.4, 1, 5, -0.3]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.68, 0.5, 0.49, 0.39, -0.85, 0.12, -0.33, -1.32, -0.25, -1.4, -2.62, 0.43, 0.05, -0.56, 0.67]

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
export const answerThreshold = Number(process.env.TH ?? -0.5)
