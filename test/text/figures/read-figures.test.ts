import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../src/text/figures/read-figures.ts'
import { read } from './show.ts'

const cases: Record<string, [text: string, ...figures: string[]][]> = {
  money: [
    ['It holds $8.9 trillion.', '$8.9 trillion → money 8900000000000 USD'],
    ['8.9 trillion USD in all', '8.9 trillion USD → money 8900000000000 USD'],
    ['USD 8.9tn', 'USD 8.9tn → money 8900000000000 USD'],
    ['US$8,900 billion', 'US$8,900 billion → money 8900000000000 USD'],
    ['worth $5.9T today', '$5.9T → money 5900000000000 USD'],
    ['€3.2bn', '€3.2bn → money 3200000000 EUR'],
    ['EUR 3.2bn', 'EUR 3.2bn → money 3200000000 EUR'],
    ['3,2 Mrd. or 3,5 % of it', '3 → count 3', '2 → count 2', '3,5 % → percentage 3.5 %'],
    ['a $4m grant', '$4m → money 4000000 USD'],
    ['tens of billions of dollars', 'tens of billions of dollars → money 10000000000..100000000000 USD about'],
    ['a quarter million dollars', 'a quarter million dollars → money 250000 USD'],
    ['half a million dollars', 'half a million dollars → money 500000 USD'],
    ['60 cents', '60 cents → money 0.6 USD'],
    ['up 20p to 5.5p, three pence', '20p → money 0.2 GBP', '5.5p → money 0.055 GBP', 'three pence → money 0.03 GBP'],
    ['a 1080p screen'],
    ['from $2.9 to $2.3 million', '$2.9 to $2.3 million → money 2300000..2900000 USD'],
    ['Rs. 1000 lakhs', 'Rs. 1000 lakhs → money 100000000 INR'],
    ['5 million pounds', '5 million pounds → money 5000000 GBP'],
    ['from $3 to $5 million', '$3 to $5 million → money 3000000..5000000 USD'],
    ['rose from $3 million to $5 million', '$3 million → money 3000000 USD', '$5 million → money 5000000 USD'],
    ['8.9 €, 5 $10 bills', '8.9 € → money 8.9 EUR', '5 → count 5', '$10 → money 10 USD'],
    ['1.234,56 € and 12.500,5 km', '1.234,56 € → money 1234.56 EUR', '12.500,5 km → measure 12500500 metre'],
    ['nearly $100 million', '$100 million → money 100000000 USD about']
  ],
  counts: [
    ['more than 715,000 plans', '715,000 → count 715000 plan more_than'],
    ['71.5 million Americans', '71.5 million → count 71500000 american'],
    ['60 million American workers', '60 million → count 60000000 worker'],
    ['tens of millions of people', 'tens of millions → count 10000000..100000000 person about'],
    ['several thousand migrants', 'several thousand → count 2000..10000 migrant about'],
    ['a few hundred people and a few men', 'few hundred → count 200..1000 person about'],
    ['a dozen eggs', 'a dozen → count 12 egg'],
    ['two dozen eggs', 'two dozen → count 24 egg'],
    ['three hundred and fifty men', 'three hundred and fifty → count 350 man'],
    ['one hundred and five thousand two hundred', 'one hundred and five thousand two hundred → count 105200'],
    ['twenty-one guns', 'twenty-one → count 21 gun'],
    ['two and a half million', 'two and a half million → count 2500000'],
    ['Five were infected, three died.', 'Five → count 5', 'three → count 3'],
    ['90 trillion in pension funds', '90 trillion → count 90000000000000'],
    ['between 3 and 5 million people', '3 and 5 million → count 3000000..5000000 person'],
    ['it plans 3 launches, they form 5 groups', '3 → count 3 launch', '5 → count 5 group'],
    ['two or three people', 'two or three → count 2..3 person'],
    ['715,000+ plans', '715,000 → count 715000 plan at_least'],
    ['a dispute over two houses', 'two → count 2 house'],
    ["10'000 or 1,00,000 people", "10'000 → count 10000", '1,00,000 → count 100000 person'],
    ['3.2 × 10^8 and 1.5e6 cells', '3.2 × 10^8 → count 320000000', '1.5e6 → count 1500000 cell'],
    ['twice a year, four times', 'twice → count 2 time', 'four → count 4 time'],
    ['won 3-1', '3 → count 3', '1 → count 1'],
    ['a man in his mid-30s', '30s → count 30..40 about'],
    ['women in their thirties, the 50s', 'thirties → count 30..40 about', '50s → count 50..60 about'],
    ['See John 3:16 of it', '16 → count 16'],
    ['minus 5 points and -7 points', 'minus 5 → count -5 point', '-7 → count -7 point']
  ],
  percentages: [
    ['up to 5% of assets', '5% → percentage 5 % at_most'],
    ['5 per cent', '5 per cent → percentage 5 %'],
    ['five percent', 'five percent → percentage 5 %'],
    ['3–5%', '3–5% → percentage 3..5 %'],
    ['3 to 5 percent', '3 to 5 percent → percentage 3..5 %'],
    ['fell from 5% to 3%', '5% → percentage 5 %', '3% → percentage 3 %'],
    ['2 percentage points', '2 percentage points → percentage 2 percentage point'],
    ['25 basis points', '25 basis points → percentage 0.25 percentage point'],
    ['two-thirds of voters', 'two-thirds → percentage 66.666666666667 %'],
    ['fell by a third.', 'a third → percentage 33.333333333333 %'],
    ['a third man in a quarter final', 'third → ordinal 3'],
    ['a quarter of them', 'a quarter → percentage 25 %'],
    ['more than half the people', 'half → percentage 50 % more_than'],
    ['5–5.5%', '5–5.5% → percentage 5..5.5 %'],
    ['a half and a quarter of the staff', 'a half → percentage 50 %', 'a quarter → percentage 25 %'],
    ['one in five Americans', 'one in five → percentage 20 %'],
    ['one loaf in ten is lost', 'one loaf in ten → percentage 10 %'],
    ['one goal in 12 games', '12 → count 12 game'],
    ['just under a third', 'a third → percentage 33.333333333333 % less_than'],
    ['3 out of 10', '3 out of 10 → percentage 30 %']
  ],
  dates: [
    ['As of September 30, 2024, it', 'September 30, 2024 → date 2024-09-30'],
    ['on 30 September 2024', '30 September 2024 → date 2024-09-30'],
    ['the 30th of September', '30th of September → date XXXX-09-30'],
    ['Sept. 30', 'Sept. 30 → date XXXX-09-30'],
    ['30/09/2024', '30/09/2024 → date 2024-09-30'],
    ['9/30/2024', '9/30/2024 → date 2024-09-30'],
    ['30.09.2024', '30.09.2024 → date 2024-09-30'],
    ['2024-09-30', '2024-09-30 → date 2024-09-30'],
    ['2014-03-18T13:03:00Z', '2014-03-18T13:03:00Z → date 2014-03-18'],
    ['Monday, June 5, 2015', 'Monday, June 5, 2015 → date 2015-06-05'],
    ['in May 2024', 'May 2024 → date 2024-05'],
    ['since 2010', '2010 → date 2010'],
    ['the 1965 Watts riots', '1965 → date 1965'],
    ['the 2008 elections', '2008 → date 2008'],
    ['2000 people', '2000 → count 2000 person'],
    ['in 1815', '1815 → date 1815'],
    ['Act, 1961', '1961 → date 1961'],
    ['2018–2021', '2018–2021 → date 2018/2021'],
    ['the 2010-11 season', '2010-11 → date 2010/2011'],
    ['Sept. 5, 2024', 'Sept. 5, 2024 → date 2024-09-05'],
    ['on 5 Sept. 2024', '5 Sept. 2024 → date 2024-09-05'],
    ['5 to 7 May 2024', '5 to 7 May 2024 → date 2024-05-05/2024-05-07'],
    ['5 and 6 May', '5 and 6 May → date XXXX-05-05/XXXX-05-06'],
    ['5 May Street is closed'],
    [
      'at 17:30, 12 am, 9 o’clock',
      '17:30 → date T17:30 time',
      '12 am → date T00:00 time',
      '9 o’clock → date T09:00 time'
    ],
    ['won in 4:31:07', '4:31:07 → date T04:31:07 time'],
    ['May 5-7, 2024', 'May 5-7, 2024 → date 2024-05-05/2024-05-07'],
    ['April 18 through April 26', 'April 18 through April 26 → date XXXX-04-18/XXXX-04-26'],
    ['the 1990s', '1990s → date 199X'],
    ["the '90s", "'90s → date 199X"],
    ['19th-century art', '19th-century → date 18XX'],
    ['300 BC', '300 BC → date -0299'],
    ['Q1 2025', 'Q1 2025 → date 2025-Q1'],
    ['the first half of 2025', 'first half of 2025 → date 2025-H1'],
    ['in the summer of 2025', 'summer of 2025 → date 2025-summer'],
    ['the end of March 2025', 'the end of March 2025 → date 2025-03-31'],
    ['since mid-July', 'mid-July → date XXXX-07-1X'],
    ['Last May, it', 'Last May → date XXXX-05'],
    ['as early as this week', 'this week → date week+0 at_least'],
    ['next week', 'next week → date week+1'],
    ['on Monday', 'Monday → date XXXX-WXX-1'],
    ['at 3:30 p.m.', '3:30 p.m. → date T15:30 time'],
    ['it may be, and they march in, august guests'],
    ['Good Friday and Black Friday']
  ],
  'durations, ages and measures': [
    ['Torque: 65 Nm', '65 Nm → measure 65 newton metre'],
    ['Battery capacity | 540 Wh, 10,000 mAh', '540 Wh → measure 540 watt hour', '10,000 mAh → measure 10 ampere hour'],
    ['Power: 65 W', '65 W → measure 65 watt'],
    ['3.5 bar (51 psi)', '3.5 bar → measure 350000 pascal', '51 psi → measure 351632.607 pascal'],
    ['5 bar stools', '5 → count 5 stool'],
    ['Charging time | 4.5 h', '4.5 h → duration 16200 second'],
    ['for 24 months', '24 months → duration 63115200 second'],
    ['2 years', '2 years → duration 63115200 second'],
    ['17h ago', '17h → duration 61200 second'],
    ['2 hours 30 minutes', '2 hours 30 minutes → duration 9000 second'],
    ['a 34-year-old man', '34-year → duration 1072958400 second'],
    ['Nikolas Cruz, 19, said', '19 → duration 599594400 second'],
    ['it ran over two days', 'two days → duration 172800 second'],
    ['for over two days', 'two days → duration 172800 second more_than'],
    ['in 0.4 s and not in 250 µs', '0.4 s → duration 0.4 second', '250 µs → duration 0.00025 second'],
    ['after 30s and a five-day trip', '30s → duration 30 second', 'five-day → duration 432000 second'],
    ['an hour and a half later', 'an hour and a half → duration 5400 second'],
    ['two miles and a quarter', 'two miles and a quarter → measure 3621.024 metre'],
    ['two hours and a half dozen eggs', 'two hours → duration 7200 second', 'a half dozen → count 6 egg'],
    ['two years and a quarter of it', 'two years → duration 63115200 second', 'a quarter → percentage 25 %'],
    ['two-thirds of a mile', 'two-thirds of a mile → measure 1072.896 metre'],
    ['people aged 45 to 64', '45 to 64 → duration 1420092000..2019686400 second'],
    ['between the ages of 5 and 10', '5 → duration 157788000 second', '10 → duration 315576000 second'],
    ['ages 5-10', '5-10 → duration 157788000..315576000 second'],
    ['a 1- to 2-pound drop', '1- to 2-pound → measure 0.45359237..0.90718474 kilogram'],
    ['between 4.0 ng/mL and 10.0 ng/ml', '4.0 ng/mL and 10.0 ng/ml → measure 4e-9..1e-8 kilogram per litre'],
    ['a 6-foot wall', '6-foot → measure 1.8288 metre'],
    ['6 ft 5 in', '6 ft 5 in → measure 1.9558 metre'],
    ['98.6 °F', '98.6 °F → measure 37 degree Celsius'],
    ['50 to 68 degrees Fahrenheit', '50 to 68 degrees Fahrenheit → measure 10..20 degree Celsius'],
    ['350 degrees', '350 degrees → measure 350 degree'],
    ['5,111 m2', '5,111 m2 → measure 5111 square metre'],
    ['1 1/2 cups', '1 1/2 cups → measure 0.35488235475 litre'],
    ['60 mph', '60 mph → measure 26.8224 metre per second'],
    ['a 5km run', '5km → measure 5000 metre'],
    ['-5°C', '-5°C → measure -5 degree Celsius']
  ],
  ordinals: [
    ['the 21st time', '21st → ordinal 21'],
    ['the third time', 'third → ordinal 3'],
    ['No. 1 in the charts', '1 → ordinal 1'],
    ['First, stir. At first it was cold; a second later not.', 'second → ordinal 2']
  ],
  'what is no figure': [
    ['the 401(k) plan, a 401k, a 501(c)(3)'],
    ['Section 3, Step 6: stir, page 12, Chapter two'],
    ['He has Windows 10, an iPhone 6 and Form 1040.'],
    ['COVID-19, F-16s, Boeing 737-800, H1N1, X.25, 5G, 3D'],
    ['Call 555-123-4567, (555) 123-4567 or 1-800-275-8777.'],
    ['192.168.0.1 and version 1.2.3'],
    ['It says so [2.1], and so [3][4, 5].'],
    ['1. Stir\n2) Wait\n3 Serve'],
    ['- 4  18 April 2012', '18 April 2012 → date 2012-04-18'],
    ['(1) stir, (2) wait'],
    ['see https://a.example/2024/70319/x?y=5 or mail a1@b2.example'],
    ["the Seven Years' War and the Big Ten"],
    ['on 9/11, open 24/7'],
    ['Here is a summary in 187 words:'],
    ['CO₂ and U₂₃₅']
  ],
  'odd dress': [
    ['５００ people', '５００ → count 500 person'],
    ['٣٥ people', '٣٥ → count 35 person'],
    ['𝟏𝟐𝟑 people', '𝟏𝟐𝟑 → count 123 person'],
    ['10² cells', '10² → count 100 cell'],
    ['10⁻⁶ of it', '10⁻⁶ → count 0.000001'],
    ['2024¹', '2024 → date 2024'],
    ['½ cup', '½ cup → measure 0.11829411825 litre'],
    ['3½ years', '3½ years → duration 110451600 second'],
    ['Ⅻ men and ↂ men', 'Ⅻ → count 12 man', 'ↂ → count 10000 man'],
    ['copyright MCMXCIX and MMXXV', 'MCMXCIX → date 1999', 'MMXXV → date 2025'],
    ['①⑤ plans, ❷ men, 5\ufe0f\u20e3 eggs', '①⑤ → count 15 plan', '❷ → count 2 man', '5 → count 5 egg'],
    ['三百五十 plans in 二〇二五', '三百五十 → count 350 plan', '二〇二五 → date 2025'],
    ['7\u200b15,000 plans', '7\u200b15,000 → count 715000 plan'],
    ['$8\u00ad.9 trillion', '$8\u00ad.9 trillion → money 8900000000000 USD'],
    ['\u202e5\u202c plans', '5 → count 5 plan'],
    ['1О plans', '1О → count 10 plan'],
    ['8̶9 plans', '8̶9 → count 89 plan'],
    ['10\u202f000 plans', '10\u202f000 → count 10000 plan']
  ]
}

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    test.each(rows)('%s', (text, ...expected) => {
      expect(read(text)).toEqual(expected)
    })
  })
}

