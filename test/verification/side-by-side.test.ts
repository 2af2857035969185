import { testClaims } from './claims.ts'

const fields = 'Wheat is grown in the north and olives in the south.'
const lines = 'The blue line goes to the airport, the red line to the harbour.'
const bins = 'Paper goes in the blue bin, plastic in the yellow one.'
const meals = 'The hotel serves breakfast in the hall and dinner in the garden.'
const book = 'The book was written in Rome and printed in Basel.'
const games = 'The girls won gold and the boys won silver at the games in Turin.'
const trains = 'The evening train stops at Elm; the morning train does not.'

testClaims('what a sentence says of two things side by side', {
  withheld: [
    ['Wheat is grown in the south.', fields],
    ['Olives are grown in the north.', fields],
    ['The red line goes to the airport.', lines],
    ['Plastic goes in the blue bin.', bins],
    ['Paper goes in the yellow bin.', bins],
    ['The hotel serves breakfast in the garden.', meals],
    ['The book was printed in Rome.', book],
    ['The girls won silver.', games],
    ['Maria teaches biology.', 'Maria teaches physics and her husband teaches biology.'],
    ['The pool is heated in winter.', 'The pool is heated in summer and closed in winter.'],
    [
      'The vaccine is effective in children.',
      'The vaccine is effective in adults; in children it has not been tested.'
    ],
    ['The second chapter deals with trade.', 'The first chapter deals with trade, the second with war.'],
    ['The bridge was designed by Ada Kern.', 'The bridge was designed by Per Lund; Ada Kern designed the station.'],
    ['The north wing was restored in 2010.', 'The south wing was restored in 2010, the north wing in 2015.'],
    ['Full-time staff get a bonus.', 'Part-time staff get a bonus; full-time staff get shares.']
  ],
  contradicted: [['The morning train stops at Elm.', trains]],
  supported: [
    ['Wheat is grown in the north.', fields],
    ['Olives are grown in the south.', fields],
    ['The red line goes to the harbour.', lines],
    ['Plastic goes in the yellow bin.', bins],
    ['The hotel serves dinner in the garden.', meals],
    ['It was printed in Basel.', book],
    ['The boys won silver in Turin.', games],
    ['The girls won gold in Turin.', games],
    ['The evening train stops at Elm.', trains],
    ['The morning train does not stop at Elm.', trains],
    ["Maria's husband teaches biology.", 'Maria teaches physics and her husband teaches biology.'],
    ['The second chapter deals with war.', 'The first chapter deals with trade, the second with war.'],
    ['Ada Kern designed the station.', 'The bridge was designed by Per Lund; Ada Kern designed the station.'],
    ['Two people were injured.', 'One person died and two were injured in the crash.'],
    ['Milk is kept in the fridge.', 'Bread is kept in the box, and milk and butter are kept in the fridge.'],
    ['Wheat is grown in the mountains.', 'Wheat is grown in the north, a cold area in the mountains.']
  ]
})
