import { expect, test } from 'vitest'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readHtml } from '../../src/documents/read-html.ts'
import { readMarkdown } from '../../src/documents/read-markdown.ts'
import { readText } from '../../src/documents/read-text.ts'

const shapes = [
  ...[
    '>',
    '[',
    '*',
    '_',
    '`',
    '\\',
    '~',
    '#',
    '<a',
    '&#',
    '![a](',
    '[a](b',
    '[[a]',
    '**a ',
    '- ',
    '> ',
    '| a |\n',
    '- a\n',
    '# a\n'
  ],
  ...[
    '---\n',
    'a\n---\n',
    '```\n',
    'a\n\n',
    'Like\n',
    '17h ago\nX\n',
    'English\n',
    'Source: ',
    '. Source: ',
    'http://',
    'By A '
  ],
  ...[
    'a b c d e f g h i j k?\n',
    'not intended ',
    '. . ',
    '. . . . . 1\n',
    'this page ',
    '(c) ',
    '1 ',
    '@a ',
    '<p>',
    '<b>x</b>',
    '<td>',
    '&amp;'
  ]
]

test.each(shapes)('reading %j over and over takes time in step with its length', shape => {
  const time = (length: number) => {
    const text = shape.repeat(length / shape.length)
    const start = performance.now()
    for (const read of [readText, readMarkdown, readHtml]) {
      try {
        buildCorpus([makeDocument('a', read(text))])
      } catch (error) {
        expect(error).toHaveProperty('code', 'nested_too_deep')
      }
    }
    return performance.now() - start
  }
  time(2_000)
  const short = Math.min(time(10_000), time(10_000))
  // Eight times the text: a quadratic step would take 64 times as long. The constant forgives a busy machine.
  expect(time(80_000)).toBeLessThan(8 * 3 * short + 150)
})
