import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'

const readings = (...texts: string[]) =>
  findConflicts(evidenceFromFacts(texts.map(text => ({ text, title: 'Kell pump: what to know' })))).map(conflict =>
    conflict.readings.map(({ text }) => text)
  )

describe('a label says what its value is of', () => {
  test('a bare number counts the noun of its row', () => {
    expect(readings('Part | Number\nValves | 14', 'The Kell pump has sixteen valves.')).toEqual([['14', 'sixteen']])
  })
  test('a list item, up to its colon', () => {
    expect(readings('- Weight, empty: 118 kg', 'Empty, the Kell pump weighs 126 kg.')).toEqual([['118 kg', '126 kg']])
  })
  test('the verb of a measure is its noun', () => {
    expect(readings('Price of the pump: €900', 'The pump costs €1,100.')).toEqual([['€900', '€1,100']])
  })
})

describe('a column says of which case its values are', () => {
  const table = 'Share of returns | Kell | Brock\nIn the first month | 4% | 9%'
  test('the one that the other text is about is its counterpart', () => {
    expect(readings(table, 'Of all Kell pumps, 6% came back: returns in the first month rose to 6%.')).toEqual([
      ['4%', '6%']
    ])
  })
  test('values of other years are a series', () => {
    expect(
      readings('Pumps sold | 2023 | 2024\nPumps sold in Norway | 310 | 360', 'In 2024, 360 pumps were sold in Norway.')
    ).toEqual([])
  })
})

describe('a head says in what sums are told', () => {
  const told = 'In 2025 the revenue of the Kell works was $502 million.'
  test.each([
    ['of the table', '$ million | 2025 | 2024\nRevenue | 486.2 | 431.7\nDebt | 210 | 188'],
    ['of the column', 'Kell works | 2025 ($ million) | Source\nRevenue | 486.2 | auditor'],
    ['of the row', 'Kell works | 2025 | 2024\nRevenue ($ million) | 486.2 | 431.7']
  ])('%s', (_, table) => {
    expect(readings(table, told)).toEqual([['486.2', '$502 million']])
  })
  test('but not what is counted there', () => {
    const table = '$ million | 2025 | 2024\nEmployees | 502 | 480'
    expect(readings(table, 'The Kell works had 530 employees in 2025.')).toEqual([['502', '530']])
  })
})

describe('told from its like', () => {
  test.each([
    ['a number', 'Line 4 of the works has 19 presses.', 'Line 7 of the works has 26 presses.'],
    [
      'a number that one text leaves out, for it knows no other',
      'Line 4 of the works takes 34 minutes to a pump.',
      'Line 7 is new. It was built last.\n\nA pump comes off the line of the works after 22 minutes.'
    ],
    ['a distance', 'Noise of the pump at 1 m | 51 dB', 'At three metres the noise of the pump is 46 dB.']
  ])('by %s', (_, one, other) => {
    expect(readings(one, other)).toEqual([])
  })
})
