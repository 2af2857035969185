import { type Readings, testReadings } from './readings.ts'

const cases: Readings = {
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
  ]
}

testReadings(cases)
