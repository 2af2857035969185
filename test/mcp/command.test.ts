import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the command ends well where its input has ended before it began', async () => {
  const child = spawn(process.execPath, ['src/cli.ts', 'mcp'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env.PATH, ARTEFACT: 'dist/no-artefact' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk
    })
  expect(await new Promise(resolve => child.once('close', resolve))).toBe(0)
  expect(output).toBe('')
})
