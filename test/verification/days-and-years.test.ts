import { expect, test } from 'vitest'
import { claimOf } from './claims.ts'

// Of such a day or year nobody can tell the date; of its like it can be told that it is another.
test.each([
  ['The plan was approved on Monday.', 'The plan was approved on Tuesday.'],
  ['The council approved the plan on Monday.', 'The council approved a plan for a second tram depot on Tuesday.'],
  ['The trams arrived last year.', 'The old depot could not take the 20 new trams that arrive next year.'],
  ['The fair opens next week.', 'The fair opens this week.']
])('%s contradicts: %s', (claim, source) => {
  expect(claimOf(claim, source)).toMatchObject({ verdict: 'contradicted', issues: [{ code: 'figure_mismatch' }] })
})

test.each([
  ['The plan was approved on Tuesday.', 'The council approved the plan on Tuesday; it had met on Monday.'],
  ['The plan was approved on Monday.', 'On 4 March the council approved the plan.'],
  ['The trams arrive next year.', 'The trams, ordered last year, arrive next year.'],
  ['The fair opened on Friday.', 'The fair opened at the end of last week.']
])('%s may stand on: %s', (claim, source) => {
  expect(claimOf(claim, source)?.issues).toEqual([])
})
