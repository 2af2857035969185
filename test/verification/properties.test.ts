import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'
import { verifyClaim } from '../../src/verification/verify-claim.ts'
import { evidence } from './claims.ts'

const fragment = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '$8.9 trillion',
    '10²',
    '１２',
    '٣',
    'ⅷ',
    '“quoted”',
    "isn't",
    'not',
    'will',
    'Kush Desai',
    '401(k)',
    '3–5%',
    'May 7, 2018',
    'more than',
    'a',
    'of',
    '[2.3]',
    '\n',
    '.',
    '—',
    'Form 1040',
    '5\u200b6',
    '\u202e123\u202c',
    'half',
    'twice',
    '(',
    '"'
  )
)
const text = fc.array(fragment, { maxLength: 14 }).map(fragments => fragments.join(' '))

property.prop([text.filter(words => words.trim() !== '')])('whatever a sentence says, it supports itself', words => {
  expect(verifyClaim(words, [evidence(words)]).issues).toEqual([])
})

property.prop([text, fc.array(text, { minLength: 1, maxLength: 4 })])(
  'spans select what they name',
  (answer, facts) => {
    const { claims, supportScore } = verifyAnswer({ answer, facts: facts.map(fact => ({ text: fact })) })
    expect(supportScore).toBeGreaterThanOrEqual(0)
    for (const claim of claims) {
      expect(answer.slice(claim.startCharIndex, claim.endCharIndex)).toBe(claim.text)
      for (const figure of claim.figures) {
        expect(answer.slice(figure.startCharIndex, figure.endCharIndex)).toBe(figure.text)
        const { evidence: stated } = figure
        if (stated)
          expect(facts[stated.factIndex]?.slice(stated.startCharIndex, stated.endCharIndex)).toBe(stated.citedText)
      }
    }
  }
)

test.each(['１２ million', '١٢ million', '12²', '1\u200b2 million'])(
  'digits in odd dress are never taken for no figure: %s',
  figure => {
    const { verdict } = verifyClaim(`The market covers ${figure} people today.`, [
      evidence('The market covers 99 million people today.')
    ])
    expect(verdict).not.toBe('supported')
  }
)
