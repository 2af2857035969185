import { expect, test } from 'vitest'
import { claimOf, testClaims } from './claims.ts'

testClaims('by what an amount is told', {
  contradicted: [
    ['Rent is €900 per year.', 'Rent is €900 per month.'],
    ['The annual rent is €900.', 'Rent is €900 per month.'],
    ['Staff earn $15 a day.', 'Staff earn $15 an hour.'],
    ['The nurse works 40 hours a month.', 'The nurse works 40 hours a week.'],
    ['They pay 12 euros per kilogram.', 'They pay 12 euros per tonne.']
  ],
  supported: [
    ['The monthly rent is €900.', 'Rent is €900 per month.'],
    ['Staff earn $15 hourly.', 'Staff earn $15 per hour.'],
    ['Rent is €900 each month.', 'Rent is €900/month.'],
    ['Rent is €900.', 'Rent is €900 per month.']
  ]
})

test('the issue names the unit of the source', () => {
  expect(claimOf('Rent is €900 per year.', 'Rent is €900 per month.')?.issues[0]?.message).toBe(
    'The cited source gives "€900" per month.'
  )
})

testClaims('a year that a source leaves out', {
  withheld: [
    ['The bridge opened in 2020.', 'The bridge opened before 2020.'],
    ['The bridge opened in 2020.', 'The bridge opened after 2020.']
  ],
  supported: [['The bridge opened before 2020.', 'The bridge opened before 2020.']]
})

testClaims('which of two is more', {
  contradicted: [
    ['Anna is taller than Ben.', 'Ben is 180 cm tall and Anna is 175 cm.'],
    ['The night train takes longer than the day train.', 'The day train takes 9 hours and the night train 7 hours.'],
    ['Rent in Wells is higher than in Bath.', 'Rent in Bath is £900. In Wells it is £750.'],
    ['The blue bag is cheaper than the red one.', 'The red bag costs $20 and the blue bag $25.'],
    ['There are more cats than dogs.', 'There are 12 dogs and nine cats.'],
    ['The tower is taller than the cathedral.', 'The radio tower is 96 m high, 4 m lower than the cathedral.'],
    [
      'Nurses on night shifts slept longer than nurses on day shifts.',
      'Nurses on night shifts slept for 5.5 hours a day, an hour and a half less than nurses on day shifts.'
    ]
  ],
  supported: [
    ['Ben is taller than Anna.', 'Ben is 180 cm tall and Anna is 175 cm.'],
    ['The day train takes longer than the night train.', 'The day train takes 9 hours and the night train 7 hours.'],
    ['Rent in Bath is higher than in Wells.', 'Rent in Bath is £900. In Wells it is £750.'],
    ['The red bag is cheaper than the blue one.', 'The red bag costs $20 and the blue bag $25.'],
    ['The cathedral is taller than the tower.', 'The radio tower is 96 m high, 4 m lower than the cathedral.'],
    [
      'Nurses on day shifts slept longer than nurses on night shifts.',
      'Nurses on night shifts slept for 5.5 hours a day, an hour and a half less than nurses on day shifts.'
    ]
  ]
})

testClaims('which way something went', {
  contradicted: [
    ['The price has gone up.', 'The price is £60, down from £70 a year ago.'],
    ['Turnout was higher than four years ago.', 'Turnout was 54%, compared with 61% four years ago.'],
    ['The number of pupils fell.', 'The school has 410 pupils, after 380 pupils a year earlier.']
  ],
  supported: [
    ['The price has gone down.', 'The price is £60, down from £70 a year ago.'],
    ['Turnout was lower than four years ago.', 'Turnout was 54%, compared with 61% four years ago.'],
    ['The number of pupils rose.', 'The school has 410 pupils, after 380 pupils a year earlier.'],
    // It is the growth that became less.
    ['Sales rose.', 'The growth of sales came to 3%, compared with 5% a year ago.']
  ]
})
