import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'
import type { FoundConflict } from '../../src/types/conflict.ts'
import type { Fact } from '../../src/types/verification.ts'

/** Each fact is a text, or a text with its title. */
function find(facts: readonly (string | Fact)[], question?: string): FoundConflict[] {
  const evidence = evidenceFromFacts(facts.map(fact => (typeof fact === 'string' ? { text: fact } : fact)))
  return findConflicts(evidence, question === undefined ? {} : { question })
}
const readings = (conflicts: readonly FoundConflict[]) =>
  conflicts.map(conflict => conflict.readings.map(({ text }) => text))

describe('figures that contradict each other', () => {
  test.each([
    [
      'money',
      ['The Kell bridge cost $12 million.', 'The Kell bridge cost $21 million.'],
      ['$12 million', '$21 million']
    ],
    ['count', ['The Kell mine employs 340 miners.', 'The Kell mine employs 430 miners.'], ['340', '430']],
    [
      'percentage',
      ['The Kell bank pays 3% interest on savings.', 'The Kell bank pays 5% interest on savings.'],
      ['3%', '5%']
    ],
    ['date', ['The Kell bridge was opened in 1908.', 'The Kell bridge was opened in 1911.'], ['1908', '1911']],
    [
      'duration',
      ['The Kell trial lasted six weeks.', 'The Kell trial lasted eight weeks.'],
      ['six weeks', 'eight weeks']
    ],
    [
      'measure',
      ['The Kell tower is 120 metres high.', 'The Kell tower is 140 metres high.'],
      ['120 metres', '140 metres']
    ],
    [
      'date',
      ['Anna Kell (born 3 May 1950) paints.', 'Anna Kell was born on 13 May 1950.'],
      ['3 May 1950', '13 May 1950']
    ],
    [
      'date',
      ['Jan Kell (3 May 1850 – 1 June 1901) was a miner.', 'Jan Kell died on 11 June 1901.'],
      ['1 June 1901', '11 June 1901']
    ],
    ['duration', ['Wait at least 14 days after Kellin.', 'Wait at least 7 days after Kellin.'], ['7 days', '14 days']]
  ])('%s', (kind, facts, expected) => {
    const found = find(facts)
    expect(readings(found)).toEqual([expected])
    expect(found[0]?.kind).toBe(kind)
  })
})

describe('what looks alike and is no conflict', () => {
  test.each([
    ['a hedge', ['The Kell bridge cost about $12 million.', 'The Kell bridge cost $12.1 million.']],
    ['a bound that is kept', ['Up to 5% of Kell patients felt dizzy.', 'Some 3% of Kell patients felt dizzy.']],
    ['another notation', ['The Kell bridge cost $12 million.', 'The Kell bridge cost 12,000,000 USD.']],
    ['two years', ['In 2022 Kell earned $12 million.', 'In 2023 Kell earned $21 million.']],
    [
      'two quarters',
      ['Kell earned $4 million in the first quarter of 2024.', 'Kell earned $5 million in the second quarter of 2024.']
    ],
    ['another subject', ['Kell employs 340 miners.', 'Brandt employs 430 miners.']],
    [
      'a name that goes on in numbers',
      ['The KELL-1 trial enrolled 412 patients.', 'The KELL-2 trial enrolled 530 patients.']
    ],
    ['another counted thing', ['The Kell fleet counts 340 trucks.', 'The Kell fleet counts 210 vans.']],
    ['another currency', ['A Kell ticket costs $34.', 'A Kell ticket costs £28.']],
    ['a year in a name', ['The Kell Act 1998 governs mines.', 'The Kell Act 2012 governs mines.']],
    ['parts of one count', ['Kell took eight seats from Labour.', 'Kell took 16 seats from the Greens.']]
  ])('%s', (_, facts) => {
    expect(readings(find(facts))).toEqual([])
  })
})

