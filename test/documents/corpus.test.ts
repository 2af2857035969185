import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { evidenceFromFacts, evidenceOf } from '../../src/documents/evidence.ts'
import { readHtml } from '../../src/documents/formats/read-html.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import type { SourceDocument } from '../../src/types/document.ts'

function read(text: string, id = 'a') {
  return makeDocument(id, readMarkdown(text))
}

describe('buildCorpus', () => {
  test('cuts passages that overlap by one sentence, stay under their heading and leave furniture out', () => {
    const sentences = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `Sentence number ${from + index} stands here.`).join(' ')
    const document = read(
      `Opening words here.\n\n# One\n\n${sentences(1, 8)}\n\nRead more\n\n${sentences(8, 10)}\n\n# Two\n\nThe last one.`
    )
    const { passages } = buildCorpus([document])
    const textOf = (index: number) => {
      const { startCharIndex = 0, endCharIndex = 0 } = document.sentences[index] ?? {}
      return document.text.slice(startCharIndex, endCharIndex)
    }
    const numbers = passages.map(({ firstSentence, endSentence }) =>
      Array.from({ length: endSentence - firstSentence }, (_, index) => textOf(firstSentence + index))
        .filter(text => text !== 'Read more')
        .map(text => /\d+/.exec(text)?.[0] ?? text)
        .join(' ')
    )
    expect(numbers).toEqual(['Opening words here.', '1 2 3 4 5', '5 6 7', '7 8 9', 'The last one.'])
    expect(passages.map(({ firstSentence }) => evidenceOf(document, 0, firstSentence).heading)).toEqual([
      undefined,
      'One',
      'One',
      'One',
      'Two'
    ])
  })

  test('the version follows the content', () => {
    const version = (...texts: string[]) => buildCorpus(texts.map((text, index) => read(text, String(index)))).version
    expect(version('One.', 'Two.')).toBe(version('One.', 'Two.'))
    expect(
      new Set([
        version('One.', 'Two.'),
        version('One.'),
        version('One.T', 'wo.'),
        version('One.', 'Two'),
        version('Two.', 'One.'),
        version('# One\n\n# Two\n\n# Three\n\nFour.'),
        version('# One\n\n# Two\n\n## Three\n\nFour.')
      ]).size
    ).toBe(7)
  })

  const words = fc.constantFrom(
    'Word',
    'word. ',
    '$8.9 ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    'U.S. ',
    '👍🏽',
    'e\u0301',
    '? ',
    '\r\n',
    '**',
    '17h ago',
    'Reply\n',
    '”',
    '|'
  )
  property.prop([fc.array(words, { maxLength: 80 })], { numRuns: 300 })(
    'every prose sentence is in a passage, no other is, for any text',
    parts => {
      for (const document of [makeDocument('t', readText(parts.join(''))), read(parts.join(''))]) {
        const { passages } = buildCorpus([document])
        const covered = new Set<number>()
        for (const { firstSentence, endSentence } of passages) {
          expect(document.sentences[firstSentence]?.kind).toBe('prose')
          expect(document.sentences[endSentence - 1]?.kind).toBe('prose')
          for (let index = firstSentence; index < endSentence; index++) {
            expect(document.sentences[index]?.kind).not.toBe('heading')
            covered.add(index)
          }
        }
        for (const [index, { kind, startCharIndex, endCharIndex }] of document.sentences.entries()) {
          if (kind === 'prose') expect(covered.has(index)).toBe(true)
          expect(document.text.slice(startCharIndex, endCharIndex).trim()).not.toBe('')
        }
      }
    }
  )
})

describe('evidenceOf', () => {
  test('knows the sentence before in its block, the heading above and the title, and is the same object each time', () => {
    const document = { ...read('# The market\n\nIt grew. It fell.\n\nIt rose.'), publishedAt: '2025-07-18' }
    const fell = evidenceOf(document, 0, 2)
    expect(fell).toMatchObject({
      text: 'It fell.',
      heading: 'The market',
      title: 'The market',
      publishedAt: '2025-07-18'
    })
    expect(fell.previous).toBe(evidenceOf(document, 0, 1))
    expect(evidenceOf(document, 0, 3).previous).toBeUndefined()
    expect(evidenceOf(document, 0, 2)).toBe(fell)
  })

  test('knows the headings over its heading: those farther out, by the markup or by how they are written', () => {
    const pathsOf = (document: SourceDocument) =>
      document.sentences.flatMap(({ kind }, index) => {
        const { text, outerHeadings = [], heading } = evidenceOf(document, 0, index)
        return kind === 'prose' ? [[...outerHeadings, heading, text].join(' > ')] : []
      })
    const changes =
      '# Changes\n\n## 3.1\n\n### Added\n\nBatches came.\n\n### Fixed\n\nPolls end.\n\n## 3.0\n\nIt began.\n\nQuestions\n===\n\n**Is it free?**\nIt is.\n\n**Is it quick?**\nVery.'
    const paths = [
      '3.1 > Added > Batches came.',
      '3.1 > Fixed > Polls end.',
      '3.0 > It began.',
      'Questions > Is it free? > It is.',
      'Questions > Is it quick? > Very.'
    ]
    expect(pathsOf(read(changes))).toEqual(paths)
    const page = `<h1>Changes</h1><h2>3.1</h2><h4>Added</h4><p>Batches came.</p><h4>Fixed</h4><p>Polls end.</p><h2>3.0</h2><p>It began.</p>`
    expect(pathsOf(makeDocument('a', readHtml(page)))).toEqual(paths.slice(0, 3))
    const plain =
      'The pump\n\n1. Service\n\n1.1 Filters\n\nThey are changed in May.\n\n2. Storage\n\nKeep it dry.\n\nWARRANTY\n\nClaims\n\nThey are sent by post.'
    expect(pathsOf(makeDocument('a', readText(plain)))).toEqual([
      '1. Service > 1.1 Filters > They are changed in May.',
      '2. Storage > Keep it dry.',
      'WARRANTY > Claims > They are sent by post.'
    ])
  })

  test('is another object where another generation has the document at another place, and each finds its own', () => {
    const document = read('It grew. It fell.')
    const before = evidenceOf(document, 0, 1)
    const after = evidenceOf(document, 3, 1)
    expect([before.source, after.source]).toEqual([0, 3])
    expect(evidenceOf(document, 0, 1)).toBe(before)
    expect(evidenceOf(document, 3, 1)).toBe(after)
  })

  test('a paragraph of ten thousand sentences is no trouble', () => {
    const document = read('It grew. '.repeat(10_000))
    expect(evidenceOf(document, 0, 9_999).previous).toBe(evidenceOf(document, 0, 9_998))
  })

  test('the facts that somebody posts', () => {
    const facts = evidenceFromFacts([{ text: 'It grew. It fell.\n\nIt rose.', title: 'T' }, { text: 'Two.' }])
    expect(facts.map(({ text, source, previous }) => [text, source, previous?.text])).toEqual([
      ['It grew.', 0, undefined],
      ['It fell.', 0, 'It grew.'],
      ['It rose.', 0, undefined],
      ['Two.', 1, undefined]
    ])
  })
})
