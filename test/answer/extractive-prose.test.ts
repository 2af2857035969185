import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { indexedCorpusOf } from '../support/corpus.ts'

const gazette = `# The ferry to Holm

The ferry to Holm was bought in 1998 for €4 million. In April Captain Ada Brekke took over the ferry.

There are dangers, too. The quay is narrow, and in a storm nobody can land there.

Last year it carried 61,000 passengers. The Swedish owners lost money with it, a deficit of €200,000.

The harbour master has to be told by Monday.
`
const letter = `# A letter from Holm

My daughter took the early boat for nine years. Berit Aune took the ferry over last spring, not the man whom everybody expected.

The Coast Guard and the Road Office made the plan. Several agencies were involved.

We have two sons. In June the terminal burnt down. Today it stands again.
`
const indexed = await indexCorpus(
  buildCorpus([makeDocument('gazette', readMarkdown(gazette)), makeDocument('letter', readMarkdown(letter))])
)
const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
const ask = async (question: string) => (await collectAnswer(footnote.ask({ question }))).claims.map(({ text }) => text)

describe('what people ask of prose', () => {
  test('the risks are told by sentences that speak of risks, by that word or another', async () => {
    expect(await ask('What are the risks of the ferry to Holm?')).toEqual(
      expect.arrayContaining(['There are dangers, too.', expect.stringContaining('The quay is narrow')])
    )
    expect(await ask('What are the advantages of the ferry to Holm?')).toEqual([])
  })

  test('any number of people answers how many people there are', async () => {
    expect(await ask('How many people took the ferry last year?')).toEqual(['Last year it carried 61,000 passengers.'])
  })

  test('a country is found by the word for its people', async () => {
    expect(await ask('What is going on in Sweden?')).toEqual([expect.stringContaining('The Swedish owners')])
  })

  test('whether something is so is answered by the opposite', async () => {
    expect(await ask('Did the owners make a profit?')).toEqual([expect.stringContaining('deficit of €200,000')])
  })

  test('of each source is told who did it', async () => {
    const answer = (await ask('Who took the ferry over?')).join(' ')
    expect(answer).toContain('Ada Brekke')
    expect(answer).toContain('Berit Aune')
  })

  test('who somebody is wants a name; a day is none', async () => {
    expect(await ask('Who is the harbour master?')).toEqual([])
  })

  test('which they are is told by the sentence before the one that counts them', async () => {
    expect(await ask('Which agencies were involved?')).toEqual([
      'The Coast Guard and the Road Office made the plan.',
      'Several agencies were involved.'
    ])
  })

  test('a child may be a son or a daughter', async () => {
    expect(await ask('How many children do they have?')).toEqual(['We have two sons.'])
  })

  test('a sum answers what was paid, whatever the verb', async () => {
    expect((await ask('How much did they pay for the ferry?'))[0]).toContain('€4 million')
  })

  test('another form of a verb is the same verb', async () => {
    expect(await ask('When did the terminal burn down?')).toEqual(['In June the terminal burnt down.'])
  })
})

describe('what comes nearest where nothing answers', () => {
  const nearTo = async (question: string) => {
    const { status, notFound } = await collectAnswer(footnote.ask({ question }))
    expect(status).toBe('abstained')
    return notFound.flatMap(({ nearestSentences = [] }) => nearestSentences)
  }
  test('is named with its place, and no part of the answer', async () => {
    const near = await nearTo('How deep is the quay?')
    expect(near.map(({ citedText }) => citedText)).toContain(
      'The quay is narrow, and in a storm nobody can land there.'
    )
    for (const { documentId, citedText, startCharIndex, endCharIndex } of near) {
      const document = indexed.corpus.documents.find(({ id }) => id === documentId)
      expect(document?.text.slice(startCharIndex, endCharIndex)).toBe(citedText)
    }
  })
  test('is nothing where no sentence has a word of it, or only one that says when', async () => {
    expect(await nearTo('Who composed the opera?')).toEqual([])
    expect(await nearTo('Who conducts the opera today?')).toEqual([])
  })

  test('of two that tell the same, the one that stands without the sentence before', async () => {
    const generator = createExtractiveGenerator()
    const indexed = indexedCorpusOf({
      'post.md':
        '# Post\nThe town means to buy the ferry, as it told us. If that is done, the Holm ferry, now worth €4 million, sails free.',
      'times.md': '# Times\nBy this plan of theirs the Holm ferry, now worth €4 million, sails free.'
    })
    const { claims } = await collectAnswer(
      createFootnote({ indexed, generator }).ask({ question: 'What is the value of the Holm ferry?' })
    )
    expect(claims[0]?.text).toMatch(/^By this plan/)
  })
})
