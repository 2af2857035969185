import { expect, test } from 'vitest'
import { claimOf } from './claims.ts'

const told: [string, string, string][] = [
  ['The museum has 40 rooms.', 'The hotel has 40 rooms. The museum is next door.', 'hotel'],
  ['The library opens at 9 a.m.', 'The shop opens at 9 a.m. The library is closed on Mondays.', 'shop'],
  ['Rent costs €900 a month.', 'Heating costs €900 a month. Rent is paid separately.', 'Heating'],
  ['Unemployment stands at 6%.', 'Inflation stands at 6%. Unemployment fell last year.', 'Inflation'],
  ['The rear tyres need 2.5 bar.', 'The front tyres need 2.5 bar. The rear tyres need more.', 'front'],
  [
    'Patients with diabetes take 20 mg.',
    'Patients with asthma take 20 mg. Patients with diabetes need a lower dose.',
    'asthma'
  ],
  [
    'The budget for roads is £4 million.',
    'The budget for schools is £4 million. The budget for roads was cut.',
    'schools'
  ],
  ['Exports grew by 9%.', 'There was a 9% growth in imports. Exports grew as well.', 'imports'],
  [
    'HIV infections in the country have increased by 150%.',
    'There has been a 150% increase in hepatitis C. The number of HIV infections has grown in one county.',
    'hepatitis C'
  ],
  [
    'House prices rose 7% last year.',
    'Estate agents reported a 7% increase in rents last year. House prices hardly changed.',
    'rents'
  ],
  [
    'The second edition sold 10,000 copies.',
    'The first edition sold 10,000 copies. The second edition sold fewer.',
    'first'
  ],
  ['The trip takes 3 hours by train.', 'The trip takes 3 hours by car. By train it is quicker.', 'car'],
  ['Cats slept 15 hours a day.', 'Cats were watched, too. Dogs slept 15 hours a day.', 'Dogs']
]

test.each(told)('%s is of something else: %s', (claim, source, other) => {
  const checked = claimOf(claim, source)
  expect(checked?.verdict).toBe('unsupported')
  expect(checked?.issues).toContainEqual(expect.objectContaining({ code: 'figure_mismatch' }))
  expect(checked?.issues[0]?.message).toContain(`for ${other}, not for `)
})

test.each([
  ['Green tea is picked from May, mostly by hand, and dried for two days.', 'Green', 'Black'],
  ['Green tea, interestingly, is dried for two days.', 'Green', 'Black'],
  ['In fact, green tea is dried for two days.', 'green', 'Black'],
  ['Green tea is dried for two days, which the growers call an art.', 'Green', 'Black']
])('what is said by the way hides no exchange: %s', (claim, own, other) => {
  const source = 'Black tea is picked from May and dried for two days. Green tea is steamed.'
  const codes = claimOf(claim, source)?.issues.map(({ code }) => code)
  expect(codes).toContain('figure_mismatch')
  expect(claimOf(claim.replace(own, other), source)?.verdict).toBe('supported')
})

test.each([
  ['Of the 40 paid volunteers, 10 stayed.', 'There were 40 unpaid volunteers. Of the 40, 10 stayed.', 'unpaid'],
  ['The 12 unlicensed drivers were fined.', 'The 12 licensed drivers were fined.', 'licensed']
])('%s gives those counted the opposite trait: %s', (claim, source, trait) => {
  const [figure] = claimOf(claim, source)?.figures ?? []
  expect(figure?.verdict).toBe('not_stated')
  expect(claimOf(claim, source)?.issues[0]?.message).toContain(`for ${trait}, not for `)
})

test('another number of things with the opposite trait is of others', () => {
  const source = '30 people with a job took part; 10 unemployed people were interviewed later.'
  expect(claimOf('30 employed people took part.', source)?.issues).toEqual([])
})

test.each([
  ['The library is closed on Mondays.', 'The shop is closed on Mondays. The library is open daily.', 'shop'],
  ['Dogs are allowed in the garden.', 'Dogs are allowed in the yard. In the garden they are not allowed.', 'yard'],
  ['The café makes 120 loaves.', 'Korver’s bakery makes 120 loaves. A small café at the back serves soup.', 'bakery'],
  ['The shop sells bread.', 'The shop sells cake. Bread is sold next door.', 'cake'],
  ['The first draft was accepted.', 'The second draft was accepted. The first draft was rejected.', 'second']
])('%s is said of something else: %s', (claim, source, other) => {
  expect(claimOf(claim, source)?.issues[0]?.message).toContain(other)
})

