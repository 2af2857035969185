import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

const guide = `# Visiting the gardens

## Coming and going
Plots are ready from 9 am on the day that you arrive. Wi-Fi reaches as far as the fountain.

Three parasols per family are welcome on the terrace.

If you cancel up to two weeks ahead, you get everything back but a small fee.

Dogs are not admitted. A dog frightens the herons.

Anybody who is injured tells the gatekeeper.

The kiosk was closed for two weeks in 2019.

The oddest guest was a goat.

## The pond
The bridge over the brook was opened in 1911.

The pond lies 3 km along the towpath, and its dam is 94 metres long.

Until its owner is found, a ring lies at the desk.

The oak by the boathouse was struck in May and had to be felled.
`
const minutes = `# Minutes of the trustees

1. Numbers for 2023
   - 8,210 visits, fewer than in the year before.
   - The café took a loss.

2. Greenhouse
   - The roof drips.
   - Decision: glaze it anew in autumn.

A tenth bench is wanted.
`
const footnote = createFootnote({
  indexed: await indexCorpus(
    buildCorpus([makeDocument('guide', readMarkdown(guide)), makeDocument('minutes', readMarkdown(minutes))])
  ),
  generator: createExtractiveGenerator()
})
const ask = async (question: string) => (await collectAnswer(footnote.ask({ question }))).claims.map(({ text }) => text)

describe('what visitors ask', () => {
  test.each([
    ['What time is check-in?', 'from 9 am'],
    ['Is there wifi at the fountain?', 'Wi-Fi reaches as far as the fountain.'],
    ['How many parasols can we bring?', 'Three parasols per family'],
    ['Do I get my money back if I cancel a month before?', 'you get everything back'],
    ["Why can't I bring a dog?", 'A dog frightens the herons.'],
    ['What should I do if I get hurt?', 'tells the gatekeeper'],
    ['What was the weirdest guest?', 'The oddest guest was a goat.'],
    ['Why was the oak cut down?', 'had to be felled'],
    ['How many people visited in 2023?', '8,210 visits']
  ])('%s', async (question, expected) => {
    expect((await ask(question))[0]).toContain(expected)
  })

  test('what is nested under an item is told under it', async () => {
    expect(await ask('What was decided about the greenhouse?')).toEqual(['Decision: glaze it anew in autumn.'])
  })

  test.each([
    ['How deep is the pond?', 'the distance to it, or the length of its dam'],
    ['How long is the bridge?', 'the year in which it was opened']
  ])('%s: not by %s', async question => {
    expect(await ask(question)).toEqual([])
  })

  test('whether what is told is true, the sources may tell otherwise', async () => {
    expect(await ask('Is it true that the dam is 80 metres long?')).toEqual([expect.stringContaining('94 metres')])
  })

  test.each([
    ['When is the kiosk open?', 'a year, nor by how long it was closed'],
    ['Where does it take place?', 'any place, where nothing is said of what']
  ])('%s: not by %s', async question => {
    expect(await ask(question)).toEqual([])
  })

  test('how long a thing is, is told by its length', async () => {
    expect(await ask('How long is the dam?')).toEqual([expect.stringContaining('94 metres long')])
  })

  test('what is found is not what is founded', async () => {
    expect(await ask('When was the campsite founded?')).toEqual([])
  })
})
