import { expect, test } from 'vitest'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readHtml } from '../../src/documents/read-html.ts'
import { readMarkdown } from '../../src/documents/read-markdown.ts'
import { readText } from '../../src/documents/read-text.ts'
import { processorMs } from '../support/processor-time.ts'

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

function expectLinear(write: (length: number) => string): void {
  const time = (length: number, runs: number) => {
    const text = write(length)
    return processorMs(() => {
      for (const read of [readText, readMarkdown, readHtml]) {
        try {
          buildCorpus([makeDocument('a', read(text))])
        } catch (error) {
          expect(error).toHaveProperty('code', 'nested_too_deep')
        }
      }
    }, runs)
  }
  time(2_000, 1)
  // Eight times the text: a quadratic step would take 64 times as long. The constant forgives what is compiled meanwhile.
  expect(time(80_000, 2)).toBeLessThan(8 * 3 * time(10_000, 3) + 150)
}

test.each(shapes)('reading %j over and over takes time in step with its length', shape => {
  expectLinear(length => shape.repeat(length / shape.length))
})

test.each([
  ['', 'x'],
  ['# a', 'b'],
  ['| a', 'b |'],
  ['--', 'x'],
  ['|--', 'x'],
  ['- a', 'b'],
  ['---\ntitle: a: b', 'c\n---\nx'],
  ['<pre>a', 'b</pre>'],
  ['<td>a', '</td>b']
])('a long gap between %j and %j is read in time in step with its length', (before, after) => {
  expectLinear(length => `${before}${' '.repeat(Math.min(length, 65_000))}${after}\n`)
})
