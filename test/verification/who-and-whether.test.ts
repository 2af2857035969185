import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'
import { check, codes, testClaims } from './claims.ts'

const match = 'Substitute Ana Reyes scored twice, and captain Mia Lund headed the winner in the last minute.'
const lease = 'The landlord must repair the roof within ten days after the tenant has reported a leak.'

test.each([
  ['Ana Reyes headed the winner in the last minute.', match, ['name_mismatch']],
  ['Mia Lund headed the winner in the last minute.', match, []],
  ['The tenant must repair the roof within ten days.', lease, ['figure_mismatch', 'name_mismatch']],
  ['The landlord must repair the roof within ten days.', lease, []],
  // Names that never meet in a sentence may be of one.
  ['The Badgers won the title.', ['Wisconsin won the title on Monday.', 'The Badgers had trained hard.'], []]
])('who did it: %s', (claim, cited, expected) => {
  expect(codes(check(claim, cited))).toEqual(expected)
})

test.each([
  ['The origin of the stone is known.', 'The origin is not known; two geologists took samples of the stone.'],
  ['The study showed that the effect lasts.', 'The study was too short to show whether the effect lasts.'],
  ['In May, leaks were found.', 'No leaks were found in May.']
])('told only as denied: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toContain('polarity_mismatch')
})

test.each([
  ['The mayor lacks a signed contract.', 'The contract of the mayor is not signed.'],
  ['Officials refused to have the report published.', 'The report was not published by officials.']
])('nothing that is denied: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).not.toContain('polarity_mismatch')
})