describe('readings', () => {
  test('sources that repeat each other are one reading, and a figure written otherwise is too', () => {
    const found = find([
      'The Kell bridge cost $12 million.',
      'The Kell bridge cost 12 million USD.',
      'The Kell bridge cost $21 million.'
    ])
    expect(found[0]?.readings.map(({ evidence }) => evidence.map(({ sentence }) => sentence.source))).toEqual([
      [0, 1],
      [2]
    ])
  })
  test('each points at its figure in its sentence', () => {
    for (const { text, evidence } of find([
      'The Kell bridge cost $12 million.',
      'It is known that the Kell bridge cost $21 million.'
    ])[0]?.readings ?? [])
      expect(
        evidence.map(({ sentence, startCharIndex, endCharIndex }) => sentence.text.slice(startCharIndex, endCharIndex))
      ).toEqual([text])
  })
  test('carry the day as of which they held, and it explains the difference', () => {
    const [conflict] = find([
      'As of 30 September 2024, the Kell market held $8.9 trillion.',
      'The Kell market holds $8.7 trillion.'
    ])
    expect(conflict?.readings.map(({ asOf }) => asOf)).toEqual([null, '2024-09-30'])
    expect(conflict?.explanation).toContain('30 September 2024')
  })
  test('nothing is made up where the texts explain nothing', () => {
    expect(find(['The Kell bridge cost $12 million.', 'The Kell bridge cost $21 million.'])[0]?.explanation).toBe(
      'Nothing in the texts explains the difference.'
    )
  })
  test('the two ends of one span are no alternatives', () => {
    const edited = 'The Harrow Codex was edited in four volumes by Anna Horner from 1898 to 1905.'
    const again = 'In the north the Harrow Codex was edited in four volumes by Anna Horner from 1898 to 1905.'
    expect(readings(find([edited, again]))).toEqual([])
  })

  test('who was born and died on other days is somebody else; who only was born on another day is the same', () => {
    const facts = (death: string) => [
      'Edmund Hale (12 May 1590 – 28 February 1621) was a grand duke of Harrow.',
      `Edmund Hale (3 June 1519 – ${death}) was a grand duke of Harrow.`
    ]
    expect(readings(find(facts('21 April 1574')))).toEqual([])
    expect(readings(find(facts('28 February 1621')))).toEqual([['3 June 1519', '12 May 1590']])
  })

  test('a source may contradict itself', () => {
    expect(
      readings(find(['The Kell bridge cost $12 million. Many people came. The Kell bridge cost $21 million.']))
    ).toEqual([['$12 million', '$21 million']])
  })
})

describe('states of affairs and names', () => {
  test.each([
    ['Kell will close the mine.', 'Kell has not decided whether to close the mine.', ['will', 'may']],
    ['Kell will close the mine.', 'Kell is considering closing the mine.', ['will', 'may']],
    ['Kell will close the mine.', 'Kell will not close the mine.', ['will', 'will not']],
    ['Kell will sign a contract.', 'A contract is under consideration at Kell.', []],
    ['Kell will close the mine.', 'Kell plans to close the mine.', []],
    ['Kell will close the mine.', 'Kell may close the bank.', []],
    ['Kell will close the mine.', 'Varn may close the mine.', []],
    ['Kell will close the mine shop.', 'Kell may close the mine road.', []],
    ['Kell will close the mine.', 'If prices fall, Kell may close the mine.', []]
  ])('%s / %s', (one, other, expected) => {
    expect(find([one, other]).flatMap(conflict => conflict.readings.map(({ value }) => value))).toEqual(expected)
  })
  test('two names in one role that one alone can hold', () => {
    const [conflict] = find([
      'The chief executive of Kell & Sons is Maria Ostrow.',
      'Jon Hale is the chief executive of Kell & Sons.'
    ])
    expect(conflict?.kind).toBe('name')
    expect(conflict?.readings.map(({ value }) => value)).toEqual(['Jon Hale', 'Maria Ostrow'])
  })
  test('a surname is no other name than the full one', () => {
    expect(
      find(['The chief executive of Kell & Sons is Maria Ostrow.', 'Ms Ostrow is the chief executive of Kell & Sons.'])
    ).toEqual([])
  })
})

