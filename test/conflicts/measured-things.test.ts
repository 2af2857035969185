import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'

const readings = (...texts: string[]) =>
  findConflicts(evidenceFromFacts(texts.map(text => ({ text, title: 'The Kell pump and its works' })))).map(conflict =>
    conflict.readings.map(({ text }) => text)
  )

describe('a limit contradicts another limit', () => {
  test('one told as a bound, one as the most that there is', () => {
    expect(
      readings('The maximum load of the Kell pump is 50 kg.', 'The Kell pump takes a load of up to 80 kg.')
    ).toEqual([['50 kg', '80 kg']])
  })
  test('what there is room for', () => {
    expect(
      readings('Up to 250 people can use the Kell pump hall.', 'The Kell pump hall has room for 220 people.')
    ).toEqual([['220', '250']])
  })
  test('but not a value below it', () => {
    expect(readings('The load of the Kell pump is 50 kg.', 'The Kell pump takes a load of up to 80 kg.')).toEqual([])
  })
  test('what goes up to a value is no limit', () => {
    expect(
      readings(
        'The yearly dividend of Kell goes up to $0.45 per share.',
        'The yearly dividend of Kell is $0.42 per share.'
      )
    ).toEqual([['$0.42', '$0.45']])
  })
})

describe('a bare number counts what another number names', () => {
  test('those that were counted before', () => {
    expect(
      readings(
        'Doctors at the Kell works treated 73 workers; nine were taken to hospital.',
        'Four workers at the Kell works were taken to hospital.'
      )
    ).toEqual([['Four', 'nine']])
  })
})

describe('one thing is counted by two nouns', () => {
  test('of one kind', () => {
    expect(readings('The Kell pump hall holds 38 cars.', 'The Kell pump hall is full with 32 vehicles.')).toEqual([
      ['32', '38']
    ])
  })
  test('of people, in a table', () => {
    expect(readings('Passengers of the Kell pump boat | 250', 'The Kell pump boat takes 220 people.')).toEqual([
      ['220', '250']
    ])
  })
  test('but not of two kinds', () => {
    expect(readings('The Kell pump hall holds 38 cars.', 'The Kell pump hall holds 32 boxes.')).toEqual([])
  })
})

describe('words that tell one thing from its like', () => {
  test.each([
    ['The north tower is 118 metres high.', 'The south tower is 91 metres high.'],
    ['The upper hall seats 400 people.', 'The lower hall seats 250 people.'],
    ['The first phase costs €3 million.', 'The second phase costs €4 million.'],
    ['The east wing opens in May 2026.', 'The west wing opens in June 2026.']
  ])('%s / %s: no conflict', (one, other) => {
    expect(readings(one, other)).toEqual([])
  })
  test('but not what is told of one', () => {
    expect(readings('The north tower is 118 metres high.', 'The north tower is 112 metres high.')).toHaveLength(1)
  })
})

test('what a sentence tells first is what others tell', () => {
  expect(readings('A Kell tour costs €12, for children €6.', 'Visitors pay €15 for a Kell tour.')).toEqual([
    ['€12', '€15']
  ])
})

test('a verb of two words is one', () => {
  expect(readings('The Kell club was set up in 1926.', 'In 1923 farmers founded the Kell club.')).toEqual([
    ['1923', '1926']
  ])
})

test('hundredths of a currency are money', () => {
  expect(readings('Farmers at Kell are paid 61 centimes per kilo.', 'Farmers at Kell get CHF 0.58 per kilo.')).toEqual([
    ['CHF 0.58', '61 centimes']
  ])
})

test('a sentence has the words of the question that it answers', () => {
  const facts = [
    'A ticket for the tour is €12. Bread is €3, a cup €9 and the book €21.',
    'How much is a ticket for the tour? An adult pays €14. The bus is €4, a map €7.'
  ]
  expect(
    findConflicts(evidenceFromFacts(facts.map(text => ({ text })))).map(({ readings }) => readings.length)
  ).toEqual([2])
  const told = facts.map(text => text.replace('How much is a ticket for the tour?', 'There is a ticket for the tour.'))
  expect(findConflicts(evidenceFromFacts(told.map(text => ({ text }))))).toEqual([])
})

describe('a bare number is the size of what the verb says', () => {
  test('a noun that counts by itself', () => {
    expect(readings('Attendance was 4,200.', 'Attendance was 5,100.')).toEqual([['4,200', '5,100']])
    expect(readings('The death toll rose to 19.', 'The death toll stands at 23.')).toEqual([['19', '23']])
  })
  test('but not of the noun before that', () => {
    expect(readings('The population of Kell was 681.', 'The population density of Kell was 885.')).toEqual([])
  })
})

describe('which of several figures is meant', () => {
  test('a part is no whole', () => {
    expect(
      readings(
        '480 of the 510 drivers at Kell have joined the strike.',
        '395 of our 510 drivers at Kell are on strike.'
      )
    ).toEqual([['395', '480']])
  })
  test('what is ten times as much is of something else', () => {
    expect(
      readings(
        'The Kell course is 42.2 kilometres long and climbs 180 metres.',
        'From start to finish the Kell course climbs 240 metres, and I felt each of them.'
      )
    ).toEqual([['180 metres', '240 metres']])
  })
})

test('what was left behind repeats nothing that holds', () => {
  expect(
    readings('Day ticket of Kell: €52', 'A Kell day ticket costs €54 this winter, two more than last year’s €52.')
  ).toEqual([['€52', '€54']])
})

test('a half is not rounded away', () => {
  expect(readings('The Kell union demands 7.5% more pay.', 'The Kell union demands 8% more pay.')).toEqual([
    ['7.5%', '8%']
  ])
  expect(readings('The Kell union demands 7.6% more pay.', 'The Kell union demands 8% more pay.')).toEqual([])
})

test('"it" stands for the subject of the sentence before', () => {
  const report = 'The museum of Stavby was paid for by a brewer. It drew 48,000 visitors.'
  expect(readings(report, 'Some 61,000 people, many of them from abroad, came to the museum.')).toEqual([
    ['48,000', '61,000']
  ])
})

describe('dates', () => {
  test('the first day is not the last', () => {
    expect(readings('The Kell season lasts from 27 July.', 'The Kell season lasts until 27 August.')).toEqual([])
  })
  test('two deadlines are compared', () => {
    expect(readings('Claims at Kell must be made by 30 April.', 'Claims at Kell must be made by 31 May.')).toEqual([
      ['30 April', '31 May']
    ])
  })
  test('a row that says what was done tells when', () => {
    expect(readings('Kell works\n\nLaunched | 1856', 'The Kell works were launched in 1858.')).toEqual([
      ['1856', '1858']
    ])
  })
  test('no weekday contradicts a year', () => {
    expect(readings('A fire struck the Kell works on Tuesday.', 'A fire struck the Kell works in 1968.')).toEqual([])
  })
  test('what lasts until some days after is not over', () => {
    expect(
      readings(
        'Do not start the Kell pump until at least 14 days after the last repair.',
        'Leave 7 days between the last repair and the first start of the Kell pump.'
      )
    ).toEqual([['7 days', '14 days']])
  })
})

test('a value that clashes far less surely is of another thing', () => {
  expect(
    readings(
      'The contract sum for the Kell works was €52.4 million.',
      'Contract sum of the Kell works: €54.9 million',
      'Firms that tender for the Kell works must show sales of €60 million.'
    )
  ).toEqual([['€52.4 million', '€54.9 million']])
})
