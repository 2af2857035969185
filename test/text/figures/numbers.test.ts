import { describe, expect, test } from 'vitest'
import { read } from './show.ts'

const cases: Record<string, [text: string, ...figures: string[]][]> = {
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
  'money by sign, code and name': [
    [
      'US$5, A$5, CN¥5, HK$7 and NT$9',
      'US$5 → money 5 USD',
      'A$5 → money 5 AUD',
      'CN¥5 → money 5 CNY',
      'HK$7 → money 7 HKD',
      'NT$9 → money 9 TWD'
    ],
    [
      '5 Canadian dollars, three Swiss francs, 7 pounds sterling',
      '5 Canadian dollars → money 5 CAD',
      'three Swiss francs → money 3 CHF',
      '7 pounds sterling → money 7 GBP'
    ],
    [
      'USD $5, EUR 5 million, Rs. 500, Rs 20',
      'USD $5 → money 5 USD',
      'EUR 5 million → money 5000000 EUR',
      'Rs. 500 → money 500 INR',
      'Rs 20 → money 20 INR'
    ],
    [
      '$5 USD, $5 million dollars, A$5 USD',
      '$5 USD → money 5 USD',
      '$5 million dollars → money 5000000 USD',
      'A$5 → money 5 AUD'
    ],
    [
      '50 cents, 3¢, 9.5p, 20p.',
      '50 cents → money 0.5 USD',
      '3¢ → money 0.03 USD',
      '9.5p → money 0.095 GBP',
      '20p → money 0.2 GBP'
    ],
    ['£5.20p', '£5.20 → money 5.2 GBP'],
    ['two dollars and 5 bucks', 'two dollars → money 2 USD', '5 bucks → money 5 USD'],
    [
      '5 pounds of flour, £5 of flour, 10 million pounds',
      '5 pounds → measure 2.26796185 kilogram',
      '£5 → money 5 GBP',
      '10 million pounds → money 10000000 GBP'
    ],
    ['a 5-dollar bill', '5-dollar → money 5 USD'],
    [
      '$3-5 million, $3 million-$5 million, £2 or £3',
      '$3-5 million → money 3000000..5000000 USD',
      '$3 million-$5 million → money 3000000..5000000 USD',
      '£2 or £3 → money 2..3 GBP'
    ],
    ['between €3 and €5', '€3 and €5 → money 3..5 EUR'],
    ['between 3 euros and 5 euros', '3 euros and 5 euros → money 3..5 EUR'],
    ['from 3 euros to 5 euros', '3 euros → money 3 EUR', '5 euros → money 5 EUR'],
    ['$100 million or $200 million', '$100 million → money 100000000 USD', '$200 million → money 200000000 USD'],
    ['half a dollar and a half cent', 'half a dollar → money 0.5 USD', 'a half cent → money 0.005 USD'],
    ['400 millions and 3 thousands of them', '400 millions → count 400000000', '3 thousands → count 3000'],
    ['two thousand five million', 'two thousand five → count 2005'],
    ['half of $5 million', 'half → percentage 50 %', '$5 million → money 5000000 USD'],
    [
      '€5k, $3MM, £7mm, $2b, $4t',
      '€5k → money 5000 EUR',
      '$3MM → money 3000000 USD',
      '£7mm → money 7000000 GBP',
      '$2b → money 2000000000 USD',
      '$4t → money 4000000000000 USD'
    ],
    [
      '5m people, 5m of rope, 100 b, 3K runs, 4k',
      '5m → count 5000000 person',
      '5m → measure 5 metre',
      '100 → count 100',
      '3K → count 3000 run',
      '4k → count 4000'
    ],
    ['£3bn and 3bn shares', '£3bn → money 3000000000 GBP', '3bn → count 3000000000 share'],
    ['₹5 lakh, 2 crore rupees', '₹5 lakh → money 500000 INR', '2 crore rupees → money 20000000 INR'],
    ['₿2 and 3 bitcoin', '₿2 → money 2 BTC', '3 bitcoin → money 3 BTC'],
    ['-$5 million, ($3m)', '-$5 million → money -5000000 USD', '$3m → money 3000000 USD'],
    ['minus $5', 'minus $5 → money -5 USD']
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
  ],
  shares: [
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

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    test.each(rows)('%s', (text, ...expected) => {
      expect(read(text)).toEqual(expected)
    })
  })
}
