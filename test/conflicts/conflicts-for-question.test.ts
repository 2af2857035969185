import { expect, test } from 'vitest'
import { conflictsForQuestion, indexConflicts } from '../../src/conflicts/conflicts-for-question.ts'
import { findConflicts } from '../../src/conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'

const evidence = evidenceFromFacts([
  { text: 'The Kell market holds $8 billion. Kell employs 340 miners.' },
  { text: 'The Kell market holds $9.5 billion. Kell employs 430 miners.' },
  { text: 'The Kell market holds $12 billion. There are 715 Kell shops.' }
])
const known = indexConflicts(findConflicts(evidence))
const readingsFor = (question: string, retrieved = evidence) =>
  conflictsForQuestion(question, retrieved, { known }).map(({ readings }) => readings.map(({ text }) => text))

test('what another source answers in a sentence of its own joins the conflict that the question touches', () => {
  const more = (text: string) => {
    const all = [...evidence, ...evidenceFromFacts([{ text }]).map(sentence => ({ ...sentence, source: 3 }))]
    return conflictsForQuestion('How large is the Kell market?', all, { known }).map(({ subject, readings }) => [
      subject,
      ...readings.map(reading => reading.text)
    ])
  }
  const subject = more('Kell employs 340 miners.')[0]?.[0]
  expect(more('The Kell market totals $7 billion.')).toEqual([
    [subject, '$7 billion', '$8 billion', '$9.5 billion', '$12 billion']
  ])
  expect(more('The Kell market drew $7 billion from banks and $3 billion from funds.')[0]).not.toContain('$3 billion')
  expect(more('The Danish bank lent $7 billion to Kell.')[0]).not.toContain('$7 billion')
})

test('a rival that one text mentions is answered by no figure of the firm that both texts are on', () => {
  const texts = evidenceFromFacts([
    {
      title: 'Varn & Oster: third-quarter revenue rises',
      text: 'Varn & Oster said on Monday that revenue in the third quarter was $121 million. Its rival Polder Mills had reported third-quarter revenue of $142 million.'
    },
    {
      title: 'Varn & Oster: a note',
      text: 'Revenue of about $118 million in the third quarter was in line with our estimate.'
    }
  ])
  const valuesFor = (question: string) =>
    conflictsForQuestion(question, texts, { known: indexConflicts([]) }).map(({ readings }) =>
      readings.map(({ text }) => text)
    )
  expect(valuesFor('What was the third-quarter revenue of Polder Mills?')).toEqual([])
  expect(valuesFor('What was the third-quarter revenue of Varn & Oster?')).toEqual([['$118 million', '$121 million']])
})

test('only what touches the question is listed', () => {
  expect(readingsFor('How large is the Kell market?')).toEqual([['$8 billion', '$9.5 billion', '$12 billion']])
  expect(readingsFor('How many miners does Kell employ?')).toEqual([['340', '430']])
  expect(readingsFor('How many Kell shops are there?')).toEqual([])
  expect(readingsFor('Who leads Kell?')).toEqual([])
})

test('with one reading retrieved, every reading that the corpus knows is there', () => {
  expect(readingsFor('How large is the Kell market?', evidence.slice(0, 1))).toEqual([
    ['$8 billion', '$9.5 billion', '$12 billion']
  ])
})

test('without the conflicts of a corpus, those among the retrieved are found', () => {
  const found = conflictsForQuestion('How large is the Kell market?', evidence.slice(0, 3))
  expect(found.map(({ readings }) => readings.map(({ text }) => text))).toEqual([['$8 billion', '$9.5 billion']])
})

test('a figure outside the conflict that answers better leaves it out', () => {
  const more = evidenceFromFacts([
    { text: 'The toy market holds $8 billion.' },
    { text: 'The toy market holds $9 billion.' },
    { text: 'The Danish toy market for wooden trains holds $2 million.' }
  ])
  const index = indexConflicts(findConflicts(more))
  expect(conflictsForQuestion('How large is the Danish market for wooden trains?', more, { known: index })).toEqual([])
})

test('a share of another body, which only leans on the words of the question, is no other answer', () => {
  const shares = [
    {
      title: 'Pension assets in corporate bonds',
      text: 'Corporate bonds hold 20% of all U.S. pension assets.'
    },
    {
      title: 'Pension assets and corporate bonds',
      text: 'Corporate bonds are popular with pension schemes. A bill in North Carolina would let state funds put 5% of their assets into gold.'
    }
  ]
  const question = 'What share of pension assets is in corporate bonds?'
  expect(conflictsForQuestion(question, evidenceFromFacts(shares))).toEqual([])
})

