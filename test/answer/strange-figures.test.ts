import { describe, expect, test } from 'vitest'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexedCorpusOf } from '../support/corpus.ts'
import { markerFor, scriptedGenerator } from '../support/scripted-generator.ts'

const indexed = indexedCorpusOf({
  report: `Northfield Water report

The Arden dam is 140 metres high. The utility served 2.3 million people in March 2024. The reservoir covers 12 to 15 km².

Revenue rose 5% to $120 million. The board did not approve the sale of the Holm plant.`
})

/** What an answer of one sentence shows of it, and why it withholds it. */
async function told(sentence: string, source: string) {
  const generator = scriptedGenerator(request => `${sentence} ${markerFor(request, source)}.`)
  const question = 'What does the report of Northfield Water say of the Arden dam, its people and the Holm plant?'
  const { claims, withheld } = await collectAnswer(createFootnote({ indexed, generator }).ask({ question }))
  return {
    shown: claims.map(({ text }) => text),
    codes: withheld.flatMap(({ issues }) => issues.map(({ code }) => code))
  }
}

describe('an answer shows no figure that its source does not give so', () => {
  test.each([
    ['The Arden dam is 140 to 150 metres high', '140 metres'],
    ['The Arden dam is between 100 and 140 metres high', '140 metres'],
    ['The Arden dam is 140³ metres high', '140 metres'],
    ['The Arden dam is 140^2 metres high', '140 metres'],
    ['The Arden dam is cent quarante et un metres high', '140 metres'],
    ['The Arden dam is hundertfünfzig metres high', '140 metres'],
    ['The Arden dam is many metres high', '140 metres'],
    ['The utility served 2.3 million people in March 2024, up from 2 million', '2.3 million'],
    ['Revenue rose 5-50% to $120 million', '$120 million'],
    ['Revenue rose fivefold to $120 million', '$120 million']
  ])('%s', async (sentence, source) => {
    const { shown, codes } = await told(sentence, source)
    expect(shown).toEqual([])
    expect(codes).toContain('figure_mismatch')
  })

  test.each([
    ['The Arden dam is 140 metres high', '140 metres'],
    ['The dam is about 140 metres high', '140 metres'],
    ['The dam stands more than 130 metres high', '140 metres'],
    ['The reservoir covers 12 to 15 km²', '12 to 15'],
    ['The utility served over 2 million people in March 2024', '2.3 million']
  ])('but shows: %s', async (sentence, source) => {
    expect((await told(sentence, source)).shown).toEqual([`${sentence}.`])
  })
})

test.each([
  'It is a myth that the board did not approve the sale of the Holm plant',
  "It's untrue that the board did not approve the sale of the Holm plant",
  'Nobody believes that the board did not approve the sale of the Holm plant'
])('nor what calls its source untrue: %s', async sentence => {
  const { shown, codes } = await told(sentence, 'Holm plant')
  expect(shown).toEqual([])
  expect(codes).toContain('polarity_mismatch')
})

test('what is struck out is shown as what it is checked as', async () => {
  expect((await told('The board did ~~not~~ approve the sale of the Holm plant', 'Holm plant')).shown).toEqual([
    'The board did not approve the sale of the Holm plant.'
  ])
})
