import { McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { collectAnswer, type Footnote } from '../answer/footnote.ts'
import { quoteCorpusConflicts } from '../answer/quote-conflict.ts'
import { retrieve } from '../search/retrieve.ts'
import { type Answer, answerSchema, askRequestSchema } from '../types/answer.ts'
import { corpusConflictSchema } from '../types/conflict.ts'
import { Problem } from '../types/problem.ts'
import { verificationSchema, verifyRequestSchema } from '../types/verification.ts'
import { finishInTime } from '../verification/finish-in-time.ts'
import { verifyingAnswer } from '../verification/verify-answer.ts'

const searchResultSchema = z.object({
  passages: z.array(
    z.object({
      documentId: z.string(),
      documentTitle: z.string(),
      text: z.string(),
      startCharIndex: z.number().int(),
      endCharIndex: z.number().int()
    })
  )
})

const readsOnly = { readOnlyHint: true, openWorldHint: false }

/** Footnote as an MCP server: tools `ask`, `search`, `verify`, `conflicts`, and the documents as resources. */
export function createMcpServer(footnote: Footnote): McpServer {
  const server = new McpServer({ name: 'footnote', title: 'Footnote', version: '0.1.0' })

  server.registerTool(
    'ask',
    {
      title: 'Ask the documents',
      description:
        'Answers a question from the indexed documents. Every sentence cites exact source sentences, every figure stands in them, and where the sources disagree every reading is given.',
      inputSchema: askRequestSchema.omit({ format: true }),
      outputSchema: answerSchema,
      annotations: readsOnly
    },
    (request, { mcpReq }) =>
      orProblem(async () => {
        const answer = await collectAnswer(footnote.ask(request, mcpReq.signal))
        return { content: [{ type: 'text', text: tellAnswer(answer) }], structuredContent: answer }
      })
  )

  server.registerTool(
    'search',
    {
      title: 'Search the documents',
      description: 'Finds the passages that match a query best, spread over the documents.',
      inputSchema: z.object({ query: z.string().min(1).max(4_000), limit: z.number().int().min(1).max(20).optional() }),
      outputSchema: searchResultSchema,
      annotations: readsOnly
    },
    ({ query, limit }) =>
      orProblem(async () => {
        const { index } = footnote.indexed()
        const passages = retrieve(index, { question: query }, limit === undefined ? {} : { limit }).map(
          ({ document, sentences }) => ({
            documentId: document.id,
            documentTitle: document.title,
            text: sentences.map(({ text }) => text).join(' '),
            startCharIndex: sentences[0]?.startCharIndex ?? 0,
            endCharIndex: sentences.at(-1)?.endCharIndex ?? 0
          })
        )
        const text = passages
          .map(passage => `${passage.documentTitle} (${passage.documentId})\n${passage.text}`)
          .join('\n\n')
        return { content: [{ type: 'text', text: text || 'Nothing was found.' }], structuredContent: { passages } }
      })
  )

  server.registerTool(
    'verify',
    {
      title: 'Verify an answer',
      description: 'Checks an answer against given facts, sentence by sentence: figures, names, quotations, polarity.',
      // Without its name, that the fields stand in the schema itself: some clients look for them nowhere else.
      inputSchema: z.object(verifyRequestSchema.shape),
      outputSchema: verificationSchema,
      annotations: readsOnly
    },
    (request, { mcpReq }) =>
      orProblem(async () => {
        const verification = await finishInTime(verifyingAnswer(request), mcpReq.signal)
        return { content: [{ type: 'text', text: JSON.stringify(verification) }], structuredContent: verification }
      })
  )

  server.registerTool(
    'conflicts',
    {
      title: 'Disagreements of the documents',
      description: 'Lists everything on which the indexed documents contradict each other, with every reading.',
      inputSchema: z.object({}),
      outputSchema: z.object({ conflicts: z.array(corpusConflictSchema) }),
      annotations: readsOnly
    },
    () =>
      orProblem(async () => {
        const conflicts = quoteCorpusConflicts(footnote.indexed())
        const text = conflicts
          .map(({ subject, readings }) => `${subject}: ${readings.map(reading => reading.text).join(' / ')}`)
          .join('\n')
        return {
          content: [{ type: 'text', text: text || 'The documents do not disagree.' }],
          structuredContent: { conflicts }
        }
      })
  )

  server.registerResource(
    'document',
    new ResourceTemplate('footnote://documents/{+id}', {
      list: () => ({
        resources: footnote.indexed().corpus.documents.map(({ id, title }) => ({
          uri: uriOf(id),
          name: id,
          title,
          mimeType: 'text/plain'
        }))
      })
    }),
    {
      title: 'Document',
      description: 'One source with its whole text; citations’ offsets count in it.',
      mimeType: 'text/plain'
    },
    (uri, { id }) => {
      const document = footnote
        .indexed()
        .corpus.documents.find(candidate => uriOf(candidate.id) === uri.href || candidate.id === id)
      if (!document)
        throw new ResourceNotFoundError(uri.href, `There is no document at ${uri.href}: list the resources.`)
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: document.text }] }
    }
  )
  return server
}

function uriOf(id: string): string {
  return new URL(`footnote://documents/${id.split('/').map(encodeURIComponent).join('/')}`).href
}

/** The answer for a client that shows text: the claims, what was not found, and the numbered sources. */
function tellAnswer({ text, notFound, withheld, incomplete, citations }: Answer): string {
  const lines = [text || 'The sources do not answer this.']
  for (const { text, nearestSentences = [] } of notFound) {
    lines.push(`Not found in the sources: ${text}`)
    for (const { documentTitle, citedText } of nearestSentences)
      lines.push(`Near it, but no answer, ${documentTitle}: “${onOneLine(citedText)}”`)
  }
  if (withheld.length > 0) lines.push(`Withheld because no source supports it: ${withheld.length}`)
  if (incomplete) lines.push(`Incomplete: ${incomplete.message}`)
  for (const { number, documentTitle, url, citedText } of citations)
    lines.push(`[${number}] ${documentTitle}${url ? ` ${url}` : ''}: “${onOneLine(citedText)}”`)
  return lines.join('\n')
}

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ')

/** A Problem is told to the model as the tool's error; anything else is a fault of ours. */
async function orProblem<Result>(work: () => Promise<Result>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { content: [{ type: 'text' as const, text: `${error.message} ${error.help}` }], isError: true }
  }
}
