import { describe, expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-facts.ts'
import { verdictOf } from './claims.ts'

const numbers = (from: number) => Array.from({ length: 60 }, (_, index) => String(from + index)).join(', ')

test('each figure of a line of data is looked up as it is written', () => {
  const facts = [{ text: `The readings were ${numbers(1200)}.` }]
  expect(verifyAnswer({ answer: `The readings were ${numbers(1200)}.`, facts }).supportScore).toBe(1)
  const [claim] = verifyAnswer({ answer: `The readings were ${numbers(1201)}.`, facts }).claims
  expect(claim?.verdict).toBe('unsupported')
  expect(claim?.issues.map(({ claimed }) => claimed)).toEqual(['1260'])
})

test('a claim finds its figure in a line of data', () => {
  const facts = [{ text: `The readings were ${numbers(1200)}.` }]
  expect(verifyAnswer({ answer: 'A reading was 1234.', facts }).supportScore).toBe(1)
  expect(verifyAnswer({ answer: 'A reading was 1334.', facts }).supportScore).toBe(0)
})

test.for(['1,', '5% ', '1/2 ', 'May 5, ', 'five-'])('nothing but "%s" takes no time to speak of', unit => {
  const text = unit.repeat(16_000 / unit.length)
  const before = process.cpuUsage()
  verifyAnswer({ answer: text, facts: [{ text }] })
  const { user, system } = process.cpuUsage(before)
  // Each figure compared with all others, and these with all words, took from 10 s to minutes.
  expect((user + system) / 1_000).toBeLessThan(4_000)
})

describe('columns of a table', () => {
  const cheese = '| Rondo Classic | Rondo Mild\nRipening | 8 months | 4 months\nWeight of a wheel | 6.8 kg | 5.2 kg'

  test.each([
    'Rondo Classic ripens for eight months and Rondo Mild for four months.',
    'A wheel weighs 5.2 kg (Rondo Mild) or 6.8 kg (Rondo Classic).',
    'The weight of a wheel of Rondo Mild is 5.2 kg.'
  ])('each figure of its own: %s', claim => {
    expect(verdictOf(claim, cheese)).toBe('supported')
  })

  test('beside what another cell says in words', () => {
    const errors = 'Status | Code | When\n413 | too_large | over 4 MB\n507 | disk_full | less than 1 GB is free'
    expect(verdictOf('The code disk_full is given where less than 1 GB is free.', errors)).toBe('supported')
  })

  test('beside units of a head that a cell has too', () => {
    const plots = 'Plot | Treatment | pH in CaCl2 | Yield (t/ha)\nA4 | none | 5.9 | 6.1\nA5 | lime 2 t/ha | 6.3 | 7.4'
    const row = 'Plot: A5 | Treatment: lime 2 t/ha | pH in CaCl2: 6.3 | Yield (t/ha): 7.4'
    expect(verdictOf(row, plots)).toBe('supported')
  })

  test.each([
    'Rondo Mild ripens for eight months and Rondo Classic for four months.',
    'A wheel of Rondo Mild weighs 6.8 kg and one of Rondo Classic 5.2 kg.',
    'The weight of a wheel of Rondo Mild is 6.8 kg.'
  ])('not exchanged: %s', claim => {
    expect(verdictOf(claim, cheese)).not.toBe('supported')
  })
})
