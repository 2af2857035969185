import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainTextOf } from '../../../src/text/dress/dress.ts'
import { compareFigures } from '../../../src/text/figures/compare-figures.ts'
import { readFigures } from '../../../src/text/figures/read-figures.ts'
import { figuresOf } from '../../../src/text/figures/sentence-figures.ts'
import { figureKinds } from '../../../src/types/figure.ts'
import { anyText } from '../../support/any-text.ts'
import { expectLinear } from '../../support/expect-linear.ts'
import { hostileShapes } from './hostile-shapes.ts'

/** Texts in which figures, half figures and odd characters meet at random. */
const pieces = [
  ...Object.values(hostileShapes),
  ...'$8.9 trillion|3–5%|September 30, 2024|last May|two-thirds of|half a million|24-month|34-year-old|between|and|to|from|of which|more than|up to|the|401(k)|[2.1]|Step 6|, |. |; |(|)|\u202e|\u00ad|½|Ⅻ|５'.split(
    '|'
  )
]
const roughText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), anyText(4)), { maxLength: 30 })
  .map(parts => parts.join(' '))
const runs = { numRuns: 150 }
const sentence = (text: string) => ({ text, source: 0, startCharIndex: 0, endCharIndex: text.length })

describe('reading', () => {
  test('never throws; spans select the text, in order, without overlap; values are finite numbers or dates', () => {
    fc.assert(
      fc.property(fc.oneof(roughText, anyText()), text => {
        let end = 0
        for (const figure of readFigures(text, { publishedAt: '2025-07-18' })) {
          expect(text.slice(figure.startCharIndex, figure.endCharIndex)).toBe(figure.text)
          expect(figure.startCharIndex).toBeGreaterThanOrEqual(end)
          expect(figure.endCharIndex).toBeGreaterThan(figure.startCharIndex)
          end = figure.endCharIndex
          expect(figureKinds).toContain(figure.kind)
          if (typeof figure.value === 'number') {
            expect(Number.isFinite(figure.value)).toBe(true)
            expect(figure.low).toBeLessThanOrEqual(figure.high)
            expect(figure.precision).toBeGreaterThan(0)
          } else expect(figure.kind).toBe('date')
        }
      }),
      runs
    )
  })
  test('a figure equals itself; what is read from a sentence is remembered', () => {
    fc.assert(
      fc.property(roughText, text => {
        const evidence = sentence(text)
        const figures = figuresOf(evidence)
        for (const figure of figures) expect(compareFigures(figure, figure)).toBe('equal')
        expect(figuresOf(evidence)).toBe(figures)
      }),
      runs
    )
  })
})

const scales: [word: string, short: string, factor: number][] = [
  ['thousand', 'k', 1e3],
  ['million', 'm', 1e6],
  ['billion', 'bn', 1e9],
  ['trillion', 'tn', 1e12]
]

describe('normalising keeps the value', () => {
  test('money: however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...scales), (tenths, [word, short, factor]) => {
        const amount = tenths / 10
        const value = Number((amount * factor).toPrecision(14))
        const written = [
          `$${amount} ${word}`,
          `US$${amount}${short}`,
          `${amount} ${word} USD`,
          `${amount} ${word} dollars`,
          `$${(tenths * 100).toLocaleString('en')} ${scales[scales.findIndex(([name]) => name === word) - 1]?.[0] ?? ''}`
        ].slice(0, word === 'thousand' ? 4 : 5)
        for (const text of written) {
          expect(readFigures(`It holds ${text}.`).map(figure => [figure.kind, figure.value, figure.unit])).toEqual([
            ['money', value, 'USD']
          ])
        }
      }),
      runs
    )
  })
  test('dates: in any order of words', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), date => {
        const iso = date.toISOString().slice(0, 10)
        const format = (locale: string, month: 'long' | 'short') =>
          date.toLocaleDateString(locale, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' })
        for (const text of [iso, format('en-US', 'long'), format('en-GB', 'long'), format('en-US', 'short')]) {
          expect(readFigures(`It was signed on ${text}.`).map(figure => figure.value)).toEqual([iso])
        }
      }),
      runs
    )
  })
  test('digits of any script and invisible characters change nothing', () => {
    const zeros = ['０', '٠', '۰', '०', '๐', '𝟎', '𝟘', '𝟬']
    const digit = (zero: string, value: number) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + value)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom(...zeros),
        fc.constantFrom('', '\u200b', '\u00ad', '\u2060', '\u202d'),
        (value, zero, hidden) => {
          const written = [...String(value)].map(character => digit(zero, Number(character))).join(hidden)
          const text = `It has ${written} plans.`
          const [figure] = readFigures(text)
          expect(figure?.value).toBe(value)
          expect(figure?.text).toBe(written)
        }
      ),
      runs
    )
  })
  test('superscripts are powers, not digits', () => {
    for (const [text, value] of [
      ['10²', 100],
      ['10³', 1000],
      ['10⁶', 1e6],
      ['2³', 8]
    ] as const) {
      expect(readFigures(`${text} cells`)[0]?.value).toBe(value)
    }
  })
  test('the plain form leads back to the original, character by character', () => {
    fc.assert(
      fc.property(roughText, text => {
        const plain = plainTextOf(text)
        let before = 0
        for (let index = 0; index < plain.text.length; index++) {
          const start = plain.startOf(index)
          const end = plain.endOf(index + 1)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
      runs
    )
  })
})

describe('time is linear', () => {
  // The bench goes to 640,000 characters.
  test.each(Object.entries(hostileShapes))('%s', (_name, shape) => {
    const write = (length: number) => shape.repeat(Math.ceil(length / shape.length)).slice(0, length)
    expectLinear({ write, read: readFigures, short: 10_000, forgivenMs: 50 })
  })
})
