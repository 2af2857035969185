import { describe, expect, test } from 'vitest'
import { verdictOf } from './claims.ts'

type Pairs = readonly (readonly [claim: string, source: string])[]

/** Each pair with the source's own words for the same, and with one thing changed. */
const subjects: readonly { subject: string; same: Pairs; other: Pairs }[] = [
  {
    subject: 'times of day',
    same: [
      ['The ferry leaves at a quarter to eight.', 'The ferry to Holm leaves at 7:45 am.'],
      ['The night bus comes at twenty past one in the morning.', 'The night bus comes at 01:20.'],
      ['The museum closes at half past five in the afternoon.', 'The museum closes at 17:30.'],
      ['Her train gets in at ten to nine.', 'Her train gets in at 8.50 pm.'],
      ['The talk is at five o’clock in the afternoon.', 'The talk is at 17:00.'],
      ['Classes used to begin at half past seven.', 'Classes now begin at 8 am, half an hour later than before.'],
      ['The gym is open at 8 am.', 'The gym is open from 7 am to 9 pm.'],
      ['The library is open at 9 pm on Wednesdays.', 'On weekdays the library is open until 10 pm.']
    ],
    other: [
      ['The ferry leaves at a quarter past eight.', 'The ferry to Holm leaves at 7:45 am.'],
      ['The night bus comes at twenty to one in the morning.', 'The night bus comes at 01:20.'],
      ['The museum closes at half past six in the afternoon.', 'The museum closes at 17:30.'],
      ['The museum closes at half past five in the morning.', 'The museum closes at 17:30.'],
      ['The gym is open at 10 pm.', 'The gym is open from 7 am to 9 pm.'],
      ['The meeting is at 7 pm.', 'The meeting begins after 6 pm.'],
      ['The library is open at 11 pm on Wednesdays.', 'On weekdays the library is open until 10 pm.']
    ]
  },
  {
    subject: 'bounds',
    same: [
      ['A farm of four hectares gets no aid.', 'Farms of fewer than five hectares get no aid.'],
      ['A parcel of 3 kg is carried free of charge.', 'Parcels of up to 5 kg are carried free of charge.'],
      ['Five passengers are not allowed in the lift.', 'The lift may carry no more than four passengers.'],
      ['The mill closed before 1980.', 'The mill closed before 1975.'],
      ['The castle was built after 1300.', 'The castle was built after 1350.']
    ],
    other: [
      ['A farm of six hectares gets no aid.', 'Farms of fewer than five hectares get no aid.'],
      ['A parcel of 7 kg is carried free of charge.', 'Parcels of up to 5 kg are carried free of charge.'],
      ['Three people died.', 'Fewer than five people died.'],
      ['Three passengers are not allowed in the lift.', 'The lift may carry no more than four passengers.'],
      ['The mill closed before 1970.', 'The mill closed before 1975.'],
      ['The castle was built after 1400.', 'The castle was built after 1350.']
    ]
  },
  {
    subject: 'what was before, and what is compared with',
    same: [
      ['Until January a day ticket cost €6.80.', 'The price of a day ticket rose by €0.40 to €7.20 in January.'],
      ['Before the fall exports had come to 500 tonnes.', 'Exports fell by a quarter to 375 tonnes last year.'],
      [
        'In 2010 the survey counted 150 seals in the bay.',
        'The survey of 2020 counted 450 seals in the bay, three times as many as that of 2010.'
      ],
      ['Until January a ticket cost €6.80.', 'The price of a ticket rose by 40 cents to €7.20 in January.'],
      ['The school has twice as many girls as boys.', 'The school has 80 girls and 40 boys.'],
      ['The Orla is 30 km longer than the Tamm.', 'The Orla is 150 km long, the Tamm only 120 km.'],
      ['In 2010 the club had 150 members.', 'The club has 450 members, three times as many as in 2010.'],
      ['On Sundays the last train leaves at 21:40.', 'The last train leaves at 22:40 and an hour earlier on Sundays.']
    ],
    other: [
      ['Until January a day ticket cost €7.60.', 'The price of a day ticket rose by €0.40 to €7.20 in January.'],
      ['Before the fall exports had come to 300 tonnes.', 'Exports fell by a quarter to 375 tonnes last year.'],
      [
        'In 2010 the survey counted 450 seals in the bay.',
        'The survey of 2020 counted 450 seals in the bay, three times as many as that of 2010.'
      ],
      ['The school has three times as many girls as boys.', 'The school has 80 girls and 40 boys.'],
      ['The school has twice as many boys as girls.', 'The school has 80 girls and 40 boys.'],
      ['The Orla is 40 km longer than the Tamm.', 'The Orla is 150 km long, the Tamm only 120 km.'],
      ['In 2010 the club had 225 members.', 'The club has 450 members, three times as many as in 2010.'],
      ['On Sundays the last train leaves at 23:40.', 'The last train leaves at 22:40 and an hour earlier on Sundays.']
    ]
  },
  {
    subject: 'numbers told by words',
    same: [
      ['Two passengers were hurt.', 'The driver and both his passengers were hurt.'],
      ['More than half of the members want a new chairman.', 'A majority of the members want a new chairman.']
    ],
    other: [
      ['Three passengers were hurt.', 'The driver and both his passengers were hurt.'],
      ['More than two thirds of the members want a new chairman.', 'A majority of the members want a new chairman.']
    ]
  },
  {
    subject: 'the denial of the opposite',
    same: [
      ['No applicant was rejected.', 'Every applicant was accepted.'],
      ['No pupil in class 2 failed the test.', 'Every pupil in class 2 passed the test.'],
      ['Prices neither rose nor fell in May.', 'In April prices fell. In May prices were unchanged.'],
      ['The gate must stay closed while the dog is out.', 'Never open the gate while the dog is out.'],
      ['Unless it rains, there is no flooding in the cellar.', 'The cellar is flooded only when it rains.'],
      ['A dog may not be brought on a Monday.', 'Dogs may be brought only on Saturdays.'],
      [
        'People without a garden walk less than people with one.',
        'People with a garden walk 12 minutes more a day than people without one.'
      ],
      [
        'Marsh bought the vineyard from Holt in 1998.',
        'Ida Holt planted the vineyard in 1980 and sold it to Marsh in 1998.'
      ]
    ],
    other: [
      ['No applicant was accepted.', 'Every applicant was accepted.'],
      ['No pupil in class 2 passed the test.', 'Every pupil in class 2 passed the test.'],
      ['The gate must stay open while the dog is out.', 'Never open the gate while the dog is out.'],
      ['Dogs may not be brought on a Saturday.', 'Dogs may be brought only on Saturdays.'],
      [
        'Holt bought the vineyard from Marsh in 1998.',
        'Ida Holt planted the vineyard in 1980 and sold it to Marsh in 1998.'
      ]
    ]
  },
  {
    subject: 'days of the week',
    same: [
      ['The choir meets every Thursday.', 'The choir meets weekly, on Thursdays.'],
      ['The market is open on Tuesdays.', 'The market is open from Monday to Thursday.'],
      ['On Sundays the lift runs too.', 'The lift runs every day.'],
      ['The baths open at 7 am on Mondays.', 'The baths open at 7 am on weekdays and at 9 am at weekends.']
    ],
    other: [
      ['The choir meets every Tuesday.', 'The choir meets weekly, on Thursdays.'],
      ['The market is open on Saturdays.', 'The market is open from Monday to Thursday.'],
      ['The mill runs on Sundays too.', 'The mill runs on weekdays only.'],
      ['The baths open at 7 am on Sundays.', 'The baths open at 7 am on weekdays and at 9 am at weekends.']
    ]
  }
]

