import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { openFootnote } from '../../src/open-footnote.ts'
import type { FeedbackRecord } from '../../src/types/service.ts'
import { contentTypes } from './scripted-server.ts'

export interface RealServer {
  url: string
  feedback: FeedbackRecord[]
  close(): void
}

/** The server itself, keyless, over the seeds, with the page that the test built. */
export async function startRealServer(pageFolder: string): Promise<RealServer> {
  const feedback: FeedbackRecord[] = []
  const app = createApp({
    footnote: await openFootnote(readConfig({ SEEDS_DIR: 'seeds' })),
    keepFeedback: record => void feedback.push(record),
    page: async context => {
      const { path } = context.req
      const file = extname(path) ? path : '/index.html'
      const bytes = await readFile(join(pageFolder, file))
      return context.body(bytes, 200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' })
    }
  })
  const server = await new Promise<Server>(resolve => {
    const started = serve(
      { fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions: { keepAliveTimeout: 120_000 } },
      () => resolve(started as Server)
    )
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    feedback,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}
