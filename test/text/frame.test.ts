import { describe, expect, test } from 'vitest'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'
import { frameOf } from '../../src/text/frame.ts'
import type { EvidenceSentence } from '../../src/types/evidence.ts'

/** The last sentence of a text, under a heading and a title. */
function lastOf(text: string, around: Pick<EvidenceSentence, 'heading' | 'title'> = {}): EvidenceSentence {
  const sentence = evidenceFromFacts([{ text }]).at(-1)
  if (!sentence) throw new Error('no sentence')
  return { ...sentence, ...around }
}

describe('what a sentence leans on', () => {
  test('is what the sentences before, its heading and the title say, the nearer the more', () => {
    const sentence = lastOf('Gold fell. Silver rose. It shone.', { heading: 'Metals', title: 'Markets' })
    const { around, context, own } = frameOf(sentence)
    expect(Object.fromEntries(around)).toMatchObject({ silver: 0.3, gold: 0.15, metal: 0.25, market: 0.25 })
    expect([...own]).toEqual(['it', 'shone'].map(word => (word === 'shone' ? expect.any(String) : word)))
    expect(['silver', 'gold', 'metal', 'it', 'copper'].map(term => context.has(term))).toEqual([
      true,
      true,
      true,
      true,
      false
    ])
  })

  test('names reach back to the sentence that says by name what it is about', () => {
    const text = 'Norvik grew. Then Harrow Bank bought ships. It rose. It fell. They sold it.'
    expect([...frameOf(lastOf(text)).leanNames]).toEqual(['harrow', 'bank'])
    expect([...frameOf(lastOf('It fell.', { heading: 'The Rise of Norvik', title: 'Harrow' })).leanNames]).toContain(
      'norvik'
    )
  })

  test('dates come from the heading, else from the title', () => {
    const dates = (heading: string, title: string) =>
      frameOf(lastOf('It fell.', { heading, title })).contextDates.map(({ value }) => value)
    expect(dates('Results of 2023', 'Report 2020')).toEqual(['2023'])
    expect(dates('Results', 'Report 2020')).toEqual(['2020'])
  })
})

describe('the numbers that tell things from their like', () => {
  test.each([
    ['The HORIZON-2 trial ended on line 7.', { horizon: ['2'], line: ['7'] }],
    ['It holds 7 lines and 2 trials.', {}],
    ['Line 7 or line 9 is closed.', { line: ['7', '9'] }],
    ['Plan 1234 ended.', {}]
  ])('%s', (text, numbers) => {
    const found = Array.from(frameOf(lastOf(text)).numbers, ([noun, known]) => [noun, [...known]])
    expect(Object.fromEntries(found)).toEqual(numbers)
  })

  test('come from what it leans on where it gives none itself', () => {
    const { numbers } = frameOf(lastOf('Line 7 was closed. Room 3 of the line was too.', { heading: 'Ward 4' }))
    expect(Array.from(numbers, ([noun, known]) => [noun, ...known])).toEqual([
      ['room', '3'],
      ['line', '7'],
      ['ward', '4']
    ])
  })
})

test.each([
  ['Fidelity manages plans.', true],
  ['It runs 38 warehouses in Ohio.', false],
  ['The group now runs sites in Ohio.', false],
  ['The Harrow group runs sites.', true],
  ['Then, Fidelity fell.', false]
])('%s says by name what it is about: %s', (text, isExplicit) => {
  expect(frameOf(lastOf(text)).isExplicit).toBe(isExplicit)
})

test.each([
  ['Stops | 14', 'Stops'],
  ['• Single ticket: €2.60', '• Single ticket'],
  ['• New cars: red ones', '• New cars'],
  ['Fee: €2.60', 'Fee'],
  ['Fee: USD 5', 'Fee'],
  ['He said: it is so.', ''],
  ['Chapter 3: €5', '']
])('the label of %s is %j', (text, label) => {
  expect(text.slice(0, frameOf(lastOf(text)).labelEnd)).toBe(label)
})

test('a long row of data has no grammar', () => {
  const row = 'Born Ohio Batting average 36 Catches 26 Wickets 12 Runs 400 Matches 33 Overs 70 Best 5'
  expect(frameOf(lastOf(row)).isProse).toBe(false)
  expect(frameOf(lastOf('Born in Ohio.')).isProse).toBe(true)
  expect(frameOf(lastOf(`He was born in Ohio and ${'it was so and '.repeat(6)}there.`)).isProse).toBe(true)
})

test('a name goes on in the word behind it', () => {
  expect([...frameOf(lastOf('Then Velorapin XR, Norvik and Harrow Bank fell.')).extensions]).toEqual([
    ['velorapin', 'xr'],
    ['harrow', 'bank']
  ])
})
