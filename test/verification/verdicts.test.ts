import { expect, test } from 'vitest'
import { judgeHalf, totalsOf } from '../../evals/verdicts.ts'

// What was reached; it may only fall. Of the held-out half nobody looks at more than these numbers.
test.each([
  ['development', { withheld: 8, accused: 1, shown: 20 }],
  ['held-out', { withheld: 15, accused: 4, shown: 42 }],
  ['afterwards', { withheld: 0, accused: 0, shown: 2 }],
  ['figure-roles-development', { withheld: 11, accused: 5, shown: 12 }],
  ['figure-roles-held-out', { withheld: 7, accused: 5, shown: 16 }],
  ['deeds-development', { withheld: 1, accused: 0, shown: 13 }],
  ['deeds-held-out', { withheld: 2, accused: 0, shown: 22 }]
] as const)('claims labelled before any run, %s half', (half, most) => {
  const { withheld, accused, shown } = totalsOf(judgeHalf(half))
  expect(withheld).toBeLessThanOrEqual(most.withheld)
  expect(accused).toBeLessThanOrEqual(most.accused)
  expect(shown).toBeLessThanOrEqual(most.shown)
})
