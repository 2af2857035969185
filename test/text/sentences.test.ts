import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences/sentences.ts'
import { anyText } from '../support/any-text.ts'
import { expectLinear } from '../support/expect-linear.ts'

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(span => text.slice(span.startCharIndex, span.endCharIndex))
}

describe('splitSentences', () => {
  // Each row is a text as its sentences.
  test.each([
    [
      'abbreviated names',
      ['The U.S. market grew.', 'Mr. Lee and J. K. Rowling saw it.', 'He left the U.S.', 'The order stands.']
    ],
    ['figures', ['It holds $8.9 trillion.', '401(k) plans grew 3.5% to 1,000.25 points.', '12 rose.']],
    [
      'dates and times',
      ['As of Sept. 30, 2024, it stood.', 'It ended at 5 p.m. Monday.', 'It opened at 9 a.m.', 'Then it rained.']
    ],
    ['abbreviations before numbers', ['See No. 5, Fig. 3 and p. 12.', 'The answer was no.', 'Five left.']],
    [
      'latin abbreviations',
      ['Some coins, e.g. Bitcoin, i.e. money, fell.', 'Gold, oil, etc.', 'They rose.', 'Lee et al. (2020) agree.']
    ],
    ['companies', ['Apple Inc. Chief Executive Tim Cook came.', 'He works at Apple Inc.', 'The shares rose.']],
    [
      'quotations',
      ['“It is over,” he said.', '“Is it over?” Desai asked.', '"Wait!" she cried.', '“It is.', 'It was,” he said.']
    ],
    ['ellipses', ['He waited... then left.', 'He waited...', 'Then he left.', '… and so on.']],
    ['brackets', ['(He left.', 'She stayed.)', 'Then (approx. five) came.']],
    ['references', ['One fact.[3]', 'Another fact.[4][5]', 'The end.']],
    [
      'a lost space',
      ['It was for retirement.The next day came.', 'Use Node.js or example.com today.'].flatMap(text =>
        text.split(/(?<=retirement\.)/)
      )
    ],
    [
      'contracted openers',
      ['He left the U.S.', "It's over.", 'They met Hun Sen.', 'Other figures agreed.', 'It was R&B.', 'Carey left.']
    ],
    ['a title in lower case', ['He spoke.', '“bob’s game” is a game.', 'He said so.', 'The (golden) dome stood.']],
    ['a spaced ellipsis', ['There was a feeling of . . . menace in it.', 'He left.']],
    ['a quotation that is introduced', ['“Is it so?”', 'He said, “It is.”', 'They left.']],
    ['capitals throughout', ['MR. SMITH SAW NO. 5 OF THE U.S. FLEET.', 'IT LEFT.']],
    ['a lower-case brand', ['The market fell.', 'iPhone sales rose.']],
    [
      'a text without capitals',
      ['the u.s. order is signed by mr. smith, e.g. the plan of apple inc. itself.', 'it allows crypto.']
    ],
    ['east asian full stops', ['今日は雨。', '明日は晴れ！', '「はい。」と言った。']],
    ['cells of a table', ['Item no. | Size | Is it new? | Price']],
    ['exclamations', ['Yahoo! said so.', 'Wow!!', 'Great.']]
  ])('%s', (_name, sentences) => {
    const text = sentences.reduce((all, next) => (/[。！]$|retirement\.$/.test(all) ? all + next : `${all} ${next}`))
    expect(sentencesOf(text)).toEqual(sentences)
  })

  test('ends headings and list items at the line, which have no full stop', () => {
    expect(
      sentencesOf(
        'The scope of the market\nA plan is a plan. It is.\n\n1. First item\n2. Second item\n- Third\n• Fourth'
      )
    ).toEqual([
      'The scope of the market',
      'A plan is a plan.',
      'It is.',
      '1. First item',
      '2. Second item',
      '- Third',
      '• Fourth'
    ])
  })

  test('reads on over the line breaks of a text that was wrapped at a fixed width', () => {
    const text =
      'This paragraph was wrapped by hand at some sixty letters, so\nthat each line is full and the word after it, be it Donald\nTrump or another, would not have fit on it. A second one may\nfollow, too.'
    expect(sentencesOf(text)).toHaveLength(2)
    expect(sentencesOf(text.replaceAll('\n', '\r\n'))).toHaveLength(2)
  })

  test('a blank line always ends a sentence', () => {
    expect(sentencesOf('signed by\n\nDonald Trump')).toEqual(['signed by', 'Donald Trump'])
    expect(sentencesOf('signed by\r\n \t\r\nDonald Trump')).toEqual(['signed by', 'Donald Trump'])
  })

  const piece = fc.constantFrom(
    ...[
      '. ',
      '.',
      '? ',
      '! ',
      '…',
      '。',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '\t',
      '"',
      '”',
      '(',
      ')',
      '[3]',
      '👍🏽',
      '👨‍👩‍👧',
      'e\u0301',
      '\u0301'
    ],
    ...[
      'U.S.',
      'Mr.',
      '$8.9',
      '401(k)',
      'Sept.',
      'No.',
      'p.m.',
      'word',
      'Word',
      'A',
      '5',
      '1.',
      '- ',
      '—',
      'は',
      '\ud800',
      '\u2028',
      '\u00a0'
    ]
  )
  property.prop(
    [
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
        anyText(80)
      )
    ],
    {
      numRuns: 1_000
    }
  )('spans stand in order, do not overlap and cover every character that is not white space', text => {
    let end = 0
    for (const span of splitSentences(text)) {
      expect(span.startCharIndex).toBeGreaterThanOrEqual(end)
      expect(span.endCharIndex).toBeGreaterThan(span.startCharIndex)
      expect(text.slice(end, span.startCharIndex).trim()).toBe('')
      const sentence = text.slice(span.startCharIndex, span.endCharIndex)
      expect(sentence).toBe(sentence.trim())
      end = span.endCharIndex
    }
    expect(text.slice(end).trim()).toBe('')
  })

  test('cuts what no person wrote as one sentence, but inside no character', () => {
    for (const text of ['👍'.repeat(5_000), 'x'.repeat(9_001), 'ab '.repeat(4_000)]) {
      const sentences = sentencesOf(text)
      expect(sentences.length).toBeGreaterThan(1)
      expect(sentences.join('')).toHaveLength(text.length - (text.startsWith('ab') ? sentences.length : 0))
      for (const sentence of sentences) expect(sentence.isWellFormed()).toBe(true)
    }
  })

  test.each([
    '.',
    '. ',
    'a.',
    '\n',
    'a\n',
    '"',
    '?" A',
    '.[1]',
    'A. ',
    '\u0301',
    '👍',
    '(',
    '1. ',
    'U.S. ',
    '. »',
    'a.B ',
    '…',
    '。'
  ])('is linear on %j repeated', shape => {
    const write = (length: number) => shape.repeat(length / shape.length)
    expectLinear({ write, read: splitSentences, short: 40_000, forgivenMs: 60 })
  })
})

