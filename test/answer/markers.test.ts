import { describe, expect, test } from 'vitest'
import { readMarkers } from '../../src/answer/markers.ts'

/** Three passages, of two, five and four sentences. */
const countSentences = (passage: number) => [2, 5, 4][passage - 1]

/** What a sentence cites, as "passage.sentence" or "passage", and the sentence without it. */
function read(sentence: string): { text: string; cites: string[]; unknown: string[] } {
  const { text, references, unknown } = readMarkers(sentence, countSentences)
  return {
    text,
    cites: references.map(({ passage, sentence }) => (sentence === null ? `${passage}` : `${passage}.${sentence}`)),
    unknown: [...unknown]
  }
}

describe('what a marker cites', () => {
  test.each([
    ['[2.1]', ['2.1']],
    ['[2]', ['2']],
    ['[2.1, 2.3]', ['2.1', '2.3']],
    ['[2.1; 3]', ['2.1', '3']],
    ['[2.1 and 3.4]', ['2.1', '3.4']],
    ['[2.2-2.4]', ['2.2', '2.3', '2.4']],
    ['[2.2–4]', ['2.2', '2.3', '2.4']],
    ['[2.2 to 2.3]', ['2.2', '2.3']],
    ['[1-3]', ['1', '2', '3']],
    ['[2.4-3.1]', ['2.4', '3.1']],
    ['[1.1, 2.2-2.3]', ['1.1', '2.2', '2.3']],
    ['[2.1][3.2]', ['2.1', '3.2']],
    ['[^2.1]', ['2.1']],
    ['\\[2.1\\]', ['2.1']],
    ['[[2.1]]', ['2.1']],
    ['【2.1】', ['2.1']],
    ['【2.1†source】', ['2.1']],
    ['(2.1)', ['2.1']],
    ['(2.1, 2.3)', ['2.1', '2.3']],
    ['[Passage 2.1]', ['2.1']],
    ['(passage 2.1)', ['2.1']]
  ])('%s', (marker, cites) => {
    expect(read(`It holds $3 million ${marker}.`)).toEqual({ text: 'It holds $3 million.', cites, unknown: [] })
  })
})

test.each([
  '[4.1]',
  '[2.6]',
  '[2.0]',
  '[2.1, 2.6]',
  '[2.4-2.6]',
  '[3-4]',
  '[2.3-2.2]',
  '[3-2]',
  '[1](http://evil.example)'
])('%s points nowhere', marker => {
  expect(read(`It holds $3 million ${marker}.`)).toMatchObject({ cites: [], unknown: [marker] })
})

test.each(['It grew by a factor (2.7).', 'It was built then (2024).', 'See passage 2 for it.'])(
  'no marker: %s',
  sentence => {
    expect(read(sentence)).toEqual({ text: sentence, cites: [], unknown: [] })
  }
)

describe('words that only lead to a marker go with it', () => {
  test.each([
    ['According to [2.1], the dam is high.', 'The dam is high.'],
    ['[2.1] states that the dam is high.', 'The dam is high.'],
    ['The dam is high, as stated in [2.1].', 'The dam is high.']
  ])('%s', (sentence, text) => {
    expect(read(sentence)).toEqual({ text, cites: ['2.1'], unknown: [] })
  })
})

test('a marker before the first word is of the sentence before, unless it is all that this one has', () => {
  expect(read('[2.1] The dam is high [2.2].')).toMatchObject({ text: 'The dam is high.', cites: ['2.2'] })
  expect(read('[2.1] The dam is high.')).toMatchObject({ text: 'The dam is high.', cites: ['2.1'] })
})
