import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readFolder } from '../../src/documents/read-folder.ts'
import { makePdf } from './make-pdf.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array = 'One fact stands here.'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

describe('readFolder', () => {
  test('reads subfolders; the id is the path without its extension', async () => {
    write('b.md')
    write('a/deep er/c.d.txt')
    write('a/B.TXT')
    const { documents, skipped } = await readFolder(folder)
    expect(documents.map(({ id }) => id)).toEqual(['a/B', 'a/deep er/c.d', 'b'])
    expect(skipped).toEqual([])
  })

  test('reads a large page on a thread of its own, and says of it what it says of a small one', async () => {
    const paragraphs = Array.from(
      { length: 8_000 },
      (_, index) => `<p>The plan of ${index} members holds one fund.</p>`
    )
    write('large.html', `<title>Plans</title><nav>Menu</nav>${paragraphs.join('\n')}`)
    write('deep.html', `${'<div>'.repeat(200_000)}x`)
    const { documents, skipped } = await readFolder(folder)
    const [page] = documents
    expect(page).toMatchObject({ title: 'Plans' })
    expect(page?.sentences.filter(({ kind }) => kind === 'prose')).toHaveLength(8_000)
    expect(skipped.map(({ path, code }) => [path, code])).toEqual([['deep.html', 'nested_too_deep']])
  })

  test('skips each bad file with its code and reason, and reads the rest', async () => {
    write('good.md', '# Good\n\nOne fact stands here.')
    write('good.txt')
    write('binary.txt', new Uint8Array([65, 0, 66]))
    write('latin.txt', Buffer.from('Café', 'latin1'))
    write('empty.txt', ' \n')
    write('tool.exe')
    write('none')
    write('code.constructor')
    write('.hidden.txt')
    write('.git/config.txt')
    write('huge.txt', '')
    truncateSync(join(folder, 'huge.txt'), 2 ** 30)
    write('deep.html', `${'<div>'.repeat(100_000)}x`)
    write('broken.pdf', '%PDF-1.7')
    write('broken.docx', 'PK')
    execFileSync('/usr/bin/mkfifo', [join(folder, 'pipe.txt')])
    symlinkSync('/etc/hostname', join(folder, 'out.txt'))
    symlinkSync('nowhere', join(folder, 'dead.txt'))
    symlinkSync('good.md', join(folder, 'again.md'))
    symlinkSync('.', join(folder, 'loop'))
    const start = performance.now()
    const { documents, skipped } = await readFolder(folder)
    expect(performance.now() - start).toBeLessThan(15_000)
    expect(documents.map(({ id }) => id)).toEqual(['good'])
    expect(Object.fromEntries(skipped.map(({ path, code }) => [path, code]))).toEqual({
      '.git': 'hidden',
      '.hidden.txt': 'hidden',
      'again.md': 'link',
      'binary.txt': 'binary',
      'code.constructor': 'unknown_format',
      'broken.docx': 'damaged',
      'broken.pdf': 'damaged',
      'dead.txt': 'broken_link',
      'deep.html': 'nested_too_deep',
      'empty.txt': 'empty',
      'good.txt': 'duplicate_id',
      'huge.txt': 'too_large',
      'latin.txt': 'wrong_encoding',
      loop: 'link',
      none: 'unknown_format',
      'out.txt': 'link_out_of_folder',
      'pipe.txt': 'not_a_file',
      'tool.exe': 'unknown_format'
    })
    for (const { reason } of skipped) expect(reason).toMatch(/^[A-Z].*\.$/)
  })

  test('names the pages of a PDF that hold no text where others do, also when it has not changed', async () => {
    const drawing = '10 10 100 100 re f'
    const text = [{ text: 'The market holds $8.9 trillion.', y: 700 }]
    writeFileSync(join(folder, 'scan.pdf'), makePdf([text, drawing, [], drawing]))
    const first = await readFolder(folder)
    expect(first.documents.map(({ id }) => id)).toEqual(['scan'])
    const expected = [
      { path: 'scan.pdf', code: 'pages_without_text', reason: expect.stringContaining('on pages 2, 4:') }
    ]
    expect(first.skipped).toEqual(expected)
    const again = await readFolder(folder, { previous: first })
    expect(again.documents[0]).toBe(first.documents[0])
    expect(again.skipped).toEqual(expected)
    writeFileSync(join(folder, 'scan.pdf'), makePdf([text, [], text]))
    expect((await readFolder(folder, { previous: again })).skipped).toEqual([])
  })

  test('reads what a link shows of a hidden folder, as mounted configuration does it', async () => {
    write('..data/k.md', 'It is read. Once.')
    symlinkSync('..data/k.md', join(folder, 'k.md'))
    expect((await readFolder(folder)).documents.map(({ id }) => id)).toEqual(['k'])
  })

  test.skipIf(process.getuid?.() === 0)('lists what it may not open', async () => {
    write('closed.txt')
    chmodSync(join(folder, 'closed.txt'), 0)
    expect((await readFolder(folder)).skipped).toMatchObject([{ path: 'closed.txt', code: 'unreadable' }])
  })

  test('says what is wrong with the folder itself', async () => {
    write('file.txt')
    await expect(readFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'folder_not_found' })
    await expect(readFolder(join(folder, 'file.txt'))).rejects.toMatchObject({ code: 'not_a_folder' })
    rmSync(join(folder, 'file.txt'))
    expect(await readFolder(folder)).toEqual({ documents: [], skipped: [] })
  })

  test('gives the same objects for files that have not changed', async () => {
    write('a.md')
    write('b.md')
    write('c.bin')
    const previous = await readFolder(folder)
    write('b.md', 'Another fact stands here.')
    // Touched, but the same.
    utimesSync(join(folder, 'a.md'), 1, 1)
    const next = await readFolder(folder, { previous })
    expect(next.documents[0]).toBe(previous.documents[0])
    expect(next.documents[1]).not.toBe(previous.documents[1])
    expect(buildCorpus(next.documents).version).not.toBe(buildCorpus(previous.documents).version)
  })

  test('does not read a file again whose size and time are the same', async () => {
    write('a.md', 'The dam is 140 metres high.')
    const path = join(folder, 'a.md')
    utimesSync(path, 1, 1)
    const previous = await readFolder(folder)
    write('a.md', 'The dam is 152 metres high.')
    utimesSync(path, 1, 1)
    expect((await readFolder(folder, { previous })).documents[0]).toBe(previous.documents[0])
  })

  test('keeps the offsets of texts with half a surrogate pair', async () => {
    write('a.html', '<p>One &#xd83d; fact. Another &#128077; fact.</p>')
    const [document] = (await readFolder(folder)).documents
    expect(document?.text.isWellFormed()).toBe(true)
  })
})
