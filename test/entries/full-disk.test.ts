import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../src/documents/write-whole.ts'
import { appendFeedback } from '../../src/keep-feedback.ts'
import type { FeedbackRecord } from '../../src/types/service.ts'
import { runNode } from '../support/start-server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-full-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

// What a full disk is to a process, wherever the file lies: no write is done, but a part of it.
const full = `import fs from 'node:fs/promises'
  const probe = await fs.open(process.execPath)
  Object.getPrototypeOf(probe).writeFile = async function (content) {
    await this.write(content.slice(0, 20))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
  }
  await probe.close()`
const onFullDisk = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(full)}` }
const conflicts = ['src/cli.ts', 'conflicts', '--write-baseline', '--baseline']

describe('a command that cannot write says so, without a stack, and leaves what was there', () => {
  test('on a full disk', async () => {
    const baseline = join(folder, 'baseline.json')
    expect((await runNode([...conflicts, baseline])).code).toBe(0)
    const before = readFileSync(baseline, 'utf8')
    const { code, output } = await runNode([...conflicts, baseline], onFullDisk)
    expect(code).toBe(2)
    expect(output).toContain(`${baseline} cannot be written (ENOSPC).\nFree some space on the disk`)
    expect(output).not.toMatch(/\n {4}at /)
    expect(readFileSync(baseline, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual(['baseline.json'])
  })

  test.skipIf(!existsSync('/dev/full'))('where its output is cut', () => {
    const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const
    const { status, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'conflicts', '--json'], { stdio: [...stdio] })
    expect(status).toBe(2)
    expect(String(stderr)).toContain('The output cannot be written (ENOSPC).')
  })

  test.each([
    ['a folder in its place', ''],
    ['a file in place of its folder', 'file/x']
  ])('with %s', async (_, place) => {
    writeFileSync(join(folder, 'file'), 'It stays.')
    const { code, output } = await runNode(['src/cli.ts', 'build', '--out', join(folder, place)])
    expect(code).toBe(2)
    expect(output).toMatch(/cannot be written \(E[A-Z]+\)\.\nSomething else is already at that path/)
    expect(output).not.toMatch(/\n {4}at /)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('It stays.')
  })
})

describe.skipIf(process.platform === 'win32')('what is no plain file', () => {
  test('a pipe or a device is not replaced by a file', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('/usr/bin/mkfifo', [pipe])
    await expect(writeWhole(pipe, 'new')).rejects.toMatchObject({
      help: expect.stringContaining('already at that path')
    })
    expect(statSync(pipe).isFIFO()).toBe(true)
    expect(readdirSync(folder)).toEqual(['pipe'])
  })

  test('a link stays, and what it leads to is written', async () => {
    const [link, target] = [join(folder, 'link'), join(folder, 'target')]
    writeFileSync(target, 'old')
    symlinkSync(target, link)
    await writeWhole(link, 'new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toBe('new')
  })

  test.skipIf(!existsSync('/proc/self'))('where no folder can be made, it ends', async () => {
    await expect(writeWhole('/proc/none/of/it', 'new')).rejects.toMatchObject({ code: 'cannot_write' })
    const keep = appendFeedback('/proc/none/of/it')
    await expect(keep({ at: '1' } as FeedbackRecord)).rejects.toMatchObject({ code: 'feedback_not_kept' })
  })
})

describe('verdicts', () => {
  const verdict = (at: string) => ({ at }) as FeedbackRecord

  test('half a line that a crash left spoils no other', async () => {
    const file = join(folder, 'kept', 'feedback.jsonl')
    const keep = appendFeedback(file)
    await keep(verdict('1'))
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"at":"2","ans`)
    await keep(verdict('3'))
    await keep(verdict('4'))
    expect(readFileSync(file, 'utf8')).toBe('{"at":"1"}\n{"at":"2","ans\n{"at":"3"}\n{"at":"4"}\n')
  })

  test('that cannot be kept say why', async () => {
    await expect(appendFeedback(folder)(verdict('1'))).rejects.toMatchObject({
      code: 'feedback_not_kept',
      message: 'The verdict could not be kept (EISDIR).'
    })
  })
})
