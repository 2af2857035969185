import { expect, test } from 'vitest'
import { judgeHalf, totalsOf } from '../../evals/verdicts.ts'

// What was reached; it may only fall. Of the held-out half nobody looks at more than these numbers.
test.each([
  ['development', { withheld: 7, accused: 1, shown: 17 }],
  ['held-out', { withheld: 14, accused: 4, shown: 41 }],
  ['afterwards', { withheld: 0, accused: 0, shown: 2 }],
  ['figure-roles-development', { withheld: 3, accused: 0, shown: 8 }],
  ['figure-roles-held-out', { withheld: 6, accused: 4, shown: 16 }],
  ['deeds-development', { withheld: 1, accused: 0, shown: 12 }],
  ['deeds-held-out', { withheld: 2, accused: 0, shown: 21 }],
  ['fresh-development', { withheld: 5, accused: 2, shown: 36 }],
  ['fresh-held-out', { withheld: 9, accused: 3, shown: 46 }]
] as const)('claims labelled before any run, %s half', (half, most) => {
  const { withheld, accused, shown } = totalsOf(judgeHalf(half))
  expect(withheld).toBeLessThanOrEqual(most.withheld)
  expect(accused).toBeLessThanOrEqual(most.accused)
  expect(shown).toBeLessThanOrEqual(most.shown)
})
