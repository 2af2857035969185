import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createMcpServer } from '../mcp/create-mcp-server.ts'
import type { Command } from './command.ts'

/** `npm run mcp`: serves MCP over standard input and output until the client closes them. */
export const run: Command = async (_args, { openFootnote }) => {
  const footnote = await openFootnote()
  const server = serveStdio(() => createMcpServer(footnote))
  await new Promise(resolve => process.stdin.once('close', resolve))
  await server.close()
  return 0
}
