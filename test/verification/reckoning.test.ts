import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'
import { check, codes } from './claims.ts'

const meeting = 'The board met on 3 May with Ada Quill in the chair; eight of its eleven members were present.'
const rooms =
  'A bed is cheapest at the Anchor (from £40, cash only); the Regent costs twice as much and serves breakfast.'
const deposit = "The tenant pays a deposit of three months' rent, being £2,850, before the keys are handed over."
const race = 'Joel Arap won in 2:08:15, missing the record by six seconds.'
const owners = 'The owners are Sund, with 48%, the fund Ring, with 30%, and the town of Lomvik.'

test.each([
  ['Three members stayed away from the meeting.', meeting, '11'],
  ['The Regent asks £80 for a bed.', rooms, '×'],
  ['Rent is £950 a month.', deposit, '/'],
  ['The record stands at 2:08:09.', race, '−'],
  ['The rest, 22%, belongs to Lomvik.', owners, '100% −'],
  ['It is in force for eight hours.', 'The warning holds from 10 p.m. until 6 a.m. for all of the coast.', '−'],
  ['Its capacity comes to 150 MW.', 'The older farm, finished in 2012, has 50 turbines of 3 MW.', '×'],
  ['He stayed 13 years longer than she has.', 'I was head for 19 years; she has been for six.', '−'],
  ['In 2015 a flat cost £150,000.', 'A flat cost £210,000 in 2025, £60,000 more than in 2015.', '−']
])('one step of two figures: %s', (claim, cited, working) => {
  const [figure] = check(claim, cited).figures.filter(({ verdict }) => verdict === 'derived')
  expect(figure?.working).toContain(working === '11' ? 'eleven' : working)
})

test.each([
  ['Four members stayed away from the meeting.', meeting],
  ['The Regent asks £120 for a bed.', rooms],
  ['Rent is £1,450 a month.', deposit],
  ['The record stands at 2:08:03.', race],
  ['The rest, 32%, belongs to Lomvik.', owners]
])('does not come out: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toContain('figure_mismatch')
})

test.each([
  ['Nearly a third of the buses burned.', '62 of its 210 buses were destroyed by the flames.'],
  ['He served less than half of his term.', 'Munro, 54, sat 19 months of a four-year sentence.'],
  ['It let through more than twenty times as much.', 'The new lid let through 2 ml, an ordinary one 45 ml.'],
  ['Use 1.5 litres of stock.', 'Add the lentils, a litre and a half of stock and a leaf.'],
  ['You need 1,000 g of carrots.', 'Roast a kilo of carrots, turning them once.'],
  ['They are planted out in late March.', 'Move them outside at the end of March.'],
  ['The final climb averages 7.8% over 13.4 km.', 'The last climb is 13.4 km long at an average of 7.8%.'],
  ['Before the cut the grant had been £62 million.', "The city's grant was cut by £8 million to £54 million."],
  [
    'The king of Leth could send only five ships.',
    'He asked for twelve ships, but the king of Leth could spare only five.'
  ]
])('the same in other figures: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

test.each([
  ['Version 2 has not been supported since April.', 'Support for version 2 ended in April.'],
  ['Later releases will not run on Basalt 8.', 'This is the last release that runs on Basalt 8.'],
  [
    'Agency drivers may be used for no more than ten weeks a year.',
    'Agency drivers may be used for up to ten weeks a year.'
  ],
  ['1,225 of those who started did not finish.', 'A total of 21,340 runners started and 20,115 finished.'],
  [
    'The samples were taken by the university and analysed by the water board.',
    'The university took the samples; the water board analysed them in Senn.'
  ]
])('denies nothing and accuses nobody: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

const trial = 'In the trial 240 patients received the drug and 120 a placebo. Of those on the drug 36 felt sick.'
const loans = 'The library lent 48,200 items last year, 12,050 of them films. It has 14 branches and a staff of 84.'

test.each([
  ['A quarter of the items lent were films.', loans],
  ['On average each branch has six staff.', loans],
  ['The library lent over 130 items a day.', loans],
  ['Twice as many patients received the drug as the placebo.', trial],
  ['15% of those on the drug felt sick.', trial],
  ['Those who take it spend $9 a day.', 'A pill costs $4.50. It is taken twice a day.'],
  ['40% of the income did not come from the city.', 'Income came to £2.4 million, 60% of it from the city.'],
  ['Trains run on three days a week.', 'The train runs on Mondays, Wednesdays and Saturdays.'],
  ['The old lake held 23 million litres.', 'Its lake holds 46 million litres, twice as much as the old one.'],
  ['There are 16 rooms on each floor of the hall.', 'The hall has 64 rooms on four floors.'],
  [
    '465 applicants were turned down.',
    'Last year 620 people applied for the 155 places; the other applicants were turned down.'
  ],
  ['The budget had been £20.7 million.', 'It cost £18.6 million, £2.1 million under budget.'],
  ['The rate had been 84% the year before.', 'The rate was 88%, up four points.'],
  ['Juniors paid 15 euros less.', 'The fee was 25 euros, 10 for juniors.'],
  ['Fewer than 20 runners gave up.', 'Of 412 starters 17 gave up.'],
  ['45% of the students are men.', 'The college has 1,840 students, 55% of them women.'],
  ['The shares fell by $0.60.', 'Shares closed at $21.40, down 60 cents.']
])('in the texts around: %s', (answer, text) => {
  expect(verifyAnswer({ answer, facts: [{ text }] }).claims.map(({ verdict }) => verdict)).toEqual(['supported'])
})

test.each([
  ['A third of the items lent were films.', loans],
  ['On average each branch has nine staff.', loans],
  ['25% of those on the drug felt sick.', trial],
  ['The old lake held 92 million litres.', 'Its lake holds 46 million litres, twice as much as the old one.'],
  ['The budget had been £16.5 million.', 'It cost £18.6 million, £2.1 million under budget.'],
  ['30% of the income did not come from the city.', 'Income came to £2.4 million, 60% of it from the city.'],
  ['The shares had closed at $20.80 the day before.', 'Shares closed at $21.40, down 60 cents.']
])('not in the texts around: %s', (answer, text) => {
  expect(verifyAnswer({ answer, facts: [{ text }] }).claims.map(({ verdict }) => verdict)).not.toContain('supported')
})

test.each([
  [
    'The gain was stronger in small cells than in large ones.',
    'The gain was stronger in large cells than in small ones.',
    1
  ],
  ['The storm will be stronger than Ulla.', 'The storm will be weaker than Ulla, she said.', 1],
  ['The storm will be weaker than Ulla.', 'The storm will be weaker than Ulla, she said.', 0],
  [
    'Files with gzip are 40% smaller than with zstd.',
    'Files now use zstd, which made them 40% smaller than with gzip.',
    1
  ]
])('which of two is more so: %s', (claim, cited, issues) => {
  expect(codes(check(claim, cited))).toEqual(issues === 0 ? [] : ['polarity_mismatch'])
})
