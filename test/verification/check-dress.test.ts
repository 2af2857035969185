import { describe, expect, test } from 'vitest'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'
import { verifyClaim } from '../../src/verification/verify-claim.ts'

const source = evidenceFromFacts([{ text: 'The market holds $8.9 trillion in 715,000 plans.' }])

describe('what is seen cannot differ from what is checked (U3)', () => {
  test.each([
    ['reordered by a bidi override', 'The market holds $\u202E9.8\u202C trillion in 715,000 plans.'],
    ['an invisible character in a figure', 'The market holds $8\u200B.9 trillion in 715,000 plans.'],
    ['a stroke over a digit', 'The market holds $8\u0336.9 trillion in 715,000 plans.'],
    ['a letter that looks like a digit', 'The market holds $8.9 trillion in 7\u04175,000 plans.'],
    ['a look-alike letter in a word', 'The mаrket holds $8.9 trillion in 715,000 plans.']
  ])('%s', (_, claim) => {
    expect(verifyClaim(claim, source).issues.map(({ code }) => code)).toContain('figure_mismatch')
  })

  test('the same without tricks passes', () => {
    expect(verifyClaim('The market holds $8.9 trillion in 715,000 plans.', source).verdict).toBe('supported')
  })

  test('a mark of direction that the source has, quoted as it stands, passes', () => {
    const [arabic] = evidenceFromFacts([{ text: 'بلغ حجم السوق \u200F8.9 تريليون دولار في عام 2024.' }])
    expect(arabic && verifyClaim(arabic.text, [arabic]).verdict).toBe('supported')
  })
})
