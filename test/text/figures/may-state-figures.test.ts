import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { readFigures } from '../../../src/text/figures/read-figures.ts'
import { readText } from '../../../src/text/reading.ts'

/** Words by which figures begin or go on, and others, with what may stand between them. */
const words =
  'a an A half third quarter dozen hundred million few couple hour mile fortnight year day pint second first one two twenty last this week U.S. a.m. J.P. PLC MMXIV may noon the of and about for less than half-hour €'
const separators = [' ', ' ', ' ', ' ', '-', ', ', '  ', ' (', '\n']

test.prop([
  fc.array(fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(...separators)), { maxLength: 12 })
])('reads every figure of a text that is told by its words to state none', parts => {
  const text = parts.flat().join('')
  expect(readText(text).figures).toEqual(readFigures(text))
})

test('reads what begins with an article', () => {
  const figuresOf = (text: string) => readText(text).figures.map(({ text: written }) => written)
  expect(figuresOf('Only a third of the members came.')).toEqual(['a third'])
  expect(figuresOf('It took less than an hour.')).toEqual(['an hour'])
  expect(figuresOf('They sold a dozen.')).toEqual(['a dozen'])
  expect(figuresOf('A report by the U.S. agency found an error.')).toEqual([])
})
