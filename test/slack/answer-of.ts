import type { Answer, Citation } from '../../src/types/answer.ts'

export function citationOf(number: number, citation: Partial<Citation> = {}): Citation {
  return {
    number,
    documentId: `document-${number}`,
    documentTitle: `Report ${number}`,
    url: `https://example.org/${number}`,
    publisher: 'Example Press',
    citedText: 'The fund holds $3 million.',
    startCharIndex: 0,
    endCharIndex: 26,
    attributedBy: 'model',
    ...citation
  }
}

export function answerOf(answer: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    question: 'How large is the fund?',
    status: 'answered',
    text: 'The fund holds $3 million [1].',
    plainText: 'The fund holds $3 million.',
    claims: [],
    citations: [citationOf(1)],
    conflicts: [],
    withheld: [],
    notFound: [],
    incomplete: null,
    modelId: 'mock',
    usage: { inputTokens: 0, outputTokens: 0 },
    durationMs: 1,
    timings: { retrieveMs: 0, conflictsMs: 0, generateMs: 0, verifyMs: 0 },
    ...answer
  }
}
