import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { isQuotedFrom, readQuotations } from '../../src/text/quotations.ts'
import { expectLinear } from '../support/expect-linear.ts'

test.each([
  ['He said "no" and “never again”.', ['no', 'never again']],
  ["She wrote 'as it is' in Trump's book.", ['as it is']],
  ['A 6\'2" man said "yes".', ['yes']],
  ['«Oui», he said, and „nein“.', ['Oui', 'nein']],
  ['An open " mark', []]
])('%s', (text, quotations) => {
  expect(readQuotations(text).map(quotation => quotation.text)).toEqual(quotations)
})

const source =
  'President Trump is committed to bringing prosperity to the American people — and to protecting “their” future.'

test.each([
  ['committed to bringing prosperity', true],
  ['Committed to bringing prosperity,', true],
  ['protecting "their" future', true],
  ['committed to ... the American people', true],
  ['[Trump] is committed to bringing prosperity', true],
  ['committed to protecting prosperity', false],
  ['the American people ... committed to bringing', false],
  ['bringing prosper', false]
])('quoted from the source: %s', (quotation, isQuoted) => {
  expect(isQuotedFrom(quotation, source)).toBe(isQuoted)
})

property.prop([fc.string({ unit: 'grapheme' })])('spans select the quotations', text => {
  for (const { text: words, startCharIndex, endCharIndex } of readQuotations(text))
    expect(text.slice(startCharIndex, endCharIndex)).toBe(words)
})

test('a text of nothing but opening marks takes linear time', () => {
  expectLinear({ write: times => '“a '.repeat(times), read: readQuotations, short: 12_000, forgivenMs: 50 })
})

test.each([
  ["He said “it is” and ‘that is’ and 'no'.", ['it is', 'that is', 'no']],
  ['Trump\'s plan\'s 6\' 12" wall "is big".', ['is big']],
  ['„Ja“ und «non» et 「はい」.', ['Ja', 'non', 'はい']],
  ['“One\n\nTwo” “ok”', ['ok']],
  ['"" and " " and \' x\'', []]
])('the quotations of %s', (text, quotations) => {
  expect(readQuotations(text).map(quotation => quotation.text)).toEqual(quotations)
})
