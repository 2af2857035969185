import { testClaims } from './claims.ts'

const director = 'Ana Ruiz was the director of the choir until 2019.'
const mill = 'The mill produced flour until 1964 and is a museum today.'
const tram = 'The tram line is to run to the airport from 2028.'

testClaims('what was, is, is under way and will be', {
  contradicted: [
    ['Ana Ruiz is the director of the choir.', director],
    ['The mill produces flour.', mill],
    ['The tram line runs to the airport.', tram],
    ['Ivo Brandt heads the institute.', 'Ivo Brandt headed the institute from 1990 to 2005.'],
    ['Lena Holt is the former mayor.', 'Lena Holt is the mayor.'],
    ['The vaccine prevents the disease.', 'The vaccine may prevent the disease.'],
    ['The vaccine prevents the disease.', 'The vaccine could prevent the disease.'],
    ['The youngest sister lives in Turin.', 'The youngest sister used to live in Turin.'],
    ['The new line carries coal.', 'The new line will carry coal.'],
    ['The bridge has been rebuilt.', 'The bridge is being rebuilt.'],
    ['The chapel was restored.', 'The town is restoring the chapel.']
  ],
  supported: [
    ['Until 2019 Ana Ruiz led the choir.', director],
    [
      'Ana Ruiz is the director of the choir.',
      `${director} Since 2022 she is its director again, and Ana Ruiz is back.`
    ],
    ['Today the mill is a museum.', mill],
    ['A tram line to the airport is planned for 2028.', tram],
    ['Lena Holt is the former mayor.', 'Lena Holt, the mayor, resigned in May.'],
    ['The show opens in May.', 'The show will open in May.'],
    ['The bridge is being rebuilt.', 'The bridge is being rebuilt.'],
    ['Prices have fallen.', 'Prices are falling.'],
    ['The bill lets funds invest.', 'The bill would let funds invest.'],
    ['The church is closed.', 'The church was not open until 1964 and is closed again.']
  ]
})