test('whether it is decided asks for what is open in one source and settled in another', () => {
  const plans = evidenceFromFacts([
    { text: 'The council of Kell will close the toy museum.' },
    { text: 'The council of Kell is considering closing the toy museum. Nothing has been decided yet.' }
  ])
  const index = indexConflicts(findConflicts(plans))
  const told = (question: string) =>
    conflictsForQuestion(question, plans, { known: index }).map(({ readings }) =>
      readings.map(({ evidence }) => evidence.length)
    )
  expect(told('Has the decision been finalized?')).toEqual([[1, 2]])
  expect(told('Is the closing of the toy museum decided?')).toEqual([[1, 2]])
  expect(told('Has the bank of Lorr decided on its loan?')).toEqual([])
})

test('neither an order of magnitude nor what is asked of nobody in particular makes a conflict', () => {
  const managed = evidenceFromFacts([
    { text: 'The firms of Kell predict hundreds of billions of dollars in new assets.' },
    { text: 'The firm Lorr has $5.9 trillion in assets.' }
  ])
  expect(conflictsForQuestion('How much in assets?', managed)).toEqual([])
  const shares = evidenceFromFacts([
    { text: 'The fund holds 3% of its assets in gold.' },
    { text: 'The bank holds 20% of its assets in gold.' }
  ])
  const index = indexConflicts([])
  expect(conflictsForQuestion('What share of its assets is in gold?', shares, { known: index })).toEqual([])
})

const lamps = [
  { title: 'Orla 3: data sheet', text: 'Weight: 2.4 kg\n\nLight: 900 lumens' },
  { title: 'A month with the Orla 3', text: 'On our kitchen scales the lamp weighed 2.9 kg.' },
  { title: 'Letters', text: 'The Orla 5 weighs 4.1 kg. Three workers were injured when a crate of lamps fell.' },
  { title: 'The works', text: 'A crate fell in May, and two of our packers were hurt.' }
]
test.each([
  ['How much does the Orla 3 weigh?', ['2.4 kg', '2.9 kg']],
  ['How many people were hurt when the crate fell?', ['two', 'Three']],
  ['How bright is the Orla 3?', undefined],
  ['What do people expect from the Orla 3?', undefined]
])('what sources answer in words of their own is held side by side: %s', (question, readings) => {
  const [found] = conflictsForQuestion(question, evidenceFromFacts(lamps))
  expect(found?.readings.map(({ text }) => text)).toEqual(readings)
})

test('beside a likely answer, what another source says of the same thing is its answer', () => {
  const reports = evidenceFromFacts([
    { title: 'The call', text: 'Engines sold well. They made up 18% of our revenue. Costs rose by 4%.' },
    { title: 'The wire', text: 'Growth came from engines, which accounted for 21% of revenue. Tax takes 30%.' }
  ])
  const told = (question: string) =>
    conflictsForQuestion(question, reports).map(({ readings }) => readings.map(({ text }) => text))
  expect(told('What share of the revenue came from engines?')).toEqual([['18%', '21%']])
  expect(told('What share of the revenue does tax take?')).toEqual([])
})

const hall = evidenceFromFacts([
  {
    title: 'Declaration of Lorr',
    text: 'I, Helena Orr, returning officer for Lorr, give notice. The count took place in the Corn Exchange.'
  },
  { title: 'The polls of Lorr', text: 'The count will take place in the Leisure Centre on Marine Road.' },
  {
    title: 'Lorr has voted',
    text: 'Peter Quill, the returning officer, praised his staff. The caretaker in charge of the hall is Dr Ann Maas.'
  },
  { title: 'The hall of Lorr', text: 'The caretaker in charge of the hall is Sir Jan Voss.' }
])
test.each([
  ['Who was the returning officer?', ['Helena Orr', 'Peter Quill']],
  ['Where were the votes counted?', ['Corn Exchange', 'Leisure Centre on Marine Road']],
  ['Which cook is the best?', undefined]
])('names with a profession or the word of the question beside them are answers: %s', (question, readings) => {
  const [found] = conflictsForQuestion(question, hall)
  expect(found?.readings.map(({ text }) => text)).toEqual(readings)
})
