import type { Mutation } from './mutation.ts'
import { paraphrases } from './paraphrases.ts'
import { wrongFigures } from './wrong-figures.ts'
import { wrongNames } from './wrong-names.ts'
import { wrongPolarity } from './wrong-polarity.ts'

/** The mutations in the order of the table. */
export const mutations: readonly Mutation[] = [...paraphrases, ...wrongFigures, ...wrongNames, ...wrongPolarity]