test.each([
  ['He left. “bob” came.', ['He left.', '“bob” came.']],
  [
    'J. Smith came. Plan A. The end. Vitamin C. it is not.',
    ['J. Smith came.', 'Plan A.', 'The end.', 'Vitamin C. it is not.']
  ],
  ['He met (Apple Inc.) Trump came.', ['He met (Apple Inc.)', 'Trump came.']],
  ['See p. 12. U.S. 401(k) plans. In the U.S. 5 left.', ['See p. 12.', 'U.S. 401(k) plans.', 'In the U.S. 5 left.']],
  ['It fell 3 p.c. in May. It was no. 5 of it.', ['It fell 3 p.c. in May.', 'It was no. 5 of it.']],
  ['1. First. 2.3. Second.', ['1. First.', '2.3.', 'Second.']],
  ['It is so.[3][12] Then.', ['It is so.[3][12]', 'Then.']],
  ['Il dit « oui. » Puis il part.', ['Il dit « oui. »', 'Puis il part.']],
  ['He said “It is over.” “Is it?” They left.', ['He said “It is over.”', '“Is it?”', 'They left.']],
  [
    '“Is it over?” Kush Desai asked. “Is it over?” Desai said that it is.',
    ['“Is it over?” Kush Desai asked.', '“Is it over?”', 'Desai said that it is.']
  ],
  ['He waited… Then he left. He waited… then he left.', ['He waited…', 'Then he left.', 'He waited… then he left.']],
  ['Well?! Yes!! no.', ['Well?!', 'Yes!! no.']],
  ['The fund grew. eBay fell. iPhones rose.', ['The fund grew.', 'eBay fell.', 'iPhones rose.']],
  ['a.b.c. went. He has a B.A. in art.', ['a.b.c. went.', 'He has a B.A. in art.']],
  [
    'The end.Then came it. The end.x Then. See end.A man.',
    ['The end.', 'Then came it.', 'The end.x Then.', 'See end.', 'A man.']
  ],
  ['It was so. — He left. It was so. - it left.', ['It was so.', '— He left.', 'It was so. - it left.']],
  ['Prof. Smith and Gen. Lee met Capt. Cook.', ['Prof. Smith and Gen. Lee met Capt. Cook.']],
  [
    'He left at 5. 12 came. He saw Fig. 3. It was Sept. 5.',
    ['He left at 5.', '12 came.', 'He saw Fig. 3.', 'It was Sept. 5.']
  ],
  [
    'Line one,\nline two of it goes on here and here and here, which\nends here.',
    ['Line one,', 'line two of it goes on here and here and here, which\nends here.']
  ],
  [
    'A heading that is long enough to be one of forty letters\nThe text begins.',
    ['A heading that is long enough to be one of forty letters', 'The text begins.']
  ],
  ['- item one\n- item two\nA (b) c\n(c) item', ['- item one', '- item two', 'A (b) c', '(c) item']]
])('%j is cut where its sentences end', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

describe('where a text is wrapped at one width throughout', () => {
  const wrapped = `The keeper of the lock writes down each boat that passes through
it, with the hour of the day and with what its owner has paid for
it and with the number of people that it had on board then.`
  const text = (last: string) => [wrapped, wrapped, wrapped, last].join('\n\n')

  test('a full line goes on whatever the next begins with', () => {
    const last = '    Boats of the fire brigade pass at any time of the day (see\n    Rule 12).'
    expect(sentencesOf(text(last)).at(-1)).toBe(last.trim())
    expect(sentencesOf(last)).toHaveLength(2)
  })

  test.each([
    ['is not full', 'Boats of the fire brigade pass at any time\nRule 12 says so.'],
    ['has ended', 'Boats of the fire brigade pass the lock at any time of day, too.\nRule 12 says so.'],
    ['is code', 'lock --open --boat "fire brigade" --at any --free --log all.txt;\nlock --close'],
    ['is followed by an item', 'Boats of the fire brigade pass the lock at any time of the day or\n- Rule 12']
  ])('but not a line that %s', (_, last) => {
    expect(sentencesOf(text(last)).slice(-2)).toEqual(last.split('\n'))
  })
})
