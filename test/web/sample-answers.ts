import type { Answer, AnswerPart, Citation, Claim, ClaimFigure } from '../../src/types/answer.ts'
import type { AnswerConflict, CorpusConflict, SourceCitation } from '../../src/types/conflict.ts'
import type { Document } from '../../src/types/document.ts'

/** Documents, answers and conflicts as a server would send them: invented reports with invented sentences. */
export const sampleDocuments: Document[] = [
  {
    id: 'reports/crypto-unlock',
    title: 'Retirement savers may soon hold crypto',
    publisher: 'Coin Ledger',
    publishedAt: '2025-07-18',
    url: 'https://example.com/crypto-unlock',
    text: [
      'Retirement savers may soon hold crypto',
      'An order that is being prepared would let savers add digital assets to workplace plans. Until now these plans have held stocks and bonds.',
      'Fidelity brought out a retirement account with crypto in April 2025. The firm looks after $5.9 trillion.',
      'How large is the market?',
      'A workplace plan takes part of each pay cheque before tax. On 30 September 2024 there were more than 715,000 such plans, which held $8.9 trillion. Most of it sits in mutual funds.',
      'Abroad, one British scheme has put 3% of its fund into Bitcoin.',
      'Share this page. Subscribe. Comments (3)'
    ].join('\n\n')
  },
  {
    id: 'reports/market-moves',
    title: 'An order could open the pension market',
    publisher: 'Gate Review',
    publishedAt: '2025-07-19',
    text: [
      'The order would reach far into the savings of American workers.',
      'Workplace plans of the 401(k) type held $8.7 trillion on 31 March 2025, out of $12.2 trillion in all plans to which employers contribute. Fidelity followed with a crypto account in May.',
      'Private funds hope for a share of it.'
    ].join('\n\n')
  },
  {
    id: 'reports/first-reactions',
    title: 'First reactions to the order',
    publisher: 'Block Daily',
    publishedAt: '2025-07-18',
    text: 'The 401(k) market is worth 8.9 trillion USD. More than 71.5 million people take part in it. Traders welcomed the news.'
  },
  {
    id: 'reports/order-signed',
    title: 'The order is to be signed next week',
    publisher: 'Ledger Line',
    publishedAt: '2025-08-07',
    text: 'Officials speak of a retirement market of $12.5 trillion. The order would give 60 million workers access. It is to be signed next week.'
  }
]

export function citeSource(documentId: string, sentence: string): SourceCitation {
  const document = sampleDocuments.find(({ id }) => id === documentId)
  const startCharIndex = document?.text.indexOf(sentence) ?? -1
  if (!document || startCharIndex < 0) throw new Error(`${documentId} does not hold: ${sentence}`)
  const { title, publisher, publishedAt, url } = document
  return {
    documentId,
    documentTitle: title,
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt }),
    ...(url && { url }),
    citedText: sentence,
    startCharIndex,
    endCharIndex: startCharIndex + sentence.length
  }
}

const cite = (number: number, documentId: string, sentence: string): Citation => ({
  ...citeSource(documentId, sentence),
  number,
  attributedBy: 'model'
})

const citations = [
  cite(
    1,
    'reports/crypto-unlock',
    'On 30 September 2024 there were more than 715,000 such plans, which held $8.9 trillion.'
  ),
  cite(2, 'reports/first-reactions', 'The 401(k) market is worth 8.9 trillion USD.'),
  cite(
    3,
    'reports/market-moves',
    'Workplace plans of the 401(k) type held $8.7 trillion on 31 March 2025, out of $12.2 trillion in all plans to which employers contribute.'
  ),
  cite(4, 'reports/order-signed', 'Officials speak of a retirement market of $12.5 trillion.')
] as const

/** A figure of a claim, found in the sentence of its citation. */
function figure(citation: Citation, text: string, asWritten: string, rest: Partial<ClaimFigure> = {}): ClaimFigure {
  const startCharIndex = citation.startCharIndex + citation.citedText.indexOf(asWritten)
  const endCharIndex = startCharIndex + asWritten.length
  const value = Number.parseFloat(text.replace(/[^\d.]/g, ''))
  return {
    text,
    kind: 'money',
    value,
    unit: 'USD',
    verdict: 'stated',
    measure: { text: null, verb: null, of: null, asOf: null },
    citation: citation.number,
    startCharIndex,
    endCharIndex,
    ...rest
  }
}

/** A claim from its text with markers: "It held $8.9 trillion [1]." */
export function claim(marked: string, figures: ClaimFigure[] = [], origin: Claim['origin'] = 'model'): Claim {
  const anchors: Claim['anchors'] = []
  let text = ''
  let at = 0
  for (const found of marked.matchAll(/ ?\[(\d+)\]/g)) {
    text += marked.slice(at, found.index)
    anchors.push({ citation: Number(found[1]), charIndex: text.length })
    at = found.index + found[0].length
  }
  text += marked.slice(at)
  const numbers = [...new Set(anchors.map(({ citation }) => citation))]
  return { text, verdict: 'supported', citations: numbers, anchors, origin, figures }
}

const claims = [
  claim('On 30 September 2024 the 401(k) market held $8.9 trillion in more than 715,000 plans [1][2].', [
    figure(citations[0], '$8.9 trillion', '$8.9 trillion'),
    figure(citations[0], '715,000 plans', '715,000', { kind: 'count', unit: 'plan' }),
    figure(citations[1], '$8.9 trillion', '8.9 trillion USD')
  ]),
  claim('Half a year later it stood at $8.7 trillion [3].', [figure(citations[2], '$8.7 trillion', '$8.7 trillion')]),
  claim(
    'Another report gives $12.5 trillion, without a date [4].',
    [figure(citations[3], '$12.5 trillion', '$12.5 trillion')],
    'footnote'
  )
]

