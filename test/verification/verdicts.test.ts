import { expect, test } from 'vitest'
import { judgeHalf, totalsOf } from '../../evals/verdicts.ts'

// What was reached; it may only fall. Of the held-out half nobody looks at more than these numbers.
test.each([
  ['development', { withheld: 9, accused: 1, shown: 26 }],
  ['held-out', { withheld: 15, accused: 5, shown: 44 }],
  ['afterwards', { withheld: 0, accused: 0, shown: 7 }],
  ['figure-roles-development', { withheld: 12, accused: 5, shown: 14 }],
  ['figure-roles-held-out', { withheld: 7, accused: 5, shown: 16 }]
] as const)('claims labelled before any run, %s half', (half, most) => {
  const { withheld, accused, shown } = totalsOf(judgeHalf(half))
  expect(withheld).toBeLessThanOrEqual(most.withheld)
  expect(accused).toBeLessThanOrEqual(most.accused)
  expect(shown).toBeLessThanOrEqual(most.shown)
})
