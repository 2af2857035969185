import { testClaims } from './claims.ts'

testClaims('what rises and falls: by how much, from what, to what', {
  contradicted: [
    ['Rents fell by 900 euros.', 'Rents fell by 5% to 900 euros a month.'],
    ['The fee rises to £3.', 'The fee rises by £3 in April.'],
    ["The lake's level dropped by 3 metres.", "The lake's level dropped from 5 to 3 metres."],
    ["The lake's level rose to 6 metres.", "The lake's level rose from 6 metres to 8 metres."],
    ['Visitor numbers increased to 3,000.', 'Visitor numbers stayed at 3,000.']
  ],
  supported: [
    ['Rents fell to 900 euros.', 'Rents fell by 5% to 900 euros a month.'],
    ["The lake's level dropped by 3 metres.", "The lake's level dropped from 6 to 3 metres."],
    ['Visitor numbers remained at 3,000.', 'Visitor numbers remained at 3,000 in May.']
  ]
})

testClaims('a change from one amount to another goes the way that its verb says', {
  contradicted: [
    ['The new line will cut the journey from 55 to 90 minutes.', 'The journey takes 90 minutes now and will take 55.'],
    ['Output fell from 200 to 300 tonnes.', 'Output was 300 tonnes in 2020 and 200 tonnes in 2021.'],
    ['The share fell from 8% to 12%.', 'The share was 12% in 2020 and 8% in 2021.'],
    ['Sales fell from 8.2 to 9.5 million.', 'Sales were 9.5 million in 2020 and 8.2 million in 2021.']
  ],
  supported: [
    ['The new line will cut the journey from 90 to 55 minutes.', 'The journey takes 90 minutes now and will take 55.'],
    ['Sales fell from 9.5 to 8.2 million.', 'Sales were 9.5 million in 2020 and 8.2 million in 2021.'],
    ['Temperatures fell from 2 to -5 degrees.', 'It was 2 degrees at noon and -5 degrees at night.'],
    ['Sales rose from 900 thousand to 1.2 million units.', 'Sales were 900 thousand units, then 1.2 million units.'],
    ['Patients lost from 5 to 10 kg.', 'In the study patients lost between 5 and 10 kg.'],
    ['The club rose from 7th to 3rd place.', 'The club was 7th last year and is now 3rd.'],
    ['Growth slowed from 3% to 2%.', 'Growth was 3% in May and 2% in June.'],
    ['Fees did not fall from 30 to 20 euros.', 'Fees stayed at 30 euros; a cut to 20 was rejected.']
  ]
})

testClaims('what is to come on a day was not done on it, by whatever verb', {
  contradicted: [
    ['The second trial finished in 2026.', 'The first trial ended in 2021. A second one will end in 2026.'],
    ['The museum welcomed its first visitors on 3 May 2027.', 'The museum will open its doors on 3 May 2027.'],
    ['She was elected in 2021 and left office in 2026.', 'Elected in 2021, she will leave office in 2026.']
  ],
  supported: [
    ['The museum will welcome its first visitors on 3 May 2027.', 'The museum will open its doors on 3 May 2027.'],
    ['A tram line is planned for 2028.', 'A tram line will be built by 2028.'],
    ['In May the court ruled that he must pay by 2027.', 'The court ruled in May. He will have to pay by 2027.']
  ]
})

testClaims('a time limit is no time to wait', {
  contradicted: [
    ['Customers can return items after 30 days.', 'Items may be returned within 30 days with a receipt.'],
    ['The fee must be paid within two weeks.', 'The fee falls due after two weeks. It must be paid in cash.']
  ],
  supported: [
    ['Customers can return items within 30 days.', 'Items may be returned within 30 days with a receipt.'],
    ['It took effect after 30 days.', 'It took effect 30 days after it was signed.']
  ]
})

testClaims('a time that runs from the date before it', {
  withheld: [
    ['It stopped in 2021 and was demolished two years later.', 'It ended in 2019; in 2021 it was demolished.'],
    [
      'The mill burned down in 1858; it had been built 12 years earlier.',
      'The mill was built in 1858. It burned in 1870.'
    ]
  ],
  supported: [
    ['It stopped in 2019 and was demolished two years later.', 'It ended in 2019; in 2021 it was demolished.'],
    [
      'The mill burned down in 1870; it had been built 12 years earlier.',
      'The mill was built in 1858. It burned in 1870.'
    ],
    ['The road was planned in 1990 but opened 15 years later, in 2005.', 'Planned in 1990, the road opened in 2005.']
  ]
})