const sizes: AnswerConflict = {
  subject: 'size of the 401(k) market',
  kind: 'money',
  unit: 'USD',
  readings: [
    { text: '$8.7 trillion', value: 8.7e12, asOf: '2025-03-31', citations: [3] },
    { text: '$8.9 trillion', value: 8.9e12, asOf: '2024-09-30', citations: [1, 2] },
    { text: '$12.5 trillion', value: 12.5e12, asOf: null, citations: [4] }
  ],
  explanation: 'Two of the readings are of different dates; the third does not say when it was measured.'
}

export const sampleConflicts: CorpusConflict[] = [
  {
    ...sizes,
    readings: sizes.readings.map(reading => ({
      ...reading,
      citations: citations
        .filter(({ number }) => reading.citations.includes(number))
        .map(({ number, attributedBy, ...source }) => source)
    }))
  },
  {
    subject: 'month in which Fidelity brought out its account',
    kind: 'date',
    unit: null,
    readings: [
      {
        text: 'April 2025',
        value: '2025-04',
        asOf: null,
        citations: [
          citeSource('reports/crypto-unlock', 'Fidelity brought out a retirement account with crypto in April 2025.')
        ]
      },
      {
        text: 'May',
        value: '2025-05',
        asOf: null,
        citations: [citeSource('reports/market-moves', 'Fidelity followed with a crypto account in May.')]
      }
    ],
    explanation: 'Nothing in the sources explains the difference.'
  },
  {
    subject: 'people covered',
    kind: 'count',
    unit: 'person',
    readings: [
      {
        text: '60 million workers',
        value: 60e6,
        asOf: null,
        citations: [citeSource('reports/order-signed', 'The order would give 60 million workers access.')]
      },
      {
        text: '71.5 million people',
        value: 71.5e6,
        asOf: null,
        citations: [citeSource('reports/first-reactions', 'More than 71.5 million people take part in it.')]
      }
    ],
    explanation: 'Nothing in the sources explains the difference.'
  },
  {
    subject: 'signing of the order',
    kind: 'state',
    unit: null,
    readings: [
      {
        text: 'being prepared',
        value: 'being prepared',
        asOf: null,
        citations: [
          citeSource(
            'reports/crypto-unlock',
            'An order that is being prepared would let savers add digital assets to workplace plans.'
          )
        ]
      },
      {
        text: 'to be signed next week',
        value: 'to be signed next week',
        asOf: null,
        citations: [citeSource('reports/order-signed', 'It is to be signed next week.')]
      }
    ],
    explanation: 'The reports are of different days.'
  }
]

export const marketQuestion = 'How large is the 401(k) market?'

export const marketAnswer: Answer = {
  id: 'market',
  question: marketQuestion,
  status: 'answered',
  text: claims.map(({ text }) => text).join(' '),
  plainText: claims.map(({ text }) => text).join(' '),
  claims,
  citations: [...citations],
  conflicts: [sizes],
  withheld: [],
  notFound: [],
  incomplete: null,
  modelId: 'sample-model',
  usage: { inputTokens: 900, outputTokens: 80 },
  durationMs: 1_840,
  timings: { retrieveMs: 4, conflictsMs: 6, generateMs: 1_800, verifyMs: 30 }
}

export const withheldSentence = {
  text: 'The market will grow to $15 trillion by 2030.',
  issues: [
    {
      code: 'figure_mismatch' as const,
      message: 'The figure “$15 trillion” stands in none of the cited sentences.',
      claimed: '$15 trillion',
      found: '$12.5 trillion'
    }
  ]
}

export const abstainedAnswer: Answer = {
  ...marketAnswer,
  id: 'abstained',
  status: 'abstained',
  text: '',
  plainText: '',
  claims: [],
  citations: [],
  conflicts: [],
  notFound: [{ text: 'the price of gold', nearestDocumentIds: ['reports/crypto-unlock', 'reports/market-moves'] }]
}

/** The same with a sentence that comes near, as it stands in a sample document. */
export const abstainedNearAnswer: Answer = {
  ...abstainedAnswer,
  notFound: abstainedAnswer.notFound.map(missing => ({
    ...missing,
    nearestSentences: [citeSource('reports/market-moves', 'Private funds hope for a share of it.')]
  }))
}

/** What is sent before the answer itself: the parts that tell of it one by one. */
export function partsOf(answer: Answer): AnswerPart[] {
  const known = new Set<number>()
  return [
    {
      type: 'passages',
      data: {
        passages: sampleDocuments.flatMap((document, index) =>
          [1, 2].map(half => ({
            number: index * 2 + half,
            documentId: document.id,
            documentTitle: document.title,
            startCharIndex: 0,
            endCharIndex: document.text.length
          }))
        )
      }
    },
    { type: 'conflicts', data: { conflicts: answer.claims.length > 0 ? sampleConflicts.slice(0, 2) : [] } },
    ...answer.claims.map((shown): AnswerPart => {
      const fresh = answer.citations.filter(({ number }) => shown.citations.includes(number) && !known.has(number))
      for (const { number } of fresh) known.add(number)
      return { type: 'claim', data: { claim: shown, citations: fresh } }
    }),
    ...answer.withheld.map((data): AnswerPart => ({ type: 'withheld', data }))
  ]
}
