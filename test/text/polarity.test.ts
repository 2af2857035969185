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

/** Of each clause its terms, -denied, /passed over, what is to come; "if" before what is only supposed. */
function clausesOf(text: string): string[] {
  return readClauses(text).map(({ conditional, terms, denied, passedOver, prospects }) =>
    [
      ...(conditional ? ['if'] : []),
      ...terms,
      ...Array.from(denied, term => `-${term}`),
      ...Array.from(passedOver, term => `/${term}`),
      ...prospects.map(({ modality, verb }) => `${modality}:${verb}`)
    ].join(' ')
  )
}

test.each([
  ['He did not sign the order, but he will read it.', ['sign order -sign', 'read planned:read']],
  [
    'No plan covers gold. Nobody came. None of them left.',
    ['plan cover gold -plan -cover', 'come -come', 'leav -leav']
  ],
  [
    "It never soon again fell. It can't fall. Nothing fell, without rain.",
    ['soon fall -fall', 'fall -fall', 'fall -fall', 'rain -rain']
  ],
  ['It came without rain (never snow) — nor hail.', ['come', 'rain -rain', 'snow -snow', 'hail -hail']],
  [
    'He failed to sign and refused to read it, denying involvement.',
    ['fail sign -sign', 'refus read -read', 'deni involv -involv']
  ],
  [
    'Not signing it is bad. It is not only good. It is not necessarily bad. He is not signing it.',
    ['not sign bad', 'not good', 'not necessarili bad', 'sign -sign']
  ],
  ['No-fly zones hold. No later than May. No. 5 fell.', ['no fly zone hold', 'no later mai', 'no', '5 fall']],
  [
    'Bonds rather than stocks, gold instead of bonds, oil unlike gold.',
    ['bond stock /stock', 'gold instead bond /bond', 'oil unlik gold']
  ],
  ['If he signs, it passes unless she asks whether it rains.', ['if sign', 'pass', 'if ask', 'if rain']],
  [
    'He is to sign it. They are set to leave. She is ready to go. He hopes to win.',
    ['sign planned:sign', 'set leav planned:leav', 'readi go planned:go', 'hope win planned:win']
  ],
  [
    "He plans signing it. He'll sign. He may have signed. In May 2025 it may end.",
    ['plan sign planned:sign', 'sign planned:sign', 'mai sign possible:sign', 'mai 2025 mai end possible:end']
  ],
  [
    'It could allow funds to invest. It would let funds buy gold. He will be told to find it.',
    [
      'allow fund invest possible:allow possible:fund possible:invest',
      'let fund bui gold planned:let planned:fund planned:bui planned:gold',
      'tell find planned:told planned:find'
    ]
  ],
  [
    'He will not leave. He will eventually be asked to leave. He will, he said, go.',
    ['leav -leav planned:leav', 'eventu ask leav planned:ask planned:leav', '', 'sai', 'go']
  ],
  ['They have a plan and a will. They plan the road.', ['plan', '', 'plan road']]
])('the clauses of %s', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses)
})
