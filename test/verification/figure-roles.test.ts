import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'
import { check, codes, testClaims } from './claims.ts'

const depot =
  'The yard cost £6.4 million, of which £1.9 million came from the county. Some 85 people work there, 31 of them at night.'
const trade =
  'Wool makes up 38% of the weight and nylon 27%. In 2019 the mill had sold 1,800 tonnes. Its four looms cost €12.5 million each.'
const fares = 'A single costs £1.45, up £0.20 on last year. Rovers have 41 points, five points behind Vale.'
const ports = 'Arne handled 1.8 million tons last year. Its rival, Brun, moved 2.6 million tons.'
const bell = 'The bell was sold in 1902. It was confiscated from the founder in 1938.'

test.each([
  ['There are 31 people working in the yard.', depot],
  ['The county gave £6.4 million.', depot],
  ['Nylon makes up 38% of the weight.', trade],
  ['In 2024 the mill sold 1,800 tonnes.', trade],
  ['The looms cost €12.5 million in total.', trade],
  ['A single costs £0.20.', fares],
  ['Rovers have five points.', fares],
  // The deed is told with a figure of its own.
  ['Brun moved 1.8 million tons.', ports],
  ['The bell was confiscated in 1902.', bell]
])('a right number in a wrong role: %s', (claim, text) => {
  expect(verifyAnswer({ answer: claim, facts: [{ text }] }).claims.map(({ verdict }) => verdict)).toEqual([
    'contradicted'
  ])
})

test.each([
  ['Of the people who work there, 31 do so at night.', depot],
  ['The county paid £1.9 million of the £6.4 million.', depot],
  ['The yard was built for £6.4 million.', depot],
  ['Wool is 38% of the weight.', trade],
  ['Brun moved 2.6 million tons.', ports],
  ['The bell was confiscated from the founder in 1938.', bell],
  ['The mill sold 1,800 tonnes in 2019.', trade],
  ['Each loom cost €12.5 million.', trade],
  ['The single fare has risen by £0.20 to £1.45.', fares],
  ['Rovers trail Vale by five points.', fares],
  // Each of two values is told of its own, in whatever words.
  [
    'At Arden 61% of requests failed, against 23% overall.',
    'Of all requests 23% failed; at the site in Arden it was 61%.'
  ],
  [
    'The new oven is built for 900 loaves a day, against 400 of the old one.',
    'The old oven bakes 400 loaves a day, and the new one is built for 900.'
  ],
  ['The margin is 18%, a drop of 2.5 points.', 'Its margin fell by 2.5 percentage points to 18%.'],
  ['He moved to Bergen in 1915.', 'He came in 1909. Six years later he moved to Bergen, where he lived until 1924.']
])('a right number in its role: %s', (claim, text) => {
  expect(verifyAnswer({ answer: claim, facts: [{ text }] }).claims.flatMap(({ issues }) => issues)).toEqual([])
})

test('what a source gives another figure as is said', () => {
  expect(check('The looms cost €12.5 million in total.', trade).issues[0]?.message).toContain('for each')
  expect(check('The lake was 3 m deep.', 'In May the lake was 3 m deeper than usual.').issues[0]?.message).toContain(
    'as a difference'
  )
})

test('a number of another thing is told from its own by the words around both', () => {
  const recipe = [
    'Simmer the beans in the stock for 45 minutes over a low flame.',
    'Spread the crumbs on a baking sheet.',
    'Toast the crumbs in the oven for 8 minutes until they are dry.'
  ]
  expect(codes(check('Let the beans simmer in the stock for 8 minutes.', recipe))).toEqual(['figure_mismatch'])
  expect(codes(check('Let the beans simmer in the stock for 45 minutes.', recipe))).toEqual([])
  expect(codes(check('Toast the crumbs for 8 minutes in the oven.', recipe))).toEqual([])
})

testClaims('each figure of a row is of its own circumstance, wherever the claim tells it', {
  contradicted: [
    ['In winter the pass takes 2 hours to cross.', 'The pass takes 2 hours to cross in summer and 3 hours in winter.'],
    ['For guests, it costs 5 euros.', 'Entry costs 8 euros for guests and 5 euros for members.'],
    ['Of women, 8% agreed.', '8% of men and 5% of women agreed.'],
    ['At night the limit is 50 km/h.', 'The limit is 50 km/h by day and 30 km/h at night.']
  ],
  supported: [
    ['In winter the pass takes 3 hours to cross.', 'The pass takes 2 hours to cross in summer and 3 hours in winter.'],
    ['For members entry costs 5 euros.', 'Entry costs 8 euros for guests and 5 euros for members.'],
    ['On Sundays the pool is open for 4 hours.', 'The pool is open 9 hours on weekdays and 4 hours on Sundays.'],
    ['In standby the battery lasts 200 hours.', 'The battery lasts 8 hours of talk and 200 hours in standby.'],
    ['In Lyon, the firm has 30 employees.', 'The firm employs 120 people in Paris and 30 in Lyon.'],
    ['The reef lost 12% of its coral in 2016.', 'The reef lost 30% of its coral in 2017 and 12% in 2016.']
  ]
})

testClaims('what a figure is of many values', {
  contradicted: [
    ['The average wait was 40 minutes.', 'The longest wait was 40 minutes.'],
    ['The median rent is 900 euros.', 'The maximum rent is 900 euros.'],
    ['Average rainfall is 800 mm.', 'The lowest rainfall was 800 mm, in 1976.'],
    ['The mean age is 34.', 'The median age is 34; the mean is 37.']
  ],
  supported: [
    ['Rent is at most 900 euros.', 'The maximum rent is 900 euros.'],
    ['Patients waited 40 minutes on average.', 'The average wait was 40 minutes.'],
    ['In total 300 people came.', 'The largest crowd, 300 people, came on Sunday.'],
    ['The total cost is €4 million.', 'The project costs €4 million in all.']
  ]
})