test.each([
  ['Exports are encrypted if a key is set.', 'Exports are not encrypted unless a key is set.'],
  ['The board did not accept the offer.', 'The board rejected the offer on Tuesday.']
])('the same in other words: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

const figures = 'Costs fell by 6.1 in the northern plants and by 2.3 in the southern plants.'

test('a figure beside another has the words that only that one has', () => {
  expect(check('Costs fell by 6.1 in the southern plants.', figures).verdict).toBe('contradicted')
  expect(check('Costs fell by 2.3 in the southern plants.', figures).verdict).toBe('supported')
  expect(check('Costs in the south fell by 3.8 less than in the north.', figures).verdict).toBe('supported')
})

test('two figures of two sentences that have changed places', () => {
  const cited = ['Roast the almonds at 170 °C until golden.', 'Bake the tart at 150 °C for an hour.']
  const claim = 'Roast the almonds at 150 °C and bake the tart at 170 °C.'
  expect(check(claim, cited).verdict).toBe('contradicted')
  expect(check('Roast the almonds at 170 °C and bake the tart at 150 °C.', cited).verdict).toBe('supported')
})

test('another sentence that only counts the same kind of thing contradicts nothing', () => {
  const cited = ['The firm employs 4,000 people.', 'Three died and five were infected.']
  expect(check('Five people fell ill and three of them died.', cited).verdict).toBe('supported')
  expect(check('Five people fell ill.', 'Three people died and five were infected.').issues).toEqual([])
  expect(check('Five died.', cited).verdict).toBe('contradicted')
  expect(check('It was run in 2:05:13.', 'The race was run in 2:05:12.').verdict).toBe('contradicted')
  expect(
    check('Two people were badly hurt.', 'Three people died and five were hurt, two of them badly.').issues
  ).toEqual([])
})

test.each([
  [
    'The earlier fair took in $3,550, a helper says.',
    'This fair took in $4,150, $600 more than the earlier one, a helper said.'
  ],
  ['The railway had the traffic by 1846.', 'Traffic peaked in 1836; ten years later the railway had most of it.'],
  ['They arrived in port on 6 May.', 'They sailed on 20 April and reached port sixteen days later.'],
  ['It took eight years to dig the canal.', 'The canal was dug between 1793 and 1801.'],
  ['It ran dry for 24 minutes.', 'The pump stopped at 14:07 and ran again at 14:31.'],
  ['The old span was 20 m long.', 'The new span is 28 m long, 8 m longer than the old one.'],
  ['The guide was founded in 2005.', 'In 2015, ten years after it was founded, the guide was sold.'],
  ['The margin had been 20.5%.', 'The margin fell by 2.5 percentage points to 18%.'],
  ['Usually it is 83 °F there.', 'The month came to 88 °F, 5 degrees above what is usual.'],
  ['Vale have 46 points.', 'Rovers have 41 points, five points behind Vale.'],
  [
    'The state pays €140 million towards it.',
    'The locks are to cost €210 million, two thirds of it paid by the state.'
  ],
  ['The locks came to €50 million in all.', 'The four locks cost €12.5 million each.']
])('told by its difference or its share: %s', (claim, cited) => {
  expect(check(claim, cited).figures.map(({ verdict }) => verdict)).toEqual(['derived'])
})

test.each([
  ['The earlier fair took in $4,750.', 'This fair took in $4,150, $600 more than the earlier one.'],
  ['The old span was 36 m long.', 'The new span is 28 m long, 8 m longer than the old one.'],
  ['The guide was founded in 2025.', 'In 2015, ten years after it was founded, the guide was sold.'],
  ['The margin had been 15.5%.', 'The margin fell by 2.5 percentage points to 18%.'],
  ['Vale have 36 points.', 'Rovers have 41 points, five points behind Vale.'],
  ['Each lock cost €50 million.', 'The four locks cost €12.5 million each.']
])('a difference has a direction: %s', (claim, cited) => {
  expect(check(claim, cited).figures.map(({ verdict }) => verdict)).not.toContain('derived')
})

test.each([
  ['It began at 14:08.', 'contradicted'],
  ['It began at 2:07 pm.', 'supported'],
  ['It began around 2 pm.', 'supported'],
  ['It began around 2:30 pm.', 'unsupported']
])('a time of day is looked up: %s', (claim, verdict) => {
  expect(check(claim, 'The race began at 14:07:30.').verdict).toBe(verdict)
})

test('what is called the greatest must be called so', () => {
  const cited = 'The bridge is 310 metres long and was built in 1911.'
  expect(codes(check('The bridge is the longest in the region.', cited))).toEqual(['low_support'])
  expect(codes(check('The bridge is the longest there.', `${cited.slice(0, -1)} as the biggest there.`))).toEqual([])
})

test('a cell stands in the row of what the claim names', () => {
  const text = 'Lake | Country | Depth\nArno | Italy | 48 m\nBell | Norway | 112 m\nCray | Norway | 67 m'
  const verdictOf = (answer: string) => verifyAnswer({ answer, facts: [{ text }] }).claims[0]?.verdict
  expect(verdictOf('Lake Bell in Norway is 112 m deep.')).toBe('supported')
  expect(verdictOf('Lake Bell in Norway is 67 m deep.')).not.toBe('supported')
  expect(verdictOf('Lake Arno lies in Norway.')).not.toBe('supported')
})

test.each([
  ['Visitors must bring a badge to the site.', 'Visitors may bring a badge to the site.', 'contradicted'],
  ['Visitors have to bring a badge to the site.', 'Visitors are advised to bring a badge to the site.', 'contradicted'],
  ['Visitors are required to bring a badge.', 'Visitors should bring a badge.', 'contradicted'],
  ['Visitors must bring a badge to the site.', 'Visitors are required to bring a badge to the site.', 'supported'],
  ['Visitors should bring a badge.', 'Visitors must bring a badge.', 'supported'],
  [
    'A helmet must always be worn on site.',
    'A helmet has to be worn on site; on the way a helmet may be worn.',
    'supported'
  ]
])('what is allowed or advised is not told as demanded: %s', (claim, source, verdict) => {
  expect(check(claim, source).verdict).toBe(verdict)
})

const feet = 'The left arm and two of the four feet of the statue are modern.'
const bill = 'The square is to be repaved at a cost of £310,000, most of it paid by the county.'

test.each([
  ['All four feet of the statue are modern.', feet],
  ['The county will pay the whole cost of the square.', bill],
  ['The bug affects all scripts.', 'A second bug, which affects only two scripts, is open.']
])('what is said of a part is not told of the whole: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual(['polarity_mismatch'])
})

