import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import type { SourceDocument } from '../../src/types/document.ts'
import { processorMs } from '../support/processor-time.ts'
import { textsOf } from './show.ts'

function read(text: string): SourceDocument {
  return makeDocument('page', readText(text))
}

/** A report of two paragraphs with the given lines after it. */
function furnitureAfterReport(...lines: string[]): string[] {
  return textsOf(
    read(['The plan was signed on Monday.', 'It holds $8.9 trillion.', ...lines].join('\n\n')),
    'furniture'
  )
}

describe('what pages put around a report', () => {
  test.each([
    [
      'controls',
      [
        'Like',
        'Add to Favorites',
        '• Share',
        'Show original',
        'View OriginalReply0',
        '12 comments',
        'Read more',
        'Log in / Sign up'
      ]
    ],
    ['counters', ['3', '0/400', '• 3', '* * *']],
    [
      'time stamps',
      ['17h ago', 'Ann B. · 3h', 'NightOwl | 3 days ago', '· 2 days ago', 'Just now', 'July 18, 2025 at 3:15 pm']
    ],
    [
      'notices',
      [
        'This article was machine translated',
        'Summary is being generated',
        'Please enable JavaScript to view this page.',
        '5 min read'
      ]
    ],
    ['bylines and dates', ['By Jane Q. Doe and John Roe', 'Published: July 18, 2025', 'Last updated 2025-07-18']],
    [
      'credits',
      ['Photo: Jane Doe / Agency', 'Growth of the fund market. Source: an institute', 'Image courtesy of the museum']
    ],
    ['tables of contents', ['2.1 Syntax of it. . . . . . . . . . 2', 'Introduction ............ iv']],
    ['tickers and addresses', ['TRUMP0.73%', 'BTC/USD +1.2%', 'Source: https://example.org/a', '#crypto #markets']],
    [
      'small print',
      [
        'Disclaimer: whatever stands here is opinion.',
        '© 2025 Example Media',
        'The content above is for informational purposes only and should not be construed as financial advice.'
      ]
    ],
    ['invitations', ['Scan to download our app', 'Subscribe to our newsletter', 'Follow us on Telegram']],
    ['languages', ['English', 'Deutsch', 'Français (Afrique)', '日本語']]
  ])('%s', (_name, lines) => {
    expect(furnitureAfterReport(...lines)).toEqual(lines.flatMap(line => textsOf(read(line))))
  })

  test('readers and what they say', () => {
    const comments = [
      'Comments',
      'NightOwl',
      '· 17h ago',
      'They hold $1 trillion. I know it.',
      'Reply',
      'Ann B.',
      '3 days ago',
      'Is it so?'
    ]
    const document = read(['The plan was signed on Monday.', 'It holds $8.9 trillion.', ...comments].join('\n'))
    expect(textsOf(document, 'prose')).toEqual(['The plan was signed on Monday.', 'It holds $8.9 trillion.'])
  })

  test('an image described, and its caption under it', () => {
    const furniture = furnitureAfterReport(
      'Gains of the coin in the past six years',
      'Gains of the coin in the past six years. (Source: Curve)',
      'It went on.'
    )
    expect(furniture).toEqual([
      'Gains of the coin in the past six years',
      'Gains of the coin in the past six years.',
      '(Source: Curve)'
    ])
  })

  test('a teaser that comes back in other words', () => {
    const document = read(
      'The plan was signed.\n\nA great move, will 90 trillion of pension money soon enter the market?\n\nIt holds $8.9 trillion.\n\nA bold move, will 90 trillion of pension money soon enter the market?\n\nThat is all.'
    )
    expect(textsOf(document, 'prose')).toEqual(['The plan was signed.', 'It holds $8.9 trillion.', 'That is all.'])
  })
})

