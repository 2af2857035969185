import { type FindingCode, faultCodes, type Tally, tallyNames } from './findings.ts'
import type { Result } from './run-cases.ts'

/** Every measure with what it says; each is a share, best at 1. */
export const measures = {
  conflictsWhole: 'conflicts told whole where one reading is told',
  conflictsRight: 'reported conflicts that are ones',
  readingsShown: 'readings shown that were asked for (truthful models)',
  figuresCited: 'shown figures that stand in a cited sentence',
  citationRecall: 'claims that cite a gold sentence for each reading they give (ALCE)',
  citationPrecision: 'citations of such claims that hold one (ALCE)',
  sentencesShown: 'true sentences of truthful models that were shown',
  answered: 'answerable questions answered (truthful models)',
  abstained: 'unanswerable questions not answered',
  abstention: 'balanced accuracy of abstaining: the mean of the two above',
  retrievalHit: 'readings asked for that were retrieved',
  retrievalRank: 'mean reciprocal rank of their passages'
} as const
export type Measure = keyof typeof measures

export interface Scores {
  answers: number
  /** Answers with at least one fault. */
  faulty: number
  /** Faults by code, all codes. */
  faults: Record<string, number>
  /** null where there was nothing to measure. */
  measures: Record<Measure, Tally & { value: number | null }>
}

const isFault = new Set<FindingCode>(faultCodes)
export const hasFault = ({ findings }: Result) => findings.some(({ code }) => isFault.has(code))

/** Adds up any selection of results. */
export function scoresOf(results: readonly Result[]): Scores {
  const faults: Record<string, number> = Object.fromEntries(faultCodes.map(code => [code, 0]))
  for (const { code } of results.flatMap(({ findings }) => findings))
    if (isFault.has(code)) faults[code] = (faults[code] ?? 0) + 1
  const tallies = Object.fromEntries(
    tallyNames.map(name => {
      const right = results.reduce((sum, { tallies }) => sum + tallies[name].right, 0)
      const of = results.reduce((sum, { tallies }) => sum + tallies[name].of, 0)
      return [name, share(right, of)]
    })
  ) as Record<(typeof tallyNames)[number], ReturnType<typeof share>>
  const { answered, abstained } = tallies
  const ranks = results.filter(({ model }) => model === 'faithful').flatMap(result => result.ranks)
  return {
    answers: results.length,
    faulty: results.filter(hasFault).length,
    faults,
    measures: {
      ...tallies,
      abstention: {
        right: answered.right + abstained.right,
        of: answered.of + abstained.of,
        value:
          answered.value === null || abstained.value === null ? null : rounded((answered.value + abstained.value) / 2)
      },
      retrievalHit: share(ranks.filter(rank => rank !== null).length, ranks.length),
      retrievalRank: share(
        ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1 / rank), 0),
        ranks.length
      )
    }
  }
}

function share(right: number, of: number) {
  return { right: rounded(right), of, value: of === 0 ? null : rounded(right / of) }
}

/** Sums of fractions come out the same whatever their order. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
