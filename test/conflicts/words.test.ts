import { describe, expect, test } from 'vitest'
import { conflictsForQuestion } from '../../src/conflicts/conflicts-for-question.ts'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'

const evidenceOf = (texts: readonly string[]) => evidenceFromFacts(texts.map(text => ({ text })))
const readings = (texts: readonly string[]) =>
  findConflicts(evidenceOf(texts)).map(conflict => conflict.readings.map(({ text }) => text))
const asked = (question: string, texts: readonly string[]) =>
  conflictsForQuestion(question, evidenceOf(texts)).map(conflict => conflict.readings.map(({ text }) => text))

describe('names in one part', () => {
  test.each([
    ['apposition', ['The safety officer of Kell is Ann Lee.', 'Ask Bo Berg, the safety officer of Kell.'], 'Ann Lee'],
    ['title', ['The safety officer of Kell is Ann Lee.', 'At Kell, safety officer Bo Berg was asked.'], 'Ann Lee'],
    ['agent', ['The Kell bridge was designed by Ann Lee.', 'Bo Berg designed the Kell bridge.'], 'Ann Lee'],
    ['owner', ["Kell's safety officer is Ann Lee.", 'The safety officer of Kell is Bo Berg.'], 'Ann Lee'],
    ['place', ['The Kell tram is built in Ustka, Poland.', 'The Kell tram is built at Stavby.'], 'Stavby'],
    ['deed told aside', ['Bo Berg, who led the dig at Kell, left.', 'The dig at Kell was led by Ann Lee.'], 'Ann Lee'],
    ['texts that open with it', ['The lease was signed by Ann Lee.', 'The lease was signed by Bo Berg.'], 'Ann Lee'],
    [
      'role before "of"',
      ['The shift leader of the Kell lift, Ann Lee, spoke.', 'The Kell shift leader is Bo Berg.'],
      'Ann Lee'
    ],
    ['doer and deed', ['The director of the show is Ann Lee.', 'The show was directed by Bo Berg.'], 'Ann Lee'],
    [
      'owner in apposition',
      ["Kell's chief executive, Ann Lee, resigned.", 'The chief executive of Kell is Bo Berg.'],
      'Ann Lee'
    ],
    ['verbs of place', ['The show takes place in Ustka.', 'The show will be held in Stavby.'], 'Stavby'],
    [
      'article',
      ['The venue of the show is the Corn Exchange.', 'The venue of the show is Kell Hall.'],
      'Corn Exchange'
    ],
    ['deed of now', ['Bo Berg maintains the Kell tram.', 'The Kell tram is maintained by Ann Lee.'], 'Ann Lee'],
    ['event', ['The Kell count took place in Ustka.', 'The Kell count will take place at the Stavby.'], 'Stavby'],
    [
      'floor',
      ['The Kell clinic is on the first floor of Ustka House.', 'The Kell clinic is in Stavby Hall.'],
      'Stavby Hall'
    ],
    [
      'one last name',
      ['The safety officer of Kell is Moira Lee.', 'Maura Lee, the safety officer of Kell, spoke.'],
      'Maura Lee'
    ],
    [
      'office without an article',
      ['Ann Lee is president of the Kell club.', 'Bo Berg was elected president of the Kell club.'],
      'Ann Lee'
    ],
    ['since when', ['The head of Kell is Ann Lee.', 'Since May, Bo Berg has been the head of Kell.'], 'Ann Lee'],
    ['serving as', ['Ann Lee serves as treasurer of Kell.', 'The treasurer of Kell is Bo Berg.'], 'Ann Lee'],
    ['family', ['The Kell kiosk is run by the Lee family.', 'The Kell kiosk is run by Bo Berg.'], 'Bo Berg'],
    [
      'pronoun behind what leads in',
      ['The Kell kiosk was run by Ann Lee.', 'The Kell kiosk is new. Since May it has been run by Bo Berg.'],
      'Ann Lee'
    ],
    [
      'speaker',
      ['Mr Ott said that the Kell bridge was designed by Ann Lee.', 'Bo Berg designed the Kell bridge.'],
      'Ann Lee'
    ]
  ])('%s', (_, texts, first) => {
    expect(readings(texts).map(([reading]) => reading)).toEqual([first])
  })

  test.each([
    ['another role', ['The safety officer of Kell is Ann Lee.', 'Bo Berg is the press officer of Kell.']],
    [
      'another wing',
      ['The north wing of Kell was designed by Ann Lee.', 'The south wing of Kell was designed by Bo Berg.']
    ],
    ['another deed', ['The producer of the show is Ann Lee.', 'The show was directed by Bo Berg.']],
    ['one who had it', ['The safety officer of Kell is Ann Lee.', 'Bo Berg is the former safety officer of Kell.']],
    ['another thing', ['The Kell bridge was designed by Ann Lee.', 'The Kell station was designed by Bo Berg.']],
    ['one of several', ['At Kell, miner Ann Lee was asked.', 'At Kell, miner Bo Berg was asked.']],
    [
      'the owner of something else',
      ['Eggs come from Kell Farm. Its owner, Ann Lee, spoke.', 'The inn at Ustka burnt. Its owner, Bo Berg, spoke.']
    ],
    ['an initial', ['The safety officer of Kell is M. Lee.', 'Ask Maura Lee, the safety officer of Kell.']],
    ['somebody else told on', ['The head of Kell is Ann Lee.', 'First came Bo Berg; the head of Kell was ill.']],
    ['an acronym', ['The owner of Kell Park is UBC.', 'The owner of Kell Park is Ustka Building Company.']],
    ['another number', ['The driver of Kell line 4 is Ann Lee.', 'The driver of Kell line 7 is Bo Berg.']],
    ['other years', ['The Kell cup was held in Ustka in 2021.', 'The Kell cup was held in Stavby in 2023.']],
    [
      'both in one source',
      ['The Kell bridge was designed by Ann Lee and Bo Berg.', 'Bo Berg designed the Kell bridge.']
    ]
  ])('%s is no conflict', (_, texts) => {
    expect(readings(texts)).toEqual([])
  })
})

