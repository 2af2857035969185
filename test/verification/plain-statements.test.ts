import { describe, expect, test } from 'vitest'
import { claimOf } from './claims.ts'

const hours = 'Opening hours: Monday to Friday 9:00 to 17:00, Saturday 10:00 to 14:00, closed on Sunday.'
const bus = 'The first bus leaves at 6:30 on weekdays and at 8:00 on Sundays.'
const tuition = 'Students from the EU pay no tuition; others pay €3,000 a year.'
const leave = 'Full-time employees are entitled to 25 days of leave; part-time employees receive it pro rata.'

describe('not supported', () => {
  test.each([
    // The size of a change tells which way it went.
    ['Revenue fell 12% to $4.5 billion.', 'Revenue was $4.5 billion, up 12% from a year earlier.'],
    ['There was a 3% increase in shares.', 'Shares fell 3% on Monday.'],
    ['Unemployment climbed 0.3 points.', 'Unemployment was 4.1%, down 0.3 points.'],
    // A time is of its days.
    ['The shop closes at 5 pm on Saturdays.', hours],
    ['On weekdays it closes at 2 pm.', hours],
    ['The first bus on Sundays leaves at 6:30.', bus],
    ['The shop is open on Sundays.', hours],
    // What is excepted is not as the others.
    ['The museum is open on Mondays.', 'The museum is open daily except Mondays.'],
    ['Guide dogs are not allowed.', 'Dogs are not allowed except guide dogs.'],
    ['Dogs are allowed.', 'Dogs are not allowed except guide dogs.'],
    ['Prices for books include VAT.', 'All prices include VAT except those for books.'],
    ['Part-time employees get 25 days of leave.', leave],
    ['The company lost $3 million.', 'The company made a profit of $3 million.'],
    ['EU students pay €3,000 a year.', tuition],
    ['Take three tablets twice a day.', 'Dose: two tablets, three times daily.'],
    ['The tower is 96 m wide.', 'The tower is 96 m high.'],
    ['The lake is 40 m long.', 'The lake is 40 m deep.'],
    ['The plan costs $10 per user per year.', 'The plan costs $10 per user per month.'],
    ['The interest rate is 4.5%.', 'The interest rate was raised from 4.5% to 4.75%.'],
    ['Profit was $4.5 billion.', 'Revenue was $4.5 billion, up 12% from a year earlier.'],
    // Letters that stand for a common noun are exchanged like names.
    ['The token is sent to the CLI in a header.', 'The token is sent to the API in a header.']
  ])('%s of: %s', (claim, source) => {
    expect(claimOf(claim, source)?.verdict).not.toBe('supported')
  })
})

describe('supported', () => {
  test.each([
    ['Revenue rose 12% to $4.5 billion.', 'Revenue was $4.5 billion, up 12% from a year earlier.'],
    ['There was a 3% decrease in shares.', 'Shares fell 3% on Monday.'],
    ['Profit rose 5% although costs fell 5%.', 'Profit rose 5%; costs fell 5%.'],
    // Told from the other side.
    ['Tesfaye finished 19 seconds behind Moen.', 'Moen won, 19 seconds ahead of Tesfaye.'],
    ['The shop closes at 5 pm on Wednesdays.', hours],
    ['On Saturdays it closes at 2 pm.', hours],
    ['The first bus on Sundays leaves at 8:00.', bus],
    ['The shop is closed on Sundays.', hours],
    ['The museum is closed on Mondays.', 'The museum is open daily except Mondays.'],
    ['Guide dogs are allowed.', 'Dogs are not allowed except guide dogs.'],
    ['Ana did not vote.', 'Everyone voted apart from Ana.'],
    ['Full-time employees get 25 days of leave.', leave],
    ['Tuition is free for EU students.', tuition],
    ['Non-EU students pay €3,000 a year.', tuition],
    ['Take two tablets three times a day.', 'Dose: two tablets, three times daily.'],
    ['Children under five pay nothing.', 'Children under the age of five pay nothing.'],
    ['The tower has a height of 96 m.', 'The tower is 96 m high.'],
    ['The interest rate is now 4.75%.', 'The interest rate was raised from 4.5% to 4.75%.'],
    ['The interest rate was 4.5% before.', 'The interest rate was raised from 4.5% to 4.75%.'],
    ['Sales were $4.5 billion.', 'Revenue was $4.5 billion, up 12% from a year earlier.'],
    ['United lost 3–1 to City.', 'City beat United 3–1.'],
    ['Smoking is forbidden in the whole building.', 'Smoking is not allowed anywhere in the building.'],
    ['The API allows 100 requests per minute.', 'Requests are limited to 100 per minute for each key.'],
    ['Version 3 dropped support for Python 2.', 'Python 2 is no longer supported as of version 3.']
  ])('%s of: %s', (claim, source) => {
    expect(claimOf(claim, source)?.verdict).toBe('supported')
  })
})
