import { styleText } from 'node:util'
import type { Command } from './command-line/command.ts'
import { readConfig } from './config.ts'
import { openFootnote } from './open-footnote.ts'
import { guardConsole } from './safe-console.ts'
import { Problem } from './types/problem.ts'

/** Loaded only when asked for, so that each starts fast. */
const commands: Record<string, () => Promise<{ run: Command }>> = {
  ask: () => import('./command-line/ask.ts'),
  verify: () => import('./command-line/verify.ts'),
  build: () => import('./command-line/build.ts'),
  mcp: () => import('./command-line/mcp.ts'),
  conflicts: () => import('./command-line/conflicts.ts'),
  feedback: () => import('./command-line/feedback.ts')
}

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(`Commands: ${Object.keys(commands).join(', ')}. Each takes --help.`)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load)
    throw new Problem(
      'no_such_command',
      `There is no command "${name}".`,
      `Commands: ${Object.keys(commands).join(', ')}.`
    )
  const config = readConfig(process.env)
  const { run } = await load()
  return run(args, {
    config,
    openFootnote: folder =>
      openFootnote(config, folder, { onNotice: notice => console.error(styleText('yellow', notice)) })
  })
}

guardConsole()
// Who leaves (`| head`) has what was wanted; a full disk would cut a report, and nobody would know.
process.stdout.once('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return
  console.error(styleText('red', `The output cannot be written (${code ?? message}).`))
  console.error('Free some space on the disk, or write it elsewhere.')
  process.once('exit', () => {
    process.exitCode = 2
  })
})
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  const isOfSystem = error instanceof Error && 'syscall' in error
  if (!(error instanceof Problem) && !isUsage && !isOfSystem) throw error
  console.error(styleText('red', error.message))
  if (error instanceof Problem) console.error(error.help)
  else if (isUsage) console.error('Run the command with --help to see its options.')
  process.exitCode = 2
}
