import type { KnownBlock } from '@slack/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SlackMessage, toSlack } from '../../src/slack/to-slack.ts'
import type { Answer } from '../../src/types/answer.ts'
import { anyText } from '../support/any-text.ts'
import { answerOf, citationOf } from './answer-of.ts'

const all = ['sources', 'helpful', 'notHelpful', 'share'] as const

interface TextObject {
  type: string
  text: string
}

/** Every text object of a message, wherever it stands. */
function textsOf(value: unknown): TextObject[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && typeof value.text === 'string' && 'type' in value ? [value as TextObject] : []
  return [...own, ...Object.values(value).flatMap(textsOf)]
}

/** Slack's documented limits of a message and its blocks. */
function expectWithinLimits({ text, blocks }: SlackMessage) {
  expect(text.length).toBeGreaterThan(0)
  expect(text.length).toBeLessThanOrEqual(3_000)
  expect(blocks.length).toBeLessThanOrEqual(50)
  for (const object of textsOf(blocks)) {
    expect(object.text.length).toBeGreaterThan(0)
    expect(object.text.length).toBeLessThanOrEqual(3_000)
  }
  for (const block of blocks as unknown as KnownBlock[]) {
    if (block.type === 'section') {
      expect(block.fields?.length ?? 0).toBeLessThanOrEqual(10)
      for (const field of block.fields ?? []) expect(field.text.length).toBeLessThanOrEqual(2_000)
    } else if (block.type === 'context') {
      expect(block.elements.length).toBeGreaterThan(0)
      expect(block.elements.length).toBeLessThanOrEqual(10)
    } else if (block.type === 'actions') {
      expect(block.elements.length).toBeLessThanOrEqual(25)
    } else throw new Error(`an unexpected block: ${block.type}`)
  }
}

/** O5: mrkdwn holds only our own numbered links; no text anywhere holds a control sequence. */
function expectInert(message: SlackMessage) {
  for (const { type, text } of textsOf(message.blocks)) {
    if (type === 'mrkdwn') expect(text).toMatch(/^<https?:\/\/[^<>|\s]+\|\[\d+\]>$/)
    else {
      expect(type).toBe('plain_text')
      expect(text).not.toMatch(/[<>]/)
      expect(text.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
    }
  }
  expect(message.text).not.toMatch(/[<>*_~`]|:\/\/|@(?!\u200b)/)
}

const hostile = [
  '<!channel> <@U123> <!date^1392734382^{date}|x> <https://evil.example|good>',
  '*bold* _italic_ ~struck~ `code` ```block``` > quoted',
  'https://evil.example @here #general :smile: <#C1|general>',
  '\u202egnp.exe\u2066 zero\u200bwidth \u0007 \ud800 lone',
  '&lt;!channel&gt; & && &amp;',
  'x'.repeat(10_000),
  '&'.repeat(10_000),
  '👩‍👧'.repeat(3_000),
  '\n\n\n'
]

function hostileAnswer(text: string): Partial<Answer> {
  return {
    text,
    plainText: text,
    citations: Array.from({ length: 60 }, (_, index) =>
      citationOf(index + 1, {
        documentTitle: text,
        citedText: text,
        publisher: text,
        url:
          index % 2
            ? `https://evil.example/?a=<!channel>|b&c=${encodeURIComponent(text.slice(0, 50).toWellFormed())}`
            : text
      })
    ),
    conflicts: Array.from({ length: 20 }, () => ({
      subject: text,
      kind: 'money' as const,
      unit: 'USD',
      explanation: text,
      readings: Array.from({ length: 15 }, () => ({ text, value: 1, asOf: text, citations: [1, 2] }))
    })),
    withheld: [{ text, issues: [{ code: 'low_support', message: text, claimed: text, found: text }] }],
    notFound: [{ text, nearestDocumentIds: [text] }],
    incomplete: { code: 'model_stream_cut', message: text }
  }
}

describe('an answer in Slack', () => {
  test('shows prose, disagreements, numbered sources, and what is missing', () => {
    const answer = answerOf({
      status: 'partial',
      text: 'The fund holds $3 million [1], or $4 million [2].',
      citations: [citationOf(1), citationOf(2, { url: undefined, page: 4, publishedAt: '2025-07-18' } as never)],
      conflicts: [
        {
          subject: 'size of the fund',
          kind: 'money',
          unit: 'USD',
          explanation: 'The sources do not say why.',
          readings: [
            { text: '$3 million', value: 3e6, asOf: '2024-09', citations: [1] },
            { text: '$4 million', value: 4e6, asOf: null, citations: [2] }
          ]
        }
      ],
      notFound: [{ text: 'who runs the fund', nearestDocumentIds: ['document-1'] }],
      withheld: [
        { text: 'It doubled.', issues: [{ code: 'low_support', message: '', claimed: null, found: null }] },
        { text: 'It fell.', issues: [{ code: 'figure_mismatch', message: '', claimed: null, found: null }] }
      ],
      incomplete: { code: 'model_stream_cut', message: 'The connection to the model ended before its answer did.' }
    })
    expect(toSlack(answer, { buttons: all })).toMatchSnapshot()
  })

  test('an abstention says so', () => {
    const { text, blocks } = toSlack(
      answerOf({
        status: 'abstained',
        text: '',
        citations: [],
        notFound: [{ text: 'the price', nearestDocumentIds: ['a', 'b'] }]
      })
    )
    expect(text).toBe('The sources do not answer this question.\nAsked: the price (nearest documents: a, b)')
    expect(blocks).toHaveLength(2)
  })

  test('a long answer is cut between words, and says so', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`)
    const message = toSlack(answerOf({ text: words.join(' ') }))
    expectWithinLimits(message)
    const shown = textsOf(message.blocks)
      .map(({ text }) => text)
      .join(' ')
    expect(shown.split(' ').slice(0, 1_000)).toEqual(words.slice(0, 1_000))
    expect(shown).toContain('shortened')
  })

  test.each(hostile.map(text => [text.slice(0, 30), text]))('is inert and within the limits: %s', (_name, text) => {
    const message = toSlack(answerOf(hostileAnswer(text)), { buttons: all })
    expectWithinLimits(message)
    expectInert(message)
  })

  test('is inert and within the limits whatever the texts are', () => {
    const text = fc.oneof(
      anyText(200),
      fc
        .array(fc.constantFrom('<', '>', '&', '|', '!', '@', '*', '_', '`', '://', 'a', ' ', '\n'))
        .map(parts => parts.join(''))
    )
    fc.assert(
      fc.property(text, value => {
        const message = toSlack(answerOf(hostileAnswer(value)), { buttons: all })
        expectWithinLimits(message)
        expectInert(message)
      }),
      { numRuns: 40 }
    )
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'slack://open',
    'not a url',
    '',
    `https://example.org/${'x'.repeat(3_000)}`
  ])('a source with the address %s has no link', url => {
    const { blocks } = toSlack(answerOf({ citations: [citationOf(1, { url })] }))
    expect(textsOf(blocks).filter(({ type }) => type === 'mrkdwn')).toEqual([])
    expect(JSON.stringify(blocks)).toContain('[1]')
  })

  test('what is seen is what was checked: characters that deceive are left out, joiners stay', () => {
    const { blocks } = toSlack(answerOf({ text: 'a\u202eb\u00adc\u200bd 👩\u200d👧 [1].' }))
    expect(textsOf(blocks)[0]?.text).toBe('abcd 👩\u200d👧 [1].')
  })
})
