import { expect, test } from 'vitest'
import { judgeSet, totalsOf, verdictSets } from '../../evals/verdicts.ts'

// What was reached; it may only fall. Of those held out nobody looks at more than these numbers.
const bounds = new Map([
  ['news', { withheld: 4, accused: 0, shown: 15 }],
  ['news-2', { withheld: 4, accused: 1, shown: 31 }],
  ['afterwards', { withheld: 0, accused: 0, shown: 2 }],
  ['figure-roles', { withheld: 1, accused: 0, shown: 6 }],
  ['figure-roles-2', { withheld: 0, accused: 0, shown: 14 }],
  ['deeds', { withheld: 2, accused: 0, shown: 10 }],
  ['deeds-2', { withheld: 0, accused: 0, shown: 9 }],
  ['fields', { withheld: 3, accused: 1, shown: 25 }],
  ['fields-2', { withheld: 2, accused: 1, shown: 29 }],
  ['notations', { withheld: 4, accused: 1, shown: 1 }],
  ['notations-2', { withheld: 1, accused: 1, shown: 2 }],
  ['notations-3', { withheld: 2, accused: 2, shown: 2 }],
  ['numerate', { withheld: 13, accused: 6, shown: 21 }],
  ['plain', { withheld: 16, accused: 7, shown: 26 }],
  ['reckoned', { withheld: 22, accused: 5, shown: 18 }],
  ['answers', { withheld: 4, accused: 3, shown: 56 }],
  ['reports', { withheld: 4, accused: 2, shown: 25 }],
  ['reports-2', { withheld: 4, accused: 3, shown: 7 }],
  ['simple', { withheld: 0, accused: 0, shown: 17 }],
  ['simple-2', { withheld: 8, accused: 2, shown: 13 }],
  ['simple-3', { withheld: 5, accused: 3, shown: 22 }],
  ['side-by-side', { withheld: 3, accused: 1, shown: 27 }],
  ['held-out/answers', { withheld: 15, accused: 5, shown: 71 }],
  ['held-out/answers-2', { withheld: 12, accused: 3, shown: 80 }],
  ['held-out/figures', { withheld: 9, accused: 3, shown: 17 }],
  ['held-out/plain', { withheld: 34, accused: 12, shown: 34 }],
  ['held-out/reckoned', { withheld: 39, accused: 7, shown: 22 }],
  ['held-out/side-by-side', { withheld: 7, accused: 2, shown: 23 }],
  ['held-out/simple', { withheld: 5, accused: 3, shown: 13 }]
])

test.each(verdictSets())('claims labelled before any run: %s', set => {
  const { withheld, accused, shown } = totalsOf(judgeSet(set))
  const most = bounds.get(set)
  if (!most) throw new Error(`${set} has no bounds yet: it reached ${JSON.stringify({ withheld, accused, shown })}`)
  expect(withheld).toBeLessThanOrEqual(most.withheld)
  expect(accused).toBeLessThanOrEqual(most.accused)
  expect(shown).toBeLessThanOrEqual(most.shown)
})
