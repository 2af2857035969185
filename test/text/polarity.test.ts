import { expect, test } from 'vitest'
import { areOpposites } from '../../src/text/opposites.ts'
import { readClauses } from '../../src/text/polarity.ts'
import { stem } from '../../src/text/terms.ts'

const deniedIn = (text: string): string[] => readClauses(text).flatMap(({ denied }) => [...denied])
const prospectsIn = (text: string): string[] =>
  readClauses(text).flatMap(({ prospects }) => prospects.map(({ modality, verb }) => `${modality} ${verb}`))

test.each([
  ['He did not sign the order.', ['sign']],
  ["He hasn't signed it.", ['sign']],
  ['He refused to sign it.', ['sign']],
  ['He denied involvement.', ['involv']],
  ['Not only did he sign it, he read it.', []],
  ['No. 1 on the list is gold.', []],
  ['It is due no later than May.', []]
])('%s', (text, denied) => {
  expect(deniedIn(text)).toEqual(denied)
})

test.each([
  ['He plans to sign the order.', ['planned sign']],
  ['He will soon sign it.', ['planned sign']],
  ['It may be delayed.', ['possible delai']],
  ['It began in May 2025.', []],
  ['He is considering adding Bitcoin.', ['planned ad']]
])('%s', (text, prospects) => {
  expect(prospectsIn(text)).toEqual(prospects)
})

test('what is supposed is marked', () => {
  expect(readClauses('He will sign if it passes.').map(({ conditional }) => conditional)).toEqual([false, true])
})

test('opposites by vocabulary and by prefix', () => {
  expect(areOpposites(stem('increase'), stem('decreased'))).toBe(true)
  expect(areOpposites(stem('likely'), stem('unlikely'))).toBe(true)
  expect(areOpposites(stem('increase'), stem('growth'))).toBe(false)
})
