import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import type { Answer } from '../../src/types/answer.ts'
import { indexedCorpusOf } from '../support/corpus.ts'
import { scriptedGenerator } from '../support/scripted-generator.ts'

const words = [
  'The market',
  'holds',
  '$8.9 trillion',
  'the U.S.',
  '401(k)',
  'naïve café',
  'cafe\u0301',
  '👩‍👩‍👧‍👦 families',
  '71.5 million',
  'Sept. 30, 2024',
  'e.g.',
  '“quoted”',
  'de\u0301ja\u0300',
  '🇫🇷',
  'plans',
  'grew',
  'by 5%',
  'in 2024',
  'Mr. Smith said',
  '東京',
  'not',
  'more than',
  '𝟠.𝟡',
  '\u200b'
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 9 })
  .chain(parts => fc.constantFrom('.', '?', '!', '…', '').map(end => parts.join(' ') + end))
const separator = fc.constantFrom(' ', '\n', '\r\n', '\r\n\r\n', '\n\n', '  ', '\t')
const text = fc
  .array(fc.tuple(sentence, separator), { minLength: 1, maxLength: 8 })
  .map(pairs => pairs.map(([one, gap]) => one + gap).join(''))
const texts = fc.dictionary(fc.constantFrom('a', 'b', 'sub/c'), text, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map(parts => `${parts.join(' ')}?`)

function expectPointers(answer: Answer, documents: readonly { id: string; text: string }[]): void {
  const textOf = (id: string) => documents.find(document => document.id === id)?.text ?? ''
  for (const citation of answer.citations)
    expect(textOf(citation.documentId).slice(citation.startCharIndex, citation.endCharIndex)).toBe(citation.citedText)
  for (const { figures, citations } of answer.claims)
    for (const figure of figures) {
      const citation = answer.citations[figure.citation - 1]
      expect(citations).toContain(figure.citation)
      expect(figure.startCharIndex).toBeGreaterThanOrEqual(citation?.startCharIndex ?? Number.NaN)
      expect(figure.endCharIndex).toBeLessThanOrEqual(citation?.endCharIndex ?? Number.NaN)
    }
}

describe('every citation points at what it quotes', () => {
  test.prop([texts, question], { numRuns: 400 })('in keyless answers', async (files, asked) => {
    const indexed = indexedCorpusOf(files)
    const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
    expectPointers(await collectAnswer(footnote.ask({ question: asked })), indexed.corpus.documents)
  })

  test.prop([texts, question], { numRuns: 200 })('in answers that repeat the prompt', async (files, asked) => {
    const indexed = indexedCorpusOf(files)
    const generator = scriptedGenerator(({ passages }) =>
      passages
        .flatMap(({ number, sentences }) => sentences.map((one, index) => `${one.text} [${number}.${index + 1}]`))
        .join('\n')
    )
    expectPointers(
      await collectAnswer(createFootnote({ indexed, generator }).ask({ question: asked })),
      indexed.corpus.documents
    )
  })
})
