import { type Readings, testReadings } from './readings.ts'

const cases: Readings = {
  'names and labels': [
    ['the 401(k), a 401k, $401k, a 403b plan, a 501(c)(3) fund', '$401k → money 401000 USD'],
    ['version 1.2.3, 10.0.0.1, 300.1.2.3'],
    ['PHP 8.2 and PHP 7.4, PHP 850, PHP 8.2 million', 'PHP 850 → money 850 PHP', 'PHP 8.2 million → money 8200000 PHP'],
    ['3D films, 5G masts, 1080p, 5mg, 5B, $5B', '5mg → measure 0.000005 kilogram', '$5B → money 5000000000 USD'],
    ['362d Fighter Group, 5d later', '5d → duration 432000 second'],
    ['A4, H1N1, v2.0, USD5, US$5, CO_2', 'USD5 → money 5 USD', 'US$5 → money 5 USD'],
    ['X.25, No.5, U.S. 5'],
    [
      'COVID-19, F-16, Boeing 737-800, under-18, mid-30, age-5',
      '18 → count 18 less_than',
      '30 → count 30',
      '5 → count 5'
    ],
    ['1099-PATR, 747-SP, 10-K, 20-km', '20-km → measure 20000 metre'],
    ['the 1040 form, a 50 form', '50 → count 50'],
    ['a text in 200 words, a text of 200 words', '200 → count 200 word'],
    [
      'Step 6, Section 3.2, pages 4-7, figure 3 shows, rule 5, rule 5 men, Type 2 diabetes, they form 3 groups',
      '5 → count 5 man',
      '3 → count 3 group'
    ],
    ['Windows 10, Apollo 11, Python 3.9, Nepal 5 men, In Nepal 5 climbers', '5 → count 5 man', '5 → count 5 climber'],
    ['Hawks 81-61, Hawks 61-81, Hawks beat 3', '81 → count 81', '61 → count 61', '3 → count 3'],
    [
      'About 300 came, Killing 5 men, Power: 65 W, Aspirin 20 mg',
      '300 → count 300 about',
      '5 → count 5 man',
      '65 W → measure 65 watt',
      '20 mg → measure 0.00002 kilogram'
    ],
    ["chapter two, the Big Ten, phase three, Seven Years' War, One man"],
    [
      'Add 1 to 3 teaspoons, Bake 20-25 minutes',
      '1 to 3 teaspoons → measure 0.0049289216..0.0147867648 litre',
      '20-25 minutes → duration 1200..1500 second'
    ],
    ['Toast 200 g of nuts, Fry 3 eggs', '200 g → measure 0.2 kilogram', '3 → count 3 egg']
  ],
  'lists and marks': [
    ['1. Stir it\n2) Wait\n3 Serve it\n4: Go'],
    ['(1) stir, (2) wait, and (3) go; JetBlue (85)', '85 → count 85'],
    ['three (3) days, it (30) ended', 'three → count 3', '30 → count 30'],
    ['[2], [2.1, 2.3], [2-4], [1,000], [a 2], 【3】, [5', '1,000 → count 1000', '2 → count 2', '5 → count 5'],
    ['1  Step 1: go']
  ],
  addresses: [
    ['https://a.example/5/7?x=5 and www.x7.example'],
    ['a5@b7.example, @user5, #tag5, #5', '5 → ordinal 5'],
    ['70.5% of it', '70.5% → percentage 70.5 %']
  ],
  telephones: [
    ['(555) 123-4567, (555) 12-4567', '555 → count 555', '12-4567 → count 12..4567'],
    ['1-800-555-1234, 1-800-FLOWERS, 555-1234, 100-2000 men', '100-2000 → count 100..2000 man'],
    ['+44 20 7946 0958, +5 men', '5 → count 5 man'],
    ['555.123.4567, 12-34-56'],
    ['978-3-16-148410-0']
  ],
  'more things': [
    ['5 hard-working young men, 5 of the last men, one of the banks', '5 → count 5 man', '5 → count 5 man'],
    [
      '5 men and 3 women, 3 children 7, 4 sheep, 2 crises',
      '5 → count 5 man',
      '3 → count 3 woman',
      '3 → count 3 child',
      '7 → count 7',
      '4 → count 4 sheep',
      '2 → count 2 crisis'
    ],
    [
      '715,000+ plans, 5 boxes, 3 flies, 4 churches',
      '715,000 → count 715000 plan at_least',
      '5 → count 5 box',
      '3 → count 3 fly',
      '4 → count 4 church'
    ],
    ['more than four stairs costs, 3 companies plans', 'four → count 4 stair more_than', '3 → count 3 company'],
    ['1 man, 1 of 3, no 5', '1 → count 1 man', '1 → count 1', '3 → count 3'],
    [
      'aged 34, at the age of 34, ages 30 and 40, aged between 45 and 64, Ann Lee, 19, said',
      '34 → duration 1072958400 second',
      '34 → duration 1072958400 second',
      '30 → duration 946728000 second',
      '40 → duration 1262304000 second',
      '45 and 64 → duration 1420092000..2019686400 second',
      '19 → duration 599594400 second'
    ],
    ['Ann Lee, 19.5, said; Ann Lee, 190, said', '19.5 → count 19.5', '190 → count 190'],
    [
      '5 ft 11 in tall, 5\'11", 6\' 2", 5’11”, 5 feet 10 men, 5-foot-11',
      '5 ft 11 in → measure 1.8034 metre',
      '5\'11" → measure 1.8034 metre',
      '6\' 2" → measure 1.8796 metre',
      '5’11” → measure 1.8034 metre',
      '5 feet → measure 1.524 metre',
      '10 → count 10 man',
      '5-foot-11 → measure 1.8034 metre'
    ],
    [
      '2 hours 30 minutes, 2 hours, 30 minutes, 2 hours and 30 minutes, 2 hours 3 days',
      '2 hours 30 minutes → duration 9000 second',
      '2 hours, 30 minutes → duration 9000 second',
      '2 hours and 30 minutes → duration 9000 second',
      '2 hours → duration 7200 second',
      '3 days → duration 259200 second'
    ],
    [
      '1 lb 4 oz, 3 m 20 cm, 5 km 3 kg',
      '1 lb 4 oz → measure 0.5669904625 kilogram',
      '3 m 20 cm → measure 3.2 metre',
      '5 km → measure 5000 metre',
      '3 kg → measure 3 kilogram'
    ],
    [
      '16 x 20 feet, 16 by 20 metres, 3 x 4',
      '16 → measure 4.8768 metre',
      '20 feet → measure 6.096 metre',
      '16 → measure 16 metre',
      '20 metres → measure 20 metre',
      '3 → count 3',
      '4 → count 4'
    ],
    [
      '20 °C, 20°, 20 ° C, 5 degrees Celsius, 68 degrees',
      '20 °C → measure 20 degree Celsius',
      '20° → measure 20 degree',
      '20 ° C → measure 20 degree Celsius',
      '5 degrees Celsius → measure 5 degree Celsius',
      '68 degrees → measure 68 degree'
    ],
    [
      '5 second-hand cars, 5-second delay, two second homes, 1 second',
      '5 → count 5 car',
      '5-second → duration 5 second',
      'two → count 2 home',
      '1 second → duration 1 second'
    ],
    ['10 stone 5, 2 stone walls', '10 stone → measure 63.5029318 kilogram', '5 → count 5', '2 → count 2 wall'],
    [
      '5 per cent, five percentage points, 50 bps, 3 ‰, 5 pp, 5pp',
      '5 per cent → percentage 5 %',
      'five percentage points → percentage 5 percentage point',
      '50 bps → percentage 0.5 percentage point',
      '3 ‰ → percentage 0.3 %',
      '5 → count 5',
      '5pp → percentage 5 percentage point'
    ],
    [
      'the 2nd time, a second time, at first, first man, twenty-first, third-party',
      '2nd → ordinal 2',
      'second → ordinal 2',
      'twenty-first → ordinal 21'
    ],
    ['No. 1, #1, No. 1,000', '1 → ordinal 1', '1 → ordinal 1', '1,000 → count 1000'],
    ['every second, his first, second hand', 'second → ordinal 2'],
    ['once, twice, two times, fivefold', 'twice → count 2 time', 'two → count 2 time', 'fivefold → count 5 time']
  ]
}

testReadings(cases)
