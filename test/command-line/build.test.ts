import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runNode } from '../support/start-server.ts'

// A copy of the source, so that its code can change without that of others.
const copy = mkdtempSync(join(tmpdir(), 'footnote-build-'))
cpSync('src', join(copy, 'src'), { recursive: true })
cpSync('package.json', join(copy, 'package.json'))
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))
mkdirSync(join(copy, 'other'))
const artefact = join(copy, 'corpus.footnote')
const run = (...words: string[]) =>
  runNode([join(copy, 'src/cli.ts'), ...words], { SEEDS_DIR: 'seeds', ARTEFACT: artefact })
const check = () => run('build', '--check', '--out', artefact)
const change = (file: string) => {
  const path = join(copy, 'src', file)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n// changed\n`)
}

test('an artefact that other code made is noticed, named, and not answered from', async () => {
  expect(await check()).toMatchObject({ code: 2, output: expect.stringContaining('There is no') })
  expect(await run('build', '--out', artefact)).toMatchObject({ code: 0 })
  expect(await check()).toEqual({ code: 0, output: '' })
  // Nobody expects an artefact to be of another folder.
  writeFileSync(join(copy, 'other', 'dam.txt'), 'The Arden dam is 140 metres high.\n')
  const other = await run('ask', 'How high is the Arden dam?', '--folder', join(copy, 'other'))
  expect(other.output).toContain('140 metres')
  expect(other.output).not.toContain('corpus.footnote')

  // What comes after the texts are cut, indexed and compared is no part of an artefact.
  change('answer/footnote.ts')
  expect(await check()).toEqual({ code: 0, output: '' })
  change('text/sentences/sentences.ts')
  const asked = await run('ask', 'How large is the 401(k) market?')
  expect(asked).toMatchObject({
    code: 0,
    output: expect.stringMatching(/The artefact was made by another version of the code .*npm run build/s)
  })
  expect(await check()).toMatchObject({ code: 2, output: expect.stringContaining('npm run build') })
}, 30_000)
