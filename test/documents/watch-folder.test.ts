import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import { type FolderWatcher, watchFolder } from '../../src/documents/watch-folder.ts'
import type { Corpus } from '../../src/types/document.ts'

let folder: string
let watcher: FolderWatcher | undefined
let deliver: (corpus: Corpus) => void
let errors: unknown[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-watch-'))
  errors = []
  deliver = () => {}
})
afterEach(async () => {
  await watcher?.close()
  rmSync(folder, { recursive: true, force: true })
})

function nextCorpus(): Promise<Corpus> {
  return new Promise(resolve => {
    deliver = resolve
  })
}

async function start(): Promise<Corpus> {
  const { documents, skipped } = await readFolder(folder)
  const corpus = buildCorpus(documents, skipped)
  watcher = await watchFolder(folder, corpus, next => deliver(next), {
    quietMs: 20,
    onError: error => {
      errors.push(error)
    }
  })
  return corpus
}

test('a changed, a new and a vanished file each give a new corpus; the old one stays as it was', async () => {
  writeFileSync(join(folder, 'a.md'), 'One fact stands here.')
  writeFileSync(join(folder, 'b.md'), 'Another fact stands here.')
  const first = await start()
  let next = nextCorpus()
  writeFileSync(join(folder, 'b.md'), 'It has been corrected.')
  const second = await next
  expect(second.documents.map(({ text }) => text)).toEqual(['One fact stands here.', 'It has been corrected.'])
  expect(second.documents[0]).toBe(first.documents[0])
  expect(first.documents[1]?.text).toBe('Another fact stands here.')
  next = nextCorpus()
  writeFileSync(join(folder, 'c.md'), 'A third one.')
  expect((await next).documents.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  next = nextCorpus()
  rmSync(join(folder, 'a.md'))
  expect((await next).documents.map(({ id }) => id)).toEqual(['b', 'c'])
  expect(errors).toEqual([])
})

test('a folder that vanishes is told, and what was read stays', async () => {
  writeFileSync(join(folder, 'a.md'), 'One fact stands here.')
  await start()
  const told = new Promise<void>(resolve => {
    errors.push = (...items: unknown[]) => {
      resolve()
      return items.length
    }
  })
  rmSync(folder, { recursive: true })
  await told
})

test('what changed before the watching began is seen', async () => {
  writeFileSync(join(folder, 'a.md'), 'One fact stands here.')
  const { documents } = await readFolder(folder)
  writeFileSync(join(folder, 'a.md'), 'It was corrected meanwhile.')
  const next = nextCorpus()
  watcher = await watchFolder(folder, buildCorpus(documents), corpus => deliver(corpus), { quietMs: 5 })
  expect((await next).documents[0]?.text).toBe('It was corrected meanwhile.')
})
