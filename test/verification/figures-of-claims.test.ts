import { expect, test } from 'vitest'
import { verifyClaim } from '../../src/verification/verify-claim.ts'
import { check, codes, evidence } from './claims.ts'

const market =
  'As of September 30, 2024, the 401(k) market included more than 715,000 plans with $8.9 trillion in assets.'

const outbreak = 'Three people died and five others were infected in Kansas.'

test('a right number in the wrong role is contradicted by the one that has it', () => {
  const { figures, verdict } = check('Five people died and three others were infected in Kansas.', outbreak)
  expect(verdict).toBe('contradicted')
  expect(figures.map(figure => figure.verdict)).toContain('contradicted')
})

test('each is tied to the span that states it', () => {
  const sentence = evidence(market)
  const { figures } = verifyClaim('The 401(k) market holds 8.9 trillion USD.', [sentence])
  const [figure] = figures
  expect(figure?.verdict).toBe('stated')
  const [stated] = figure?.evidence ?? []
  expect(stated?.sentence).toBe(sentence)
  expect(market.slice(stated?.figure.startCharIndex, stated?.figure.endCharIndex)).toBe('$8.9 trillion')
})

test.each([
  [
    'sum',
    'Together the two funds hold $12 billion.',
    'The first fund holds $5 billion.',
    'The second fund holds $7 billion.',
    '$5 billion + $7 billion'
  ],
  [
    'difference',
    'The second fund holds $2 billion more than the first.',
    'The first fund holds $5 billion.',
    'The second fund holds $7 billion.',
    '$7 billion − $5 billion'
  ],
  [
    'share',
    'That is 25% of all plans.',
    'Of 200 plans in the survey, many changed.',
    'Some 50 plans changed.',
    '50 / 200'
  ]
])('a %s is derived, with its working', (_, claim, one, other, working) => {
  const { figures } = check(claim, [one, other])
  const derived = figures.find(({ figure, verdict }) => verdict === 'derived' && /\d/.test(figure.text))
  expect(derived?.working).toContain(working)
  expect(derived?.evidence).toHaveLength(2)
})

test('a sum is not made without its operands', () => {
  expect(codes(check('Together the two funds hold $12 billion.', 'The first fund holds $5 billion.'))).toContain(
    'figure_mismatch'
  )
})

test('an end of a range is stated, a value beyond it is not', () => {
  const range = 'The work costs $100–$300 a square foot.'
  expect(codes(check('The work costs at least $100 a square foot.', range))).toEqual([])
  expect(codes(check('The work costs $400 a square foot.', range))).toContain('figure_mismatch')
})

test('a hedge takes in what rounds to it, not another value as exact as the stated', () => {
  expect(codes(check('About 20% of assets are in plans.', 'Some 21% of assets are in plans.'))).toEqual([])
  expect(codes(check('Up to 6% of assets may go to Bitcoin.', 'Up to 5% of assets may go to Bitcoin.'))).toContain(
    'figure_mismatch'
  )
})

test('a figure told in another unit in parentheses parts nothing', () => {
  const weather = 'The city has an average high of just 79 degrees and an average low of only 56 degrees.'
  const both = (high: string, low: string): string => `The city has on average ${high} high and ${low} low.`
  const [warm, cool] = ['79 degrees Fahrenheit (26 degrees Celsius)', '56 degrees Fahrenheit (13 degrees Celsius)']
  expect(codes(check(both(warm, cool), weather))).toEqual([])
  expect(codes(check(both(cool, warm), weather))).toEqual(['figure_mismatch'])
})

test('a low is not taken for a high, nor one unit counted for another', () => {
  const weather = 'The city has an average high temperature of just 79 degrees and an average low of only 56 degrees.'
  expect(codes(check('The average low temperature of the city is 56 degrees.', weather))).toEqual([])
  const game = 'Winslow led Duke with 19 points while Okafor had 18 points, 10 of which came in the first half.'
  expect(codes(check('Winslow led Duke with 19 points while Okafor had 18 points and 10 rebounds.', game))).toEqual([
    'figure_mismatch'
  ])
})

test('two figures that change places are found, however near', () => {
  const food = 'Reheat all leftovers to 165 °F for 15 seconds within 2 hours.'
  expect(codes(check('Reheat all leftovers to 165 °F for 2 hours within 15 seconds.', food))).toEqual([
    'figure_mismatch'
  ])
  const fruit = 'On Monday the shop near the station sold 5 apples and 3 pears.'
  expect(codes(check('On Monday the shop near the station sold 3 pears and 5 apples.', fruit))).toEqual([])
})

