import { expect, test } from 'vitest'
import { claimOf, verdictOf } from './claims.ts'

const passes = 'Members who joined before 2010 get a parking pass. The pool is heated in winter.'
const cave = 'It is not known whether the paintings in the cave are older than the axe. The cave was found in 1931.'
const herd = 'About 340 reindeer spend the winter on the island. They were counted from a boat.'

test.each([
  ['All members get a parking pass.', passes, 'All'],
  ['Members of any age get a parking pass.', passes, 'any'],
  ['It has been shown that the paintings in the cave are older than an axe.', cave, 'shown'],
  ['The axe proves that the paintings in the cave are older.', cave, 'proves'],
  ['Exactly 340 reindeer spend the winter on the island.', herd, 'Exactly'],
  ['The reindeer spend the winter on the island for good.', herd, 'for good']
])('said of more, for longer or more surely than the source says it: %s', (claim, source, word) => {
  const { verdict, issues } = claimOf(claim, source) ?? {}
  expect(verdict).toBe('unsupported')
  expect(issues).toMatchObject([{ code: 'low_support', claimed: word }])
})

test.each([
  ['The pool must always be heated in winter.', 'The pool must be heated in winter.'],
  ['Every member gets a parking pass.', 'Each member gets a parking pass.'],
  ['The guide showed the whole group round the cave.', 'The guide took the entire group through the cave.'],
  ['It has been shown that the paintings are older.', 'The study proved that the paintings are older.'],
  ['The reindeer were not counted on all the islands.', herd],
  ['The reindeer were counted every two years.', 'The reindeer were counted in 2019 and 2021.']
])('not stronger than the source: %s', (claim, source) => {
  expect(claimOf(claim, source)?.issues.filter(({ message }) => message.startsWith('The source does not say'))).toEqual(
    []
  )
})

test.each([
  [
    'The bridge was closed because a pillar had cracked.',
    'The bridge was closed on Monday. A pillar cracked in 1987.',
    'unsupported'
  ],
  [
    'The bridge was closed because a pillar had cracked.',
    'A pillar had cracked, and the bridge was closed on Monday.',
    'supported'
  ]
])('a clause that gives the cause stands in one sentence with what it brought about: %s', (claim, source, verdict) => {
  expect(verdictOf(claim, source)).toBe(verdict)
})

test.each([
  [
    'Guests must show their key at the pool.',
    'Guests of the hotel may use the pool and show their key at the door.',
    'unsupported'
  ],
  ['The key must be turned twice.', 'Turn the key twice.', 'supported'],
  ['The key must be turned twice.', 'The key has to be turned twice.', 'supported']
])('what must be done is told as such, or to be done: %s', (claim, source, verdict) => {
  expect(verdictOf(claim, source)).toBe(verdict)
})

const meeting = 'Ms Hale proposed that the hall be given a new roof. Mr Ober objected that it would cost too much.'

test.each([
  ['Mr Ober proposed that the hall should get a new roof.', meeting, 'unsupported'],
  ['Ms Hale proposed that the hall should get a new roof.', meeting, 'supported'],
  ['Ms Hale objected that it would cost too much.', meeting, 'unsupported'],
  // Whom the text names only afterwards, its "the municipality" does not mean.
  [
    'Rosa Lind opened the hall for the guests.',
    'The municipality opened the hall for the guests. The mayor, Rosa Lind, thanked the cooks.',
    'unsupported'
  ],
  ['Hens avoid the wire.', 'Goats avoid the wire, while hens do not mind it.', 'unsupported'],
  ['The shed was removed in May.', 'The shed will be removed in August; the fence was removed in May.', 'contradicted'],
  ['The shed was removed in May.', 'The shed, which was to be removed in August, was removed in May.', 'supported']
])('said of another, in the same words, or only to come: %s', (claim, source, verdict) => {
  expect(verdictOf(claim, source)).toBe(verdict)
})
