import { fc, test as property } from '@fast-check/vitest'
import { createParser } from 'eventsource-parser'
import { describe, expect, test } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createApp } from '../../src/http/app.ts'
import { type Answer, answerSchema } from '../../src/types/answer.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { markerFor, scriptedGenerator } from '../support/scripted-generator.ts'

const indexed = indexedCorpusOf(damTexts)
const question = 'How high is the Arden dam?'
const appThatWrites = (text: (marker: string) => string) =>
  createApp({
    footnote: createFootnote({
      indexed,
      generator: scriptedGenerator(request => text(markerFor(request, '140')))
    })
  })
const json = (body: unknown, accept = 'application/json') => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', accept }
})

describe('only markers that the server made show as citations (O3)', () => {
  const forgeries: [string, (marker: string) => string][] = [
    ['a number that there is not', marker => `The Arden dam is 140 metres high ${marker}[99].`],
    ['a link dressed as a number', marker => `The Arden dam is 140 metres high ${marker}[1](http://evil.example/x).`],
    ['a numbered link in one', marker => `The Arden dam is 140 metres high ${marker} [[1]](https://evil.example).`],
    [
      'a reference and its definition',
      marker => `The dam is 140 metres high ${marker}[^1].\n\n[^1]: http://evil.example`
    ],
    [
      'a list of sources',
      marker => `The Arden dam is 140 metres high ${marker}.\n\nSources:\n[1] http://evil.example ${marker}`
    ],
    [
      'a note that all is verified',
      marker => `The Arden dam is 140 metres high ${marker}. ✓ Verified by Footnote ${marker}.`
    ],
    ['full-width brackets', marker => `The Arden dam is 140 metres high ${marker}［1］【99】.`],
    [
      'brackets of HTML',
      marker => `The Arden dam is 140 metres high ${marker}<sup><a href="//evil.example">[1]</a></sup>.`
    ],
    ['a marker of our own output', marker => `The Arden dam is 140 metres high [1] [2] [3] ${marker}.`]
  ]

  test.each(forgeries)('%s', async (_, text) => {
    const app = appThatWrites(text)
    const answer = answerSchema.parse(await (await app.request('/ask', json({ question, format: 'slack' }))).json())
    // The honest reading is shown whatever stands beside it: here by the model, or else by Footnote itself.
    expect(answer.plainText).toContain('140 metres')
    for (const claim of answer.claims) {
      expect(claim.text).not.toMatch(/[[［【]\s*\^?\d+\s*[\]］】]|\]\(|evil|verified|sources:/i)
      expect(claim.citations.length).toBeGreaterThan(0)
    }
    const numbers = new Set(answer.citations.map(({ number }) => number))
    const shown = [...answer.text.matchAll(/\[(\d+)\]/g)].map(match => Number(match[1]))
    expect(shown.length).toBe(answer.claims.flatMap(({ anchors }) => anchors).length)
    for (const number of shown) expect(numbers).toContain(number)
    for (const { documentId, citedText, startCharIndex, endCharIndex } of answer.citations) {
      const document = indexed.corpus.documents.find(({ id }) => id === documentId)
      expect(document?.text.slice(startCharIndex, endCharIndex)).toBe(citedText)
    }
    const completed = await app.request(
      '/v1/chat/completions',
      json({ messages: [{ role: 'user', content: question }] })
    )
    const { choices } = (await completed.json()) as { choices: { message: { content: string } }[] }
    const links = [...(choices[0]?.message.content ?? '').matchAll(/\]\(([^)]*)\)/g)].map(match => match[1])
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(link).toMatch(/^http:\/\/localhost\/documents\//)
    expect(choices[0]?.message.content).not.toContain('evil')
  })
})

