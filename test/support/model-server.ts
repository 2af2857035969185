import { createServer, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { apiOfPath, type ModelApi, type ModelFrames, modelFrames } from './model-frames.ts'

/** One request to the faulty model, in the hands of the test: nothing is sent that it does not send. */
export interface ModelExchange {
  /** 1 for the first request that the server ever saw. */
  attempt: number
  api: ModelApi
  frames: ModelFrames
  path: string
  headers: Record<string, string>
  body: Record<string, unknown>
  /** A whole response that is not a stream. */
  reply(status: number, body: unknown, headers?: Record<string, string>): void
  /** Head of an event stream. With `chunked` a cut can be told from an end by HTTP itself, without only by the API. */
  startStream(options?: { chunked?: boolean; status?: number }): void
  /** Bytes of the body, as they are. */
  write(text: string | Uint8Array): void
  /** The bytes one at a time, each in a packet of its own as far as the system allows. */
  drip(text: string): Promise<void>
  /** Ends the body as HTTP wants it. */
  end(): void
  /** Closes the connection without an end (FIN), or resets it (RST). */
  cut(): void
  reset(): void
  /** Settles when the client has gone. */
  gone: Promise<void>
}

export interface ModelServer {
  baseURL: string
  exchanges: ModelExchange[]
  close(): Promise<void>
}

/** A raw TCP server that speaks just enough HTTP to stall, drip, cut and lie. */
export async function startModelServer(
  behave: (exchange: ModelExchange) => void | Promise<void>
): Promise<ModelServer> {
  const sockets = new Set<Socket>()
  const exchanges: ModelExchange[] = []
  const server = createServer(socket => {
    sockets.add(socket)
    socket.setNoDelay(true)
    const gone = new Promise<void>(resolve => socket.once('close', () => resolve()))
    void gone.then(() => sockets.delete(socket))
    socket.on('error', () => {})
    let received = Buffer.alloc(0)
    socket.on('data', data => {
      received = Buffer.concat([received, data])
      const headEnd = received.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      const [requestLine = '', ...lines] = received.subarray(0, headEnd).toString().split('\r\n')
      const headers = Object.fromEntries(
        lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
      )
      const bodyLength = Number(headers['content-length'] ?? 0)
      if (received.length < headEnd + 4 + bodyLength) return
      const body = JSON.parse(received.subarray(headEnd + 4, headEnd + 4 + bodyLength).toString() || '{}')
      received = Buffer.alloc(0)
      const path = requestLine.split(' ')[1] ?? '/'
      const exchange = createExchange(socket, exchanges.length + 1, path, headers, body, gone)
      exchanges.push(exchange)
      void behave(exchange)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the model server has no port')
  return {
    baseURL: `http://127.0.0.1:${address.port}/v1`,
    exchanges,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    }
  }
}

function createExchange(
  socket: Socket,
  attempt: number,
  path: string,
  headers: Record<string, string>,
  body: Record<string, unknown>,
  gone: Promise<void>
): ModelExchange {
  const api = apiOfPath(path)
  let isChunked = false
  const head = (status: number, fields: Record<string, string>) => {
    const lines = Object.entries({ connection: 'close', ...fields }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`)
  }
  const write = (text: string | Uint8Array) => {
    const bytes = Buffer.from(text as Uint8Array)
    if (isChunked) socket.write(`${bytes.length.toString(16)}\r\n`)
    socket.write(bytes)
    if (isChunked) socket.write('\r\n')
  }
  return {
    attempt,
    api,
    frames: modelFrames(api),
    path,
    headers,
    body,
    reply(status, content, fields = {}) {
      const isText = typeof content === 'string'
      head(status, { 'content-type': isText ? 'text/html' : 'application/json', ...fields })
      socket.end(isText ? content : JSON.stringify(content))
    },
    startStream({ chunked = false, status = 200 } = {}) {
      isChunked = chunked
      head(status, {
        'content-type': 'text/event-stream',
        ...(chunked ? { 'transfer-encoding': 'chunked' } : {})
      })
    },
    write,
    async drip(text) {
      for (const byte of Buffer.from(text)) {
        write(Uint8Array.of(byte))
        await nextTurn()
      }
    },
    end: () => socket.end(isChunked ? '0\r\n\r\n' : ''),
    cut: () => socket.end(),
    reset: () => socket.resetAndDestroy(),
    gone
  }
}
