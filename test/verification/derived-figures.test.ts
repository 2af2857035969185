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

test.each([
  [
    'Fully charged, the store can supply power for four hours.',
    'The store holds 40 MWh and supplies 10 MW.',
    '40 MWh / 10 MW'
  ],
  [
    'Two adults and two children pay 270 kronor.',
    'It costs 90 kronor for adults and 45 for children.',
    'Two × 90 kronor'
  ],
  ['For 30 portions the cook needs 7.5 litres of stock.', 'Soup for 60 portions takes 15 litres of stock.', '× 30'],
  ['Four buses run each hour.', 'Buses run every 15 minutes from Kell to Vorn.', '15 minutes'],
  [
    'A course consists of 24 doses.',
    'A dose is taken three times a day for eight days as a course.',
    'three × eight days'
  ],
  ['The ferry needs seven and a half hours.', 'The ferry leaves at 22:40 and arrives at 6:10.', '22:40'],
  ['Each town bears 15 percent.', 'The canton pays 70 percent and the two towns share the rest.', '100% − 70 percent'],
  [
    'The meadow measures eight hectares.',
    'Of her 64 hectares 28 are wheat, 16 maize and 12 rye; the\nrest is meadow.',
    '64 hectares − 28'
  ],
  [
    'From July a room will cost $884.',
    'All rents go up by 4 percent from July; a room costs $850.',
    '$850 + 4 percent'
  ],
  [
    'It was shut for 13 weeks.',
    'The bridge closed for ten weeks of repairs. It reopened three weeks late.',
    'ten weeks + three'
  ],
  ['Ama is nine.', 'Kofi is 12 years old, his sister Ama is three years younger.', '12 years − three years']
])('%s', (answer, text, working) => {
  const [claim] = told(answer, text)
  expect(claim?.verdict).toBe('supported')
  expect(claim?.figures.map(figure => figure.working ?? '').join(' ')).toContain(working)
})

test.each([
  ['The store can supply power for six hours.', 'The store holds 40 MWh and supplies 10 MW.'],
  ['Two adults and two children pay 225 kronor.', 'It costs 90 kronor for adults and 45 for children.'],
  ['Turnout was seven points higher than in 2016.', 'Turnout was 38%. The last vote, in 2016, had a turnout of 45%.'],
  ['Ticket sales were twice the subsidies.', 'Ticket sales brought in $3 million, subsidies $6 million.'],
  ['The reservoir fell by a third between March and May.', 'The reservoir fell from 48 to 36 million litres.'],
  [
    'The bridge was closed for seven weeks.',
    'The bridge closed for ten weeks of repairs. It reopened three weeks late.'
  ],
  ['More than half of those asked drive.', 'Of the 2,500 people asked, 1,100 go by car.']
])('no chance pair, order or direction: %s', (answer, text) => {
  expect(told(answer, text).map(({ verdict }) => verdict)).not.toContain('supported')
})
