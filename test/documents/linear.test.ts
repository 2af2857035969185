import { expect, test } from 'vitest'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readHtml } from '../../src/documents/formats/read-html.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { expectLinear } from '../support/expect-linear.ts'

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

const readings = [readText, readMarkdown, readHtml]

function expectLinearReading(write: (length: number) => string): void {
  const read = (text: string) => {
    for (const reading of readings) {
      try {
        buildCorpus([makeDocument('a', reading(text))])
      } catch (error) {
        expect(error).toHaveProperty('code', 'nested_too_deep')
      }
    }
  }
  expectLinear({ write, read, short: 10_000, forgivenMs: 150 })
}

test.each(shapes)('reading %j over and over takes time in step with its length', shape => {
  expectLinearReading(length => shape.repeat(length / shape.length))
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
  expectLinearReading(length => `${before}${' '.repeat(Math.min(length, 65_000))}${after}\n`)
})
