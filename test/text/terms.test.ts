import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isStopWord, stem, termsOf, tokenize } from '../../src/text/terms.ts'
import { expectLinear } from '../support/expect-linear.ts'

const wordsOf = (text: string) => tokenize(text).map(token => token.text)

describe('tokens', () => {
  test.each([
    ['names and figures stay whole', 'The U.S. 401(k) market', ['The', 'U.S.', '401(k)', 'market']],
    ['an amount without its sign', '$8.9 trillion, 715,000 plans', ['8.9', 'trillion', '715,000', 'plans']],
    ['a list of numbers is not one number', '[2,3] and 1,234.50', ['2', '3', 'and', '1,234.50']],
    ['initials', 'J.P. Morgan at 5 p.m.', ['J.P.', 'Morgan', 'at', '5', 'p.m.']],
    ['a full stop ends a word', 'It ended.Then it began.', ['It', 'ended', 'Then', 'it', 'began']],
    ['hyphens part words', 'employer-sponsored COVID-19', ['employer', 'sponsored', 'COVID', '19']],
    ['apostrophes do not', "Fidelity’s O'Brien", ['Fidelity’s', "O'Brien"]],
    ['joined capitals', 'AT&T, S&P and a&b', ['AT&T', 'S&P', 'and', 'a', 'b']],
    ['bracketed sections', '501(c)(3) and (k)', ['501(c)(3)', 'and', 'k']],
    ['scripts without spaces by pairs', '東京都 は', ['東京', '京都', 'は']],
    ['letters beyond 16 bits', '𠮷野家 𝒜', ['𠮷野', '野家', '𝒜']]
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  property.prop([fc.string({ unit: 'grapheme' })])(
    'spans select their text, in order, without white space around',
    text => {
      let end = 0
      for (const token of tokenize(text)) {
        expect(text.slice(token.startCharIndex, token.endCharIndex)).toBe(token.text)
        expect(token.text.trim()).toBe(token.text)
        expect(token.endCharIndex).toBeGreaterThan(end)
        end = token.endCharIndex
      }
    }
  )

  test.each(['a', '1,', '1(a)', 'A.', "a'", '1 (', 'A&', '東', '\u0301', '🙂', '1.', '(((1'])(
    'takes linear time on %j over and over',
    shape => {
      expectLinear({ write: times => shape.repeat(times), read: tokenize, short: 20_000, forgivenMs: 50 })
    }
  )
})

describe('terms', () => {
  test.each([
    ['401(k)', '401k'],
    ['401 (k)s', '401k'],
    ["401k's", '401k'],
    ['U.S.', 'us'],
    ['8.9', '8.9'],
    ['715,000', '715000'],
    ['Fidelity’s', 'fidel'],
    ['plans', 'plan'],
    ['Beyoncé', 'beyonc'],
    ['so\u00ADft', 'soft'],
    ['ｆｕｌｌ', 'full']
  ])('%s is indexed as %s', (token, term) => {
    expect(stem(token)).toBe(term)
  })

  test('a superscript never becomes a digit: 10² is not 102', () => {
    expect(termsOf('10²')).not.toEqual(termsOf('102'))
  })

  test('a decimal point is kept: $8.9 is not 89', () => {
    expect(termsOf('$8.9')).not.toEqual(termsOf('89'))
  })

  test('stop words are left out, whatever the apostrophe', () => {
    expect(termsOf("It's what they don’t have")).toEqual([])
    expect(isStopWord('the')).toBe(true)
    expect(isStopWord('market')).toBe(false)
  })

  test('May may be a month, and US a country', () => {
    expect(termsOf('in May in the US')).toEqual(['mai', 'us'])
  })

  test('terms keep their order and repetitions', () => {
    expect(termsOf('Plans, planned plans.')).toEqual(['plan', 'plan', 'plan'])
  })
})
