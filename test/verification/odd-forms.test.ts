import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'

const supports = (claim: string, text: string): boolean =>
  verifyAnswer({ answer: claim, facts: [{ text }] }).claims.every(({ verdict }) => verdict === 'supported')

test.each([
  // Fractions in words are coarse.
  ['A third of the pupils walk to school.', '33% of the pupils walk to school.'],
  ['Some 67% of the pupils walk to school.', 'Two thirds of the pupils walk to school.'],
  ['One in six pupils walks to school.', '17% of pupils walk to school.'],
  ['About half of the pupils walk to school.', '48% of the pupils walk to school.'],
  // Numbers of other countries, short years, ages.
  ['The tunnel cost €3.2 billion.', 'The tunnel cost € 3,2 Mrd in the end.'],
  ['The tunnel cost 2.5 million euros.', 'The tunnel cost 2,5 Mio. Euro.'],
  ['The town has 10,500 inhabitants.', 'The town has 10 500 inhabitants.'],
  ['The mill closed in 1998.', "The mill closed in '98."],
  ['The bath is free for children under 12.', 'The bath is free for under-12s.'],
  ['The hall seats at most 50 people.', 'The hall seats max. 50 people.'],
  // One of a unit.
  ['The crossing takes more than an hour.', 'The crossing takes 90 minutes.'],
  ['She ran the shop for a decade.', 'She ran the shop for ten years.'],
  ['They are paid $15 an hour.', 'They are paid $15 per hour.'],
  // Before, after, by.
  ['The mill closed before 2020.', 'The mill closed in 2015.'],
  ['The bridge will open by 2030.', 'The bridge will open in 2028.'],
  // Times told by words alone.
  ['The drought lasted for months.', 'The drought lasted three months.'],
  ['The shop opens in the morning.', 'The shop opens at 8 am.'],
  ['The shop opens in the evening.', 'The shop opens at 8:30.'],
  ['The market is held at the weekend.', 'The market is held from Friday to Sunday.'],
  ['The shop is not open at the weekend.', 'The shop is open from Monday to Friday.'],
  // What is left of a whole.
  ['12 of the 40 seats were empty.', '28 of the 40 seats were filled.'],
  ['12 of the 40 seats were not filled.', '28 of the 40 seats were filled.']
])('%s stands on: %s', (claim, text) => {
  expect(supports(claim, text)).toBe(true)
})

test.each([
  ['A quarter of the pupils walk to school.', '33% of the pupils walk to school.'],
  ['About half of the pupils walk to school.', '40% of the pupils walk to school.'],
  ['The tunnel cost €32 billion.', 'The tunnel cost € 3,2 Mrd in the end.'],
  ['The town has 10,600 inhabitants.', 'The town has 10 500 inhabitants.'],
  ['The bath is free for children under 16.', 'The bath is free for under-12s.'],
  ['The hall seats at least 50 people.', 'The hall seats max. 50 people.'],
  ['The crossing takes less than an hour.', 'The crossing takes 90 minutes.'],
  ['She ran the shop for a decade.', 'She ran the shop for four years.'],
  ['The strike was over within a week.', 'The strike was over within three weeks.'],
  ['The mill closed after 2020.', 'The mill closed in 2015.'],
  ['The bridge will open by 2030.', 'The bridge will open by 2035.'],
  ['The drought lasted for months.', 'The drought lasted three days.'],
  ['The shop opens in the morning.', 'The shop opens at 8 pm.'],
  ['The tremor struck in the afternoon.', 'The tremor struck at 03:15 and lasted a minute.'],
  ['The shop opens on weekdays.', 'The shop opens on Saturday and Sunday only.'],
  ['The market is held at the weekend.', 'The market is held from Monday to Friday.'],
  ['Only 12 of the 40 seats were filled.', '28 of the 40 seats were filled.'],
  ['Two thirds of them left.', '33% of them left.']
])('%s does not stand on: %s', (claim, text) => {
  expect(supports(claim, text)).toBe(false)
})
