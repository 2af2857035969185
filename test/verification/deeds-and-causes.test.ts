import { expect, test } from 'vitest'
import { check, codes, evidence } from './claims.ts'

const motion = 'Councillor Eva Stone moved the motion, and Councillor Jan Roth seconded it.'
const chair = 'Nora Vance, who chairs the trust, opened the hall, while her deputy Karl Ihle answered questions.'

test.each([
  ['Eva Stone seconded the motion.', [motion]],
  ['Karl Ihle opened the hall.', [chair]],
  // Whoever is new in the text is not the one whom it names.
  ['Josef Brandt cleared the path.', ['Volunteers cleared the path in spring.', 'Josef Brandt owns the meadow.']],
  ['The guests thanked the host.', ['The host thanked the guests.']],
  ['Ruth Amsel was succeeded by Paul Stern.', ['The chair was Paul Stern, whom Ruth Amsel succeeded.']],
  [
    'Otto Kern moved the mill into town.',
    ['When the mill was sold, the engineer Lea Marin moved it into town.', 'Otto Kern had a mill.']
  ],
  // Of one style, and two all the same.
  [
    'Judge Amanda Crowe gave the verdict.',
    ['Judge Amanda Pell, who gave the verdict, left.', 'Judge Amanda Crowe stayed.']
  ],
  [
    'Ada Moll signed the bell.',
    ['The bell was cast in 1874 by the Prague founder Jan Kolar, who signed it.', 'Ada Moll rang it.']
  ],
  // A line of a text may end anywhere.
  [
    'Ida Berg complained about the noise.',
    ['Dr Tom Aske, who spoke\nfor the tenants, complained about the\nnoise.', 'Ida Berg listened.']
  ]
])('another did it: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toContain('name_mismatch')
})

test.each([
  ['Jan Roth seconded the motion.', [motion]],
  ['Nora Vance opened the hall.', [chair]],
  ['The host thanked the guests.', ['The host thanked the guests.']],
  ['The Sula ran aground.', ['Its sister ship, the Sula, ran aground.', 'The Sula is old.']],
  ['Paul Stern was succeeded by Ruth Amsel.', ['The chair was Paul Stern, whom Ruth Amsel succeeded.']],
  // Names with an article may be those of many, or of somebody named before.
  ['The Blue Foxes raised their lead.', ['Arden raised its lead.', 'The Blue Foxes had trained hard.']]
])('the same did it: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

test.each([
  ['The council rejected the plan after a vote.', 'The council rejected the plan without a vote.', 'polarity_mismatch'],
  [
    'She lent the picture on the advice of her lawyer.',
    'She lent the picture, against the advice of her lawyer.',
    'polarity_mismatch'
  ],
  ['The dispute was settled in court.', 'The dispute was settled out of court.', 'polarity_mismatch'],
  [
    'The firm took the data after asking its customers.',
    'The firm took the data without asking its customers.',
    'polarity_mismatch'
  ],
  ['Serve it with salted butter.', 'Serve it with butter, which should not be salted.', 'polarity_mismatch'],
  ['The ship was refitted in Hallen.', ['The ship was refitted in Gdansk.', 'A tug came from Hallen.'], 'name_mismatch']
])('how and where: %s', (claim, cited, code) => {
  expect(codes(check(claim, cited))).toContain(code)
})

test.each([
  ['The council rejected the plan without a vote.', 'The council rejected the plan without a vote.'],
  ['The ship was refitted in Gdansk.', ['The ship was refitted in Gdansk.', 'A tug came from Hallen.']],
  ['She was born in Mogadishu.', ['She was born in the Somali capital.', 'Mogadishu is large.']]
])('as the source has it: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toEqual([])
})

test.each([
  ['The crossing was cancelled because of strong wind.', ['The crossing was cancelled on Monday.']],
  [
    'Debt rose because of the purchase of Norvik.',
    ['The purchase of Norvik was approved in May.', 'The firm moved to Leden.', 'Debt rose in autumn.']
  ]
])('a cause that no source tells near its effect: %s', (claim, cited) => {
  expect(codes(check(claim, cited))).toContain('low_support')
})

test.each([
  ['The crossing was cancelled because of strong wind.', ['Strong wind blew all day.', 'The crossing was cancelled.']],
  [
    'Because the museum had no room, the pictures went to a vault.',
    ['The museum had no room, so the pictures went to a vault.']
  ]
])('a cause that is told: %s', (claim, cited) => {
  const [first, second] = cited
  const text = second === undefined ? first : `${first} ${second}`
  expect(codes(check(claim, text ?? ''))).toEqual([])
})

test.each([
  [
    'The group Ondra is to buy the fish business of Mirvale.',
    'Mirvale has agreed to sell its fish business to the group Ondra.'
  ],
  ['Dark mode is not switched on by default.', 'Dark mode remains experimental and is off by default.']
])('told from the other side: %s', (claim, cited) => {
  expect(codes(check(claim, cited, { context: [evidence(cited)] }))).toEqual([])
})

test('what rose did not fall', () => {
  expect(check('Sales in Oslo fell sharply in May.', 'Sales in Oslo rose sharply in May.').verdict).toBe('contradicted')
})
