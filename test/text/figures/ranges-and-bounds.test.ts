import { type Readings, testReadings } from './readings.ts'

const cases: Readings = {
  ranges: [
    [
      '3 to 5 men, 3 or 4 men, 3 or 9 men',
      '3 to 5 → count 3..5 man',
      '3 or 4 → count 3..4 man',
      '3 → count 3',
      '9 → count 9 man'
    ],
    ['5 to 3 men, 3 through 5 men', '5 → count 5', '3 → count 3 man', '3 through 5 → count 3..5 man'],
    [
      'between 3% and 5%, from 3% to 5%, 3% to 5%',
      '3% and 5% → percentage 3..5 %',
      '3% → percentage 3 %',
      '5% → percentage 5 %',
      '3% to 5% → percentage 3..5 %'
    ],
    ['between 3 and 5', '3 and 5 → count 3..5'],
    ['from 3 to 5', '3 to 5 → count 3..5'],
    ['3 to 5', '3 → count 3', '5 → count 5'],
    ['3 – 5 men, 3 -5', '3 – 5 → count 3..5 man', '3 → count 3', '-5 → count -5'],
    ['2.9 to 2.3 million', '2.9 to 2.3 million → count 2300000..2900000'],
    [
      '1 to 2 million men, 1 million to 2 million men',
      '1 to 2 million → count 1000000..2000000 man',
      '1 million to 2 million → count 1000000..2000000 man'
    ],
    ['5 to 10 °F', '5 to 10 °F → measure -15..-12.222222222 degree Celsius'],
    [
      '10-15 minutes, 1- or 2-day trips',
      '10-15 minutes → duration 600..900 second',
      '1- or 2-day → duration 86400..172800 second'
    ],
    [
      '20 to 30 km, 20 km to 30 km, 20 km to 30 minutes',
      '20 to 30 km → measure 20000..30000 metre',
      '20 km to 30 km → measure 20000..30000 metre',
      '20 km → measure 20000 metre',
      '30 minutes → duration 1800 second'
    ],
    ['won 5-7, a 2–5 loss', '5 → count 5', '7 → count 7', '2 → count 2', '5 → count 5'],
    ['$5 to $10 a head, $5 to €10', '$5 to $10 → money 5..10 USD', '$5 → money 5 USD', '€10 → money 10 EUR'],
    ['aged between 5 and 10', '5 and 10 → duration 157788000..315576000 second'],
    ['two or three, two or five', 'two or three → count 2..3', 'two → count 2', 'five → count 5']
  ],
  bounds: [
    [
      'at least 5 men, at most 5 men, up to 5 men',
      '5 → count 5 man at_least',
      '5 → count 5 man at_most',
      '5 → count 5 man at_most'
    ],
    [
      'more than 5 men, fewer than 5 men, over 50 men, under 50 men',
      '5 → count 5 man more_than',
      '5 → count 5 man less_than',
      '50 → count 50 man more_than',
      '50 → count 50 man less_than'
    ],
    ['over 5 men, over the 50 men', '5 → count 5 man', '50 → count 50 man more_than'],
    [
      'not more than 5 men, must not exceed 5 kg, it exceeds 5 kg',
      '5 → count 5 man at_most',
      '5 kg → measure 5 kilogram at_most',
      '5 kg → measure 5 kilogram more_than'
    ],
    [
      '5 or more men, 5 or fewer men, 5 and over, 5+ men, 60-plus men',
      '5 → count 5 man at_least',
      '5 → count 5 man at_most',
      '5 → count 5 at_least',
      '5 → count 5 man at_least',
      '60 → count 60 man at_least'
    ],
    ['5 men or so, 5 or so men', '5 → count 5 man', '5 → count 5 man about'],
    [
      'around 5, about 5, nearly 5, almost 5, some 5 men, roughly 5',
      '5 → count 5 about',
      '5 → count 5 about',
      '5 → count 5 about',
      '5 → count 5 about',
      '5 → count 5 man about',
      '5 → count 5 about'
    ],
    [
      'close to 5, in the region of 5, an estimated 5, an average of 5',
      '5 → count 5 about',
      '5 → count 5 about',
      '5 → count 5 about',
      '5 → count 5 about'
    ],
    [
      '> 5 kg, < 5 kg, ≥ 5 kg, ≤ 5 kg, ~5 kg, <b>5',
      '5 kg → measure 5 kilogram more_than',
      '5 kg → measure 5 kilogram less_than',
      '5 kg → measure 5 kilogram at_least',
      '5 kg → measure 5 kilogram at_most',
      '5 kg → measure 5 kilogram about',
      '5 → count 5'
    ],
    [
      'at a minimum of 5, a maximum of 5, as many as 5, as few as 5',
      '5 → count 5 at_least',
      '5 → count 5 at_most',
      '5 → count 5 at_most',
      '5 → count 5'
    ],
    ['by no later than 2024, no earlier than 2024', '2024 → date 2024 at_most', '2024 → date 2024 at_least'],
    [
      'over 2008, since around 2008, past 1990, c. 1600, c 5',
      '2008 → date 2008',
      '2008 → date 2008 about',
      '1990 → date 1990',
      '1600 → date 1600 about',
      '5 → count 5'
    ],
    [
      'past 5 years, the past 5 years, over the past 5 years',
      '5 years → duration 157788000 second',
      '5 years → duration 157788000 second',
      '5 years → duration 157788000 second'
    ],
    [
      'for over 5 years, in over 5 years, over 5 years ago',
      '5 years → duration 157788000 second more_than',
      '5 years → duration 157788000 second',
      '5 years → duration 157788000 second more_than'
    ],
    [
      'well over 5 men, just under 5 men, a little over 5 men',
      '5 → count 5 man more_than',
      '5 → count 5 man less_than',
      '5 → count 5 man more_than'
    ],
    ['the top 5 men, beyond 5 men, the beyond 5', '5 → count 5 man', '5 → count 5 man more_than', '5 → count 5'],
    ['max. 50 men, min 40 kg', '50 → count 50 man at_most', '40 kg → measure 40 kilogram at_least'],
    ['within two weeks, within 5 km', 'two weeks → duration 1209600 second at_most', '5 km → measure 5000 metre'],
    [
      'a minimum 5 days, 5 days minimum',
      '5 days → duration 432000 second at_least',
      '5 days → duration 432000 second at_least'
    ],
    ['about the 5th, over the 5th', '5th → ordinal 5 about', '5th → ordinal 5'],
    [
      '5 kg max, 5 at most, approx. 5, the 5 or so men, 5 or more years',
      '5 kg → measure 5 kilogram at_most',
      '5 → count 5 at_most',
      '5 → count 5 about',
      '5 → count 5 man about',
      '5 → duration 157788000 second at_least'
    ]
  ]
}

testReadings(cases)
