import { describe, expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-facts.ts'

const verdict = (answer: string, source: string) =>
  verifyAnswer({ answer, facts: [{ text: source }] }).claims[0]?.verdict

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
      expect(verdict(claim, source)).toBe('supported')
    })
    test.each(other)('%s is not on: %s', (claim, source) => {
      expect(verdict(claim, source)).not.toBe('supported')
    })
  })
