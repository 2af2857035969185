import { expect, test } from 'vitest'
import { runNode } from '../support/start-server.ts'

test('the command ends well where its input has ended before it began', async () => {
  expect(await runNode(['src/cli.ts', 'mcp'])).toEqual({ code: 0, output: '' })
})
