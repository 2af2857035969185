import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-facts.ts'

const codesOf = (answer: string, ...sources: string[]) =>
  verifyAnswer({ answer, facts: sources.map(text => ({ text })) }).claims.flatMap(({ issues }) =>
    issues.map(({ code }) => code)
  )

// A capital tells nothing of a sentence's first word.
test.each([
  ['Kestrel kept a 10% stake.', 'Doran kept a 10% stake.'],
  ['Microsoft released the tool in 2020.', 'Google released the tool in 2020.'],
  ['Anna won the race.', 'Maria Sanchez won the race.'],
  ['Ferro has recalled 1,200 cars.', 'Volvo has recalled 1,200 cars, the agency said.'],
  ['Kestrel kept a 10% stake.', 'Marta Lind founded Kestrel Labs in 2008. Doran kept a 10% stake.'],
  ['Nils Lind founded Kestrel Labs.', 'Marta Lind founded Kestrel Labs in Oslo in 2008.']
])('%s is not said of: %s', (claim, source) => {
  expect(codesOf(claim, source)).toContain('name_mismatch')
})

test.each([
  ['Officials closed the road.', ['Police closed the road.']],
  ['Researchers found a new moth.', ['Scientists found a new moth.']],
  ['Turnover fell in May.', ['Revenue fell in May.']],
  ['Kestrel kept a 10% stake.', ['Kestrel kept a 10% stake.', 'Doran kept a 10% stake.']]
])('%s may be: %j', (claim, sources) => {
  expect(codesOf(claim, ...sources)).toEqual([])
})
