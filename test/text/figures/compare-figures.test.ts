import { describe, expect, test } from 'vitest'
import { compareFigures } from '../../../src/text/figures/compare-figures.ts'
import { readFigures } from '../../../src/text/figures/read-figures.ts'

function relate(claimed: string, stated: string): string {
  const [claim] = readFigures(claimed)
  const [source] = readFigures(stated)
  if (!claim || !source) throw new Error(`no figure in "${claim ? stated : claimed}"`)
  return compareFigures(claim, source)
}

const cases: Record<string, [claimed: string, stated: string, relation: string][]> = {
  'money however written': [
    ['$8.9 trillion', '8.9 trillion USD', 'equal'],
    ['$8.9T', '$8,900 billion', 'equal'],
    ['$8.9 trillion', '€8.9 trillion', 'incomparable'],
    ['8.9 trillion in assets', '$8.9 trillion', 'equal'],
    ['$8.9 trillion', '$8.9 billion', 'different'],
    ['$8.9 trillion', '8.9%', 'incomparable']
  ],
  rounding: [
    ['about $9 trillion', '$8.9 trillion', 'rounded'],
    ['$9 trillion', '$8.9 trillion', 'rounded'],
    ['$9.8 trillion', '$8.9 trillion', 'different'],
    ['about $9.8 trillion', '$8.9 trillion', 'different'],
    ['$8.9 trillion', '$9 trillion', 'different'],
    ['71.5 million people', '71,532,911 people', 'rounded'],
    ['about 700,000 plans', '715,000 plans', 'rounded'],
    ['710,000 plans', '715,000 plans', 'different'],
    ['715,001 plans', '715,000 plans', 'different'],
    ['about 100 men', '60 men', 'different'],
    ['67%', 'two-thirds of them', 'rounded'],
    ['two-thirds of them', '66.7%', 'rounded'],
    ['20%', 'one in five', 'equal'],
    ['1 in 10,000', '1 in 1,000', 'different'],
    ['1 in 250', '0.4%', 'equal'],
    ['a dozen eggs', '12 eggs', 'equal']
  ],
  bounds: [
    ['more than 715,000 plans', 'more than 715,000 plans', 'equal'],
    ['at least 715,000 plans', 'more than 715,000 plans', 'equal'],
    ['715,000 plans', 'more than 715,000 plans', 'rounded'],
    ['more than 700,000 plans', '715,000 plans', 'bounded'],
    ['more than 715,000 plans', '715,000 plans', 'different'],
    ['more than 1.3 million people', '1.3 million people', 'rounded'],
    ['fewer than 715,000 plans', 'more than 715,000 plans', 'different'],
    ['up to 5%', 'at least 5%', 'different'],
    ['at least 5%', 'up to 5%', 'different'],
    ['up to 5%', '5%', 'bounded'],
    ['720,000 plans', 'more than 715,000 plans', 'incomparable'],
    ['700,000 plans', 'more than 715,000 plans', 'different'],
    ['more than 60 million people', 'more than 70 million people', 'bounded'],
    ['more than 80 million people', 'more than 70 million people', 'incomparable'],
    ['more than 5 plans', '9,000 plans', 'incomparable']
  ],
  ranges: [
    ['3–5%', '3 to 5 percent', 'equal'],
    ['3–5%', '3–6%', 'different'],
    ['tens of millions of people', '71.5 million people', 'bounded'],
    ['millions of people', 'billions of people', 'different'],
    ['4%', '3–5%', 'incomparable'],
    ['9%', '3–5%', 'different']
  ],
  'units converted': [
    ['24 months', '2 years', 'equal'],
    ['23 months', '2 years', 'different'],
    ['5 miles', '8 km', 'rounded'],
    ['7 miles', '12 km', 'different'],
    ['350 °F', '177 °C', 'rounded'],
    ['15 °C', '58 °F', 'rounded'],
    ['12 °C', '58 °F', 'different'],
    ["5'11'' tall", '5 feet 11 inches', 'equal'],
    ['a 5-foot-11 guard', '5 feet 11, and', 'equal'],
    ['350 degrees', '350 °F', 'equal'],
    ['360 degrees', '350 °F', 'different'],
    ['a 34-year-old', 'John, 34, said', 'equal'],
    ['60 minutes', '1 hour', 'equal']
  ],
  'dates by granularity': [
    ['September 30, 2024', '30/09/2024', 'equal'],
    ['in 2024', 'September 30, 2024', 'rounded'],
    ['September 30, 2024', 'in 2024', 'incomparable'],
    ['in 2023', 'September 30, 2024', 'different'],
    ['September 30, 2024', 'September 29, 2024', 'different'],
    ['in September 2024', 'Q3 2024', 'incomparable'],
    ['Q3 2024', 'in September 2024', 'rounded'],
    ['last May', 'in April', 'different'],
    ['last May', 'in May', 'equal'],
    ['in May', 'in May 2024', 'rounded'],
    ['in May 2024', 'last May', 'incomparable'],
    ['in July', 'since mid-July', 'rounded'],
    ['since late July', 'since mid-July', 'different'],
    ['this week', 'next week', 'different'],
    ['this week', 'as early as this week', 'rounded'],
    ['on Monday', 'on Tuesday', 'different'],
    ['the 1990s', 'in 1995', 'rounded'],
    ['at 3:30 p.m.', 'at 15:30', 'equal'],
    ['at 3:30 p.m.', 'at 3:30 a.m.', 'different'],
    ['2018–2021', '2018–2022', 'different']
  ],
  'things counted': [
    ['60 million workers', '60 million people', 'equal'],
    ['three dogs', 'five cats', 'incomparable'],
    ['three dogs', 'five dogs', 'different'],
    ['the third time', '3 times', 'incomparable']
  ]
}

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    test.each(rows)('"%s" on "%s" is %s', (claimed, stated, relation) => {
      expect(relate(claimed, stated)).toBe(relation)
    })
  })
}
