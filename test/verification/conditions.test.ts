import { testClaims } from './claims.ts'

const fee = 'The fee is waived if you cancel a week ahead.'
const laptops = 'Only students of the second year may borrow laptops.'
const pass = 'The pass is valid only on weekdays.'

testClaims('what holds on a condition', {
  withheld: [
    ['The fee is waived.', fee],
    ['Students may borrow laptops.', laptops],
    ['The pass is valid.', pass],
    ['The grant covers rent.', 'The grant covers rent for students from abroad only.'],
    ['The pass is valid on weekends.', pass],
    ['Only members can vote.', 'Members and guests can vote.'],
    ['The deposit is refunded.', 'Provided that the room is clean, the deposit is refunded.']
  ],
  contradicted: [['The lift works at night.', 'The lift works except at night.']],
  supported: [
    ['Cancelling a week ahead waives the fee.', fee],
    ['The fee may be waived.', fee],
    ['Second-year students may borrow laptops.', laptops],
    ['The pass is not valid on weekends.', pass],
    ['At night the lift is out of service.', 'The lift works except at night.'],
    ['The fee is waived.', `${fee} For members the fee is waived in any case.`],
    ['Only members can vote.', 'Members and guests may come, but guests do not vote: members can vote.'],
    ['The museum is in Bern.', 'The only museum of its kind is in Bern.'],
    ['They asked for a loan.', 'They asked for a loan, if only a small one.']
  ]
})

testClaims('what is said only of some by a bound', {
  withheld: [
    ['Members pay nothing.', 'Members under 18 pay nothing.'],
    ['All members travel free.', 'Members over 65 travel free.'],
    ['Companies must report their emissions.', 'Companies with more than 250 employees must report their emissions.']
  ],
  supported: [
    ['Members under 18 pay nothing.', 'Members under 18 pay nothing.'],
    ['Small children are admitted free.', 'Children under six are admitted free of charge.'],
    ['Members pay nothing.', 'Members under 18 pay nothing. Since May all members pay nothing.'],
    ['Some members pay nothing.', 'Members under 18 pay nothing.']
  ]
})
