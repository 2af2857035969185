import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

async function start(at = folder): Promise<Corpus> {
  const { documents, skipped } = await readFolder(at)
  const corpus = buildCorpus(documents, skipped)
  watcher = await watchFolder(at, corpus, next => deliver(next), {
    quietMs: 60,
    placeCheckMs: 20,
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

const textsOf = ({ documents }: Corpus) => documents.map(({ text }) => text)

test('a link to a folder is watched where it leads, and where it is led to later', async () => {
  const release = (name: string, text: string) => {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'a.md'), text)
  }
  release('v1', 'One fact stands here.')
  release('v2', 'Another fact stands here.')
  const current = join(folder, 'current')
  symlinkSync('v1', current)
  await start(current)
  let next = nextCorpus()
  writeFileSync(join(folder, 'v1', 'a.md'), 'It has been corrected.')
  expect(textsOf(await next)).toEqual(['It has been corrected.'])
  next = nextCorpus()
  symlinkSync('v2', join(folder, 'new'))
  renameSync(join(folder, 'new'), current)
  expect(textsOf(await next)).toEqual(['Another fact stands here.'])
  next = nextCorpus()
  writeFileSync(join(folder, 'v2', 'a.md'), 'This one, too.')
  expect(textsOf(await next)).toEqual(['This one, too.'])
  expect(errors).toEqual([])
})

test('a folder that is put in the place of the first is watched like it', async () => {
  const place = join(folder, 'documents')
  for (const name of ['documents', 'later']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'a.md'), `A fact of ${name}.`)
  }
  await start(place)
  let next = nextCorpus()
  renameSync(place, join(folder, 'before'))
  renameSync(join(folder, 'later'), place)
  expect(textsOf(await next)).toEqual(['A fact of later.'])
  for (const text of ['It has been corrected.', 'It has been corrected again.']) {
    next = nextCorpus()
    writeFileSync(join(place, 'a.md'), text)
    expect(textsOf(await next)).toEqual([text])
  }
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
