import { describe, expect, test } from 'vitest'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

/** Whether a line in the middle of a report is taken for what a page puts around it. */
function isFurniture(line: string): boolean {
  const report = ['The plan was signed on Monday.', 'It holds $8.9 trillion.', line, 'It went on and on.']
  const { sentences } = makeDocument('page', readText(report.join('\n\n')))
  return sentences.slice(2, -1).every(({ kind }) => kind === 'furniture')
}

const cases: Record<string, { furniture: string[]; report: string[] }> = {
  'time stamps': {
    furniture: [
      '17h ago',
      'about 3 hours ago',
      'a year ago •',
      'just now',
      '· 2 days ago',
      'July 18, 2025 at 3:15 pm',
      'Ann · 3h',
      'Ann Brown • 2 days ago'
    ],
    report: ['3 years ago the dam broke', '12 hours', 'on 18 Jul 2025, 15:15:10']
  },
  'buttons and menus': {
    furniture: [
      'Reply',
      '3 Replies',
      'OriginalReply',
      'Like Share Reply',
      'Log in or sign up',
      'Comments (12)',
      'Download the report today',
      'Scan to download the app'
    ],
    report: ['Total votes: 1,200', 'Share of gold', 'Follow the leader of the pack', 'Read more.', 'Download it.']
  },
  'who wrote and when': {
    furniture: [
      'By Jane Doe and John van Roe',
      'Written by Jane Doe, The Paper',
      'Published: July 18, 2025',
      'Last updated 2025-07-18 by staff',
      'Date: 18.07.2025',
      '5 min read'
    ],
    report: ['By noon the dam broke', '3 minutes of reading']
  },
  'where a picture is from': {
    furniture: [
      'Photo: Jane Doe',
      'Image courtesy of Agency',
      'Growth of the market. Source: ICI',
      'Chart of sales (Source: ICI)',
      'imageName'
    ],
    report: [
      'Cover story of the year',
      'Assets of $5 million. Source: ICI',
      'The market has grown. Source: ICI',
      'The market grew fast. Source: ICI',
      'qrCode-2'
    ]
  },
  'tickers, addresses, tags and signs': {
    furniture: [
      'TRUMP0.73%',
      'BTC/USD +1.2%',
      '$ABC 5%',
      'https://example.org/a',
      'Source: www.example.org',
      '#crypto #markets @you',
      '***',
      '3'
    ],
    report: ['See https://example.org/a for it', '#1 in the charts', '• 3 4 5']
  },
  notices: {
    furniture: [
      'This article was machine translated',
      'Translated by a machine from French',
      'Summary is being generated',
      'Loading',
      'AI-generated'
    ],
    report: ['Translated into dollars, the loss was 5 million']
  },
  'small print': {
    furniture: [
      'Disclaimer: whatever stands here is opinion.',
      'Risk warning',
      'Copyright 2025 Example Media',
      '© Example',
      'This article is for informational purposes only and is not financial advice.',
      "The views expressed are the author's own opinions and do not represent advice."
    ],
    report: [
      'This article is for informational purposes only.',
      'He said this article is for informational purposes only and is not financial advice.',
      'The law limits liability and warranty.'
    ]
  },
  'contents and headings': {
    furniture: ['2.1 Syntax . . . . . . . . . . 2', 'Introduction ............ iv'],
    report: ['It waited . . . . .', 'The scope of the plan', 'Plan B', 'Plan.', '• Plan', 'Is it so?']
  }
}

for (const [name, { furniture, report }] of Object.entries(cases)) {
  describe(name, () => {
    test.each(furniture)('%s is of the page', line => expect(isFurniture(line)).toBe(true))
    test.each(report)('%s is of the report', line => expect(isFurniture(line)).toBe(false))
  })
}
