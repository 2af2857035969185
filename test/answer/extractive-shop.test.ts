import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import type { Message } from '../../src/types/answer.ts'
import { indexedCorpusOf } from '../support/corpus.ts'

const footnote = createFootnote({
  indexed: indexedCorpusOf({
    range: `# What we sell

The kayak hall is on the quay. New this year is the canoe Otter. It holds three grown people and a dog.

The paddle frame is fitted with two bolts, and the paddle frame is 0.8 long.

The hall belongs to Ida Holm, as her mother did not want it any more.

## The crane

The crane stopped because its rope was frayed. It is old. A workshop in Ustka is now turning the part for us by hand.
`,
    hire: ' | Kayak | Punt | Raft\nFee per day | €20 | €35 | €40\nFee per week | €90 | €150 | €170\nDeposit | €50 | €60 | €80\n',
    ratings: 'Boat | 2024 | Mark (of 5)\nKayak | 31 | 4.1\nPunt | 12 | 3.7\n',
    towpath: '# Paths\n\nThe towpath tour is 12 km on foot.\n\nFor the towpath tour we still have five places.\n',
    guests: 'Tour | Guests | Guides\nTowpath tour | 31 | 2\nQuay tour | 12 | 1\n',
    visit:
      '# Kell quay\n\n## Opening hours\n\nDay | Hall | Yard\nMonday | closed | closed\nSaturday | 10:00–16:00 | 9:00–17:00\n',
    letter: '# A letter\n\nThe opening party is on Saturday, 28 March, from 11 to 4, with a market.\n',
    rules: '# Care\n\nWet kayaks are stored for at most two days. Painted boats are stored for nine weeks.\n'
  }),
  generator: createExtractiveGenerator()
})

/** The sentences that the last of some questions is answered by. */
async function ask(...questions: string[]): Promise<string[]> {
  const messages: Message[] = []
  let told: string[] = []
  for (const question of questions) {
    const { claims } = await collectAnswer(footnote.ask({ question, messages: [...messages] }))
    told = claims.map(({ text }) => text)
    messages.push({ role: 'user', content: question }, { role: 'assistant', content: told.join(' ') })
  }
  return told
}

describe('what customers ask', () => {
  test.each([
    [
      'of a thing that only the sentence before names',
      'How many people does the Otter hold?',
      'holds three grown people'
    ],
    ['who owns what belongs to somebody', 'Who owns the hall?', 'belongs to Ida Holm'],
    ['why, where something else comes nearer', "Why doesn't the crane work?", 'its rope was frayed']
  ])('%s', async (_, question, expected) => {
    expect((await ask(question)).join(' ')).toContain(expected)
  })

  test('nothing costs a number of bolts or a bare length', async () => {
    expect(await ask('What does the paddle frame cost?')).toEqual([])
  })

  test.each(['When are you open?', "Hi, could you tell me when you're open?"])('%s', async question => {
    expect(await ask(question)).toEqual([
      'Day: Monday | Hall: closed | Yard: closed',
      'Day: Saturday | Hall: 10:00–16:00 | Yard: 9:00–17:00'
    ])
  })

  test('kilometres are no number of places, and no bare number under another head', async () => {
    expect(await ask('How many km is the towpath tour?')).toEqual(['The towpath tour is 12 km on foot.'])
  })

  test('a row is told under years and heads in brackets', async () => {
    expect(await ask('mark of the punt')).toContain('Boat: Punt | 2024: 12 | Mark (of 5): 3.7')
  })
})

describe('what they ask next', () => {
  test('for another period than the one before', async () => {
    expect((await ask('What does a punt cost a day?', 'And per week?'))[0]).toContain(
      'Fee per week | Kayak: €90 | Punt: €150'
    )
  })

  test('of "ones", which is no number', async () => {
    expect((await ask('How long can wet kayaks be stored?', 'And painted ones?'))[0]).toBe(
      'Painted boats are stored for nine weeks.'
    )
  })
})
