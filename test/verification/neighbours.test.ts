import { testClaims } from './claims.ts'

const works = 'Work begins on 4 May and takes eleven weeks. The rent goes up on 1 April.'
const reserve = 'The reserve costs £210,000 a year to run, of which the county gives £90,000 and members the rest.'
const quays =
  'The east quay was closed for nine days while its cranes were replaced; the west quay took over its traffic.'
const bread = 'The price of bread went up; the office put the increase in food costs at 7%, a 7% rise in bakery prices.'
const homes =
  'Bright Grid connected 12,400 homes in the third quarter. It expects to connect 15,000 homes in the fourth quarter.'
const graves = 'They found 43 graves under the market square, 11 of them of children.'
const filter = 'The filter is cleaned every three months, the pump once a year.'
const hospitals = 'The trial was held at 19 hospitals in Spain and Portugal.'
const sponsor =
  'The trial was paid for by the maker of the drug, Corvane; the authors say that longer trials are needed.'
const festival = 'The festival takes place on 3 May. It costs €40 until 1 April.'

testClaims('a deed has its own figure', {
  supported: [
    ['Work begins on 4 May.', works],
    ['The county gives £90,000.', reserve],
    ['The festival on 3 May costs €40.', festival],
    ['Of the 43 graves, 11 are those of children.', graves],
    ['In the fourth quarter Bright Grid expects to connect 15,000 homes.', homes],
    ['The work ends in August.', 'Work begins on 4 May. It ends in August.']
  ],
  withheld: [
    ['Work begins on 1 April.', works],
    ['Bright Grid connected 15,000 homes in the third quarter.', homes],
    ['The county gives the reserve £210,000 a year.', reserve]
  ]
})

testClaims('a clause is of its own thing', {
  supported: [
    ['The east quay was closed for nine days.', quays],
    ['The price of bread rose 7%.', bread],
    ['The pump is cleaned once a year.', filter],
    ['The filter is cleaned every three months.', filter]
  ],
  withheld: [
    ['The west quay was closed for nine days.', quays],
    ['The filter is cleaned once a year.', filter]
  ]
})

testClaims('what is told of several together is not told of one', {
  supported: [
    ['The trial took place at 19 hospitals in Spain and Portugal.', hospitals],
    ['The trial took place at 19 hospitals.', hospitals],
    ['40 students from Kenya took part.', '40 students from Kenya and 30 from Ghana took part.']
  ],
  withheld: [
    ['The trial took place at 19 hospitals in Spain.', hospitals],
    ['40 students from Ghana took part.', '40 students from Kenya and Ghana took part.'],
    ['The patients were at most 67 years old.', 'The patients were on average 67 years old.']
  ]
})

testClaims('who did it, by another name or after a circumstance', {
  supported: [
    ['Corvane, which makes the drug, paid for the trial.', sponsor],
    [
      'Altogether Quill has raised $21.5 million so far.',
      'Quill raised $14 million. It brings what the company has raised to $21.5 million.'
    ],
    [
      'Once a year a technician should check the refrigerant.',
      'Have the refrigerant checked once a year by a technician.'
    ],
    ['11.8% had a second stroke within one year.', 'After one year 11.8% had had a second stroke.']
  ],
  withheld: [['Dr Amsel paid for the trial.', `${sponsor} Dr Amsel led it.`]]
})
