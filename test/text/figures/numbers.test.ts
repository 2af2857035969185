import { type Readings, testReadings } from './readings.ts'

const cases: Readings = {
  'groups of three digits parted by a space': [
    ['a town of 10 500 people', '10 500 → count 10500 person'],
    ['it has 1 210 500.75 in all', '1 210 500.75 → count 1210500.75'],
    [
      '5 000 €, € 1 250 and CHF 2 400',
      '5 000 € → money 5000 EUR',
      '€ 1 250 → money 1250 EUR',
      'CHF 2 400 → money 2400 CHF'
    ],
    ['it is 1 230 km long', '1 230 km → measure 1230000 metre'],
    ['In 2019 500 people came', '2019 → date 2019', '500 → count 500 person'],
    ['a row of 7 200 15', '7 → count 7', '200 → count 200', '15 → count 15'],
    ['by 7 200 people had come', '7 → count 7', '200 → count 200 person'],
    ['2 400 g tins', '2 → count 2', '400 g → measure 0.4 kilogram'],
    ['| 7 200 |', '7 → count 7', '200 → count 200'],
    ['a set of 7 20', '7 → count 7', '20 → count 20'],
    ['from 10 500-600', '10 → count 10', '500-600 → count 500..600']
  ],
  'decimal commas, scales cut short, points before thousands': [
    ['€ 3,2 Mrd and 2,5 Mio. Euro', '€ 3,2 Mrd → money 3200000000 EUR', '2,5 Mio. Euro → money 2500000 EUR'],
    ['it weighs 3,4 kg and costs $3,50', '3,4 kg → measure 3.4 kilogram', '$3,50 → money 3.5 USD'],
    ['1 234,56 €', '1 234,56 € → money 1234.56 EUR'],
    ['1,2,3 days', '1 → count 1', '2 → count 2', '3 days → duration 259200 second'],
    ['5.000 € or €350.000', '5.000 € → money 5000 EUR', '€350.000 → money 350000 EUR'],
    ['1.899 € a litre, 5.000 kg', '1.899 € → money 1.899 EUR', '5.000 kg → measure 5 kilogram'],
    ['It cost 5 bn. It was late.', '5 bn → count 5000000000']
  ],
  'numbers in digits': [
    [
      '1,234,567.89 and 12,34,567 and 1,23',
      '1,234,567.89 → count 1234567.89',
      '12,34,567 → count 1234567',
      '1 → count 1',
      '23 → count 23'
    ],
    [
      '1.234.567, 1.234,5, 2,5 % and 2,5 more',
      '1.234.567 → count 1234567',
      '1.234,5 → count 1234.5',
      '2,5 % → percentage 2.5 %',
      '2 → count 2',
      '5 → count 5'
    ],
    ["1'000'000", "1'000'000 → count 1000000"],
    ['1e6, 1.5e+6, 3e-2, 2e', '1e6 → count 1000000', '1.5e+6 → count 1500000', '3e-2 → count 0.03'],
    ['10^6, 7^2, 101^2', '10^6 → count 1000000', '7^2 → count 49', '101^2 → count 101'],
    ['3 x 10^8, 3*10^2', '3 x 10^8 → count 300000000', '3*10^2 → count 300'],
    ['−5, - 5, 3-5, (−7), 5 -7', '−5 → count -5', '5 → count 5', '3-5 → count 3..5', '5 → count 5', '-7 → count -7'],
    ['.5 litre and 1.', '.5 litre → measure 0.5 litre', '1 → count 1'],
    ['000123', '000123 → count 123']
  ],
  'numbers in words': [
    [
      'one million, one hundred and five, two thousand and ten',
      'one million → count 1000000',
      'one hundred and five → count 105',
      'two thousand and ten → count 2010'
    ],
    [
      'ninety-nine, thirty-one thousand, twenty million',
      'ninety-nine → count 99',
      'thirty-one thousand → count 31000',
      'twenty million → count 20000000'
    ],
    ['three hundred thousand million', 'three hundred thousand → count 300000'],
    ['seven five, zero', 'seven → count 7', 'five → count 5', 'zero → count 0'],
    [
      'a hundred, a thousand men, a million',
      'a hundred → count 100',
      'a thousand → count 1000 man',
      'a million → count 1000000'
    ],
    [
      'a dozen of the eggs, two dozen eggs, half a dozen eggs',
      'a dozen → count 12 egg',
      'two dozen → count 24 egg',
      'half a dozen → count 6 egg'
    ],
    [
      'half-million people and half a billion',
      'half-million → count 500000 person',
      'half a billion → count 500000000'
    ],
    [
      'two and a half hours, three and three quarters, one and a half',
      'two and a half hours → duration 9000 second',
      'three and three quarters → count 3.75',
      'one and a half → count 1.5'
    ],
    [
      'hundreds of men, tens of thousands of men, dozens',
      'hundreds → count 100..1000 man about',
      'tens of thousands → count 10000..100000 man about',
      'dozens → count 12..144 about'
    ],
    [
      'scores of men, tens by them, millions of millions',
      'millions of millions → count 1000000000000..1000000000000000 about'
    ],
    [
      'several hundred men, a couple of million, a few thousand',
      'several hundred → count 200..1000 man about',
      'couple of million → count 2000000..3000000 about',
      'few thousand → count 2000..10000 about'
    ],
    [
      'threefold, tenfold, thrice, hundredfold',
      'threefold → count 3 time',
      'tenfold → count 10 time',
      'thrice → count 3 time',
      'hundredfold → count 100 time'
    ],
    ['twenty-million, ten-thousand men', 'twenty-million → count 20000000', 'ten-thousand → count 10000 man'],
    ['nine hundred hundred', 'nine hundred → count 900'],
    ['one man, one hour, one day, no one million', 'one hour → duration 3600 second', 'one million → count 1000000'],
    ['this one hour, one in, one dollar, one mile', 'one dollar → money 1 USD', 'one mile → measure 1609.344 metre']
  ]
}

testReadings(cases)
