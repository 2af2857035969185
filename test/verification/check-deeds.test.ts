import { expect, test } from 'vitest'
import { strangeDeeds } from '../../src/answer/answer-strictness.ts'
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
  const claim = 'The trial enrolled the patients over 65 and was praised by doctors of several large American clinics.'
  const longer = 'The main evidence, the HORIZON-2 trial with its 1,240 patients, was praised.'
  expect(codes(check(longer, trial))).toEqual([])
  expect(strangeDeeds(longer, [evidence(trial)])).toHaveLength(1)
  // One of its deeds is told, and it is too long for each to be.
  expect(strangeDeeds(claim, [evidence(trial)])).toEqual([])
})