for (const { subject, same, other } of subjects)
  describe(subject, () => {
    test.each(same)('%s is on: %s', (claim, source) => {
      expect(verdictOf(claim, source)).toBe('supported')
    })
    test.each(other)('%s is not on: %s', (claim, source) => {
      expect(verdictOf(claim, source)).not.toBe('supported')
    })
  })

test.each([
  ['No, the ferry is free for all residents.', 'On the motion of Ms Lund the ferry is free for all residents.'],
  ['Yes. Hens are allowed, at most six to a plot.', 'Hens may be kept, at most six to a plot, but no cockerels.'],
  [
    'Demolition is to start three months after the opening at the earliest.',
    'Demolition is to begin no earlier than three months after the opening.'
  ],
  ['The order could be signed or issued this week.', 'The order could be issued this week.'],
  ['The department must look again at the limits.', 'The department is told to look again at the limits now set.'],
  ['The choir meets on the first Monday of every month.', 'The choir meets on the first Monday of each month.']
])('an answer to a question in the words of a rule: %s', (claim, cited) => {
  expect(verdictOf(claim, cited)).toBe('supported')
})

test.each([
  ['The choir meets every Monday.', 'The choir meets on the first Monday of each month.'],
  ['The order was issued this week.', 'The order could be signed or issued this week.'],
  ['No ferry is free for residents.', 'The ferry is free for residents.']
])('told of more times, or denied: %s', (claim, cited) => {
  expect(verdictOf(claim, cited)).not.toBe('supported')
})
