import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Footnote } from '../answer/footnote.ts'
import { createMcpServer } from './create-mcp-server.ts'

export type McpHandler = (request: Request) => Promise<Response>

/** MCP over streamable HTTP, without sessions: each request stands alone, so that any instance can answer it. */
export function createHandler(footnote: Footnote, maxRequestBodySize: number): McpHandler {
  const handler = createMcpHandler(() => createMcpServer(footnote), { maxRequestBodySize })
  return request => handler.fetch(request)
}