test.each([
  // Another word for it, which the source has or has not.
  ['The inn has 40 rooms.', 'The hotel has 40 rooms. The museum is next door.'],
  ['The hotel has 40 rooms.', 'The Grand was built in 1900 as a hotel. The building has 40 rooms.'],
  ['The fee is €20.', 'The charge is €20. The fee is paid at the desk.'],
  ['Pupils pay 5 euros.', 'Children pay 5 euros. The pupils of the school may come along.'],
  ['Staff get 25 days of leave.', 'Employees get 25 days of leave. Staff must ask for it a week ahead.'],
  ['She lives in Maryland.', 'She resides in Maryland. Her mother lives there, too.'],
  ['The trip begins in June.', 'The visit begins in June. The trip was put off twice.'],
  // "The …" may take up what was named before.
  ['The orchestra has 80 players.', 'The orchestra was founded in 1920. The ensemble has 80 players.'],
  // Another source may mean the same by it.
  ['Exports grew by 9%.', 'There was a 9% growth in exports. Imports grew as well.'],
  ['The town has 4,000 inhabitants.', 'Elmsett has 4,000 inhabitants. The town lies on a river.']
])('%s may be of the same: %s', (claim, source) => {
  expect(claimOf(claim, source)?.verdict).toBe('supported')
})

test.each([
  [
    'Moss is 4 years old.',
    'Fly is 4 years old and works with sheep. Moss is 9 years old and mostly sleeps.',
    '9 years'
  ],
  [
    'The attic flat costs 640 euros.',
    'The flat on the ground floor costs 640 euros a month. The attic flat costs 710 euros.',
    '710 euros'
  ]
])('%s is given otherwise in its own words: %s', (claim, source, other) => {
  const [figure] = claimOf(claim, source)?.figures ?? []
  expect(figure).toMatchObject({ verdict: 'contradicted' })
  expect(claimOf(claim, source)?.issues[0]?.found).toBe(other)
})

test.each([
  ['The attic flat costs 710 euros.', 'The flat on the ground floor costs 640 euros. The attic flat costs 710 euros.'],
  ['The hotel has 40 rooms.', 'The hotel was built with 12 rooms. Today it has 40 rooms.'],
  ['The club has 38 members.', 'The club had 12 members in 1990. Now there are 38 members.']
])('%s is given in its own words, or now: %s', (claim, source) => {
  expect(claimOf(claim, source)?.verdict).toBe('supported')
})

test('another sort of people is counted', () => {
  const source = 'The clinic employs nine nurses. The doctors work there on Mondays only.'
  expect(claimOf('The clinic employs nine doctors.', source)?.figures[0]?.verdict).toBe('not_stated')
  expect(claimOf('The clinic employs nine nurses.', source)?.verdict).toBe('supported')
})

test.each([
  ['The avalanche killed 16 Sherpas.', 'An avalanche killed 16 Nepalis. The Sherpas came back this year.'],
  ['Among the crew were three Swedes.', 'Three Danes were among the crew. The Swedes had built the ship.']
])('people counted by another name: %s', (claim, source) => {
  expect(claimOf(claim, source)?.figures[0]?.verdict).toBe('not_stated')
})

test.each([
  ['The avalanche killed 16 Nepalis.', 'An avalanche killed 16 Nepalis. The Sherpas came back this year.'],
  ['30 Kenyans were aboard.', 'Aboard were 30 people from Kenya. The Kenyans were tourists.'],
  ['Imports grew by 5% in March.', 'The bureau reported a rise of 5% in imports in March. Exports were weak.'],
  ['The number of burglaries rose by 30%.', 'There was a 30% rise in burglary. Theft remained a problem.']
])('%s is of the same, in another form: %s', (claim, source) => {
  expect(claimOf(claim, source)?.verdict).toBe('supported')
})

test.each([
  ['Tea costs €7 and coffee €4.', 'Coffee costs €7 and tea €4.'],
  ['Entry costs 8 euros on Sundays.', 'Entry costs 8 euros on weekdays. On Sundays it is free.'],
  ['The price of tea rose by 4% and that of coffee by 7%.', 'The price of coffee rose by 4% and that of tea by 7%.']
])('%s is told the other way round, or of other days: %s', (claim, source) => {
  expect(claimOf(claim, source)?.verdict).toBe('contradicted')
})

test.each([
  ['Coffee costs €4 and tea €7.', 'Tea costs €7 and coffee €4.'],
  ['Oslo has 40 museums and Bergen has 30 museums.', 'Bergen has 30 museums and Oslo has 40 museums.'],
  ['In Oslo there are 40 museums and in Bergen 30.', 'There are 40 museums in Oslo and 30 in Bergen.'],
  ['Turnover rose 5%.', 'Sales rose 5%. The firm expects turnover of €3 million next year.']
])('%s is told in another order or in other words: %s', (claim, source) => {
  expect(claimOf(claim, source)?.verdict).toBe('supported')
})
