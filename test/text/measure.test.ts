import { describe, expect, test } from 'vitest'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'
import { figuresOf } from '../../src/text/figures/sentence-figures.ts'
import { measureOf } from '../../src/text/measure/measure-of.ts'

/** Of each figure of a text's last sentence "figure: what | verb | of what | as of when". */
function measures(text: string, title: string | null): string[] {
  const sentence = evidenceFromFacts([{ text, ...(title !== null && { title }) }]).at(-1)
  if (!sentence) return []
  return figuresOf(sentence).map(figure => {
    const { text: what, verb, of, asOf } = measureOf(sentence, figure)
    return `${figure.text}: ${[what, verb, of, asOf].map(part => part ?? '–').join(' | ')}`
  })
}

const cases: Record<string, [text: string, title: string | null, ...measures: string[]][]> = {
  'a verb and its object': [
    ['The bridge spans 300 metres.', null, '300 metres: – | spans | bridge | –'],
    [
      'The trust runs 12 hospitals and 40 clinics.',
      null,
      '12: hospitals | runs | trust | –',
      '40: clinics | – | trust | –'
    ],
    ['The firm plans 3 launches.', null, '3: launches | plans | firm | –'],
    ['Plans cover 40 workers.', null, '40: workers | cover | Plans | –'],
    ['40 plans cover the workers.', null, '40: plans | cover | – | –'],
    ['40 pupils hold a card.', null, '40: pupils | hold | – | –'],
    ['Accounts of 40 firms were opened.', null, '40: firms | were opened | – | –'],
    ['The fleet has not bought 3 ships.', null, '3: ships | has not bought | fleet | –'],
    [
      'A ship was sold for $3 million by Norvik in 2020.',
      null,
      '$3 million: – | was sold | ship | 2020',
      '2020: – | was sold | ship | –'
    ],
    ['131 drowned, 40 were saved.', null, '131: – | drowned | – | –', '40: – | were saved | – | –'],
    ['He spends 15 minutes in the evening reading.', null, '15 minutes: – | spends | – | –'],
    ['The plan would admit assets to the $5 million market.', null, '$5 million: market | would admit | plan | –']
  ],
  'what a subject came to': [
    ["Norvik's revenue fell 5% in 2024.", null, '5%: revenue | fell | Norvik | 2024', '2024: – | fell | revenue | –'],
    ['The rate in the United States was 5%.', null, '5%: rate | – | United States | –'],
    [
      'The number of beds rose from 200 to 300.',
      null,
      '200: number | rose | beds | –',
      '300: number | rose | beds | –'
    ],
    ['The price of oil was cut by $3.', null, '$3: price | was cut | oil | –'],
    ['A total of 300 people were rescued.', null, '300: people | were rescued | – | –']
  ],
  'who says it is not of whom it is': [
    ['The mayor said 300 people were rescued.', null, '300: people | were rescued | – | –'],
    ['The ministry reported that 300 people died.', null, '300: people | died | – | –']
  ],
  'the noun before': [
    ['The dam has a depth of 30 metres.', null, '30 metres: depth | has | dam | –'],
    ['The gross annual tonnage of 400,000 tonnes fell.', null, '400,000 tonnes: gross annual tonnage | fell | – | –'],
    ['Weight, dry | 118 kg', null, '118 kg: dry | – | – | –']
  ],
  'where the subject stands': [
    ['In Ohio, the group sold 400 boats.', null, '400: boats | sold | group | –'],
    ['In 2020 the group sold 400 boats.', null, '2020: – | sold | group | –', '400: boats | sold | group | 2020'],
    ['After the storm, Norvik sold 400 boats.', null, '400: boats | sold | Norvik | –'],
    ['Fidelity, a giant of finance, manages $5 trillion.', null, '$5 trillion: – | manages | Fidelity | –'],
    ['Norvik Shipping, the owner, sold 400 boats.', null, '400: boats | sold | Norvik Shipping | –'],
    ['The city, which has 50,000 residents, grew.', null, '50,000: residents | has | city | –'],
    ['The trust opened, closed and sold 12 clinics.', null, '12: clinics | sold | trust | –'],
    ['The trust would let banks open 12 clinics.', null, '12: clinics | open | banks | –'],
    ['Of the 300 members 40 voted.', null, '300: – | members | – | –', '40: – | members | – | –']
  ],
  'what leans on the sentences before': [
    ['Fidelity opened an office. It employs 300 people.', null, '300: people | employs | Fidelity | –'],
    ['The hotel opened. It has 300 rooms.', null, '300: rooms | has | hotel | –'],
    ['The hotel opened. Its price is $5 million.', null, '$5 million: price | – | hotel | –'],
    ['Norvik grew. Its revenue rose to $5 million.', null, '$5 million: revenue | rose | Norvik | –'],
    ['It rained. They have 300 rooms.', 'Grand Hotel', '300: rooms | have | Grand Hotel | –'],
    ['It has 300 rooms.', 'Grand Hotel', '300: rooms | has | Grand Hotel | –'],
    ['It has 300 rooms.', 'A hotel at the shore of the lake with gardens', '300: rooms | has | – | –'],
    ['Revenue rose to $5 million.', 'Norvik', '$5 million: Revenue | rose | Norvik | –'],
    ['It has a staff of 50.', 'Norvik', '50: staff | has | Norvik | –']
  ],
  'what is shared': [
    ['Three died in Ohio, five in Iowa.', null, 'Three: – | died | Ohio | –', 'five: – | died | Iowa | –'],
    ['Five of the last six years were dry.', null, 'Five: – | – | – | –', 'six years: – | – | – | –'],
    [
      'Three people died, four were hurt and five were saved.',
      null,
      'Three: people | died | – | –',
      'four: people | were hurt | – | –',
      'five: people | were saved | – | –'
    ],
    [
      'Sales in Germany and France rose to $5 million and $3 million, respectively.',
      null,
      '$5 million: Sales | rose | Germany | –',
      '$3 million: Sales | rose | France | –'
    ],
    [
      'Ada and Bo scored 5 and 7 goals, respectively.',
      null,
      '5: goals | scored | Ada | –',
      '7: goals | scored | Bo | –'
    ],
    ['Ada scored 5 and 7 goals, respectively.', null, '5: – | scored | Ada | –', '7: goals | – | Ada | –']
  ],
  'as of when': [
    ['Unemployment was 5% as of May 2024.', null, '5%: Unemployment | – | – | 2024-05', 'May 2024: – | – | – | –'],
    ['By the end of 2023 the town had 900 pupils.', null, '2023: – | – | – | –', '900: pupils | had | town | 2023'],
    [
      'The town had 900 pupils in 1990 and 700 pupils in 2000.',
      null,
      '900: pupils | had | town | 1990',
      '1990: – | had | town | –',
      '700: pupils | – | town | 2000',
      '2000: – | – | – | –'
    ],
    ['The trip took 3 days in 2020.', null, '3 days: – | took | trip | –', '2020: – | took | trip | –']
  ],
  'what happened at a date': [
    ['The group took back the guidance in May 2024.', null, 'May 2024: guidance | took | group | –'],
    ['They were married in 1990.', null, '1990: – | were married | – | –'],
    ['In 1990, the bridge that the town had built opened.', null, '1990: opened | had built | bridge | –'],
    [
      'On May 5, 2024, Norvik, which sells boats, sacked the chairman of the board.',
      null,
      'May 5, 2024: chairman | sacked | Norvik | –'
    ]
  ],
  'what is valued': [
    ['The toy market, now worth $8 billion, grew.', null, '$8 billion: toy market | – | – | –'],
    ['The market in toys is worth more than $8 billion.', null, '$8 billion: market | – | toys | –'],
    ['The old toy market is now worth $8 billion.', null, '$8 billion: old toy market | – | – | –'],
    ['A rise made it worth $8 billion.', null, '$8 billion: – | made | rise | –']
  ]
}

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    test.each(rows)('%s', (text, title, ...expected) => {
      expect(measures(text, title)).toEqual(expected)
    })
  })
}
