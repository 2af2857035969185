import { testClaims } from './claims.ts'

const siren = 'The gates open before the siren goes off.'
const currency = 'The currency was changed from the krona to the lira.'

testClaims('which of two comes first', {
  contradicted: [
    ['The siren goes off before the gates open.', siren],
    ['The gates open after the siren goes off.', siren],
    ['After the siren goes off, the gates open.', siren],
    ['The currency was changed from the lira to the krona.', currency],
    ['The filter is changed before the oil.', 'The oil is changed before the filter.'],
    ['The pipeline carries gas from Esten to Morland.', 'The pipeline carries gas from Morland to Esten.']
  ],
  supported: [
    ['The siren goes off after the gates open.', siren],
    ['Before the siren goes off, the gates open.', siren],
    ['The krona was given up and the currency changed to the lira.', currency],
    ['The tenor earns less than the pianist.', 'The pianist earns more than the tenor.']
  ]
})
