import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createApp } from '../../src/http/app.ts'
import type { Answer } from '../../src/types/answer.ts'
import type { Measure } from '../../src/types/figure.ts'
import type { Verification } from '../../src/types/verification.ts'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'
import { indexedCorpusOf } from '../support/corpus.ts'

/** What each figure of a text measures, by `POST /verify` of the text against itself: in the claim, and in the fact. */
function measuresOf(text: string, title?: string): Record<string, Measure>[] {
  const figures = verifyAnswer({
    answer: text,
    facts: [{ text, ...(title === undefined ? {} : { title }) }]
  }).claims.flatMap(claim => claim.figures)
  return [
    Object.fromEntries(figures.map(({ text: figure, measure }) => [figure, measure])),
    Object.fromEntries(figures.flatMap(({ evidence }) => (evidence ? [[evidence.citedText, evidence.measure]] : [])))
  ]
}

type Case = [text: string, figure: string, what: string | null, verb: string | null, of: string | null, asOf?: string]

const cases: Case[] = [
  // What is counted, who does what to it.
  ['The tramway employs 500 drivers.', '500', 'drivers', 'employs', 'tramway'],
  ['Norvik Shipping runs 38 ferries and serves 12 islands.', '12', 'islands', 'serves', 'Norvik Shipping'],
  ['The clinic, which has 240 beds, opened late.', '240', 'beds', 'has', 'clinic'],
  ['The trial enrolled 1,200 patients, of whom 40 died.', '40', 'patients', 'died', null],
  ['About 60 million workers are covered by the plan of Fidelity.', '60 million', 'workers', 'are covered', 'Fidelity'],
  // What is valued, told before, behind or by the subject.
  ['The $4 billion toy market grew quickly.', '$4 billion', 'toy market', 'grew', null],
  ['The toy market is worth $4 billion.', '$4 billion', 'toy market', null, null],
  ['The price of oil rose to $80 a barrel.', '$80', 'price', 'rose', 'oil'],
  ['The unemployment rate in Ohio was 5%.', '5%', 'unemployment rate', null, 'Ohio'],
  ['The dam has a height of 140 metres.', '140 metres', 'height', 'has', 'dam'],
  ['Fidelity manages $5.9 trillion.', '$5.9 trillion', null, 'manages', 'Fidelity'],
  ['Height: 140 m', '140 m', 'Height', null, null],
  // What happened at a date, before or behind it.
  ['In April 2025, Fidelity introduced a new account.', 'April 2025', 'new account', 'introduced', 'Fidelity'],
  ['The bridge opened in 1932.', '1932', null, 'opened', 'bridge'],
  // As of when.
  [
    'As of September 30, 2024, the scheme covered 715,000 savers.',
    '715,000',
    'savers',
    'covered',
    'scheme',
    '2024-09-30'
  ],
  ['The city had 50,000 residents in 1980.', '50,000', 'residents', 'had', 'city', '1980'],
  // Ranges, bounds, orders of magnitude.
  ['Between 5 and 10 people were injured.', '5 and 10', 'people', 'were injured', null],
  ['The plan covers more than 71.5 million Americans.', '71.5 million', 'Americans', 'covers', 'plan'],
  // What is left out the second time.
  ['Three people died and five were infected.', 'five', 'people', 'were infected', null],
  ['Five people were killed in Ohio, three in Iowa.', 'three', 'people', 'were killed', 'Iowa'],
  ['Sales and profits rose to $5 million and $2 million, respectively.', '$2 million', 'profits', 'rose', null],
  ['Ohio and Iowa reported 5 and 7 cases, respectively.', '5', 'cases', 'reported', 'Ohio'],
  // The sentence before, or the title, where the sentence leans on it.
  ['Harrow & Pike makes toys. It employs 530 people.', '530', 'people', 'employs', 'Harrow & Pike'],
  ['Harrow & Pike makes toys. Its revenue rose 6%.', '6%', 'revenue', 'rose', 'Harrow & Pike'],
  ['The bridge opened late. It is 300 m long.', '300 m', 'long', null, 'bridge']
]

describe('a figure carries what it measures, in words of its text', () => {
  test.each(cases)('%s: %s is of %s | %s | %s', (text, figure, what, verb, of, asOf) => {
    const measure = { text: what, verb, of, asOf: asOf ?? null }
    for (const measures of measuresOf(text)) expect(measures[figure]).toEqual(measure)
  })

  test('a title tells of what or as of when, where the sentence does not', () => {
    const [, high] = measuresOf('It is 140 metres high.', 'The Arden dam')
    expect(high?.['140 metres']).toMatchObject({ of: 'The Arden dam' })
    const [, town] = measuresOf('The town has 3,000 inhabitants.', 'Population in 2020')
    expect(town?.['3,000']).toMatchObject({ text: 'inhabitants', of: 'town', asOf: '2020' })
  })
})

describe('a right number in the wrong role is contradicted', () => {
  const swaps: [claim: string, source: string, message: string][] = [
    [
      'Five people died.',
      'Three people died and five were infected.',
      'The cited source says "Three" where the sentence says "Five"; its "five" is of people (were infected).'
    ],
    [
      'Profits rose to $5 million.',
      'Sales and profits rose to $5 million and $2 million, respectively.',
      'The cited source says "$2 million" where the sentence says "$5 million"; its "$5 million" is of Sales (rose).'
    ],
    [
      'Five people were killed in Iowa.',
      'Five people were killed in Ohio, three in Iowa.',
      'The cited source says "three" where the sentence says "Five"; its "Five" is of people (were killed, Ohio).'
    ]
  ]
  test.each(swaps)('%s | %s', async (answer, text, message) => {
    const app = createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
    const response = await app.request('/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer, facts: [{ text }] })
    })
    const { claims } = (await response.json()) as Verification
    expect(claims[0]?.verdict).toBe('contradicted')
    expect(claims[0]?.issues.map(issue => issue.message)).toEqual([message])
  })

  const kept: [claim: string, source: string][] = [
    ['Five were infected and three people died.', 'Three people died and five were infected.'],
    [
      'Profits rose to $2 million, sales to $5 million.',
      'Sales and profits rose to $5 million and $2 million, respectively.'
    ],
    ['Three people were killed in Iowa.', 'Five people were killed in Ohio, three in Iowa.']
  ]
  test.each(kept)('but not: %s | %s', (answer, text) => {
    expect(verifyAnswer({ answer, facts: [{ text }] }).claims[0]?.figures.map(({ verdict }) => verdict)).not.toContain(
      'contradicted'
    )
  })
})

const indexed = indexedCorpusOf({
  annual: `Norvik Shipping

Norvik Shipping runs 38 ferries. In 2023 it carried 4 million passengers.`
})

test('an answer says what the figure of its source measures', async () => {
  const app = createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
  const response = await app.request('/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'How many passengers did Norvik Shipping carry in 2023?' })
  })
  const { claims } = (await response.json()) as Answer
  const figure = claims.flatMap(({ figures }) => figures).find(({ text }) => text === '4 million')
  expect(figure?.measure).toEqual({ text: 'passengers', verb: 'carried', of: 'Norvik Shipping', asOf: '2023' })
})
