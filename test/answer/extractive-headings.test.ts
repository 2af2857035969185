import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

const releases = `# Release notes

## 5.2.0

### Added
- A lever for the left hand

### Fixed
- The lamp no longer flickers.
- The bell rings twice.

## 5.1.0

### Fixed
- The chain stays on its wheel.
`
const commands = `# The loom command

## weave

Weaves a cloth from a pattern.

### Options

- \`--width\`: threads across, 400 where nothing is said

## spin

Spins yarn from wool.

### Options

- \`--twist\`: turns in a metre
- \`--plies\`: strands that are twisted together
`

const footnote = createFootnote({
  indexed: await indexCorpus(
    buildCorpus([makeDocument('releases', readMarkdown(releases)), makeDocument('commands', readMarkdown(commands))])
  ),
  generator: createExtractiveGenerator()
})
const shown = async (question: string) =>
  (await collectAnswer(footnote.ask({ question }))).claims.map(({ text }) => text)

test('what is asked of the outer heading is told from all the sections under it', async () => {
  expect(await shown('What is new in 5.2.0?')).toEqual([
    'A lever for the left hand',
    'The lamp no longer flickers.',
    'The bell rings twice.'
  ])
})

test('what both headings say is told from the inner section alone', async () => {
  expect(await shown('What was fixed in 5.2.0?')).toEqual(['The lamp no longer flickers.', 'The bell rings twice.'])
  expect(await shown('What was fixed in 5.1.0?')).toEqual(['The chain stays on its wheel.'])
})

test('sections of the same name under other headings are told apart', async () => {
  expect(await shown('Which options does spin have?')).toEqual([
    '--twist: turns in a metre',
    '--plies: strands that are twisted together'
  ])
})
