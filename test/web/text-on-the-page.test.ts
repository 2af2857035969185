import { describe, expect, test } from 'vitest'
import { claimSegments } from '../../web/answer/claim-segments.ts'
import { disputeOf } from '../../web/answer/disputes.ts'
import { answerMarkdown, escapeMarkdown } from '../../web/answer/markdown.ts'
import { paragraphsOf } from '../../web/answer/paragraphs.ts'
import { scaleOf } from '../../web/conflict/scale.ts'
import { foldTurn, newTurn } from '../../web/conversation/turn.ts'
import {
  addressWithoutCitation,
  answerAddress,
  askAddress,
  documentAddress,
  parseAddress,
  sharedAnswerAddress
} from '../../web/page/route.ts'
import { readableDate, remembered, shown, webAddress } from '../../web/page/words.ts'
import { sectionsOf } from '../../web/source/rows.ts'
import { blocksOf, cutAt } from '../../web/source/spans.ts'
import { hostileUrls } from './hostile-texts.ts'
import { claim, marketAnswer, marketQuestion } from './sample-answers.ts'

describe('claimSegments', () => {
  const written = (marked: string) =>
    claimSegments(claim(marked))
      .map(segment => (segment.type === 'citation' ? `<${segment.number}>` : segment.text))
      .join('')

  test('sets numbers after the word and its punctuation, as notes are set', () => {
    expect(written('It held $8.9 trillion [1].')).toBe('It held $8.9 trillion.<1>')
    expect(written('It held [2], they say [1].')).toBe('It held,<2> they say.<1>')
  })

  test('gives a citation without a place to the whole sentence, and never splits a figure', () => {
    const whole = { ...claim('It held $8.9 trillion.'), citations: [3] }
    expect(claimSegments(whole).at(-1)).toEqual({ type: 'citation', number: 3 })
    const figures = marketAnswer.claims[1]?.figures ?? []
    const inside = {
      ...claim('It held $8.7 trillion.'),
      figures,
      citations: [3],
      anchors: [{ citation: 3, charIndex: 10 }]
    }
    expect(claimSegments(inside).map(({ type }) => type)).toEqual(['text', 'figure', 'text', 'citation'])
  })

  test('loses no character of the text', () => {
    for (const sample of marketAnswer.claims) {
      const texts = claimSegments(sample).map(segment => (segment.type === 'citation' ? '' : segment.text))
      expect(texts.join('')).toBe(sample.text)
    }
  })
})

describe('paragraphsOf', () => {
  test('never moves a sentence when another one comes', () => {
    const claims = Array.from({ length: 40 }, (_, index) => claim(`Sentence ${index} of the answer stands here [1].`))
    for (let count = 1; count < claims.length; count++) {
      const before = paragraphsOf(claims.slice(0, count)).flatMap((paragraph, place) => paragraph.map(() => place))
      const after = paragraphsOf(claims).flatMap((paragraph, place) => paragraph.map(() => place))
      expect(after.slice(0, count)).toEqual(before)
    }
  })
})

describe('cutAt and blocksOf', () => {
  test('cut a text without gaps and overlaps', () => {
    const text = 'one two three'
    const spans = [
      { startCharIndex: 4, endCharIndex: 9 },
      { startCharIndex: 2, endCharIndex: 5 },
      { startCharIndex: 12, endCharIndex: 99 }
    ]
    const pieces = cutAt(text, spans)
    expect(pieces.map(piece => piece.text).join('|')).toBe('on|e t|wo t|hre|e')
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
  })
  test('leave offsets in the document as they are', () => {
    const text = 'Title\r\n\r\nFirst.\n   \nSecond.'
    expect(blocksOf(text).map(span => text.slice(span.startCharIndex, span.endCharIndex))).toEqual([
      'Title',
      'First.',
      'Second.'
    ])
  })
})

describe('disputeOf', () => {
  const [figure] = marketAnswer.claims[0]?.figures ?? []
  if (!figure) throw new Error('the sample has lost its figure')
  test('finds the conflict of which a figure of the same source is a reading', () => {
    expect(disputeOf(figure, marketAnswer.conflicts)).toBe(0)
    expect(disputeOf({ ...figure, citation: 3 }, marketAnswer.conflicts)).toBe(-1)
    expect(disputeOf({ ...figure, value: 7, text: '$7' }, marketAnswer.conflicts)).toBe(-1)
  })
  test('takes dates for the same as far as both are known', () => {
    const readings = [{ text: 'April 2025', value: '2025-04', asOf: null, citations: [1] }]
    const conflicts = [{ subject: 'start', kind: 'date' as const, unit: null, explanation: '', readings }]
    const found = ['XXXX-04', '2025', '2025-04-02', '2025-05', 'XXXX-05'].map(value =>
      disputeOf({ ...figure, text: value, value }, conflicts)
    )
    expect(found).toEqual([0, 0, 0, -1, -1])
  })
})

