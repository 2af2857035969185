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
    ['the early 1990s', 'in 1993', 'rounded'],
    ['the early 1990s', 'in 1997', 'different'],
    ['the late-15th century', 'in 1420', 'different'],
    ['the 1100s', 'the 12th century', 'rounded'],
    ['the 1500s', 'the 15th century', 'different'],
    ['at 3:30 p.m.', 'at 15:30', 'equal'],
    ['at 3:30 p.m.', 'at 3:30 a.m.', 'different'],
    ['half past two', 'at 14:30', 'rounded'],
    ['at 2:30 pm', 'half past two', 'incomparable'],
    ['half past two in the afternoon', 'at 2:30', 'different'],
    ["at three o'clock", 'at 2 pm', 'different'],
    ['every Friday', 'on Fridays', 'equal'],
    ['on Mondays', 'on Fridays', 'different'],
    ['2018–2021', '2018–2022', 'different']
  ],
  'things counted': [
    ['60 million workers', '60 million people', 'equal'],
    ['three dogs', 'five cats', 'incomparable'],
    ['three dogs', 'five dogs', 'different'],
    ['the third time', '3 times', 'incomparable']
  ],
  'quarters, halves, seasons and years': [
    ['Q1 2025', 'in March 2025', 'rounded'],
    ['Q1 2025', 'in April 2025', 'different'],
    ['in Q1 2025', 'on January 1, 2025', 'rounded'],
    ['in the summer of 2025', 'in June 2025', 'rounded'],
    ['in winter 2024', 'in January 2025', 'rounded'],
    ['H1 2024', 'Q2 2024', 'rounded'],
    ['Q1', 'in March', 'rounded'],
    ['in March', 'Q1', 'incomparable'],
    ['Q1', 'in May', 'different'],
    ['in summer 2024', 'in winter 2024', 'different'],
    ['in 2024', '2023–2025', 'incomparable'],
    ['2023–2025', 'in 2024', 'rounded'],
    ['2018–2021', '2019–2020', 'different'],
    ['around 2020', 'in 2021', 'rounded'],
    ['around 2020', 'in 2030', 'different'],
    ['in 2020', 'around 2021', 'incomparable'],
    ['this year', 'last year', 'different'],
    ['last week', 'on Monday', 'incomparable'],
    ['at 3 pm', 'on Monday', 'incomparable']
  ],
  'times of day': [
    ['at 15:30', 'at 15:30:20', 'rounded'],
    ['at 15:30:20', 'at 15:30', 'incomparable'],
    ['around 3 pm', 'at 3:10 pm', 'rounded'],
    ['around 3 pm', 'at 4 pm', 'different']
  ],
  'days without a year': [
    ['5–7 May', '5–7 May 2024', 'rounded'],
    ['5–7 May', '5–8 May', 'different'],
    ['5–7 May', '5 May', 'incomparable'],
    ['May 5', 'June 5', 'different'],
    ['since 2010', 'since at least 2010', 'rounded'],
    ['no later than 2024', 'no earlier than 2024', 'different']
  ],
  'numbers without a unit': [
    ['1815 men', 'in 1815', 'equal'],
    ['in 1815', '1,815 men', 'equal'],
    ['in 1815', '1816 men', 'incomparable'],
    ['5 men', '5%', 'incomparable'],
    ['0.5', '50%', 'incomparable'],
    ['50', '50%', 'equal'],
    ['5', '$5 million', 'incomparable'],
    ['8.9 trillion', '$8.9 trillion', 'equal'],
    ['5', '5 km', 'equal'],
    ['$5', '€5', 'incomparable'],
    ['5%', '5 percentage points', 'incomparable']
  ],
  'degrees and shares': [
    ['20 degrees', '20 °C', 'equal'],
    ['68 degrees', '20 °C', 'equal'],
    ['about 68 degrees', '20 °C', 'rounded'],
    ['20 °C', '68 degrees', 'equal'],
    ['1 in 3', '33%', 'rounded'],
    ['a third of it', '33.3%', 'rounded'],
    ['two-thirds of it', '60%', 'different']
  ],
  'bounds of bounds': [
    ['more than 5 men', 'at least 6 men', 'equal'],
    ['more than 5 men', 'at least 5 men', 'incomparable'],
    ['at least 5 men', 'more than 5 men', 'bounded'],
    ['more than 500 men', 'at least 500 men', 'equal'],
    ['up to 5 men', 'up to 6 men', 'incomparable'],
    ['up to 6 men', 'up to 5 men', 'bounded'],
    ['more than 5 men', 'about 5 men', 'rounded'],
    ['up to 5 men', 'about 5 men', 'rounded'],
    ['about 5 men', 'more than 5 men', 'rounded'],
    ['at least 100 men', '99 men', 'different'],
    ['at most 100 men', '100 men', 'bounded'],
    ['over 100 men', '400 men', 'incomparable']
  ],
  'ends of ranges': [
    ['3–5 men', '4–6 men', 'different'],
    ['3–5 men', '3–5 men', 'equal'],
    ['3–5 men', '4 men', 'bounded'],
    ['4 men', '3–5 men', 'incomparable']
  ],
  'hedges and rounding': [
    ['about 1,000 men', '960 men', 'rounded'],
    ['about 1,000 men', '1,100 men', 'rounded'],
    ['about 960 men', '950 men', 'rounded'],
    ['1,000 men', '960 men', 'different'],
    ['1.0 million', '960,000', 'rounded'],
    ['1 million', '960,000', 'rounded'],
    ['0 men', '1 man', 'different'],
    ['about 0', '1', 'different']
  ],
  'dates before, after and by others': [
    ['before 2020', 'in 2015', 'bounded'],
    ['before 2010', 'in 2015', 'different'],
    ['after 2010', 'in March 2015', 'bounded'],
    ['after 2020', 'in 2015', 'different'],
    ['by 2030', 'in 2028', 'bounded'],
    ['by 2030', 'in June 2030', 'rounded'],
    ['by 2030', 'in 2035', 'different'],
    ['by 2030', 'by 2035', 'different'],
    ['in 2015', 'before 2020', 'incomparable'],
    ['in 2025', 'before 2020', 'different'],
    ['before 2020', 'after 2020', 'different'],
    ['before May 2015', 'in 2015', 'incomparable']
  ],
  'ranks and other units': [
    ['the 3rd', 'the third', 'equal'],
    ['the 3rd', 'the 4th', 'different'],
    ['100 m', '328 feet', 'rounded'],
    ['2 hours', '119 minutes', 'rounded'],
    ['1 fortnight', '14 days', 'equal'],
    ['5 kg', '5 km', 'incomparable']
  ]
}

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    test.each(rows)('"%s" on "%s" is %s', (claimed, stated, relation) => {
      expect(relate(claimed, stated)).toBe(relation)
    })
  })
}
