import { describe, expect, test } from 'vitest'
import { strangeStatement } from '../../src/answer/answer-strictness.ts'
import { check, codes, evidence } from './claims.ts'

const trial = 'The HORIZON-2 trial, which enrolled 1,240 patients, remains the main evidence.'
const captain = 'The captain, Tom Adeyi, will be out for six weeks with a torn hamstring.'
const aid = 'The government released $25 million in emergency aid, Prime Minister Ilda Roman announced.'
const guidance = 'The guidance was withdrawn by the ministry of labour in May.'

test.each([
  ['The HORIZON-2 trial was abandoned.', trial],
  ['The captain, Tom Adeyi, resigned.', captain],
  ['Prime Minister Ilda Roman fled.', aid],
  ['The guidance was praised by the ministry of labour in May.', guidance],
  ['The ministry praised the guidance.', guidance]
])('no source tells of it: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual(['low_support'])
})

test.each([
  ['The HORIZON-2 trial recruited patients.', trial],
  ['The government provided emergency aid.', aid],
  ['Emergency aid was given.', aid],
  ['The ministry took back its guidance.', guidance],
  ['The withdrawal of the guidance was announced.', ['The ministry announced the withdrawal of the guidance.']],
  ['The trial has enrolled patients.', trial]
])('told in another form, or by a verb of its kind: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

test('a word that the claim has for something else does not tell its verb', () => {
  expect(codes(check('The new retirement account was withdrawn.', 'A new retirement account was announced.'))).toEqual([
    'low_support'
  ])
})

test('what is only denied is not told', () => {
  expect(
    codes(check('Officials have disclosed the date.', 'Officials have not disclosed the date of the order.'))
  ).not.toEqual([])
})

test('elsewhere in the sources it may be told, where they are given', () => {
  const context = [evidence(captain), evidence('The captain resigned on Monday, the club said.')]
  expect(codes(check('The captain, Tom Adeyi, resigned.', captain, { context }))).toEqual([])
})

test('an answer is asked for more than anybody’s text', () => {
  const strange = (text: string, cited: string) =>
    strangeStatement(text, check(text, cited), [evidence(cited)]).map(({ claimed }) => claimed)
  const claim = 'The trial enrolled the patients over 65 and was praised by doctors of several large American clinics.'
  const longer = 'The main evidence that remains, the HORIZON-2 trial of patients, was praised.'
  expect(codes(check(longer, trial))).toEqual([])
  expect(strange(longer, trial)).toEqual(['praised'])
  // One of its deeds is told, and it is too long for each to be.
  expect(strange(claim, trial)).toEqual([])
})

describe('of a short sentence of an answer', () => {
  const strange = (text: string, cited: string) =>
    strangeStatement(text, check(text, cited), [evidence(cited)]).map(({ claimed }) => claimed)

  test.each([
    ['Two firefighters died.', 'Two people died, both on the first night.', 'firefighters'],
    ['It is suitable for vegans.', 'Suitable for vegetarians.', 'vegans'],
    ['Tenants over 70 get a discount.', 'Tenants over 70 sign at the office.', 'discount']
  ])('a word that nothing cited has makes another statement: %s', (claim, cited, word) => {
    expect(strange(claim, cited)).toEqual([word])
  })

  test.each([
    ['The trial recruited 1,240 patients.', trial],
    ['The maximum is 43,200 seconds.', 'The longest is 43,200 seconds.'],
    [
      'Insured losses are estimated at $210 million and road repairs at $12 million.',
      'Insured losses are put at $210 million, and the repair of roads at $12 million.'
    ]
  ])('not another word for the same, what joins a figure to its thing, or one of many: %s', (claim, cited) => {
    expect(strange(claim, cited)).toEqual([])
  })
})