describe('what is the report, though it looks like the page', () => {
  test.each([
    [
      'sentences that use the words of pages',
      ['Readers like to share comments.', 'Follow the money.', 'The app has 5 million followers.']
    ],
    [
      'facts in list items',
      ['• Total votes: 1,200', '• 715,000 plans', '• Assets of $8.9 trillion', '• Income and risk']
    ],
    ['short facts', ['Price: $5', 'Members: 12', 'Open 9 to 5 daily on all days', 'Trial period | 30 days']],
    ['what somebody said of advice', ['The SEC said that the guidance does not constitute investment advice.']],
    [
      'sentences that begin like notices',
      [
        'Loading docks at the port hold 300 trucks.',
        'Translated into dollars, the loss was 5 million.',
        'AI-generated images rose 40% in 2024.',
        'Copyright law protects 5 million works.'
      ]
    ],
    ['sentences with a source', ['The market holds $8.9 trillion. Source: ICI']],
    [
      'likenesses with other numbers',
      [
        'Revenue of the firm in the year 2023 was 5 million dollars',
        'Revenue of the firm in the year 2024 was 6 million dollars'
      ]
    ],
    ['a question of its own', ['How large is the market for 401(k) plans in the United States today?']],
    ['who wrote by when', ['By 2024 the market held $9 trillion.', 'Updated rules cover 60 million workers in all.']]
  ])('%s', (_name, lines) => {
    expect(furnitureAfterReport(...lines)).toEqual([])
  })

  test('a sentence that is true of two sections', () => {
    const document = read(
      'EU customers\n\nRefunds take 5 days after we have the goods.\n\nUS customers\n\nRefunds take 5 days after we have the goods.'
    )
    expect(textsOf(document, 'prose')).toHaveLength(2)
    expect(textsOf(document, 'heading')).toEqual(['EU customers', 'US customers'])
  })

  test('the report under a byline with its hour', () => {
    const document = read(
      'A Title Of Some Words\n\nJane Doe\n\n3 hours ago\n\nShare\n\nThe plan was signed. It holds $8.9 trillion.\n\nReply'
    )
    expect(textsOf(document, 'prose')).toEqual(['The plan was signed.', 'It holds $8.9 trillion.'])
    expect(textsOf(document, 'heading')).toEqual(['A Title Of Some Words'])
  })

  test('notes without full stops', () => {
    const notes = ['The budget is $500', 'Bring the laptop on Friday', 'We meet at 5 in the hall']
    expect(textsOf(read(notes.join('\n')), 'prose')).toEqual(notes)
  })
})

describe.each(['seeds', '../shared/seeds'])('the reports of %s', folder => {
  const isThere = existsSync(folder)
  if (!isThere) console.warn(`${folder} is not there: its tests are skipped`)

  test.skipIf(!isThere)('lose no figure to the furniture, and no comment or caption to the report', async () => {
    const { documents, skipped } = await readFolder(folder)
    expect(skipped).toEqual([])
    expect(documents).toHaveLength(5)
    const prose = documents.flatMap(document => textsOf(document, 'prose')).join('\n')
    const furniture = documents.flatMap(document => textsOf(document, 'furniture')).join('\n')
    for (const figure of '71.5 million|60 million|$12.5 trillion|715,000|$8.7 trillion|$12.2 trillion|$9 trillion|$5.3 trillion|$3.2 trillion|$1.4 trillion|5.9 trillion USD|8.9 trillion USD|$100 million|3%|5%|20%|80%|September 30, 2024|March 31, 2025'.split(
      '|'
    )) {
      expect(prose).toContain(figure)
      expect(furniture.replaceAll('TRUMP0.73%', '')).not.toContain(figure)
    }
    for (const noise of [
      '90 trillion',
      '17h ago',
      '401K',
      'grandpa',
      'Optimizer',
      'Curvo',
      'researchandmarkets',
      'Disclaimer',
      'machine translated',
      'Português',
      'qrCode',
      'TRUMP0.73%',
      'robot',
      'Add to Favorites'
    ]) {
      expect(furniture).toContain(noise)
      expect(prose).not.toContain(noise)
    }
  })

  test('a line that all but reads as a byline is told at once, however its letters could be parted', () => {
    expect(processorMs(() => furnitureAfterReport(`By ${'ABCDEFGHIJ'.repeat(5)}!`))).toBeLessThan(1_000)
  })
})
