import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'

/** A way to reckon: what a source says of three numbers, ways to tell what comes out of them, and that number. */
interface Way {
  source: (a: number, b: number, c: number) => string
  claims: readonly ((value: string) => string)[]
  value: (a: number, b: number, c: number) => number
}

const grouped = (value: number): string => value.toLocaleString('en-US')

const ways: Readonly<Record<string, Way>> = {
  difference: {
    source: (a, b) =>
      `The Orrin mine yields ${grouped(a + b)} tonnes of ore a year, the Vesk mine ${grouped(a)} tonnes.`,
    claims: [
      v => `The Orrin mine yields ${v} tonnes more than the Vesk mine.`,
      v => `Vesk yields ${v} tonnes less than Orrin.`
    ],
    value: (_, b) => b
  },
  sum: {
    source: (a, b) => `The choir has ${a} sopranos, and the orchestra ${b} violins. Flutes cost $${a}, oboes $${b}.`,
    claims: [v => `A flute and an oboe together cost $${v}.`],
    value: (a, b) => a + b
  },
  rest: {
    source: (a, b) => `Last winter ${grouped(a + b)} swans were ringed, ${grouped(a)} of them in Jutland.`,
    claims: [v => `${v} of the swans were not ringed in Jutland.`, v => `Outside Jutland ${v} swans were ringed.`],
    value: (_, b) => b
  },
  'rest of a list': {
    source: (a, b, c) =>
      `The estate measures ${a + b + c} hectares. Vines cover ${a} hectares, orchards ${b}; the rest is woodland.`,
    claims: [v => `The woodland measures ${v} hectares.`],
    value: (_, __, c) => c
  },
  'value before a change': {
    source: (a, b) => `A season ticket now costs £${a + b}, £${b} more than last year.`,
    claims: [v => `Last year a season ticket cost £${v}.`],
    value: a => a
  },
  product: {
    source: (a, b) => `The school bought ${a} microscopes at €${b} each.`,
    claims: [v => `In all the school paid €${v} for the microscopes.`],
    value: (a, b) => a * b
  },
  rate: {
    source: (a, b) => `A hectare of barley needs ${a} kilograms of seed. Hiring the drill costs €${b} an hour.`,
    claims: [v => `Hiring the drill for three hours costs €${v}.`],
    value: (_, b) => 3 * b
  },
  'product by unit': {
    source: (a, b) => `The dairy takes in ${grouped(a)} litres of milk and pays $${b} a litre.`,
    claims: [v => `The milk that the dairy takes in costs it $${v}.`],
    value: (a, b) => a * b
  },
  average: {
    source: (a, b) => `The ${a} libraries of the county lent ${grouped(a * b)} books.`,
    claims: [v => `Each library lent ${v} books on average.`],
    value: (_, b) => b
  },
  years: {
    source: (a, b) => `The pier was built in ${1500 + a} and swept away in ${1500 + a + b}.`,
    claims: [v => `The pier stood for ${v} years.`, v => `It was swept away ${v} years after it was built.`],
    value: (_, b) => b
  },
  'end of a stretch': {
    source: (a, b) => `Odile Brandt was born in ${1500 + a} and took over the mill at the age of ${b}.`,
    claims: [v => `Odile Brandt took over the mill in ${v}.`],
    value: (a, b) => 1500 + a + b
  },
  percentage: {
    source: (a, b) => `Of the ${grouped(100 * a)} voters who were asked, ${grouped(a * b)} want the tunnel.`,
    claims: [v => `${v}% of the voters want the tunnel.`],
    value: (_, b) => b
  },
  'other percentage': {
    source: (_, b) => `The cloth is wool and linen, ${b}% of it wool.`,
    claims: [v => `${v}% of the cloth is not wool.`],
    value: (_, b) => 100 - b
  },
  change: {
    source: (a, b) => `Membership rose from ${grouped(100 * a)} in 2019 to ${grouped(100 * a + a * b)} in 2024.`,
    claims: [v => `Membership grew by ${v} percent.`],
    value: (_, b) => b
  },
  multiple: {
    source: (a, b) => `The reservoir at Ard holds ${grouped(a * b)} litres, the tank at Byre ${grouped(a)} litres.`,
    claims: [v => `The reservoir holds ${v} times as much as the tank.`],
    value: (_, b) => b
  }
}

const written = (name: string, value: number): string => (name === 'end of a stretch' ? String(value) : grouped(value))
const told = (answer: string, text: string) => verifyAnswer({ answer, facts: [{ text }] }).claims

test.each(Object.entries(ways))(
  '%s: what comes out is shown with its working, what does not is withheld',
  (name, way) => {
    const numbers = fc.tuple(
      fc.integer({ min: 41, max: 97 }),
      fc.integer({ min: 12, max: 39 }),
      fc.integer({ min: 111, max: 199 })
    )
    fc.assert(
      fc.property(numbers, fc.integer({ min: 3, max: 9 }), ([a, b, c], slip) => {
        const text = way.source(a, b, c)
        const value = way.value(a, b, c)
        const others = [a, b, c, a + b, a * b, a * b - slip]
        for (const claim of way.claims) {
          const [right] = told(claim(written(name, value)), text)
          expect(right?.verdict, `${claim(written(name, value))} <- ${text}`).toBe('supported')
          expect(right?.figures.some(({ verdict }) => verdict === 'derived')).toBe(true)
          if (others.includes(value + slip)) continue
          const [wrong] = told(claim(written(name, value + slip)), text)
          expect(wrong?.verdict, `${claim(written(name, value + slip))} <- ${text}`).not.toBe('supported')
        }
      }),
      { numRuns: 15, seed: 7 }
    )
  }
)
