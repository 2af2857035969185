import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { AnswerPart, AskRequest, ErrorBody } from '../../src/types/answer.ts'
import { marketAnswer, partsOf, sampleConflicts, sampleDocuments } from './sample-answers.ts'

/** What happens to one request: parts are sent, a promise is waited for, a function is called. */
export type Step =
  | AnswerPart
  | Promise<void>
  | (() => Promise<void>)
  | { type: 'raw'; bytes: Uint8Array }
  | { type: 'cut' }
  | { type: 'refuse'; status: number; error: ErrorBody }
export type Script = (request: AskRequest) => Step[]

/** The answer of the sample, whole. */
export const answerWhole: Script = () => [...partsOf(marketAnswer), { type: 'answer', data: marketAnswer }]

/** As the server sends it (see C2 of the page's promises). */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
export const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml'
}

export interface ScriptedServer {
  url: string
  /** What the next questions get. */
  script: Script
  /** Every `/ask` so far. */
  asked: AskRequest[]
  /** Requests of `/ask` whose reader went away before the end. */
  abandoned: number
  documents: typeof sampleDocuments
  conflicts: typeof sampleConflicts
  suggestions: string[]
  quotes: boolean
  /** Off to show that the page needs no policy to be safe. */
  sendsPolicy: boolean
  feedback: unknown[]
  /** Stops listening and breaks every connection, or listens again on the same port. */
  goDown(): Promise<void>
  comeUp(): Promise<void>
}

/** A server that serves the built page and plays scripts. It holds no logic, so that a test sees every case. */
export async function startScriptedServer(pageFolder: string): Promise<ScriptedServer> {
  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.destroy())
  })
  // Longer than a test: a browser may take up a connection just as it is closed for idleness.
  server.keepAliveTimeout = 120_000
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const state: ScriptedServer = {
    url: `http://127.0.0.1:${port}`,
    script: answerWhole,
    asked: [],
    abandoned: 0,
    documents: sampleDocuments,
    conflicts: sampleConflicts,
    suggestions: [
      'How large is the 401(k) market?',
      'When did Fidelity bring out its crypto account?',
      'What would the order allow?'
    ],
    quotes: false,
    sendsPolicy: true,
    feedback: [],
    goDown: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    comeUp: () => listen(port)
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', state.url)
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method === 'POST' && pathname === '/ask') return playScript(request, response)
    if (request.method === 'POST' && pathname === '/feedback') {
      state.feedback.push(JSON.parse(await bodyOf(request)))
      return void json({})
    }
    if (!request.headers.accept?.includes('text/html')) {
      if (pathname === '/documents') {
        const documents = state.documents.map(({ text, ...summary }) => summary)
        const skipped = [{ path: 'photo.png', code: 'binary', reason: 'It is not a text.' }]
        return void json({ documents, skipped })
      }
      if (pathname.startsWith('/documents/')) {
        const document = state.documents.find(({ id }) => id === decodeURIComponent(pathname.slice(11)))
        const error = { code: 'not_found', message: 'There is no such document.', help: '' }
        return void (document ? json(document) : json({ error }, 404))
      }
      if (pathname === '/conflicts') return void json({ conflicts: state.conflicts })
      if (pathname === '/suggestions') return void json({ questions: state.suggestions })
      if (pathname === '/health') {
        const { length } = state.documents
        return void json({
          status: 'ok',
          modelId: 'sample-model',
          quotes: state.quotes,
          documents: length,
          passages: 8
        })
      }
    }
    const file = extname(pathname) ? pathname : '/index.html'
    const bytes = await readFile(join(pageFolder, file))
    response
      .writeHead(200, {
        'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
        ...(state.sendsPolicy && { 'content-security-policy': contentSecurityPolicy })
      })
      .end(bytes)
  }

  async function playScript(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = JSON.parse(await bodyOf(request)) as AskRequest
    state.asked.push(question)
    response.on('close', () => {
      if (!response.writableEnded) state.abandoned++
    })
    for (const step of state.script(question)) {
      if (typeof step === 'function') {
        await step()
      } else if (step instanceof Promise) {
        if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
        await step
      } else if (step.type === 'refuse') {
        response.writeHead(step.status, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ error: step.error }))
        return
      } else if (step.type === 'cut') {
        // Whatever was written is sent first.
        await new Promise(resolve => response.write(': cut\n\n', resolve))
        response.destroy()
        return
      } else {
        if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write(step.type === 'raw' ? step.bytes : eventOf(step))
      }
    }
    response.end()
  }
  return state
}

/** A part as a server-sent event. */
export const eventOf = ({ type, data }: AnswerPart): string => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
