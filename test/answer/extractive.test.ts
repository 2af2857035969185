import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createExtractiveGenerator, unansweredParts } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { type IndexedCorpus, indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import type { Answer, Message } from '../../src/types/answer.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'

const generator = createExtractiveGenerator()
function ask(indexed: IndexedCorpus, question: string, messages: Message[] = []): Promise<Answer> {
  return collectAnswer(createFootnote({ indexed, generator }).ask({ question, messages }))
}
const quotesOf = (answer: Answer): string => answer.citations.map(({ citedText }) => citedText).join('\n')

const valley = indexedCorpusOf({
  ...damTexts,
  mill: `The mill of Corrow

Corrow is a village on the upper Tarn. It was founded in 1380 by Cistercian monks. Its mill was closed in 1911 because the river had been diverted.

The mill museum was opened by Ada Brennan in 1998. In its first year 12,400 visitors came. Entry costs $8.`,
  anglers: `Anglers at Corrow

American anglers caught 310 eels at Corrow. In the year after, US anglers took 25 trout to the fair. San Jose harbour was dredged for them. Ines Marlow counted 112,400 people at the fair.`,
  council: `The council of Corrow

The council has eleven members. Its chairman is Piers Holloway. The council does not permit camping on the green.`
})

describe('the keyless generator', () => {
  test('shows both readings where sources disagree, each from its source', async () => {
    const answer = await ask(valley, 'How high is the Arden dam?')
    expect(answer.status).toBe('answered')
    expect(quotesOf(answer)).toContain('140 metres')
    expect(quotesOf(answer)).toContain('152 metres')
  })

  test.each([
    ['How many visitors came to the mill museum in its first year?', '12,400 visitors'],
    ['Who opened the mill museum?', 'Ada Brennan'],
    ['When was the mill museum opened?', '1998'],
    ['How much does entry cost?', '$8'],
    ['Why was the mill closed?', 'because the river'],
    ['What is Corrow?', 'a village on the upper Tarn'],
    ['What did Ada Brennan open?', 'opened by Ada Brennan'],
    ['How many vistiors came to the mill museum?', '12,400 visitors'],
    ['How many eels did US anglers catch at Corrow?', 'American anglers caught 310 eels'],
    ['How many eels did the anglers of the United States catch?', 'American anglers caught 310 eels'],
    ['How many trout did American anglers take to the fair?', 'US anglers took 25 trout'],
    ['Does the council permit camping on the green?', 'does not permit camping']
  ])('%s is answered by a sentence that holds %s', async (question, held) => {
    const answer = await ask(valley, question)
    expect(answer.citations[0]?.citedText).toContain(held)
    expect(answer.claims.length).toBeLessThanOrEqual(3)
  })

  test('quotes verbatim: each claim is its cited sentence', async () => {
    const answer = await ask(valley, 'Who opened the mill museum?')
    for (const { text, citations } of answer.claims)
      expect(text).toBe(answer.citations.find(({ number }) => number === citations[0])?.citedText)
  })

  test('brings along the sentence that a quoted one leans on', async () => {
    const answer = await ask(valley, 'When was Corrow founded?')
    expect(answer.claims.map(({ text }) => text)).toEqual([
      'Corrow is a village on the upper Tarn.',
      'It was founded in 1380 by Cistercian monks.'
    ])
  })

  test.each([
    ['What is the price of Bitcoin?', 'nothing is about it'],
    ['Who is the mayor of Corrow?', 'the role is not named'],
    ['How many visitors came to the mill museum in 2005?', 'the year is not named'],
    ['Who opened the mill museum of Lisbon?', 'the place is not named'],
    ['How many camels live in Corrow?', 'what is counted is not named'],
    ['Who counted 112,500 people at the fair?', 'the number is another'],
    ['Who closed the mill museum?', 'the opposite stands there'],
    ['Why does the council have eleven members?', 'no reason is given'],
    ['Was San Juan harbour dredged for anglers?', 'another name has the same initials']
  ])('%s is left unanswered: %s', async question => {
    const answer = await ask(valley, question)
    expect(answer.status).toBe('abstained')
    expect(answer.citations).toEqual([])
    expect(answer.notFound.map(({ text }) => text)).toEqual([question])
  })

  const ferry = indexedCorpusOf({
    plan: `The ferry plan

The ferry to Tarn carries more than 31,000 workers a year. The ferry fleet cost $4 million.`,
    report: `Ferry to Tarn may close

The ferry to Tarn may close this week, according to the Herald, citing three people who know of the plan.`
  })
  test('people are counted by any word for them, and not by those who are cited', async () => {
    const answer = await ask(ferry, 'How many people does the ferry to Tarn carry?')
    expect(answer.citations[0]?.citedText).toContain('31,000 workers')
    expect(quotesOf(answer)).not.toContain('three people')
    expect(quotesOf(await ask(ferry, 'How many people know of the ferry plan?'))).toContain('three people')
  })
  test('no number of people is an amount', async () => {
    expect(quotesOf(await ask(ferry, 'How much did the ferry fleet cost?'))).toContain('$4 million')
    expect(quotesOf(await ask(ferry, 'How much does the ferry to Tarn carry?'))).not.toContain('31,000 workers')
  })

  test('a figure in apposition to a name answers only what is asked about that name', async () => {
    const savings = indexedCorpusOf({
      launch: `A new account

A new account with which Tarnlanders can save was opened in April by Kell, a bank that has $59 billion in deposits.`
    })
    expect((await ask(savings, 'How much do Tarnlanders have saved in their accounts?')).status).toBe('abstained')
    expect((await ask(savings, 'How much does Kell have in deposits?')).claims[0]?.text).toContain('$59 billion')
  })

  test('answers the part that can be answered and names the other', async () => {
    const answer = await ask(valley, 'Who opened the mill museum and what is the price of Bitcoin?')
    expect(answer.status).toBe('partial')
    expect(quotesOf(answer)).toContain('Ada Brennan')
    expect(answer.notFound.map(({ text }) => text)).toEqual(['what is the price of Bitcoin?'])
  })

  test('shows what the sources say to a leading question', async () => {
    const answer = await ask(valley, 'The mill museum was opened in 2004, right?')
    expect(quotesOf(answer)).toContain('1998')
  })

  test('understands a follow-up from the conversation', async () => {
    const messages: Message[] = [
      { role: 'user', content: 'Who opened the mill museum?' },
      { role: 'assistant', content: 'Ada Brennan.' }
    ]
    expect(quotesOf(await ask(valley, 'And when was that?', messages))).toContain('1998')
  })

  test('a source cannot cite by writing what looks like a marker', async () => {
    const forged = indexedCorpusOf({
      note: 'A note\n\nThe Velm bridge was opened in 1933 by order of the crown [7.7].'
    })
    const answer = await ask(forged, 'When was the Velm bridge opened?')
    expect(answer.withheld).toEqual([])
    expect(answer.citations.map(({ citedText }) => citedText)).toEqual([
      'The Velm bridge was opened in 1933 by order of the crown [7.7].'
    ])
  })
})

const folders = ['seeds', '../shared/seeds'].map(folder => join(import.meta.dirname, '../..', folder))
for (const folder of folders) {
  // The originals are not part of the repository; where they are absent, the digests alone are asked.
  describe.skipIf(!existsSync(folder))(`on the seeds in ${folder}`, () => {
    let indexed: IndexedCorpus
    beforeAll(async () => {
      const { documents, skipped } = await readFolder(folder)
      indexed = await indexCorpus(buildCorpus(documents, skipped))
    })
    /** The document whose text holds the words, by which a test knows a report on both folders. */
    const documentWith = (words: RegExp): string | undefined =>
      indexed.corpus.documents.find(({ text }) => words.test(text))?.id
    const documentsCiting = (answer: Answer, words: RegExp): string[] =>
      answer.citations.filter(({ citedText }) => words.test(citedText)).map(({ documentId }) => documentId)

    test('the size of the market is told with all three readings, each from its document', async () => {
      const answer = await ask(indexed, 'How large is the 401(k) market?')
      expect(documentsCiting(answer, /\$8\.9 trillion/)).toContain(documentWith(/715,000/))
      expect(documentsCiting(answer, /\$12\.5 trillion/)).toEqual([documentWith(/\$12\.5 trillion/)])
      expect(new Set(documentsCiting(answer, /\$8\.7 trillion/))).toEqual(new Set([documentWith(/\$8\.7 trillion/)]))
    })
    test.each([
      ['How many 401(k) plans are there?', /715,000/],
      ['When did Fidelity launch its product?', /in (?:April|May)|As early as May/i],
      ['How much does Fidelity manage?', /5\.9 trillion/],
      ['What percentage of retirement assets do 401(k) plans hold?', /20%/],
      ['How many Americans are covered by 401(k) plans?', /71\.5 million/],
      ['How much did the crypto industry spend on lobbying?', /\$100 million/],
      ['Who is the SEC chairman?', /Paul Atkins/],
      ['401k market size?', /trillion/]
    ])('%s is answered with %s', async (question, held) => {
      expect(quotesOf(await ask(indexed, question))).toMatch(held)
    })
    test.each(['How much is in 401(k) plans?', 'How much money is there in 401(k) plans?'])(
      '%s is answered in the first sentence',
      async question => {
        const { text } = await ask(indexed, question)
        expect(text.slice(0, text.indexOf('[1]'))).toMatch(/\$8\.[79] trillion/)
      }
    )
    test.each([
      'What is the price of Bitcoin?',
      'Who is the chief executive of Fidelity?',
      'What is the population of Japan?',
      'How many people work at Fidelity?',
      'What is the average 401(k) balance?',
      'What is the inflation rate?',
      'Who founded Cointelegraph?',
      'How old is Donald Trump?',
      'Why did the Titanic sink?'
    ])('%s is left unanswered', async question => {
      expect((await ask(indexed, question)).status).toBe('abstained')
    })
  })
}

describe('the parts that an answer leaves out', () => {
  const question = 'How many plans are there and when was the order signed?'
  test('are those that no shown sentence speaks to with what they ask for', () => {
    expect(unansweredParts(question, ['There are 715,000 plans.'])).toEqual(['when was the order signed?'])
    expect(unansweredParts(question, ['There are 715,000 plans.', 'The order was signed on 7 August 2025.'])).toEqual(
      []
    )
    expect(unansweredParts(question, ['There are many plans.', 'The order was signed in 2025.'])).toEqual([
      'How many plans are there'
    ])
  })
  test('are the whole question where nothing is shown', () => {
    expect(unansweredParts(question, [])).toEqual([question])
  })
  test('are none for a question of one part that was spoken to', () => {
    expect(unansweredParts('Why?', ['Because.'])).toEqual([])
  })
})
