import { expect, test } from 'vitest'
import { claimOf, testClaims } from './claims.ts'

const museums = 'Oslo has 40 museums and Bergen 30.'
const clinic = 'The hospital treated 4,200 patients in 2019 and the clinic 1,350.'
const lines = 'The red line and the blue line are 12 km and 17 km long, respectively.'
const metals = 'Tin, copper and iron melt at 232, 1,085 and 1,538 degrees, respectively.'
const ferry = 'The ferry carries 900 passengers, the barge 300 cars.'
const lake = 'The lake covers 80 hectares in the dry season and 140 in the wet season.'
const corn = 'Wheat, rye and oats cost 210, 190 and 240 euros a tonne, respectively.'
const shifts = 'The day shift has 24 workers and the night shift 11.'

testClaims('a verb that is said once for several things', {
  supported: [
    ['Bergen has 30 museums.', museums],
    ['There are 30 museums in Bergen and 40 in Oslo.', museums],
    [museums, museums],
    ['The clinic treated 1,350 patients in 2019.', clinic],
    ['Tomas scored 19 points.', 'Lena scored 11 points, Tomas 19.'],
    ['The night shift has 11 workers.', shifts],
    ['In 2019 Trondheim had 12 museums.', 'In 2019, Oslo had 40 museums, Bergen 30 and Trondheim only 12.'],
    ['Wages rose by 3%.', 'Rents rose by 4% and wages by 3%.'],
    ['The barge takes 300 cars.', ferry],
    ['During the wet season the lake is 140 hectares large.', lake],
    ['You can apply until 30 April.', 'Applications open on 15 March and close on 30 April.'],
    ['The clinic has 14 beds.', 'The hospital has 32 beds and the annex 14. The clinic has 14 beds, too.']
  ],
  withheld: [
    ['Bergen has 40 museums.', museums],
    ['Oslo has 30 museums and Bergen 40.', museums],
    ['The night shift has 24 workers.', shifts],
    ['The clinic treated 4,200 patients.', clinic],
    ['The ferry carries 300 cars.', ferry],
    ['In the wet season the lake covers 80 hectares.', lake]
  ]
})

const guarantee = 'The guarantee is five years, ten for the compressor.'
const tank = 'A full tank of 250 litres is heated in about four hours, or two and a half with the heater.'
const results = 'Results are ready after two working days, those of hormone tests after five.'
const visits = 'A first visit takes about 40 minutes and later ones 15 to 20.'
const crossing = 'The crossing takes 55 minutes, in winter up to 80.'
const tickets = 'A single ticket costs 14 euros and a return 25; bicycles go free, motorcycles pay 9 euros.'
const tags = 'They charge you a deposit ($100 for the EZ-Tag, $25 for the TX-Tag).'

testClaims('a number that leaves out what is counted', {
  supported: [
    ['The compressor has a guarantee of ten years.', guarantee],
    ['The guarantee is five years.', guarantee],
    ['The tank is heated in two and a half hours with the heater.', tank],
    ['Hormone test results take five working days.', results],
    ['Later visits take 15 to 20 minutes.', visits],
    ['In winter the crossing can take up to 80 minutes.', crossing],
    ['A return costs 25 euros.', tickets],
    ['The deposit is $100 for the EZ-Tag and $25 for the TX-Tag.', tags],
    ['The pharmacy closes at 13:00 on Saturdays.', 'It is open until 18:30, and until 13:00 on Saturdays.']
  ],
  withheld: [
    ['The guarantee is ten years.', guarantee],
    ['The guarantee for the compressor is five years.', guarantee],
    ['The tank is heated in four hours with the heater.', tank],
    ['The tank is heated in two and a half hours.', tank],
    ['Results of hormone tests are ready after two working days.', results],
    ['A first visit takes 15 to 20 minutes.', visits],
    ['In winter the crossing takes 55 minutes.', crossing],
    ['A single ticket costs 25 euros.', tickets],
    [
      'The warranty covers all parts for 10 years.',
      'The warranty covers the motor for 10 years and all other parts for 2 years.'
    ]
  ]
})

testClaims('rows that go together', {
  supported: [
    ['The blue line is 17 km long.', lines],
    ['The red and the blue line are 12 km and 17 km long.', lines],
    [lines, lines],
    ['Copper melts at 1,085 degrees.', metals],
    ['A tonne of rye costs 190 euros.', corn],
    ['Kim was second.', 'Osei and Kim came first and second, respectively.'],
    ['Milk costs $6.', 'The prices of milk and bread are $6 and $3.50, respectively.'],
    ['Sales rose by 5% in 2020.', 'Sales rose by 4% and 5% in 2019 and 2020, respectively.'],
    ['The blue line is 17 km long.', 'The red and blue lines are 12 and 17 km long respectively.']
  ],
  withheld: [
    ['The red line is 17 km long and the blue line 12 km.', lines],
    ['The red line and the blue line are 17 km and 12 km long, respectively.', lines],
    ['Copper melts at 1,538 degrees.', metals],
    ['Iron melts at 232 degrees.', metals],
    ['A tonne of oats costs 210 euros.', corn],
    ['Bread costs $6.', 'The prices of milk and bread are $6 and $3.50, respectively.']
  ]
})

testClaims('what is no ellipsis', {
  supported: [
    ['The club scored 71 goals and conceded 34.', 'The club scored 71 goals and conceded 34.'],
    [
      'The bank lent €27 million.',
      'It invested €45 million, of which a bank lent €27 million and the fund €7.5 million.'
    ],
    ['The show opened in May 2020.', 'The show ran for 40 nights and May 2020 saw its opening.']
  ]
})

test('cites a figure where the source writes it', () => {
  const [figure] = claimOf('Copper melts at 1,085 degrees.', metals)?.figures ?? []
  const { evidence } = figure ?? {}
  expect(evidence?.citedText).toBe('1,085')
  expect(metals.slice(evidence?.startCharIndex, evidence?.endCharIndex)).toBe('1,085')
})

test('gives the figures of an elliptical claim where it writes them', () => {
  const claim = claimOf(museums, 'Bergen has 30 museums. Oslo has 40 museums.')
  expect(claim?.figures.map(({ startCharIndex, endCharIndex }) => museums.slice(startCharIndex, endCharIndex))).toEqual(
    ['40', '30']
  )
})
