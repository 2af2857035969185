import { parseArgs } from 'node:util'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createMcpServer } from '../mcp/create-mcp-server.ts'
import type { Command } from './command.ts'

const help =
  'Serves MCP over standard input and output: see docs/mcp.md for what clients need.\n\n  npm run --silent mcp'

/** `npm run mcp`: serves MCP over standard input and output until the client closes them. */
export const run: Command = async (args, { openFootnote }) => {
  if (parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } }).values.help) {
    console.log(help)
    return 0
  }
  const footnote = await openFootnote()
  const server = serveStdio(() => createMcpServer(footnote))
  // A pipe that its writer has left closes; a file, and /dev/null, only ends.
  await new Promise(resolve => process.stdin.once('close', resolve).once('end', resolve))
  await server.close()
  return 0
}
