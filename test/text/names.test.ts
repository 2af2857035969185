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

test('a sentence of many names is no headline: its verb is written small, and it ends', () => {
  const names = readNames('Marta Lind founded Kestrel Labs in Oslo in 2008.').map(({ text }) => text)
  expect(names).toEqual(['Marta Lind', 'Kestrel Labs', 'Oslo'])
})

property.prop([fc.string({ unit: 'grapheme' })])('spans select the names', text => {
  for (const name of readNames(text)) expect(text.slice(name.startCharIndex, name.endCharIndex)).toBe(name.text)
})

test('places and their people are one, other words are not', () => {
  expect(isSameNameWord('japan', 'japanese')).toBe(true)
  expect(isSameNameWord('germany', 'german')).toBe(true)
  expect(isSameNameWord('austria', 'australia')).toBe(false)
  expect(isSameCountry(['american'], new Set(['united', 'states']), () => 'the united states')).toBe(true)
})

test('capitalised words give their acronym', () => {
  expect(acronymsOf(readWords('the Securities and Exchange Commission')).has('sec')).toBe(true)
})

/** With a question mark where the capital may only be that of a first word. */
test.each([
  ['The University of California and the Bank of the West merged.', ['University of California', 'Bank of the West']],
  ['The painter Vincent van Gogh met Ursula von der Leyen there once.', ['Vincent van Gogh', 'Ursula von der Leyen']],
  ['Fidelity and the SEC sued Charles Schwab/Vanguard.', ['Fidelity?', 'SEC', 'Charles Schwab/Vanguard']],
  ["Trump's order and Lee's Apple fell and fell again.", ["Trump's?", "Lee's", 'Apple']],
  ['Officials said Smith left. “Open OverDrive,” he said.', ['Officials?', 'Smith', 'Open OverDrive']],
  ['On Tuesday in May Rev. Jones met St. Mary.', ['Jones', 'Mary']],
  ['The Securities and Exchange Commission (SEC) said so.', ['Securities and Exchange Commission', 'SEC']],
  ['Pension plans hold it. (Savers) gain. He said: Apple fell.', ['Pension?', 'Savers?', 'Apple?']],
  ['They met Lee-Smith & Sons in The Hague and 5 US firms.', ['Lee-Smith & Sons', 'Hague', 'US']],
  ['He gave the iPad to eBay.', ['iPad', 'eBay']]
])('the names of %s', (text, names) => {
  expect(readNames(text).map(name => name.text + (name.certain ? '' : '?'))).toEqual(names)
})