test('a hedge bears a bound of the same number, a bound not the opposite one', () => {
  expect(codes(check('There are over 200 boats.', 'There are about 200 boats.'))).toEqual([])
  expect(codes(check('There are up to 200 boats.', 'There are about 200 boats.'))).toEqual([])
  expect(codes(check('There are at least 200 boats.', 'There are up to 200 boats.'))).toEqual(['figure_mismatch'])
})

test('a range is put together from two sentences of a source', () => {
  const rain = ['Some areas get up to 400 inches of rain.', 'It is common for them to get at least 100 inches a year.']
  expect(codes(check('The rain there comes to 100 to 400 inches a year.', rain))).toEqual([])
  expect(codes(check('The rain there comes to 100 to 500 inches a year.', rain))).toEqual(['figure_mismatch'])
})

test('what counts one thing is not taken from what counts another', () => {
  const raid = ['More than 500 rebels were killed in the raids.', 'The planes flew 1,200 airstrikes in the raids.']
  expect(codes(check('More than 500 rebels were killed in the raids and nearly 700 left.', raid))).toEqual([
    'figure_mismatch'
  ])
  const depot = ['The fleet of the depot employs 30 drivers.', 'The buses of the fleet are red.']
  expect(codes(check('The fleet includes 30 buses.', depot))).toContain('figure_mismatch')
  const ministry = 'The ministry said 385 civilians have been killed and 342 others have been wounded.'
  expect(codes(check('The ministry reported 385 civilian deaths and 342 injuries.', ministry))).toEqual([])
  const game = ['Okafor had 18 points, 10 of which came early.', 'Kaminsky led with 20 points and 11 rebounds.']
  const context = game.map(text => evidence(text))
  expect(codes(verifyClaim('Duke was led by the 10 rebounds of Okafor.', context.slice(0, 1), { context }))).toContain(
    'figure_mismatch'
  )
})

test('a line that dates the text dates what it tells', () => {
  const context = [
    'By Jane Doe on March 2, 2017',
    'The panel narrowed its list to three names on Wednesday evening.'
  ].map(text => evidence(text))
  const codesOf = (claim: string): string[] => codes(verifyClaim(claim, context.slice(1), { context }))
  expect(codesOf('On March 1, 2017, three names were on the list of the panel.')).toEqual([])
  expect(codesOf('On February 27, 2017, three names were on the list of the panel.')).toEqual(['figure_mismatch'])
})

test('a share is of the number that the source gives it of', () => {
  const outbreak = ['The strain reached 131 people in the state.', 'Of the 81, 70% were unvaccinated.']
  expect(codes(check('In the state it reached 131 people, and 70% of them were unvaccinated.', outbreak))).toEqual([
    'figure_mismatch'
  ])
  expect(codes(check('There were 81 of them, and 70% of these were unvaccinated.', outbreak))).toEqual([])
})

test('an anniversary may rest on years told elsewhere in the sources', () => {
  const context = ['The author looks back on the riots in the city.', 'That was 35 years ago.'].map(text =>
    evidence(text)
  )
  const codesOf = (claim: string): string[] => codes(verifyClaim(claim, context.slice(0, 1), { context }))
  expect(codesOf('On their 35th anniversary the author reflects on the city riots.')).toEqual([])
  expect(codesOf('On their 45th anniversary the author reflects on the city riots.')).toEqual(['figure_mismatch'])
})

test('another form of a number, or a month in the place of another, is another label', () => {
  expect(codes(check('Savers file Form 1040-SS by mail.', 'Savers file Form 1040 by mail.'))).toContain(
    'figure_mismatch'
  )
  expect(codes(check('Jan: January, Feb: January, Mar: March.', 'Jan: January, Feb: February, Mar: March.'))).toEqual([
    'figure_mismatch'
  ])
})

test('the number of a source is no figure', () => {
  expect(check('According to passage 3, the market holds $8.9 trillion.', market).figures).toHaveLength(1)
})

test('the question lends its own figures and names', () => {
  const question = 'How did the Nikkei do in 1987?'
  const claim = 'In 1987 the index Nikkei rose by 5%.'
  const cited = 'The index rose by 5% in that year.'
  expect(codes(check(claim, cited))).toEqual(['figure_mismatch', 'name_mismatch'])
  expect(codes(check(claim, cited, { question }))).toEqual([])
})
