import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const run = promisify(execFile)
/** The Node of the machine rather than the one that npm scripts put before it: a user of the package has no other. */
const path = (process.env.PATH ?? '')
  .split(delimiter)
  .filter(folder => !folder.includes('node_modules'))
  .join(delimiter)

let project: string
const write = (name: string, text: string) => writeFile(join(project, name), text)

async function runConsumer(code: string): Promise<unknown> {
  await write('consumer.js', `${code}\nconsole.log(JSON.stringify(result))\n`)
  const { stdout } = await run('node', ['consumer.js'], { cwd: project, env: { PATH: path } })
  return JSON.parse(stdout)
}

/** A project beside the repository in which the package is installed as npm would install it. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'footnote-library-'))
  const installed = join(project, 'node_modules/footnote')
  await mkdir(installed, { recursive: true })
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(installed, 'dist/lib')], {
    cwd: root
  })
  await cp(join(root, 'package.json'), join(installed, 'package.json'))
  await symlink(join(root, 'node_modules'), join(installed, 'node_modules'))
  await mkdir(join(project, 'texts'))
  await write('texts/one.txt', 'The Arden dam is 140 metres high.\n')
  await write('texts/two.txt', 'The Arden dam is 152 metres high.\n')
  await write('package.json', '{"type": "module"}')
}, 60_000)
afterAll(() => rm(project, { recursive: true, force: true }))

describe('the package, built and installed', () => {
  test('answers from a folder', async () => {
    const answer = await runConsumer(`
      import { collectAnswer, openFolder } from 'footnote'
      const footnote = await openFolder('texts')
      const result = await collectAnswer(footnote.ask({ question: 'How high is the Arden dam?' }))`)
    expect(answer).toMatchObject({ status: 'answered', conflicts: [{ kind: 'measure' }] })
  })

  test('takes any generator, and checks what it writes', async () => {
    const answer = await runConsumer(`
      import { buildCorpus, collectAnswer, createFootnote, indexCorpus, makeDocument, readText } from 'footnote'
      const document = makeDocument('dam', readText('The Arden dam is 140 metres high.'))
      const generator = {
        modelId: 'mine', quotes: false,
        async *generate() {
          yield { type: 'text', text: 'The Arden dam is 140 metres high [1.1]. It is 900 metres long [1.1].' }
          yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
        }
      }
      const footnote = createFootnote({ indexed: await indexCorpus(buildCorpus([document])), generator })
      const result = await collectAnswer(footnote.ask({ question: 'How high is the Arden dam?' }))`)
    expect(answer).toMatchObject({
      claims: [{ text: 'The Arden dam is 140 metres high.' }],
      withheld: [{ issues: [{ code: 'figure_mismatch' }] }]
    })
  })

  test('verifies, and compares', async () => {
    const verified = await runConsumer(`
      import { findConflicts, verifyAnswer } from 'footnote/verify'
      const facts = [{ text: 'The Arden dam is 140 metres high.' }, { text: 'The Arden dam is 152 metres high.' }]
      const result = [verifyAnswer({ answer: 'The Arden dam is 160 metres high.', facts }), findConflicts({ facts })]`)
    expect(verified).toMatchObject([{ supportScore: 0 }, [{ readings: [{ value: 140 }, { value: 152 }] }]])
  })

  test('is typed', async () => {
    await write(
      'consumer.ts',
      `import { collectAnswer, type Footnote, openFolder, type Answer } from 'footnote'
      import { createFootnoteClient, type FootnoteClient } from 'footnote/client'
      import { verifyAnswer } from 'footnote/verify'
      const footnote: Footnote = await openFolder('texts')
      export const answer: Answer = await collectAnswer(footnote.ask({ question: 'x' }))
      export const status: 'answered' | 'partial' | 'abstained' = answer.status
      export const score: number = verifyAnswer({ answer: 'x', facts: [{ text: 'x' }] }).supportScore
      const client: FootnoteClient = createFootnoteClient({ baseURL: 'http://localhost' })
      // @ts-expect-error: a question is a text
      client.ask({ question: 1 })
      for await (const part of client.ask({ question: 'x' })) if (part.type === 'claim') console.log(part.data.claim.text)`
    )
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'nodenext']
    const checked = run(process.execPath, [tsc, ...options, 'consumer.ts'], { cwd: project })
    await expect(checked.catch((error: { stdout: string }) => Promise.reject(error.stdout))).resolves.toBeDefined()
  })
})