describe('names that are not spelt alike', () => {
  test.each([
    ['Martin Feld wrote to Kell.', 'Kell heard from Martin Field.'],
    ['Alan Keogh wrote to Kell.', 'Kell heard from Allan Keogh.']
  ])('%s / %s', (one, other) => {
    expect(readings([one, other]).map(({ length }) => length)).toEqual([2])
  })

  test.each([
    ['two people', ['Martin Feld wrote to Kell.', 'Kell heard from Martin Field and Martin Feld.']],
    ['two words', ['Martin Feld wrote to Kell.', 'Kell heard from Martin Held.']],
    ['forms of one word', ['The Carrick Scholarship is for Kell.', 'Carrick Scholarships are for Kell.']],
    ['numbers', ['The 12th Earl wrote to Kell.', 'Kell heard from the 13th Earl.']]
  ])('%s', (_, texts) => {
    expect(readings(texts)).toEqual([])
  })

  test('may be two in a library', () => {
    const others = Array.from({ length: 12 }, (_, index) => `Text ${index} tells of nobody.`)
    expect(readings(['Martin Feld wrote to Kell.', 'Kell heard from Martin Field.', ...others])).toEqual([])
  })
})

test('a name that a third source gives in other words joins its reading', () => {
  const texts = [
    'The count took place in the Corn Exchange.',
    'The count took place in Kell Hall.',
    'Counting begins at ten, in the Corn Exchange.',
    'Dances are held in Kell Hall.'
  ]
  const [conflict] = findConflicts(evidenceOf(texts))
  const sources = conflict?.readings.map(({ evidence }) => evidence.map(({ sentence }) => sentence.source))
  expect(sources).toEqual([[0, 2], [1]])
})

