import { type Readings, testReadings } from './readings.ts'

const cases: Readings = {
  'one of a unit, where it is measured by': [
    [
      'less than an hour, within a week',
      'an hour → duration 3600 second less_than',
      'a week → duration 604800 second at_most'
    ],
    ['about a decade ago', 'a decade → duration 315576000 second about'],
    ['stood for over a century', 'a century → duration 3155760000 second more_than'],
    ['for a year, a year or so', 'a year → duration 31557600 second', 'a year → duration 31557600 second about'],
    ['more than a mile wide', 'a mile → measure 1609.344 metre more_than'],
    ['$15 an hour, an hour alone', '$15 → money 15 USD'],
    ['for a day trip, for a second, for a week or two, for a day-long walk', 'second → ordinal 2', 'two → count 2'],
    ['a book about a century of war, near a yard, more than a bit']
  ],
  'ages that bound a group': [
    [
      'under-18s and over-65s',
      '18s → duration 568036800 second less_than',
      '65s → duration 2051244000 second more_than'
    ],
    [
      'the under 5s, the over 65s',
      '5s → duration 157788000 second less_than',
      '65s → duration 2051244000 second more_than'
    ],
    ['ran it in under 50s', '50s → duration 50 second less_than'],
    ['an over-50 crowd', '50 → count 50 more_than']
  ],
  'units, their prefixes, and one by another': [
    [
      'a loss of 5 kPa, 3 MPa and 10 GPa',
      '5 kPa → measure 5000 pascal',
      '3 MPa → measure 3000000 pascal',
      '10 GPa → measure 10000000000 pascal'
    ],
    [
      '20 µL, 2 dl milk, 5 cl rum, 3 hL',
      '20 µL → measure 0.00002 litre',
      '2 dl → measure 0.2 litre',
      '5 cl → measure 0.05 litre',
      '3 hL → measure 300 litre'
    ],
    ['2 mSv and 300 kBq', '2 mSv → measure 0.002 sievert', '300 kBq → measure 300000 becquerel'],
    [
      '27.5 kg/m² and 3.5 kg/m3',
      '27.5 kg/m² → measure 27.5 kilogram per square metre',
      '3.5 kg/m3 → measure 0.0035 kilogram per litre'
    ],
    [
      '9.8 m/s, 70 km/h and 900 miles an hour',
      '9.8 m/s → measure 9.8 metre per second',
      '70 km/h → measure 19.444444444444 metre per second',
      '900 miles an hour → measure 402.336 metre per second'
    ],
    [
      '5 mg/kg, 48 mmol/mol and 95 mg/dL',
      '5 mg/kg → measure 0.000005 kilogram per kilogram',
      '48 mmol/mol → measure 0.048 mole per mole',
      '95 mg/dL → measure 0.00095 kilogram per litre'
    ],
    ['30 litres per minute', '30 litres per minute → measure 0.5 litre per second'],
    ['10 mg a day or 70 mg per week', '10 mg → measure 0.00001 kilogram', '70 mg → measure 0.00007 kilogram'],
    ['three cups a second time', 'three cups → measure 0.7097647095 litre', 'second → ordinal 2'],
    ['10,000 IU of vitamin D', '10,000 IU → measure 10000 international unit'],
    [
      '2 square feet, 3 sq mi, 4 km2 and 5 cubic yards',
      '2 square feet → measure 0.18580608 square metre',
      '3 sq mi → measure 7769964.331008 square metre',
      '4 km2 → measure 4000000 square metre',
      '5 cubic yards → measure 3822.77428992 litre'
    ],
    ['40 kilowatt-hours and 3 MWh', '40 kilowatt-hours → measure 40000 watt hour', '3 MWh → measure 3000000 watt hour'],
    [
      '100 Mbit/s and 50 Mbps',
      '100 Mbit/s → measure 100000000 bit per second',
      '50 Mbps → measure 50000000 bit per second'
    ],
    ['550 nm, 3 microns', '550 nm → measure 5.5e-7 metre', '3 microns → measure 0.000003 metre'],
    [
      '5 million tonnes and then 2 kilotons',
      '5 million tonnes → measure 5000000000 kilogram',
      '2 kilotons → measure 2000000 kilogram'
    ],
    ['600 kcal', '600 kcal → measure 600 calorie'],
    ['7.1 keV', '7.1 keV → measure 7100 electronvolt'],
    ['a fortnight after the vote', 'a fortnight → duration 1209600 second'],
    [
      'paid £50 a fortnight, twice a fortnight, three days a fortnight',
      '£50 → money 50 GBP',
      'twice → count 2 time',
      'three days → duration 259200 second'
    ],
    ['it lasts a fortnight', 'a fortnight → duration 1209600 second'],
    [
      'half an hour, a half-hour, half a mile',
      'half an hour → duration 1800 second',
      'a half-hour → duration 1800 second',
      'half a mile → measure 804.672 metre'
    ],
    ['a half-life of 5,730 years and a quarter-final', '5,730 years → duration 180825048000 second'],
    [
      'an hour and a half, a mile and a quarter',
      'an hour and a half → duration 5400 second',
      'a mile and a quarter → measure 2011.68 metre'
    ]
  ],
  'shares and bare points': [
    ['three-quarters of a million homes', 'three-quarters of a million → count 750000 home'],
    ['a third of a million euros', 'a third of a million euros → money 333333.33333333 EUR'],
    ['one in every 200 births', 'one in every 200 → percentage 0.5 %'],
    ['1 in 250 children, 1 in 2010', '1 in 250 → percentage 0.4 %', '1 → count 1', '2010 → date 2010'],
    ['batting .312, up $.50', '.312 → count 0.312', '$.50 → money 0.5 USD'],
    ['p < .05 and v.2', '.05 → count 0.05 less_than']
  ],
  'the lowest of prices': [
    ['Tickets from £12.50 a head', '£12.50 → money 12.5 GBP at_least'],
    ['Prices start from €4,500', '€4,500 → money 4500 EUR at_least'],
    ['| From €4,500 |', '€4,500 → money 4500 EUR at_least'],
    ['fell from $3 million', '$3 million → money 3000000 USD'],
    ['rates from $3 million to $5 million', '$3 million → money 3000000 USD', '$5 million → money 5000000 USD'],
    ['Fares rose from $3 a mile', '$3 → money 3 USD']
  ],
  'business years': [
    ['FY2024, FY25 and fiscal year 2023', 'FY2024 → date 2024', 'FY25 → date 2025', 'fiscal year 2023 → date 2023'],
    ['in FY2023/24', 'FY2023/24 → date 2023/2024'],
    ['Q2 FY25, Q3 fiscal 2024', 'Q2 FY25 → date 2025-Q2', 'Q3 fiscal 2024 → date 2024-Q3']
  ],
  'shares in words and fractions': [
    [
      'one in five, one of five, 3 in 10 men',
      'one in five → percentage 20 %',
      'five → count 5',
      '3 in 10 → percentage 30 %'
    ],
    [
      'two in 24 hours, 12 in 20, 3 in May, 4 in 2 years',
      'two → count 2',
      '24 hours → duration 86400 second',
      '12 → count 12',
      '20 → count 20',
      '3 → count 3',
      'May → date XXXX-05',
      '4 → count 4',
      '2 years → duration 63115200 second'
    ],
    ['3 out of 10, 12 out of 350 men', '3 out of 10 → percentage 30 %', '12 out of 350 → percentage 3.4285714285714 %'],
    ['5 out of 3', '5 → count 5', '3 → count 3'],
    [
      'half of them, half their men, half a mile, the first half, half-time',
      'half → percentage 50 %',
      'half → percentage 50 %',
      'half a mile → measure 804.672 metre'
    ],
    ['about half, by half.', 'half → percentage 50 % about', 'half → percentage 50 %'],
    [
      'two-thirds full, two thirds, one third of it',
      'two-thirds → percentage 66.666666666667 %',
      'two thirds → percentage 66.666666666667 %',
      'one third → percentage 33.333333333333 %'
    ],
    [
      'one-fifth, a fifth, a fifth of it',
      'one-fifth → percentage 20 %',
      'fifth → ordinal 5',
      'a fifth → percentage 20 %'
    ],
    ['three fourths, four thirds', 'three fourths → percentage 75 %', 'four → count 4 third'],
    ['a third-party and a quarter million', 'a quarter million → count 250000'],
    [
      '7/8 inch, 3/7, 5/4, 1/2/3, 2 3/4 cups',
      '7/8 inch → measure 0.022225 metre',
      '3 → count 3',
      '7 → count 7',
      '5 → count 5',
      '4 → count 4',
      '1 → count 1',
      '2/3 → percentage 66.666666666667 %',
      '2 3/4 cups → measure 0.650617650375 litre'
    ],
    [
      '¾ cup, 1¼ cups, ⅔ of it',
      '¾ cup → measure 0.177441177375 litre',
      '1¼ cups → measure 0.295735295625 litre',
      '⅔ → percentage 66.666666666667 %'
    ]
  ]
}

testReadings(cases)