describe('with a question', () => {
  test("each source's own answer is compared, however it is put", () => {
    const facts = [
      'Whitehead torpedoes entered service with the navy in 1894.',
      'The navy had used the Whitehead torpedo from 1892 on.'
    ]
    expect(readings(find(facts, 'In what year did the Whitehead torpedo enter service?'))).toEqual([['1892', '1894']])
  })
  test('the figure of another kind is no answer', () => {
    expect(
      find(
        ['The Kell tower was built in 1908.', 'The Kell tower is 140 metres high.'],
        'When was the Kell tower built?'
      )
    ).toEqual([])
  })
})

property.prop([fc.array(fc.string(), { maxLength: 6 })])(
  'never throws, and spans stay inside their sentences',
  texts => {
    for (const { readings } of find(texts))
      for (const { evidence } of readings)
        for (const { sentence, startCharIndex, endCharIndex } of evidence) {
          expect(startCharIndex).toBeGreaterThanOrEqual(0)
          expect(endCharIndex).toBeLessThanOrEqual(sentence.text.length)
        }
  }
)

test('what something is worth is of the whole thing that is named, however short the sentence', () => {
  const long =
    'If the vote succeeds, the Kell toy market, now worth $9.5 billion, would be open to makers of wooden trains from abroad.'
  expect(readings(find([long, 'The Kell market is worth $7 billion.']))).toEqual([['$7 billion', '$9.5 billion']])
  expect(find([long, 'The market for Danish bricks is worth $7 billion.'])).toEqual([])
})

test('the order of the sources does not matter', () => {
  const facts = [
    'The Kell bridge cost $12 million.',
    'The Kell bridge cost $21 million.',
    'The Kell bridge cost $15 million.'
  ]
  expect(readings(find(facts))).toEqual(readings(find([...facts].reverse())))
})

describe('states and names in other grammar', () => {
  test('what a whether-clause leaves open, "will" does not settle', () => {
    expect(
      readings(
        find([
          'Bicycles will be allowed on the Kell ferry.',
          'The Kell council has not decided whether bicycles will be allowed.'
        ])
      )
    ).toEqual([['will be allowed', 'will be allowed']])
    expect(
      find(['It is not known whether the bridge will be built.', 'Nobody can say whether the bridge will be built.'])
    ).toEqual([])
  })
  test('a participle in apposition gives a role', () => {
    expect(
      readings(
        find([
          'The bridge over the Kell was designed by Paul Arem.',
          'The bridge across the Kell, designed by Lena Storch, has a path.'
        ])
      )
    ).toEqual([['Lena Storch', 'Paul Arem']])
  })
})

describe('a library of untitled texts', () => {
  const others = Array.from({ length: 12 }, (_, index) => `Brock ${'abcdefghijkl'[index]} is a village in the hills.`)
  const nameless = [
    'Males in the township had a median income of $33,750.',
    'Males in the township had a median income of $28,125.'
  ]
  test('two figures of nobody are of one thing where somebody chose the texts, in a library they are not', () => {
    expect(find(nameless)).toHaveLength(1)
    expect(find([...nameless, ...others])).toEqual([])
  })
  test('a row of data is no statement', () => {
    const row = (games: number) =>
      `Kell Rovers Career Games ${games} Goals 12 Assists 7 Minutes 1604 Rating 7 Cards 3 Rank 9 Season Tenth League Second Club Kell Position Forward`
    expect(find([row(34), row(43)])).toEqual([])
  })
})

test('readings that have no word in common to name them by are of two things', () => {
  const tiller = 'The tiller costs £10 a day and may be used only by members who have had the induction.'
  const rents = '| Plot | Rent | Water |\n| --- | --- | --- |\n| Half plot (125 m²) | £38 | £12 |'
  const facts = [
    { title: 'Water and tools', text: tiller },
    { title: 'Rules', text: rents }
  ]
  expect(findConflicts(evidenceFromFacts(facts))).toEqual([])
})
