import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIndexedCorpus, indexCorpus, indexText } from '../../src/answer/indexed-corpus.ts'
import { buildingCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import { findInWorker } from '../../src/find-in-worker.ts'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import { finishInSlices, type SliceOptions } from '../../src/text/steps.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'))
  for (let file = 0; file < 60; file++) {
    const parts = Array.from({ length: 10 }, (_, part) => {
      const name = `Velda${String.fromCharCode(97 + (part % 26))}${file % 30}`
      return `# ${name}\n\nThe dam of ${name} is ${100 + file} metres high. It holds ${file + 2} million litres. The town of ${name} employs ${900 + file} people.`
    })
    await writeFile(join(folder, `${file}.md`), parts.join('\n\n'))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Slices, each measured by the processor time of this thread. */
function measured(): SliceOptions & { longestMs: () => number; count: () => number } {
  const threadMs = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1_000
  }
  let longest = 0
  let count = 0
  let last = threadMs()
  return {
    longestMs: () => longest,
    count: () => count,
    async pause() {
      longest = Math.max(longest, threadMs() - last)
      count++
      await new Promise(resolve => setTimeout(resolve, 0))
      last = threadMs()
    }
  }
}

test('cutting, indexing and comparing a corpus lets others in every few milliseconds', async () => {
  const { documents } = await readFolder(folder)
  const slices = measured()
  const indexed = await indexCorpus(await finishInSlices(buildingCorpus(documents), slices), slices)
  expect(indexed.corpus.passages).toHaveLength(600)
  expect(indexed.conflicts.length).toBeGreaterThan(0)
  expect(slices.count()).toBeGreaterThan(10)
  expect(slices.longestMs()).toBeLessThan(50)
})

test('work that is no longer wanted ends between two slices', async () => {
  const { documents } = await readFolder(folder)
  const wanted = new AbortController()
  const pause = async () => wanted.abort(new Error('superseded'))
  const building = finishInSlices(buildingCorpus(documents), { pause, sliceInMs: 0, signal: wanted.signal })
  await expect(building).rejects.toThrow('superseded')
})

test('the disagreements that a thread of its own finds are those that are found at once', async () => {
  const { documents } = await readFolder('seeds')
  const corpus = await finishInSlices(buildingCorpus(documents))
  const found = await findInWorker('seeds', await indexText(corpus), new AbortController().signal)
  const { conflicts } = createIndexedCorpus(corpus, createMiniSearchIndex(corpus))
  expect(conflicts.length).toBeGreaterThan(3)
  expect(found?.conflicts).toEqual(conflicts)
  expect(found?.conflictIndex?.size).toBeGreaterThan(0)
})

test('of a folder that has changed since nothing is taken over', async () => {
  const { documents } = await readFolder('seeds')
  const corpus = await finishInSlices(buildingCorpus(documents.slice(1)))
  expect(await findInWorker('seeds', await indexText(corpus), new AbortController().signal)).toBeUndefined()
})
