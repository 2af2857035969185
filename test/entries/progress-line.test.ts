import { expect, test } from 'vitest'
import { createProgressLine } from '../../src/progress-line.ts'

function progressOn(isTTY: boolean, columns?: number) {
  let time = 0
  const written: string[] = []
  const terminal = { isTTY, write: (text: string) => written.push(text), ...(columns !== undefined && { columns }) }
  const tell = createProgressLine('reading', 'files', terminal, () => time)
  return {
    written,
    at(ms: number, done: number) {
      time = ms
      tell(done, 100)
    }
  }
}

test('a long task shows how far it is and how long it will take, at most ten times a second', () => {
  const { at, written } = progressOn(true)
  for (const [ms, done] of [
    [100, 1],
    [1_000, 10],
    [1_050, 11],
    [2_000, 50],
    [2_010, 100]
  ] as const)
    at(ms, done)
  expect(written.map(text => text.trim())).toEqual([
    'reading 10 of 100 files, 9 s left',
    'reading 50 of 100 files, 2 s left',
    'reading 100 of 100 files'
  ])
  expect(written.at(-1)).toMatch(/\n$/)
})

test('a short task shows nothing, and nothing is written where nobody looks on', () => {
  const short = progressOn(true)
  short.at(100, 50)
  short.at(900, 100)
  const unseen = progressOn(false)
  unseen.at(5_000, 50)
  expect([...short.written, ...unseen.written]).toEqual([])
})

test('a narrow terminal breaks no line, and what is over is told once', () => {
  const { at, written } = progressOn(true, 20)
  for (const [ms, done] of [
    [0, 1],
    [1_000, 50],
    [2_000, 100],
    [3_000, 100]
  ] as const)
    at(ms, done)
  expect(written).toEqual(['\r  reading 50 of 100', '\r  reading 100 of 10\n'])
})
