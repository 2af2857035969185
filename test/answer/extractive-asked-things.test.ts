import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { collectAnswer, createFootnote } from '../../src/answer/footnote.ts'
import { indexCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readMarkdown } from '../../src/documents/formats/read-markdown.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

const guide = `# The rowing boat

Tarred boats are heavy.

## Letting in water

A dry boat takes in water for an hour. The skipper explained this with the gaps between planks.

## The upper mooring

The upper mooring was given up to spare the ropes. The reasons are a soft bed and rain. Swans nest there.

## Limits

| Plate | Limit | |
| --- | --- | --- |
| 12 | 5 | largest crew, and no more people in the boat |
| 14 | 90 | kilograms of cargo |

Crew members wear vests.

## Repairs

**Is there a workshop?** The shed behind the slip has a bench and tools.

The third oar was broken in May. No third oar was bought.

Boats on the slip are covered by canvas. Elsewhere nothing covers them.

What happens to oars: those left on the quay are brought to the shed.

## Signals

At night the lamp is set to blink, as this call does:

    lamp.blink off;
    lamp.colour red;

Nobody signals by day.

## Lessons

The trial period is told in the office. In the first lesson the trial lasts three weeks.

## 2.4

The rudder is lighter.

## 2.3

Since 2.4 came, nobody asks for the old rudder. The seat is wider.
`
const footnote = createFootnote({
  indexed: await indexCorpus(buildCorpus([makeDocument('guide', readMarkdown(guide))])),
  generator: createExtractiveGenerator()
})
const shown = async (question: string) =>
  (await collectAnswer(footnote.ask({ question }))).claims.map(({ text }) => text)

test('who explains something gives a reason', async () => {
  expect(await shown('Why does a dry boat take in water?')).toContain(
    'The skipper explained this with the gaps between planks.'
  )
})

test('after a purpose the reason that the next sentence gives is told, too', async () => {
  expect(await shown('Why was the upper mooring given up?')).toEqual([
    'The upper mooring was given up to spare the ropes.',
    'The reasons are a soft bed and rain.'
  ])
})

test('the number that names a row is no amount', async () => {
  expect(await shown('How large may the crew be?')).toEqual([
    'Plate: 12 | Limit: 5 | largest crew, and no more people in the boat'
  ])
})

test('a question in a paragraph heads what follows it, and answers nothing itself', async () => {
  expect(await shown('Is there a workshop?')).toEqual(['The shed behind the slip has a bench and tools.'])
})

test('a number that names a thing is looked for', async () => {
  expect((await shown('Was a third oar bought?'))[0]).toBe('No third oar was bought.')
})

test('what holds elsewhere is told with what holds here', async () => {
  expect(await shown('What covers the boats elsewhere?')).toEqual([
    'Boats on the slip are covered by canvas.',
    'Elsewhere nothing covers them.'
  ])
})

test('somebody who did not do something asks for no denial', async () => {
  expect((await shown('What happens to oars that I did not bring back?'))[0]).toMatch(
    /^What happens to oars: those left/
  )
})

test('nothing is known about what no passage names', async () => {
  expect(await shown('What does the guide say about sails on the boat?')).toEqual([])
})

test('a version is told from its own section', async () => {
  expect((await shown('What is new in version 2.4?'))[0]).toBe('The rudder is lighter.')
})

test('lines that are marked by nothing but their indent are told after the colon that leads to them', async () => {
  expect(await shown('What does the lamp do at night?')).toEqual([
    'At night the lamp is set to blink, as this call does:',
    'lamp.blink off;',
    'lamp.colour red;'
  ])
})

test('a noun that only says what kind of figure is asked for need not be said', async () => {
  expect(await shown('What is the trial period in the first lesson?')).toEqual([
    'In the first lesson the trial lasts three weeks.'
  ])
})
