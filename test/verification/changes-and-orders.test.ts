import { describe, expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-facts.ts'

const verdict = (answer: string, source: string) =>
  verifyAnswer({ answer, facts: [{ text: source }] }).claims[0]?.verdict

describe('what rises and falls: by how much, from what, to what', () => {
  test.each([
    ['Rents fell by 900 euros.', 'Rents fell by 5% to 900 euros a month.'],
    ['The fee rises to £3.', 'The fee rises by £3 in April.'],
    ["The lake's level dropped by 3 metres.", "The lake's level dropped from 5 to 3 metres."],
    ["The lake's level rose to 6 metres.", "The lake's level rose from 6 metres to 8 metres."],
    ['Visitor numbers increased to 3,000.', 'Visitor numbers stayed at 3,000.']
  ])('%s is not on: %s', (claim, source) => {
    expect(verdict(claim, source)).toBe('contradicted')
  })

  test.each([
    ['Rents fell to 900 euros.', 'Rents fell by 5% to 900 euros a month.'],
    ["The lake's level dropped by 3 metres.", "The lake's level dropped from 6 to 3 metres."],
    ['Visitor numbers remained at 3,000.', 'Visitor numbers remained at 3,000 in May.']
  ])('%s is on: %s', (claim, source) => {
    expect(verdict(claim, source)).toBe('supported')
  })
})

describe('numbers of things that are counted side by side', () => {
  test.each([
    ['The farm keeps 60 goats and 20 cows.', 'The farm keeps 60 cows and 20 goats.'],
    ['The village has four pubs and three churches.', 'The village has three pubs and four churches.'],
    ['There are 45 desks.', 'There are 45 lockers and 30 desks.']
  ])('%s is not on: %s', (claim, source) => {
    expect(verdict(claim, source)).toBe('contradicted')
  })

  test.each([['There are 20 goats and 60 cows.', 'The farm keeps 60 cows and 20 goats.']])(
    '%s is on: %s',
    (claim, source) => {
      expect(verdict(claim, source)).toBe('supported')
    }
  )
})
