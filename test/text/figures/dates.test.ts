import { type Readings, testReadings } from './readings.ts'

const cases: Readings = {
  'two digits behind an apostrophe': [
    ["in '08 and the class of ’92", "'08 → date 2008", '’92 → date 1992'],
    ["since '31", "'31 → date 1931"],
    ["in '20 days', and '22.'", '20 days → duration 1728000 second', '22 → count 22'],
    ["songs like '22'", '22 → count 22']
  ],
  'bounds of dates': [
    [
      'before 2020, after May 2015, by 1 June 2030, since 1990',
      '2020 → date 2020 less_than',
      'May 2015 → date 2015-05 more_than',
      '1 June 2030 → date 2030-06-01 at_most',
      '1990 → date 1990'
    ],
    ['after the 2008 crisis, never before 2010', '2008 → date 2008', '2010 → date 2010']
  ],
  'a day, begun with its month': [
    ['June 5-7 and June 9 to 11', 'June 5-7 → date XXXX-06-05/XXXX-06-07', 'June 9 to 11 → date XXXX-06-09/XXXX-06-11'],
    ['June 5 to August 7, 2024', 'June 5 to August 7, 2024 → date 2024-06-05/2024-08-07'],
    ['June 28–July 3, 2024', 'June 28–July 3, 2024 → date 2024-06-28/2024-07-03'],
    ['April 18 through April 26, 2024', 'April 18 through April 26, 2024 → date 2024-04-18/2024-04-26'],
    [
      'June 7-5 and July 9 to June 3',
      'June 7 → date XXXX-06-07',
      '5 → count 5',
      'July 9 → date XXXX-07-09',
      'June 3 → date XXXX-06-03'
    ],
    ['May 5% of it', '5% → percentage 5 %'],
    ['May 5:30', '5 → count 5', '30 → count 30'],
    ['Nov. 3rd, 2024', 'Nov. 3rd, 2024 → date 2024-11-03'],
    ['SEPT. 5 and JUNE 6', 'SEPT. 5 → date XXXX-09-05', 'JUNE 6 → date XXXX-06-06'],
    ['SHALL MAY DO, IN MARCH', 'MARCH → date XXXX-03'],
    ['march 5 and april 7', '5 → count 5', 'april 7 → date XXXX-04-07'],
    [
      'February 30 and February 29, 2023',
      'February → date XXXX-02',
      '30 → count 30',
      'February → date XXXX-02',
      '29 → count 29',
      '2023 → date 2023'
    ],
    ['Feb. 29 and Feb. 29, 2024', 'Feb. 29 → date XXXX-02-29', 'Feb. 29, 2024 → date 2024-02-29'],
    ['on May the fifth of June', 'May → date XXXX-05', 'fifth of June → date XXXX-06-05'],
    ['May 1/2 cup', '1/2 cup → measure 0.11829411825 litre'],
    ['March 3 this year', 'March 3 this year → date XXXX-03-03']
  ],
  'a day, begun with itself': [
    ['5 of May and 5th May', '5 of May → date XXXX-05-05', '5th May → date XXXX-05-05'],
    ['the third of May', 'third of May → date XXXX-05-03'],
    ['5-7 May 2024', '5-7 May 2024 → date 2024-05-05/2024-05-07'],
    ['7-5 May 2024', '7 → count 7', '5 May 2024 → date 2024-05-05'],
    ['5 may be late, 5 March Road', '5 → count 5', '5 → count 5'],
    ['on 11 april, 5 jun', '11 april → date XXXX-04-11', '5 → count 5'],
    ['31 September 2024', 'September 2024 → date 2024-09'],
    ['1  April 18, 2012', 'April 18, 2012 → date 2012-04-18'],
    ['12 Oct. 2023.', '12 Oct. 2023 → date 2023-10-12']
  ],
  months: [
    ['in March, since june, by August', 'March → date XXXX-03', 'August → date XXXX-08'],
    ['March for justice, april showers'],
    ["April O'Neil and the March Hare"],
    [
      'early May, mid-June 2024, late-July',
      'early May → date XXXX-05-0X',
      'mid-June 2024 → date 2024-06-1X',
      'late-July → date XXXX-07-2X'
    ],
    [
      'the start of June 2024, the middle of May 2023, the beginning of 2024',
      'the start of June 2024 → date 2024-06-0X',
      'the middle of May 2023 → date 2023-05-1X',
      'the beginning of 2024 → date 2024'
    ],
    ['the end of February 2024', 'the end of February 2024 → date 2024-02-29'],
    ['the end of 2024', '2024 → date 2024'],
    ['next May and this June', 'next May → date XXXX-05', 'this June → date XXXX-06'],
    ['June last year', 'June last year → date XXXX-06'],
    [
      'May–June 2024, May to July 2023',
      'May–June 2024 → date 2024-05/2024-06',
      'May to July 2023 → date 2023-05/2023-07'
    ],
    ['November–February 2024', 'November–February 2024 → date 2023-11/2024-02'],
    ['December-January', 'December-January → date XXXX-12/XXXX-01'],
    [
      'Jun 2024, Jul. 2024, Sept 2023',
      'Jun 2024 → date 2024-06',
      'Jul. 2024 → date 2024-07',
      'Sept 2023 → date 2023-09'
    ]
  ],
  years: [
    ['in 1066, by 1789, circa 1600', '1066 → date 1066', '1789 → date 1789', '1600 → date 1600 about'],
    ['from 1789 to 1815', '1789 → date 1789', '1815 → date 1815'],
    ['between 1789 and 1815', '1789 → date 1789', '1815 → date 1815'],
    ['1,815 men and 1815 men', '1,815 → count 1815 man', '1815 → count 1815 man'],
    ['of 1500 men, the 1400 ships', '1500 → count 1500 man', '1400 → count 1400 ship'],
    ['(1492) and [1776]', '1492 → date 1492'],
    ['(1205)', '1205 → count 1205'],
    [
      '1999/2000, 2010-11, 1999-00, 2010-09',
      '1999/2000 → date 1999/2000',
      '2010-11 → date 2010/2011',
      '1999-00 → date 1999/2000',
      '2010-09 → date 2010-09'
    ],
    ['2024-2020, 2010–2009', '2024 → count 2024', '2020 → count 2020', '2010 → count 2010', '2009 → count 2009'],
    [
      "1990's, 2011's, the 2000s, the 1900s, 1850s",
      "1990's → date 199X",
      '2011 → date 2011',
      '2000s → date 200X',
      '1900s → date 19XX',
      '1850s → date 185X'
    ],
    ["the '60s and the '20s", "'60s → date 196X", "'20s → date 202X"],
    [
      '3800–3700 BC, 3,800-3,700 BC, 500 BC to 44 BC',
      '3800–3700 BC → date -3799/-3699',
      '3,800-3,700 BC → date -3799/-3699',
      '500 BC → date -0499',
      '44 BC → date -0043'
    ],
    ['AD 79, 79 AD, 14 CE, 300 bce', 'AD 79 → date 0079', '79 AD → date 0079', '14 CE → date 0014', '300 → count 300'],
    ['mid-2024, post-2010, COVID-2019', 'mid-2024 → date 2024', '2010 → date 2010'],
    ['early 2024 and late 1999', 'early 2024 → date 2024', 'late 1999 → date 1999'],
    ['1976: Apple founded, 2024:05', '1976 → date 1976', '2024 → count 2024', '05 → count 5'],
    ['2008 votes, in 1812 ships sailed', '2008 → date 2008', '1812 → date 1812'],
    ['2024/05, 2024(a), 2024_1, a/2024', '2024 → date 2024', '05 → count 5', '2024 → count 2024', '2024 → count 2024'],
    ['the 1815 battle and a 1815 battle', '1815 → date 1815', '1815 → count 1815'],
    ['page 1999, No. 2001', '1999 → date 1999', '2001 → date 2001'],
    ['year 1500 and years 1200', '1500 → date 1500', '1200 → date 1200'],
    ['2150, 2250 and 1899', '2150 → count 2150', '2250 → count 2250', '1899 → count 1899']
  ],
  'centuries and decades': [
    [
      'the 21st century, nineteenth-century art, 3rd century BC',
      '21st century → date 20XX',
      'nineteenth-century → date 18XX',
      '3rd century BC → date -02XX'
    ],
    [
      'the 9th/10th century, the nineteenth and twentieth centuries',
      '9th → date 08XX',
      '10th century → date 09XX',
      'nineteenth → date 18XX',
      'twentieth centuries → date 19XX'
    ],
    ['the twenty-first century, the 31st century', 'twenty-first century → date 20XX', '31st → ordinal 31'],
    ['5th and 4th centuries BC', '5th → date -04XX', '4th centuries BC → date -03XX'],
    ['first century AD', 'first century AD → date 00XX'],
    ['the 5 century', '5 century → duration 15778800000 second']
  ],
  'quarters, halves and seasons': [
    [
      'Q4, Q5, H1, H2 2024, Q1/2024, Q3-2023',
      'Q4 → date XXXX-Q4',
      'H2 2024 → date 2024-H2',
      'Q1/2024 → date 2024-Q1',
      'Q3-2023 → date 2023-Q3'
    ],
    [
      "Q2'24, 1Q25, 3Q 2024, 4Q",
      "Q2'24 → date 2024-Q2",
      '1Q25 → date 2025-Q1',
      '3Q 2024 → date 2024-Q3',
      '4Q → date XXXX-Q4'
    ],
    [
      'second quarter of 2024, the third quarter',
      'second quarter of 2024 → date 2024-Q2',
      'third quarter → date XXXX-Q3'
    ],
    [
      'the last quarter of 2023, the first-half of 2024, a second quarter',
      'last quarter of 2023 → date 2023-Q4',
      'first-half of 2024 → date 2024-H1',
      'second → ordinal 2'
    ],
    ['the first half, a third half of 2024', 'third → ordinal 3', 'half → percentage 50 %', '2024 → date 2024'],
    [
      'spring 2024, in fall 2023, Winter, 2024, winter of 2024',
      'spring 2024 → date 2024-spring',
      'fall 2023 → date 2023-autumn',
      '2024 → date 2024',
      'winter of 2024 → date 2024-winter'
    ],
    ['fiscal policy of 2024', '2024 → date 2024']
  ],
  'in figures': [
    [
      '12/25/2024, 25/12/2024, 5/6/24, 5-6-2024, 5-6-24',
      '12/25/2024 → date 2024-12-25',
      '25/12/2024 → date 2024-12-25',
      '5/6/24 → date 2024-05-06',
      '5-6-2024 → date 2024-06-05'
    ],
    ['1.2.2024, 31.12.1999, 31.02.2024', '1.2.2024 → date 2024-02-01', '31.12.1999 → date 1999-12-31'],
    ['2024-02-30, 2024-13', '2024 → count 2024', '13 → count 13'],
    ['2010-11, 2010-12, 2024-09', '2010-11 → date 2010/2011', '2010-12 → date 2010-12', '2024-09 → date 2024-09'],
    [
      '2014-03-18 10:00, 2014-03-18T13:03:00-04:00',
      '2014-03-18 → date 2014-03-18',
      '10:00 → date T10:00 time',
      '2014-03-18T13:03:00-04:00 → date 2014-03-18'
    ]
  ],
  times: [
    [
      '5 pm, 5.30pm, 12 pm, 0:15, 24:00, 25:00',
      '5 pm → date T17:00 time',
      '5.30pm → date T17:30 time',
      '12 pm → date T12:00 time',
      '0:15 → date T00:15 time',
      '24:00 → date T24:00 time',
      '25 → count 25',
      '00 → count 0'
    ],
    [
      '5:30, 5:70, 17:30:59, 5:30:1',
      '5:30 → date T05:30 time',
      '5 → count 5',
      '70 → count 70',
      '17:30:59 → date T17:30:59 time',
      '5:30 → date T05:30 time',
      '1 → count 1'
    ],
    ["at 3 o'clock, 13 o'clock", "3 o'clock → date T03:00 time", "13 o'clock → date T13:00 time"],
    [
      'a quarter past three in the morning, at ten to nine, half past six at night',
      'a quarter past three → date T03:15 time',
      'ten to nine → date T08:50 time',
      'half past six → date T18:30 time'
    ],
    ['won by ten to nine, half past the hour', 'ten → count 10', 'nine → count 9'],
    ['noon and midnight', 'noon → date T12:00 time', 'midnight → date T00:00 time'],
    ['Romans 8:28 and At 8:28', '8:28 → date T08:28 time'],
    ['14 am, 5.75 pm', '14 → count 14', '5.75 → count 5.75'],
    ['3 am, 3 p.m.', '3 am → date T03:00 time', '3 p.m. → date T15:00 time'],
    ['1:23:45:67', '1:23:45 → date T01:23:45 time', '67 → count 67']
  ],
  'weekdays and near days': [
    [
      'on Tuesday, last Friday, Thurs. and sunday',
      'Tuesday → date XXXX-WXX-2',
      'last Friday → date XXXX-WXX-5',
      'Thurs → date XXXX-WXX-4'
    ],
    ['on Wed and Sat he sat', 'Wed → date XXXX-WXX-3'],
    [
      'Tues. May 5, 2024, Wednesday the 5th of June',
      'Tues. May 5, 2024 → date 2024-05-05',
      'Wednesday the 5th of June → date XXXX-06-05'
    ],
    [
      'Monday, 5 June 2023, Friday, in May',
      'Monday, 5 June 2023 → date 2023-06-05',
      'Friday → date XXXX-WXX-5',
      'May → date XXXX-05'
    ],
    ['Cyber Monday, Ash Wednesday'],
    ["tomorrow, yesterday's news, this weekend", 'tomorrow → date day+1', 'this weekend → date weekend+0'],
    [
      'last week, this month, the last week of May, next quarter, coming year',
      'last week → date week-1',
      'this month → date month+0',
      'May → date XXXX-05',
      'next quarter → date quarter+1',
      'coming year → date year+1'
    ],
    ['last night, next door, this morning']
  ]
}

testReadings(cases)