test.each([
  ['Two of the four feet of the statue are modern.', feet],
  ['All the feet of the statue are old.', 'Most visitors know it; all the feet of the statue are old.'],
  ['The siren is tested every two years.', 'The siren is tested every two years, mostly in May.']
])('a part as a part, the whole as the whole: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

test('two ways are told where the source tells both', () => {
  const cited = 'Sales rose by 9% to £31.5 million in 2024, and profit fell from £2.6 million to £2.1 million.'
  expect(codes(check('Profit dropped to £2.1 million in 2024, even though sales climbed 9%.', cited))).toEqual([])
})

const inquiry = 'The agency, which opened an inquiry in March, may still fine the company.'

test('what is only possible is not told as done', () => {
  expect(codes(check('The agency has fined the company.', inquiry))).toEqual(['polarity_mismatch'])
  expect(codes(check('The company could still be fined by the agency.', inquiry))).toEqual([])
  expect(codes(check('The agency has fined the company.', [inquiry, 'In May the agency fined it.']))).toEqual([])
})

const garden =
  'Frank made a bench from the tree that fell in 1987. The pond was dug by the scouts and dried out last summer.'

test.each([
  ['The pond was dug in 1987.', garden, ['figure_mismatch']],
  ['A tree fell in 1987.', garden, []],
  ['The pond was dug in 1987.', `${garden} It was in 1987 that they had dug the pond.`, []],
  [
    'The hedge is cut before the birds have left.',
    'The hedge is cut after the birds have left.',
    ['polarity_mismatch']
  ],
  ['Stir it in when it is cold and thick.', 'Stir it in while it is warm and thick.', ['polarity_mismatch']],
  [
    'The roof is finished, including the skylights.',
    'The roof is finished except the skylights.',
    ['polarity_mismatch']
  ],
  [
    'The ministry delivered a second set.',
    'A second set was promised by the ministry but never delivered.',
    ['polarity_mismatch']
  ],
  ['Vexa has bought the firm Tidal.', 'Vexa is in talks to buy the firm Tidal.', ['polarity_mismatch']],
  ['Members have approved the deal.', 'Members still have to approve the deal.', ['polarity_mismatch']],
  [
    'She was the first person to map the caves.',
    'She was probably the first person to map the caves.',
    ['polarity_mismatch']
  ],
  ['She was perhaps the first person to map the caves.', 'She was probably the first person to map the caves.', []],
  [
    'Drivers may be hired whenever it likes.',
    'Drivers may be hired, but only if it has too few.',
    ['polarity_mismatch']
  ],
  [
    'On the free plan files can be restored.',
    'On the free plan files are kept and cannot be restored.',
    ['polarity_mismatch']
  ]
])('what the source tells otherwise: %s', (answer, text, expected) => {
  const [claim] = verifyAnswer({ answer, facts: [{ text }] }).claims
  expect(claim?.issues.map(({ code }) => code)).toEqual(expected)
})

testClaims('the office of a deputy is another', {
  withheld: [
    ['The prime minister resigned on Tuesday.', 'The deputy prime minister resigned on Tuesday.'],
    ['The president opened the fair.', 'The vice president opened the fair.'],
    ['The mayor, Ruth Cole, spoke first.', 'Ruth Cole, deputy mayor of Elm, spoke first.'],
    ['The manager signed the order.', 'The Assistant Manager signed the order.']
  ],
  supported: [
    ['The deputy mayor, Ruth Cole, spoke first.', 'Ruth Cole, deputy mayor of Elm, spoke first.'],
    ['The mayor thanked the crowd.', 'The deputy mayor spoke first. Then the mayor thanked the crowd.'],
    ['Omar Said spoke first.', 'Her deputy Omar Said spoke first.']
  ]
})
