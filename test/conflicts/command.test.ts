import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { run } from '../../src/command-line/conflicts.ts'
import { readConfig } from '../../src/config.ts'
import { openFootnote } from '../../src/open-footnote.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-conflicts-'))
  await writeFile(join(folder, 'one.md'), '# One\n\nThe Kell bridge cost $12 million.\n')
  await writeFile(join(folder, 'two.md'), '# Two\n\nThe weather was fine.\n\nThe Kell bridge cost $21 million.\n')
  await writeFile(join(folder, 'three.odt'), 'no text')
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

async function runWith(...args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const config = readConfig({})
  const code = await run(['--folder', folder, ...args], { config, openFootnote: where => openFootnote(config, where) })
  return { code, output: log.mock.calls.flat().join('\n'), notes: error.mock.calls.flat().join('\n') }
}

test('the table names the subject, each reading and where it stands', async () => {
  const { code, output } = await runWith()
  expect(code).toBe(0)
  expect(output).toContain('How much the Kell bridge cost')
  expect(output).toMatch(/\$12 million.*one\.md:3/)
  expect(output).toMatch(/\$21 million.*two\.md:5/)
})

test('files that were not read are named beside it', async () => {
  const { output, notes } = await runWith('--json')
  expect(notes).toMatch(/skipped three\.odt: /)
  expect(output).not.toContain('three.odt')
})

test('the JSON is what GET /conflicts gives', async () => {
  const { conflicts } = JSON.parse((await runWith('--json')).output)
  expect(conflicts).toHaveLength(1)
  expect(
    conflicts[0].readings.map((reading: { citations: { documentId: string }[] }) => reading.citations[0]?.documentId)
  ).toEqual(['one', 'two'])
})

test('SARIF and annotations point at files and lines', async () => {
  const sarif = JSON.parse((await runWith('--format', 'sarif')).output)
  const [result] = sarif.runs[0].results
  expect(result.locations[0].physicalLocation.region.startLine).toBe(3)
  expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(5)
  expect((await runWith('--format', 'github')).output).toMatch(/^::warning file=.*two\.md,line=5,title=/m)
})

test('the exit code fails on conflicts that the committed baseline lacks', async () => {
  expect((await runWith('--fail-on', 'any')).code).toBe(1)
  expect((await runWith('--fail-on', 'new')).code).toBe(1)
  expect((await runWith('--write-baseline')).code).toBe(0)
  expect(JSON.parse(await readFile(join(folder, '.footnote-conflicts.json'), 'utf8')).conflicts).toHaveLength(1)
  expect((await runWith('--fail-on', 'new')).code).toBe(0)
  await writeFile(join(folder, 'three.md'), '# Three\n\nThe Kell bridge cost $30 million.\n')
  const { code, output, notes } = await runWith('--fail-on', 'new')
  expect(code).toBe(1)
  expect(output).toContain('new')
  expect(notes).not.toContain('skipped .footnote-conflicts.json')
})

test('wrong use says what to do', async () => {
  await expect(runWith('--format', 'xml')).rejects.toMatchObject({ code: 'bad_option' })
  await expect(runWith('--baseline', join(folder, 'none.json'), '--fail-on', 'new')).rejects.toMatchObject({
    code: 'no_baseline'
  })
})
