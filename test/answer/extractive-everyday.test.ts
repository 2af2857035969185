import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

const rules = `# The rules of the mill house

## Kitchen
The fridge is emptied each Friday. Whatever is mouldy goes. It has only two shelves.

## Quiet
Music may be played between nine and ten. Kittens are inoculated at twelve weeks.

## Places
Benches cost five pounds a day.

Ashes are carried out on the first of the month. If that is a Sunday, the warden carries them out on Monday.
`
const chronicle = `# The chronicle of the mill

The miller sold the great wheel in 1951. It had frightened the horses of the neighbours.

The lorry reached the mill at dusk. Because the elder Mr Pratt had broken an arm, his nephew unloaded it.

Every window of the mill was painted green.
`
const indexed = await indexCorpus(
  buildCorpus([makeDocument('rules', readMarkdown(rules)), makeDocument('chronicle', readMarkdown(chronicle))])
)
const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
const ask = async (question: string) => (await collectAnswer(footnote.ask({ question }))).claims.map(({ text }) => text)

describe('how people ask', () => {
  test.each([
    ['Could you tell me when the refrigerator gets emptied?', 'The fridge is emptied each Friday.'],
    ['Is it true that anyone painted the windows in the first place?', 'Every window of the mill was painted green.'],
    ['When are the kittens vaccinated again?', 'Kittens are inoculated at twelve weeks.'],
    ['At what time may music be played?', 'Music may be played between nine and ten.'],
    ['What is the price of a bench?', 'Benches cost five pounds a day.'],
    ['Who unloaded the truck?', 'his nephew unloaded it'],
    ["Why wasn't the lorry unloaded by Mr Pratt?", 'Because the elder Mr Pratt had broken an arm']
  ])('%s', async (question, expected) => {
    expect((await ask(question))[0]).toContain(expected)
  })

  test('a thing answers a question for its kind, and the kind no question for another thing', async () => {
    expect(await ask('Which vehicle reached the mill?')).toContain('The lorry reached the mill at dusk.')
    expect(await ask('Does the tram reach the mill?')).toEqual([])
  })

  test('what goes on about the same is told along', async () => {
    expect(await ask('What became of the great wheel?')).toEqual([
      'The miller sold the great wheel in 1951.',
      'It had frightened the horses of the neighbours.'
    ])
  })

  test('a case that only points at the sentence before brings it along', async () => {
    expect(await ask('What does the warden carry out on Monday?')).toContain(
      'Ashes are carried out on the first of the month.'
    )
  })
})