describe('answerMarkdown', () => {
  const turn = foldTurn(newTurn({ id: '1', question: marketQuestion, documentIds: [], askedAt: '' }), {
    type: 'answer',
    data: marketAnswer
  })
  test('has a footnote for each citation and a table for each disagreement', () => {
    const markdown = answerMarkdown(turn)
    expect(markdown).toContain('held $8.9 trillion in more than 715,000 plans.[^1][^2] Half a year later')
    expect(markdown).toContain('| $8.9 trillion | as of 30 September 2024 | [^1] [^2] |')
    expect(markdown.match(/^\[\^\d\]: /gm)).toHaveLength(4)
    expect(markdown).toContain('<https://example.com/crypto-unlock>')
  })
  test('keeps text text', () => {
    expect(escapeMarkdown('<b> [1](x) *a*\n# b')).toBe('\\<b\\> \\[1\\](x) \\*a\\* \\# b')
    const listed = { ...turn, claims: [claim('2. is not a list [1].')] }
    expect(answerMarkdown(listed)).toContain('2\\. is not a list.[^1]')
  })
})

const valued = (...values: (number | string)[]) => values.map(value => ({ value }))

describe('scaleOf', () => {
  test('draws numbers to scale between round ticks', () => {
    const scale = scaleOf('money', 'USD', valued(8.7e12, 8.9e12, 12.5e12))
    expect(scale?.ticks.map(({ label }) => label)).toEqual(['$8T', '$10T', '$12T', '$14T'])
    const at = [8.7e12, 8.9e12, 12.5e12].map(value => scale?.placeOf(value).from ?? 0)
    const [low = 0, middle = 0, high = 0] = at
    expect((high - low) / (middle - low)).toBeCloseTo(19, 5)
  })
  test('counts in the unit that a source writes, and names it once', () => {
    const sizes = scaleOf('measure', 'byte', [
      { text: '5 MB', value: 5e6 },
      { text: '15 MB', value: 15e6 }
    ])
    expect(sizes?.ticks.map(({ label }) => label)).toEqual(['0', '5', '10', '15', '20 MB'])
    expect(sizes?.placeOf(5e6).from).toBeCloseTo(25, 6)
    const times = scaleOf('duration', 'second', [
      { text: 'one hour', value: 3600 },
      { text: '20 minutes', value: 1200 }
    ])
    expect(times?.ticks.at(-1)?.label).toMatch(/^\d+ minutes$/)
  })
  test('names a year once', () => {
    const scale = scaleOf('date', null, valued('2026-06-30', '2026-12-31'))
    expect(scale?.ticks.map(({ label }) => label)).toEqual(['Jul 2026', 'Sept', 'Nov', 'Jan 2027'])
  })
  test('gives a date the extent to which it is known', () => {
    const scale = scaleOf('date', null, valued('2025-04', '2025-05-01'))
    const april = scale?.placeOf('2025-04') ?? { from: 0, to: 0 }
    const first = scale?.placeOf('2025-05-01') ?? { from: 0, to: 0 }
    expect(april.to).toBeCloseTo(first.from, 6)
    expect((april.to - april.from) / (first.to - first.from)).toBeCloseTo(30, 5)
  })
  test('draws a month of no stated year beside those of one year, and names no year then', () => {
    const scale = scaleOf('date', null, valued('2025-04', 'XXXX-05'))
    expect(scale?.ticks.map(({ label }) => label)).toEqual(['Apr', 'May', 'Jun'])
    expect(scale?.placeOf('XXXX-05').from).toBeCloseTo(scale?.placeOf('2025-04').to ?? 0, 6)
    expect(scaleOf('date', null, valued('2024-04', '2025-04', 'XXXX-05'))).toBeNull()
  })
  test('has no line for names, states and what is not a number', () => {
    expect(scaleOf('name', null, valued('A', 'B'))).toBeNull()
    expect(scaleOf('money', 'USD', valued(1, 'much'))).toBeNull()
    expect(scaleOf('count', null, valued(3, 3))).toBeNull()
    expect(scaleOf('date', null, valued('soon', '2025'))).toBeNull()
  })
  test.each([
    [0, 1e-9],
    [-5, 5],
    [1, 1e15],
    [2025, 2026],
    [0.1, 0.3]
  ])('keeps %d and %d inside, in few ticks', (a, b) => {
    const scale = scaleOf('count', 'plan', valued(a, b))
    for (const value of [a, b]) {
      expect(scale?.placeOf(value).from).toBeGreaterThanOrEqual(0)
      expect(scale?.placeOf(value).from).toBeLessThanOrEqual(100)
    }
    expect(scale?.ticks.length).toBeLessThan(9)
  })
})

