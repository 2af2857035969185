/** Weights of `rankingFeatures`, in their order: fitted by evals/fit-extractive.ts, see docs/decisions/extractive.md. */
const rankingWeights = [4.12, 0.46, 0.73, -1.45, -1.24, 0.32, 1.55, 0.34, 1.63, 0.73, 4.86, -0.22]

/** Weights of `answeringFeatures`, in their order: fitted like the others. */
const answeringWeights = [-0.54, 0.4, 0.53, 0.44, -0.67, -0.47, -1.24, -0.45, -1.57, -2.67, 0.46, -0.17, -0.61, 0.61]

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
export const answerThreshold = -0.65

/** The same for a figure on which sources were found to disagree in answer to the question: they do speak to it. */
export const disputedThreshold = -1.4
