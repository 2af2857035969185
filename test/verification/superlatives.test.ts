import { expect, test } from 'vitest'
import { claimOf, testClaims } from './claims.ts'

testClaims('what is the greatest among some is not so among more', {
  withheld: [
    ['The tunnel is the longest in the world.', 'The tunnel is the longest in Italy.'],
    ['The oldest club in the world was founded in 1861.', 'The oldest club in the state was founded in 1861.'],
    ['It is the oldest theatre in the country.', 'It is the oldest theatre in the county.'],
    ["It is the world's tallest tower.", "It is the country's tallest tower."],
    ['It is the tallest tower worldwide.', "It is the country's tallest tower."],
    ['She is the youngest mayor ever.', 'She is the youngest mayor in the region.'],
    ['This is the biggest theft in history.', "This is the biggest theft in the town's history."],
    ['It was the worst flood in history.', 'It was the worst flood in the history of the county.'],
    ['It is the second largest zoo in the world.', 'It is the second largest zoo in Germany.'],
    [
      'It was the first museum in the world to ban photographs.',
      'It was the first museum in Norway to ban photographs.'
    ],
    [
      'It is the only hospital in the country with a burns unit.',
      'It is the only hospital in the region with a burns unit.'
    ],
    ['The most visited museum in the world is free.', 'The most visited museum in the country is free.']
  ],
  supported: [
    ['It is the tallest tower in the country.', "It is the country's tallest tower."],
    [
      'It was the first museum in the country to ban photographs.',
      'It was the first museum in Norway to ban photographs.'
    ],
    ["It was the worst flood in the country's history.", 'It was the worst flood in the history of the country.'],
    ['She became the first woman ever to lead the bank.', 'She is the first woman to lead the bank.'],
    ['It is the largest port of the region.', 'The port, the largest in the country, dominates the region.'],
    ['It is the tallest in the world.', 'No tower anywhere is taller: at 828 m it is the tallest in the world.'],
    ['It is the largest zoo in Europe.', 'It is the largest zoo in Europe and lies in Spain.']
  ]
})

test('it is told among what the source says it', () => {
  const source = 'It is the most popular park in the city.'
  expect(claimOf('It is the most popular park in the country.', source)?.issues).toMatchObject([
    { code: 'low_support', claimed: 'country', found: 'city' }
  ])
})
