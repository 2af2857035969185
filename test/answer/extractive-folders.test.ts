import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readCsv } from '../../src/documents/formats/read-csv.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

const rules = `# Rules of the boathouse

## Opening
The boathouse is open from 7:00 to 21:00. It is cleaned every Monday.

## Fees

Fees depend on the age of a member:

| Age | Year | Locker |
| --- | --- | --- |
| Under 18 | £40 | £5 |
| 18 to 65 | £95 | £12 |
| Over 65 | £60 | £5 |

Fees are taken on the 3rd of each month by direct debit.

## Borrowing a boat

Write your name in the log. Take a life vest from the rack. Put the boat on the trolley. Nobody rows alone.

## What is not allowed

- Swimming from the jetty
- Open fires
- Radios

## Single sculls
A single scull carries one rower and weighs 14 kg.

## Double sculls
A double scull carries two rowers and weighs 27 kg.
`
const questions = `# Questions

How do I get a key?

Keys are handed out by the warden. A deposit of £20 is due.

Where do I park?

Behind the church.`
const boats = 'boat,seats,max_load_kg\nHeron,4,380\nKingfisher,2,190\nGrebe,1,100\nBittern,8,760\nCoot,2,200'

const indexed = await indexCorpus(
  buildCorpus([
    makeDocument('rules', readMarkdown(rules)),
    makeDocument('questions', readMarkdown(questions)),
    makeDocument('boats', readCsv(boats))
  ])
)
const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
const ask = async (question: string) => {
  const answer = await collectAnswer(footnote.ask({ question }))
  return { ...answer, shown: answer.claims.map(({ text }) => text) }
}

describe('the keyless generator on the documents of an office', () => {
  test('a row of a table is told under the heads of its columns, and cites both rows', async () => {
    const { shown, citations } = await ask('max load of the Heron')
    expect(shown).toEqual(['boat: Heron | seats: 4 | max_load_kg: 380'])
    expect(citations.map(({ citedText }) => citedText)).toEqual(['Heron | 4 | 380', 'boat | seats | max_load_kg'])
  })

  test('a table of which no row is meant is told whole', async () => {
    const { shown } = await ask('what do fees depend on')
    expect(shown).toHaveLength(4)
    expect(shown[3]).toBe('Age: Over 65 | Year: £60 | Locker: £5')
  })

  test('a list under a heading is told whole', async () => {
    expect((await ask('What is not allowed?')).shown).toEqual(['Swimming from the jetty', 'Open fires', 'Radios'])
  })

  test('steps are told from the first', async () => {
    expect((await ask('How do I borrow a boat?')).shown.slice(0, 3)).toEqual([
      'Write your name in the log.',
      'Take a life vest from the rack.',
      'Put the boat on the trolley.'
    ])
  })

  test('a question of the document itself is no answer but heads one', async () => {
    expect((await ask('how do I get a key')).shown[0]).toBe('Keys are handed out by the warden.')
  })

  test('two things that are compared are each told', async () => {
    const { shown } = await ask('What is the difference between single and double sculls?')
    expect(shown.join(' ')).toContain('14 kg')
    expect(shown.join(' ')).toContain('27 kg')
  })

  test('a day of the month is a date', async () => {
    expect((await ask('When are fees taken?')).shown).toContain(
      'Fees are taken on the 3rd of each month by direct debit.'
    )
  })

  test('other words for a thing find it', async () => {
    expect((await ask('maximum load of the Coot')).shown).toEqual(['boat: Coot | seats: 2 | max_load_kg: 200'])
  })

  test.each(['Is there a sauna?', 'How much does a canoe weigh?', 'How much is the salary of a trainer?'])(
    '%s is left unanswered',
    async question => {
      expect((await ask(question)).status).toBe('abstained')
    }
  )
})