testClaims('numbers of things that are counted side by side', {
  contradicted: [
    ['The farm keeps 60 goats and 20 cows.', 'The farm keeps 60 cows and 20 goats.'],
    ['The village has four pubs and three churches.', 'The village has three pubs and four churches.'],
    ['There are 45 desks.', 'There are 45 lockers and 30 desks.']
  ],
  supported: [['There are 20 goats and 60 cows.', 'The farm keeps 60 cows and 20 goats.']]
})

testClaims('how often', {
  withheld: [
    ['The board meets twice a week.', 'The board meets twice a year.'],
    ['The newsletter comes out weekly.', 'The newsletter comes out every month.'],
    ['The filter must be changed every month.', 'The filter must be changed yearly.'],
    ['The machine is cleaned daily.', 'The machine is cleaned once a week.'],
    ['Buses run every two hours.', 'Buses run every 20 minutes.']
  ],
  supported: [
    ['The newsletter is monthly.', 'The newsletter comes out every month.'],
    ['The filter must be changed every year.', 'The filter must be changed annually.'],
    ['The machine gets a weekly clean.', 'The machine is cleaned once a week.'],
    ['In a week it sells 280 loaves.', 'It bakes 40 loaves daily, every day of the week: 280 in all.'],
    ['The bins are emptied every fortnight.', 'The bins are emptied every two weeks.'],
    ['The choir meets weekly.', 'The choir meets every Friday.'],
    ['The maximum daily dose is 60 mg.', 'Take up to 20 mg every eight hours, at most 60 mg in all.']
  ]
})

testClaims('places in an order', {
  withheld: [
    ["It is Petrov's first title.", 'Petrov won the final in Riga. It is his third title in a decade.'],
    ['The third test failed.', 'The first and second tests failed; the third succeeded.'],
    ['The second launch failed.', 'The first launch failed in 2021; the second and the third succeeded.'],
    ['Osaka is the largest port.', 'Osaka is the second-largest port in the country.'],
    ['Osaka is the second largest port.', 'Osaka is the largest port in the country.'],
    ['Dahl finished third.', 'Mikkel Dahl finished fourth in the slalom.']
  ],
  supported: [
    ['The first test failed.', 'The first and second tests failed; the third succeeded.'],
    ['Osaka is the second largest port.', 'Osaka is the second-largest port in the country.'],
    ['Mikkel Dahl came fourth in the slalom.', 'Mikkel Dahl finished fourth in the slalom.'],
    ['The second bridge collapsed.', 'The first bridge collapsed in May, the second in June.'],
    ['The last launch failed.', 'The third launch failed.'],
    ['The second volume is longer.', 'The first volume is short, and every further volume is longer.']
  ]
})

testClaims('which way it goes', {
  contradicted: [
    ['House prices have gone up.', 'House prices have dropped since March.'],
    ['The rehearsal was cancelled.', 'The rehearsal was postponed to Thursday.'],
    ['Hana Mori will join the orchestra.', 'The conductor of the orchestra, Hana Mori, will leave in July.'],
    ['Cod costs less than trout.', 'Trout costs less than cod.'],
    ['Postcards cost more than letters.', 'Postcards cost the same as letters.'],
    ['Phobos is the smaller of the two moons.', 'Phobos, the larger of the two, circles Mars.']
  ],
  supported: [
    ['House prices have fallen.', 'House prices have dropped since March.'],
    ['House prices have gone up.', 'House prices dropped in March but rose in June.'],
    ['Cod costs more than trout.', 'Trout costs less than cod.'],
    ['Deimos is the smaller of the two moons.', 'Phobos is the larger of the two moons, Deimos the smaller.'],
    ['Postcards cost the same as letters.', 'Letters cost the same as postcards.']
  ]
})

testClaims('done and to come', {
  contradicted: [
    ['The mayor will resign.', 'The mayor resigned on Monday.'],
    ['The film will be shot in Malta.', 'The film was shot in Malta in 2021.'],
    ['The trees will be felled.', 'The trees were felled in March.']
  ],
  supported: [
    ['The mayor will resign.', 'The mayor announced that she will resign.'],
    ['The museum will open in June.', 'The museum opened in 1902, closed, and will open again in June.'],
    ['The bridge will be built in stone.', 'The bridge is built in stone.']
  ]
})