test('what renders Markdown finds no link, image or tag of a model or a document in it (O1)', async () => {
  const hostile =
    'The Arden dam is 140 metres high ![x](https://evil.example/?q=1) <img src=//evil.example> [see](//evil.example).'
  const corpus = indexedCorpusOf({ 'dam (1) [x](y)': hostile })
  const footnote = createFootnote({
    indexed: corpus,
    generator: scriptedGenerator(() => `${hostile.slice(0, -1)} [1.1]. NOT FOUND: ![x](https://evil.example)`)
  })
  const app = createApp({ footnote })
  const completed = await app.request('/v1/chat/completions', json({ messages: [{ role: 'user', content: question }] }))
  const chatted = await app.request(
    '/api/chat',
    json({ messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] })
  )
  const { choices } = (await completed.json()) as { choices: { message: { content: string } }[] }
  const deltas = [...(await chatted.text()).matchAll(/"delta":("(?:[^"\\\\]|\\\\.)*")/g)].map(match =>
    JSON.parse(match[1] ?? '""')
  )
  for (const text of [choices[0]?.message.content ?? '', deltas.join('')]) {
    expect(text).toContain('140 metres')
    expect(text.replaceAll(/\[\[\d+\]\]\(http:\/\/localhost\/documents\/[^()\s]*\)|\[\d+\]/g, '')).not.toMatch(
      /(?<!\\)[[\]<`]/
    )
  }
})

describe('no text can add a field to a server-sent event (O6)', () => {
  /** The events of a stream as a parser of the field reads them; whatever else is in it is noticed. */
  async function eventsOf(response: Response) {
    const events: { event: string | undefined; data: string; id: string | undefined }[] = []
    const strange: string[] = []
    const parser = createParser({
      onEvent: ({ event, data, id }) => events.push({ event, data, id }),
      onError: ({ message }) => strange.push(message),
      onRetry: interval => strange.push(`retry ${interval}`)
    })
    parser.feed(await response.text())
    return { events, strange }
  }
  const breaks = ['\n', '\r', '\r\n', '\n\n', '\r\r', '\u2028', '\u2029', '\u0085', '\0', '\v', '\f']
  const fields = [
    'event: error',
    'data: {"forged":true}',
    'data: [DONE]',
    'id: 7',
    'retry: 1',
    ': comment',
    'event: answer'
  ]
  const hostile = fc
    .array(fc.constantFrom(...breaks, ...fields, 'The dam is high.', '\uD800', '\\n', '"'), { maxLength: 12 })
    .map(pieces => pieces.join(''))

  property.prop([hostile, hostile, hostile], { numRuns: 150 })(
    'neither of a document, nor of a model, nor of a question',
    async (inDocument, inModel, inQuestion) => {
      const corpus = indexedCorpusOf({ dam: `The Arden dam is 140 metres high. ${inDocument} It is old.` })
      const footnote = createFootnote({
        indexed: corpus,
        generator: scriptedGenerator(() => `The Arden dam is 140 metres high [1.1]. ${inModel} It has 9 moons [1.1].`)
      })
      const app = createApp({ footnote })
      const asked = `${question} ${inQuestion}`
      const { events, strange } = await eventsOf(
        await app.request('/ask', json({ question: asked }, 'text/event-stream'))
      )
      const parts: { type: string; data: unknown }[] = []
      for await (const part of footnote.ask({ question: asked.trim() })) parts.push(part)
      expect(strange).toEqual([])
      expect(events.map(({ event }) => event)).toEqual(parts.map(({ type }) => type))
      expect(events.every(({ id }) => id === undefined)).toBe(true)
      const [streamed, whole] = [JSON.parse(events.at(-1)?.data ?? '') as Answer, parts.at(-1)?.data as Answer]
      expect({ ...streamed, id: '', durationMs: 0, timings: {} }).toEqual(
        JSON.parse(JSON.stringify({ ...whole, id: '', durationMs: 0, timings: {} }))
      )

      const chat = await app.request(
        '/v1/chat/completions',
        json({ stream: true, messages: [{ role: 'user', content: asked }] })
      )
      const chunks = await eventsOf(chat)
      expect(chunks.strange).toEqual([])
      expect(chunks.events.at(-1)?.data).toBe('[DONE]')
      for (const { event, data, id } of chunks.events.slice(0, -1)) {
        expect([event, id]).toEqual([undefined, undefined])
        expect(JSON.parse(data)).toMatchObject({ object: 'chat.completion.chunk' })
      }
    }
  )
})
