import { expect, test } from 'vitest'
import { judgeSet, totalsOf, verdictSets } from '../../evals/verdicts.ts'

// What was reached; it may only fall. Of those held out nobody looks at more than these numbers.
const bounds = new Map([
  ['news', { withheld: 4, accused: 0, shown: 16 }],
  ['news-2', { withheld: 4, accused: 1, shown: 35 }],
  ['afterwards', { withheld: 0, accused: 0, shown: 2 }],
  ['figure-roles', { withheld: 1, accused: 0, shown: 7 }],
  ['figure-roles-2', { withheld: 0, accused: 0, shown: 16 }],
  ['deeds', { withheld: 1, accused: 0, shown: 11 }],
  ['deeds-2', { withheld: 0, accused: 0, shown: 14 }],
  ['fields', { withheld: 2, accused: 1, shown: 32 }],
  ['fields-2', { withheld: 2, accused: 1, shown: 38 }],
  ['numerate', { withheld: 13, accused: 6, shown: 24 }],
  ['plain', { withheld: 16, accused: 7, shown: 33 }],
  ['reckoned', { withheld: 23, accused: 6, shown: 22 }],
  ['answers', { withheld: 4, accused: 3, shown: 83 }],
  ['simple', { withheld: 2, accused: 2, shown: 23 }],
  ['held-out/answers', { withheld: 13, accused: 5, shown: 82 }],
  ['held-out/answers-2', { withheld: 9, accused: 3, shown: 86 }],
  ['held-out/figures', { withheld: 8, accused: 3, shown: 18 }],
  ['held-out/plain', { withheld: 33, accused: 12, shown: 42 }],
  ['held-out/reckoned', { withheld: 37, accused: 7, shown: 22 }]
])

test.each(verdictSets())('claims labelled before any run: %s', set => {
  const { withheld, accused, shown } = totalsOf(judgeSet(set))
  const most = bounds.get(set)
  if (!most) throw new Error(`${set} has no bounds yet: it reached ${JSON.stringify({ withheld, accused, shown })}`)
  expect(withheld).toBeLessThanOrEqual(most.withheld)
  expect(accused).toBeLessThanOrEqual(most.accused)
  expect(shown).toBeLessThanOrEqual(most.shown)
})