describe('addresses', () => {
  test('of answers and documents lead back to them', () => {
    const url = new URL(answerAddress('a/b?c#d', 2), 'http://localhost')
    expect(parseAddress(url.pathname, url.hash)).toEqual({ page: 'ask', answerId: 'a/b?c#d', citation: 2 })
    const shared = new URL(sharedAnswerAddress('a', 'Why? & how #1', ['a/b', 'c&d']), 'http://localhost')
    expect(parseAddress(shared.pathname, shared.hash)).toEqual({
      page: 'ask',
      answerId: 'a',
      question: 'Why? & how #1',
      documentIds: ['a/b', 'c&d']
    })
    const chosen = new URL(askAddress(['a/b', 'c&d']), 'http://localhost')
    expect(parseAddress(chosen.pathname, chosen.hash)).toEqual({ page: 'ask', documentIds: ['a/b', 'c&d'] })
    const sentence = 'Is 3% (of £5) #1 & so?'
    const place = new URL(documentAddress('a/b', sentence), 'http://localhost')
    expect(parseAddress(place.pathname, place.hash)).toEqual({ page: 'documents', documentId: 'a/b', sentence })
    expect(addressWithoutCitation('/', '#answer/a/2')).toBe('/#answer/a')
    expect(addressWithoutCitation('/conflicts', '')).toBe('/conflicts')
    const document = new URL(documentAddress('reports/été %2F'), 'http://localhost')
    expect(parseAddress(document.pathname, document.hash)).toEqual({ page: 'documents', documentId: 'reports/été %2F' })
  })
  test('that mean nothing lead to the start', () => {
    for (const hash of ['', '#', '#answer', '#answer/', '#%E0%A4%A', '#main']) {
      expect(parseAddress('/', hash)).toEqual({ page: 'ask' })
    }
  })
})

describe('rows', () => {
  const sectionsIn = (text: string) =>
    sectionsOf(text, blocksOf(text)).map(section =>
      section.type === 'line'
        ? text.slice(section.line.startCharIndex, section.line.endCharIndex)
        : section.rows.map(row => row.map(cell => text.slice(cell.startCharIndex, cell.endCharIndex)))
    )
  test('of equally many cells are one table, all else is lines', () => {
    expect(
      sectionsIn('Before\n\nTown | Fee\n\nAltstadt | €1.50\n\nBad Quellen |\n\n| free\n\nAfter |  | this\nEnd')
    ).toEqual([
      'Before',
      [
        ['Town', 'Fee'],
        ['Altstadt', '€1.50'],
        ['Bad Quellen', ''],
        ['', 'free']
      ],
      'After |  | this',
      'End'
    ])
    expect(sectionsIn('One row | alone')).toEqual(['One row | alone'])
  })
})

describe('words', () => {
  test('tell a time as it is remembered', () => {
    const now = new Date(2026, 2, 30, 0, 30)
    const at = (...when: [number, number, number, number]) => remembered(new Date(...when).toISOString(), now)
    expect(at(2026, 2, 30, 0)).toBe('Today')
    expect(at(2026, 2, 29, 23)).toBe('Yesterday')
    expect(at(2026, 2, 28, 23)).toBe('The last 7 days')
    expect(at(2026, 2, 23, 1)).toBe('The last 7 days')
    expect(at(2026, 2, 22, 23)).toBe('March 2026')
  })
  test('dates are as exact as they are known', () => {
    expect(['2024', '2024-09', '2024-09-30', '2024-09-30T10:00:00Z', 'last May', '2024-99'].map(readableDate)).toEqual([
      '2024',
      'September 2024',
      '30 September 2024',
      '30 September 2024',
      'last May',
      '2024-99'
    ])
  })
  test('what could deceive the eye is not shown', () => {
    expect(shown('\u202E8.9$\u202C\u200B \u2067x\u2069')).toBe('8.9$ x')
  })
  test('only web addresses are links', () => {
    for (const url of hostileUrls) expect(webAddress(url)).toBeUndefined()
    expect(webAddress('https://example.com/a')).toBe('https://example.com/a')
  })
})
