import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { DefaultChatTransport, readUIMessageStream } from 'ai'
import OpenAI from 'openai'
import { expect } from 'vitest'
import type { FootnoteMessage } from '../../src/http/ui-message-stream.ts'
import { type Answer, answerSchema } from '../../src/types/answer.ts'
import { readEvents } from './read-events.ts'

/** What every surface must tell alike. */
export interface Told {
  /** The claims' texts, one after the other, without markers. */
  text: string
  /** The quoted sentences in the order of their numbers. */
  cited: string[]
  /** What is in dispute. */
  conflicts: string[]
}

export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
export type Surface = (fetch: Fetch, question: string) => Promise<Told>

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers }
})
const told = ({ plainText, citations, conflicts }: Answer): Told => ({
  text: plainText,
  cited: citations.map(({ citedText }) => citedText),
  conflicts: conflicts.map(({ subject }) => subject)
})

/** `POST /ask` as JSON: what the others are held to. */
export const whole: Surface = async (fetch, question) =>
  told(answerSchema.parse(await (await fetch('http://localhost/ask', json({ question }))).json()))

/** What a client sees that speaks OpenAI's API: links in the text, annotations that select them. */
function readCompletion(
  content: string,
  annotations: { url_citation: { start_index: number; end_index: number } }[]
): string {
  for (const { url_citation } of annotations)
    expect(content.slice(url_citation.start_index, url_citation.end_index)).toMatch(/^\[\[\d+\]\]\(http/)
  return (content.split('\n\n')[0] ?? '')
    .replace(/ ?\[\[\d+\]\]\([^)]*\)/g, '')
    .replace(/^The sources do not answer this\.$/, '')
}
const openai = (fetch: Fetch) => new OpenAI({ apiKey: 'none', baseURL: 'http://localhost/v1', fetch, maxRetries: 0 })

/** Every other way to ask over HTTP, each through the client library of its field. */
export const surfaces: Record<string, Surface> = {
  'server-sent events, put together': async (fetch, question) => {
    const events = await readEvents(
      await fetch('http://localhost/ask', json({ question }, { accept: 'text/event-stream' }))
    )
    const claims = events.flatMap(({ event, data }) => (event === 'claim' ? [data as { claim: { text: string } }] : []))
    const answer = answerSchema.parse(events.at(-1)?.data)
    expect(claims.map(({ claim }) => claim)).toEqual(answer.claims)
    return told(answer)
  },
  MCP: async (fetch, question) => {
    const client = new Client({ name: 'contract', version: '0.0.0' })
    await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }))
    const result = await client.callTool({ name: 'ask', arguments: { question } })
    await client.close()
    return told(answerSchema.parse(result.structuredContent))
  },
  "OpenAI's API, whole": async (fetch, question) => {
    const completion = await openai(fetch).chat.completions.create({
      model: 'footnote',
      messages: [{ role: 'user', content: question }]
    })
    const message = completion.choices[0]?.message
    return {
      ...(await whole(fetch, question)),
      text: readCompletion(message?.content ?? '', message?.annotations ?? [])
    }
  },
  "OpenAI's API, streamed": async (fetch, question) => {
    const stream = await openai(fetch).chat.completions.create({
      model: 'footnote',
      stream: true,
      messages: [{ role: 'user', content: question }]
    })
    let content = ''
    const annotations: { url_citation: { start_index: number; end_index: number } }[] = []
    for await (const { choices } of stream) {
      const delta = choices[0]?.delta as { content?: string; annotations?: typeof annotations } | undefined
      content += delta?.content ?? ''
      annotations.push(...(delta?.annotations ?? []))
    }
    return { ...(await whole(fetch, question)), text: readCompletion(content, annotations) }
  },
  "the AI SDK's UI stream": async (fetch, question) => {
    const transport = new DefaultChatTransport<FootnoteMessage>({
      api: 'http://localhost/api/chat',
      fetch: fetch as typeof globalThis.fetch
    })
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'one',
      messageId: undefined,
      abortSignal: undefined,
      messages: [{ id: 'q', role: 'user', parts: [{ type: 'text', text: question }] }]
    })
    let message: FootnoteMessage | undefined
    for await (const update of readUIMessageStream<FootnoteMessage>({ stream, terminateOnError: true }))
      message = update
    const parts = message?.parts ?? []
    for (const part of parts) if (part.type === 'text') expect(part.state).toBe('done')
    const text = parts.map(part => (part.type === 'text' ? part.text : '')).join('')
    const cited = parts.flatMap(part => (part.type === 'data-citation' ? [part.data.citedText] : []))
    const sources = parts.filter(part => part.type === 'source-document')
    expect(sources.length).toBeLessThanOrEqual(cited.length)
    const conflicts = parts.flatMap(part => (part.type === 'data-conflict' ? [part.data.subject] : []))
    return { text: text.replace(/ ?\[\d+\]/g, ''), cited, conflicts }
  }
}