describe('what one source says and another denies', () => {
  test.each([
    ['Kell allows dogs in the park.', 'Kell does not allow dogs in the park.'],
    ['Highway 38 at Kell was closed.', 'Highway 38 at Kell has stayed open.'],
    ['The Kell battery is removable.', 'The Kell battery cannot be removed.'],
    ['The Kell form must be signed.', 'The Kell form need not be signed.'],
    ['Kell dogs will be allowed.', 'Mr Ott said that Kell dogs would not be allowed.'],
    ['The big Kell battery is new. It cannot be removed at home.', 'The big Kell battery pack is removable at home.'],
    ['The building has a goods lift.', 'The building has no goods lift.'],
    ['There is a lift at the back.', 'There is no lift at the back.'],
    ['The new drug is effective in children.', 'The new drug is ineffective in children.'],
    ['The policy covers flood damage.', 'The policy does not cover flood damage.'],
    ['Tickets that are not used will be refunded.', 'Tickets that are not used are not refunded.'],
    ['The Kell heater is off by default.', 'Kell heater | on | dries the probe'],
    ['The Kell radio is switched off.', 'Kell radio is switched on when it leaves the works.'],
    ['Dogs may travel in the lounge.', 'Dogs are no longer allowed in the lounge.'],
    ['Suitable for vegetarians.', 'There is rennet in it, which is why it is not suitable for vegetarians.'],
    ['Pets are welcome in all rooms.', 'No pets are allowed in the rooms.'],
    ['The racks may be put in the dishwasher.', 'The racks must not be put in the dishwasher.'],
    ['Kell will put up a memorial to the dead.', 'Kell is considering a memorial to the dead.']
  ])('%s / %s', (one, other) => {
    expect(readings([one, other]).map(({ length }) => length)).toEqual([2])
  })

  test.each([
    ['The Kell form may be signed.', 'The Kell form is not signed.'],
    ['The Kell works improved.', 'The Kell works did not prove it.'],
    ['The building has a goods lift.', 'The building has no swimming pool.'],
    ['Cars are allowed in the yard.', 'Cars are not allowed in the park.'],
    ['The old policy covers floods.', 'The new policy does not cover floods.'],
    ['Dogs are allowed on the chairs.', 'Dogs must not ride on the chairs in a thunderstorm.'],
    ['Not all Kell shops are open.', 'Kell shops are open.'],
    ['The Kell heater is off.', 'The Kell heater is on the roof.'],
    ['The Kell heater is on.', 'If the Kell heater is off, call us.'],
    ['If Kell allows dogs in the park, we come.', 'Kell does not allow dogs in the park.'],
    ['Kell allows dogs in the park.', 'Kell does not allow cars in the yard.'],
    ['The Kell contract may be signed.', 'The Kell contract need not be signed.'],
    ['The Kell market is held on Saturdays.', 'If it rains, the Kell market is not held.'],
    ['The Kell deposit is refunded.', 'Unless the room is clean, the Kell deposit is not refunded.']
  ])('%s / %s: no conflict', (one, other) => {
    expect(readings([one, other])).toEqual([])
  })
})

test('what is done and what is allowed is one conflict', () => {
  expect(readings(['The Kell battery may be removed.', 'The Kell battery cannot be removed.'])).toHaveLength(1)
})

test('names of the sentences before do not tell apart what is said and denied', () => {
  const texts = ['Ustka is far. Dogs are allowed on the chairs.', 'Stavby is near. Dogs are not allowed on the chairs.']
  const evidence = evidenceFromFacts(texts.map(text => ({ text, title: 'Rules for guests' })))
  expect(findConflicts(evidence).map(({ kind }) => kind)).toEqual(['state'])
})

describe.each([
  ['of an answer', asked],
  [
    'of posted facts',
    (question: string, texts: readonly string[]) =>
      findConflicts(evidenceOf(texts), { question }).map(conflict => conflict.readings.map(({ text }) => text))
  ]
])('asked for, %s', (_, asked) => {
  test('a name is shown as each source gives it, in whatever words', () => {
    const texts = ['The Kell bridge was drawn by Ann Lee.', 'Bo Berg designed the Kell bridge.']
    expect(readings(texts)).toEqual([])
    expect(asked('Who designed the Kell bridge?', texts)).toEqual([['Ann Lee', 'Bo Berg']])
    expect(asked('Where was the Kell bridge designed?', texts)).toEqual([])
  })

  test('what is said and denied is shown for a question of yes or no', () => {
    const texts = ['No card data of Kell were taken.', 'The card data of Kell customers, in all 40 pages, were copied.']
    expect(asked('Were card data of Kell taken?', texts).map(({ length }) => length)).toEqual([2])
    expect(asked('How many pages were copied?', texts)).toEqual([])
  })

  test('what is reported unasked is told once', () => {
    const texts = ['The Kell bridge was designed by Ann Lee.', 'Bo Berg designed the Kell bridge.']
    expect(asked('Who designed the Kell bridge?', texts)).toEqual([['Ann Lee', 'Bo Berg']])
  })
})
