import { expect, test } from 'vitest'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'

function subjectOf(...texts: string[]): string | undefined {
  return findConflicts(evidenceFromFacts(texts.map(text => ({ text }))))[0]?.subject
}

const table: Record<string, [subject: string, ...texts: [string, string]][]> = {
  'a noun phrase where the figure is what something is': [
    ['length of the bridge', 'The bridge is 420 metres long.', 'The bridge is 440 metres long.'],
    ['height of the dam', 'The dam is 140 metres high.', 'The dam is 152 metres high.'],
    ['height of the statue', 'The statue stands 5.4 metres tall.', 'The statue stands 6.1 metres tall.'],
    ['interest rate', 'The interest rate is 4.25%.', 'The interest rate is 4.75%.'],
    ['maximum load of the lift', 'The maximum load of the lift is 630 kg.', 'The maximum load of the lift is 800 kg.'],
    [
      'deadline for applications',
      'The deadline for applications is 15 March.',
      'The deadline for applications is 31 March.'
    ],
    ['population of the village', 'The village has a population of 1,240.', 'The village has a population of 1,410.'],
    [
      'altitude at which the satellite orbits',
      'The satellite orbits at an altitude of 550 km.',
      'The satellite orbits at an altitude of 590 km.'
    ],
    [
      'dividend the board proposes',
      'The board proposes a dividend of 12 cents.',
      'The board proposes a dividend of 14 cents.'
    ],
    ['sound level', 'Sound level at 1 m | 51 dB', 'At 1 m the sound level reached 55 dB.'],
    ['size of the toy market', 'The $12 billion toy market grows.', 'They watch the $21 billion toy market.']
  ],
  'an indirect question where somebody does something': [
    ['when the Kell bridge was opened', 'The Kell bridge was opened in 1908.', 'The Kell bridge was opened in 1911.'],
    [
      'until when the library is open on Thursdays',
      'The library is open until 8 pm on Thursdays.',
      'On Thursdays the library is open until 9 pm.'
    ],
    ['how many homes the fire destroyed', 'The fire destroyed 120 homes.', 'The fire destroyed 145 homes.'],
    [
      'how many people were injured in the crash',
      'Three people were injured in the crash.',
      'Five people were injured in the crash.'
    ],
    [
      'what share of households own a bicycle',
      'About 35% of households own a bicycle.',
      'About 42% of households own a bicycle.'
    ],
    [
      'how much water the reservoir holds',
      'The reservoir holds 3.2 million litres of water.',
      'The reservoir holds 3.8 million litres of water.'
    ],
    [
      'how often the filter should be replaced',
      'The filter should be replaced every six months.',
      'The filter should be replaced every three months.'
    ],
    [
      'how far east of Sessa the epicentre lay',
      'The epicentre lay 14 km east of Sessa.',
      'The epicentre lay 19 km east of Sessa.'
    ],
    [
      'how many people the company employs',
      'The company, which employs 340 people, is in Ohio.',
      'The company, which employs 410 people, is in Ohio.'
    ],
    [
      'whether to allow bicycles',
      'Bicycles will be allowed on line 7 at all hours.',
      'The council has not decided whether bicycles will be allowed on line 7 at peak times.'
    ],
    ['by whom the novel was written', 'The novel was written by Clara Thorne.', 'The novel was written by Edith Marsh.']
  ],
  'with the preposition of the figure': [
    [
      'for how much Norvik acquired Bremvik Lines',
      'Norvik acquired Bremvik Lines for $310 million.',
      'Norvik acquired Bremvik Lines for $350 million.'
    ],
    [
      'to what temperature the oven must be preheated',
      'The oven must be preheated to 180 °C.',
      'The oven must be preheated to 200 °C.'
    ],
    [
      'after how much steam to descale the oven',
      'Descale the oven after 40 hours of steam.',
      'Descale the oven after 60 hours of steam.'
    ],
    [
      'by how much the river rose overnight',
      'The river rose by 2.3 metres overnight.',
      'Overnight the river rose by 2.8 metres.'
    ]
  ],
  'without what only one of them tells': [
    [
      'how much the fund held in assets',
      'As of 31 March 2024, the fund held $1.2 billion in assets.',
      'The fund held $1.5 billion in assets.'
    ],
    [
      'how many tickets the theatre sold',
      'The theatre sold 48,000 tickets at the door.',
      'The theatre sold 51,000 tickets.'
    ],
    [
      'how many tickets the theatre sold in 2022',
      'In 2022 the theatre sold 48,000 tickets.',
      'In 2022 the theatre sold 51,000 tickets.'
    ],
    ['home-office allowance', 'The home-office allowance is £350 for new staff.', 'The home-office allowance is £400.']
  ]
}

for (const [name, rows] of Object.entries(table))
  test.each(rows)(`${name}: %s`, (subject, ...texts) => expect(subjectOf(...texts)).toBe(subject))
