import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFigures } from '../../../src/text/figures/read-figures.ts'
import { readText } from '../../../src/text/reading.ts'
import { splitSentences } from '../../../src/text/sentences/sentences.ts'

const folders = ['seeds', 'evals/corpora'].map(path => new URL(`../../../${path}/`, import.meta.url))

test('of a sentence that is passed over by its words no figure could have been read', () => {
  const missed: string[] = []
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.md')) continue
      const text = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8')
      for (const [index, { startCharIndex, endCharIndex }] of splitSentences(text).entries()) {
        if (index % 3 > 0) continue
        const sentence = text.slice(startCharIndex, endCharIndex)
        if (readText(sentence).figures.length !== readFigures(sentence).length) missed.push(sentence)
      }
    }
  expect(missed).toEqual([])
})

test.each([
  'It was doubled.',
  'Half of them left.',
  'Dozens were hurt.',
  'They met last May.',
  'It was built in MCMXCIX.',
  'The twenty-first came.',
  'About ¾ of it is gone.',
  'It holds ٣٤ litres.',
  'It takes １２ of them.',
  'It opens at noon.',
  'It fell by two-thirds.'
])('"%s" is read for its figure', sentence => {
  expect(readText(sentence).figures).toEqual(readFigures(sentence))
  expect(readText(sentence).figures.length).toBeGreaterThan(0)
})
