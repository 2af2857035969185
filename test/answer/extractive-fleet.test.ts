import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readCsv } from '../../src/documents/formats/read-csv.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

const engines = `# The engines of the valley line

Lady Agatha was built in 1931 at Leeds. She has two cylinders. The master of the shed is Olaf Brandvold.

Grey Wolf is the strongest of all. He was repaired for three hours in March. Filling the tank takes 25 minutes.

Children up to five travel free.

A footplate pass is valid for two calendar years. A locker space on the platform costs £4 a day.

Last year 2,316 people rode behind the engines. The water tower came in 1904.

The halt at Moss Lane is closed: on most days two came, too few for a train to stop.
`
const runs = 'Engine,Runs a day,Wagons,Ride\nLady Agatha,4,6,40 minutes\nGrey Wolf,3,9,35 minutes'

const footnote = createFootnote({
  indexed: await indexCorpus(
    buildCorpus([makeDocument('engines', readMarkdown(engines)), makeDocument('runs', readCsv(runs))])
  ),
  generator: createExtractiveGenerator()
})
const ask = async (question: string) => (await collectAnswer(footnote.ask({ question }))).claims.map(({ text }) => text)

describe('what is asked of one of many', () => {
  test.each([
    ['How long does filling the tank of the Grey Wolf take?', 'Filling the tank takes 25 minutes.'],
    ['How long is a footplate pass valid?', 'two calendar years'],
    ['How many passengers rode behind the engines last year?', '2,316 people'],
    ['What do kids pay?', 'Children up to five travel free.'],
    ['How old is the Lady Agatha?', 'built in 1931'],
    ['How many wagons does the Grey Wolf pull?', 'Wagons: 9'],
    ['Why is Moss Lane closed?', 'too few for a train']
  ])('%s', async (question, expected) => {
    expect((await ask(question))[0]).toContain(expected)
  })

  test('a paragraph is about the name with which it opens, and not about that of another', async () => {
    expect((await ask('Who is the master of the Lady Agatha?'))[0]).toContain('Olaf Brandvold')
    expect(await ask('Who is the master of the Grey Wolf?')).toEqual([])
  })

  test.each([
    ['How old is the Grey Wolf?', 'how long it was repaired, or how often it runs'],
    ['How much does a parking space cost?', 'what another space costs'],
    ['Who designed the water tower?', 'what names nobody and tells another thing'],
    ['How many seats has the Grey Wolf?', 'the number of another column']
  ])('%s: not by %s', async question => {
    expect(await ask(question)).toEqual([])
  })
})
