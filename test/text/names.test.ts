import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { acronymsOf, isSameCountry, isSameNameWord } from '../../src/text/aliases.ts'
import { readNames } from '../../src/text/names.ts'
import { readWords } from '../../src/text/words.ts'

test.each([
  ['White House spokesperson Kush Desai spoke.', ['White House', 'Kush Desai']],
  ['The U.S. Department of Labor withdrew it.', ['U.S. Department of Labor']],
  ['On Monday, Fidelity and the SEC met in May.', ['Fidelity', 'SEC']],
  ['Mr. Trump will sign. The order is long.', ['Trump']],
  ['He uses an iPhone.', ['iPhone']]
])('%s', (text, names) => {
  expect(readNames(text).map(name => name.text)).toEqual(names)
})

test('a capital that a sentence begins with makes no certain name', () => {
  expect(readNames('Regulators met. Observers waited.').map(({ certain }) => certain)).toEqual([false, false])
})

test('a headline of many words has no names', () => {
  expect(readNames('Trump Plans to Unlock Crypto Investments for Millions of Savers')).toEqual([])
})

property.prop([fc.string({ unit: 'grapheme' })])('spans select the names', text => {
  for (const name of readNames(text)) expect(text.slice(name.startCharIndex, name.endCharIndex)).toBe(name.text)
})

test('places and their people are one, other words are not', () => {
  expect(isSameNameWord('japan', 'japanese')).toBe(true)
  expect(isSameNameWord('germany', 'german')).toBe(true)
  expect(isSameNameWord('austria', 'australia')).toBe(false)
  expect(isSameCountry(['american'], new Set(['united', 'states']), 'the united states')).toBe(true)
})

test('capitalised words give their acronym', () => {
  expect(acronymsOf(readWords('the Securities and Exchange Commission')).has('sec')).toBe(true)
})
