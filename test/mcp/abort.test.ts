import { expect, test } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { Generator } from '../../src/answer/generator.ts'
import { createHandler } from '../../src/mcp/create-mcp-handler.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'

test('a client that goes away while a tool works ends the call of the model', async () => {
  const client = new AbortController()
  let ended = () => {}
  const whenEnded = new Promise<void>(resolve => {
    ended = resolve
  })
  const endless: Generator = {
    modelId: 'endless',
    quotes: false,
    async *generate({ signal }) {
      signal.addEventListener('abort', ended)
      client.abort()
      await whenEnded
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
  const handle = createHandler(createFootnote({ indexed: indexedCorpusOf(damTexts), generator: endless }), 65_536)
  const call = { name: 'ask', arguments: { question: 'How high is the Arden dam?' } }
  const answer = handle(
    new Request('http://127.0.0.1/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }),
      signal: client.signal
    })
  ).catch(() => {})
  await whenEnded
  await answer
  expect(client.signal.aborted).toBe(true)
}, 3_000)
