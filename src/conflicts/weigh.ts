/** A term's weight: see `createWeights`. */
export type Weigh = (term: string) => number

/**
 * Turns the rarity of terms (their inverse document frequency) into weights, each reckoned once. Only the root counts:
 * in a small corpus the rarity of a word is mostly chance. Default: all terms are as rare as each other.
 */
export function createWeights(rarity?: (term: string) => number): Weigh {
  if (!rarity) return () => alike
  const known = new Map<string, number>()
  return term => {
    let weight = known.get(term)
    if (weight === undefined) {
      weight = weightOf(rarity(term))
      known.set(term, weight)
    }
    return weight
  }
}

const weightOf = (rarity: number): number => Math.sqrt(0.5 + rarity)
const alike = weightOf(1)

/** Names tell things apart better than other words of the same rarity. */
export const nameWeight = 1.6