describe('relative dates, read with the date of publication', () => {
  test.each([
    ['last May', '2025-07-18', 'last May → date 2025-05'],
    ['last November', '2025-07-18', 'last November → date 2024-11'],
    ['in April', '2025-07-18', 'April → date 2025-04'],
    ['May this year', '2025-07-18', 'May this year → date 2025-05'],
    ['this week', '2025-07-18', 'this week → date 2025-W29'],
    ['next week', '2025-07-18', 'next week → date 2025-W30'],
    ['last year', '2025-07-18', 'last year → date 2024'],
    ['next month', '2025-12-18', 'next month → date 2026-01'],
    ['last quarter', '2025-02-01', 'last quarter → date 2024-Q4'],
    ['yesterday', '2025-03-01', 'yesterday → date 2025-02-28'],
    ['on Monday', '2025-07-18', 'Monday → date 2025-07-14']
  ])('%s, published %s', (text, publishedAt, expected) => {
    expect(read(text, publishedAt)).toEqual([expected])
  })
})

test('offsets select the figure in the original text, whatever it is dressed in', () => {
  const text = 'A\u200bs of Ｓ, the m\u00adarket held $8\u200b.9\u00a0trillion (５ %) in 10² plans.'
  for (const figure of readFigures(text)) {
    expect(text.slice(figure.startCharIndex, figure.endCharIndex)).toBe(figure.text)
  }
  expect(readFigures(text).map(figure => figure.value)).toEqual([8.9e12, 5, 100])
})
