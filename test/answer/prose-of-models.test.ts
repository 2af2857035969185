import { describe, expect, test } from 'vitest'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationRequest } from '../../src/answer/generator.ts'
import { createIndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import type { Answer } from '../../src/types/answer.ts'
import { corpusOfMarkdown } from '../search/corpora.ts'
import { markerFor, scriptedGenerator } from '../support/scripted-generator.ts'

const corpus = corpusOfMarkdown({
  lamp: `---
publisher: Harbour Courier
---
# The lamp of Ness

The lamp of Ness was lit in 1871. Its keeper, Ida Brune, lives in the tower. Visitors pay 6 euros and climb 204 steps.`,
  sheet: `# The lamps

| | Ness Grand | Ness Small |
| --- | --- | --- |
| Range | 20 miles | 8 miles |

Set \`proxy_lamp on\` in the file. Write to lamp@ness.example. A rumour that the lamp had been sold went round.`
})
const indexed = createIndexedCorpus(corpus, createMiniSearchIndex(corpus))

function ask(question: string, write: (mark: (words: string) => string) => string): Promise<Answer> {
  const generator = scriptedGenerator((request: GenerationRequest) => write(words => markerFor(request, words)))
  return collectAnswer(createFootnote({ indexed, generator }).ask({ question }))
}

describe('what a good model writes is shown', () => {
  test.each<[string, string, (mark: (words: string) => string) => string]>([
    [
      'with the publisher as its source',
      'When was the lamp lit?',
      mark => `The Harbour Courier says that the lamp of Ness was lit in 1871 ${mark('1871')}.`
    ],
    [
      'with the names that head the columns',
      'How far does the lamp of Ness reach?',
      mark => `The range of the Ness Grand is 20 miles and of the Ness Small 8 miles ${mark('20 miles')}.`
    ],
    [
      'with code as its source writes it',
      'How is the lamp set?',
      mark => `Set \`proxy_lamp on\` in the file ${mark('proxy_lamp')}.`
    ]
  ])('%s', async (_, question, write) => {
    const { claims, withheld } = await ask(question, write)
    expect(withheld).toEqual([])
    expect(claims.filter(({ origin }) => origin === 'model')).toHaveLength(1)
    expect(claims[0]?.text).not.toContain('`')
  })
})

describe('what is missing', () => {
  test.each([
    ['The documents do not say who built the lamp of Ness.', 'who built the lamp of Ness'],
    ['The architect’s name is not given in the sources.', 'The architect’s name'],
    ['There is no information about the architect in the sources.', 'the architect in the sources'],
    ['The sources do not explicitly mention the lamp’s cost.', 'the lamp’s cost']
  ])('is named where a model says in its own words that the sources are silent: %s', async (said, missing) => {
    const answer = await ask(
      'When was the lamp lit, and by whom?',
      mark => `It was lit in 1871 ${mark('1871')}. ${said}`
    )
    expect(answer.notFound.map(({ text }) => text)).toEqual([missing])
    expect(answer.withheld).toEqual([])
    expect(answer.status).toBe('partial')
  })

  test('is not what a model answers in words of its own', async () => {
    const answer = await ask(
      'Who looks after the light, and what does entry cost?',
      mark => `Ida Brune is the keeper ${mark('keeper')}. Visitors pay 6 euros ${mark('6 euros')}.`
    )
    expect(answer.notFound).toEqual([])
  })

  test.each([
    ['what was withheld', 'When was the lamp lit, and who is the keeper?', 'The keeper is Tom Adeyi'],
    ['a figure where none of its kind is told', 'Who is the keeper, and how many steps are there?', ''],
    ['a name that is not told', 'Who is the keeper, and what does Edda Storm do?', '']
  ])('is %s', async (_, question, more) => {
    const answer = await ask(question, mark =>
      [`The keeper lives in the tower ${mark('keeper')}.`, more && `${more} ${mark('keeper')}.`].join(' ')
    )
    expect(answer.notFound).not.toEqual([])
    expect(answer.status).toBe('partial')
  })
})

describe('what is withheld', () => {
  test.each([
    ['an address that nobody gave', 'Write to keeper@ness.example', 'lamp@ness', 'keeper@ness.example'],
    ['a path that nobody gave', 'Set proxy_lamp in /etc/lamp.conf', 'proxy_lamp', '/etc/lamp.conf'],
    ['a rumour told as so', 'The lamp had been sold', 'rumour', 'The lamp had been sold.']
  ])('%s', async (_, said, words, claimed) => {
    const { withheld } = await ask('What of the lamp?', mark => `${said} ${mark(words)}.`)
    expect(withheld.flatMap(({ issues }) => issues.map(issue => issue.claimed))).toContain(claimed)
  })

  test('not an address that is cited, nor a rumour told as one', async () => {
    const { withheld } = await ask(
      'What of the lamp?',
      mark =>
        `Write to lamp@ness.example ${mark('lamp@ness')}. There was a rumour that the lamp had been sold ${mark('rumour')}.`
    )
    expect(withheld).toEqual([])
  })
})
