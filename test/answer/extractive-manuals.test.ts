import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus, indexText } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readHtml } from '../../src/documents/formats/read-html.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readFolder } from '../../src/documents/read-folder.ts'

const manual = `# The weather station

- How do I mount the mast?

## Setting the clock
The clock keeps its time for a year. Radio masts set it again each night.

1. Press the button twice.
2. Turn the knob to the hour.
3. Press the button once more.
4. Wait for the second tone.

The clock beeps when someone sets an hour that is past.

## The display stays dark
The battery was put in the wrong way round. Take it out and turn it.

## Sending readings
Readings are sent with a call:

\`\`\`js
const station = open({ port: 4000 })
station.send({ first: readings })
\`\`\`

Sending fails without a network. The station sends rain, wind and light to the first server that answers.

## Messages

- Error 12: gauge lost

Connect the gauge again and wait for a minute.

The gauge holds 40 mm of rain.

## Switches

| Switch | Default | |
| --- | --- | --- |
| --dry-run | off | prints what would be sent |
| STATION_KEY_FILE | | where the key is read, which works once |
| STATION_KEY | | without it readings are kept on the station |
| MAX_SEND_TRIES | 5 | tries before a reading is dropped |

Runs on a dry day need no heating.

## Guarantee

| Bought | Repaired for |
| --- | --- |
| under 2 years ago | free |
| 2 to 5 years ago | £20 |
| over 5 years ago | £90 |

The mast was replaced in May. The offer of a second mast was rejected: the roof does not carry it.

## Can I paint the housing?
No. Paint closes the vents.

## What people see

| what you see | what to do |
| --- | --- |
| F7 | Press the button for a minute. |
| rain is not counted | Is the funnel clean? Is the lid off? |
| wind is not counted | Is the mast upright? |

The station is opened only in dry weather, since damp harms the board.

If the hour is wrong, set the clock or move the mast.
`
const page = `<h1>Returns</h1><h2>How to return a station</h2><ul><li>Pack the station.</li><li>Print the label.</li>
<li>Close the box with tape.</li><li>Take the box to a post office.</li></ul><p>Money is paid back within a week. It goes to the card.</p>`

const footnote = createFootnote({
  indexed: await indexCorpus(
    buildCorpus([makeDocument('manual', readMarkdown(manual)), makeDocument('page', readHtml(page))])
  ),
  generator: createExtractiveGenerator()
})
const ask = (question: string) => collectAnswer(footnote.ask({ question }))
const shown = async (question: string) => (await ask(question)).claims.map(({ text }) => text)

test('steps under the heading that names the deed are told to their end, each on its line', async () => {
  const steps = ['Pack the station.', 'Print the label.', 'Close the box with tape.', 'Take the box to a post office.']
  expect(await shown('How do I return a station?')).toEqual(steps)
  expect((await shown('How do I set the clock?')).slice(-1)).toEqual(['Wait for the second tone.'])
})

test('code is told after what leads to it, whole and as it is written', async () => {
  const { claims, plainText, withheld } = await ask('How do I send readings?')
  expect(claims.map(({ text }) => text)).toEqual([
    'Readings are sent with a call:',
    'const station = open({ port: 4000 })',
    'station.send({ first: readings })'
  ])
  expect(plainText.split('\n')).toHaveLength(3)
  expect(withheld).toEqual([])
})

test('who asks for no code gets none', async () => {
  expect((await shown('What does the station send first?'))[0]).toMatch(/^The station sends rain/)
})

test('an entry of a table of contents answers nothing', async () => {
  expect(await shown('How do I mount the mast?')).not.toContain('How do I mount the mast?')
})

test('below the message that somebody pasted stands what to do', async () => {
  expect(await shown('Error 12: gauge lost')).toEqual([
    'Connect the gauge again and wait for a minute.',
    'The gauge holds 40 mm of rain.'
  ])
})

test('a heading that says what is asked about is explained by what stands below it', async () => {
  expect((await shown('Why does the display stay dark?'))[0]).toBe('The battery was put in the wrong way round.')
})

test('what follows a colon gives a reason', async () => {
  expect(await shown('Why was the second mast rejected?')).toEqual([
    'The offer of a second mast was rejected: the roof does not carry it.'
  ])
})

test('"why can I not" is answered by what allows it in some cases only', async () => {
  expect(await shown("Why can't the station be opened in rainy weather?")).toEqual([
    'The station is opened only in dry weather, since damp harms the board.'
  ])
})

test('"No." is told with what goes on after it', async () => {
  const { claims, withheld } = await ask('Can I paint the housing?')
  expect(claims.map(({ text }) => text)).toEqual(['No.', 'Paint closes the vents.'])
  expect(withheld).toEqual([])
})

test.each([
  ['What does --dry-run do?', 'Switch: --dry-run | Default: off | prints what would be sent'],
  ['What is max send tries?', 'Switch: MAX_SEND_TRIES | Default: 5 | tries before a reading is dropped'],
  ['Does it work without a STATION_KEY?', 'Switch: STATION_KEY | without it readings are kept on the station']
])('%s is answered by the row of that name', async (question, row) => {
  expect(await shown(question)).toEqual([row])
})

test('the row for the case that somebody asks for is told', async () => {
  expect(await shown('How much is a repair 3 years after I bought it?')).toEqual([
    'Bought: 2 to 5 years ago | Repaired for: £20'
  ])
  expect(await shown('How much is a repair 6 years after I bought it?')).toEqual([
    'Bought: over 5 years ago | Repaired for: £90'
  ])
})

test('the row whose first cell names the thing needs no more of the question', async () => {
  expect((await shown('How do I cure F7?'))[0]).toBe('what you see: F7 | what to do: Press the button for a minute.')
})

test('a cell of several sentences does not cut its table', async () => {
  expect(await shown('wind is not counted')).toContain(
    'what you see: wind is not counted | what to do: Is the mast upright?'
  )
})

test('what is had is counted before what is spoken of', async () => {
  const { documents, skipped } = await readFolder('evals/corpora/depot-minutes')
  const minutes = createFootnote({
    indexed: await indexText(buildCorpus(documents, skipped)),
    generator: createExtractiveGenerator()
  })
  const { text } = await collectAnswer(minutes.ask({ question: 'How many members does the committee have?' }))
  expect(text).toContain('It has five members')
})

test('a question for a price wants money', async () => {
  expect((await ask('How much does a gauge cost?')).status).toBe('abstained')
})
