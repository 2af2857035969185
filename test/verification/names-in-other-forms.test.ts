import { expect, test } from 'vitest'
import { claimOf } from './claims.ts'

const nics = 'Employers pay lower NICs as a result of paying their employees a reduced salary.'
const address = 'To find someone in France use the site http://www.pagesjaunes.example/search.'
const park = 'Learn more about the events of the week with #FindYourPark.'
const single = 'The single is out on Saturday, and Stephen Hawking sings on it.'
const school = 'The pupils of Monsignor Scanlan High went home.'
const border = 'Abbott of Texas wants to stop the removal of wire along the border with Mexico.'

test.each([
  ['Employers pay lower National Insurance Contributions as a result.', nics],
  ['Use the Pages Jaunes site to find someone in France.', address],
  ['Learn more about the events on the Find Your Park website.', park],
  ['Abbott wants to stop the removal of wire along the Texas-Mexico border.', border],
  ['The bridge was destroyed in the Second World War.', 'The bridge was destroyed in World War II.'],
  ['The bridge was destroyed in World War Two.', 'The bridge was destroyed in World War II.'],
  ['Classes at Monsignor Scanlan High School had ended, and its pupils left for home.', school]
])('a name stands in another form: %s', (claim, source) => {
  expect(claimOf(claim, source)?.issues).toEqual([])
})

test.each([
  ['Employers pay lower Value Added Taxes as a result.', nics],
  ['Use the Pages Blanches site to find someone in France.', address],
  ['Learn more about the events on the Find Our Park website.', park],
  ['Abbott wants to stop the removal of wire along the Texas-Arizona border.', border],
  ['From Saturday on the single helps the Stephen Hawking Foundation.', single],
  ['The bridge was destroyed in the First World War.', 'The bridge was destroyed in World War II.'],
  ['The bridge was destroyed in World War I.', 'The bridge was destroyed in World War II.']
])('another name is none of its forms: %s', (claim, source) => {
  expect(claimOf(claim, source)?.issues.map(({ code }) => code)).toContain('name_mismatch')
})
