import { describe, expect, test } from 'vitest'
import { formats } from '../../src/documents/formats/file-formats.ts'
import { outline, read, textsOf } from './show.ts'

test('of a file of images and markup more bytes are read than of a text', () => {
  expect(['txt', 'md', 'html', 'csv', 'pdf', 'docx'].map(extension => formats.get(extension)?.mostBytes)).toEqual(
    [16, 16, 16, 16, 64, 64].map(mebibytes => mebibytes * 1024 * 1024)
  )
})

describe('plain text', () => {
  test('stays as it is, code unit for code unit, and gives its address', async () => {
    const text = 'The Order\r\n\r\nIt holds $8.9 trillion 👍. E\u0301 too.\r\n\r\nSource: https://example.org/a?b=1\r\n'
    const document = await read('txt', text)
    expect(document).toMatchObject({ text, title: 'The Order', url: 'https://example.org/a?b=1' })
    expect(textsOf(document, 'prose')).toEqual(['It holds $8.9 trillion 👍.', 'E\u0301 too.'])
    expect(textsOf(document, 'heading')).toEqual(['The Order'])
  })

  test('is read in UTF-16 with a byte order mark, and in nothing that must be guessed', async () => {
    expect((await read('txt', Buffer.from('\ufeffCafé is open.', 'utf16le'))).text).toBe('Café is open.')
    await expect(read('txt', Buffer.from('Café', 'latin1'))).rejects.toMatchObject({ code: 'wrong_encoding' })
    const long = 'A sentence. '.repeat(10_000)
    const late = `${long}${'\0 '.repeat(100)}`
    for (const bytes of [Buffer.from([65, 0, 1]), Buffer.from(late), Buffer.from('\ufeffC\0a\0f\0', 'utf16le')])
      await expect(read('txt', bytes)).rejects.toMatchObject({ code: 'binary' })
    expect((await read('txt', `${long}One\0 stray.`)).text).toBe(`${long}One\ufffd stray.`)
  })

  test.each([
    [
      'underlined',
      'Locks\n=====\n\nThe lock is old.\n\nFees\n----\n\nThe lock is free.\n\nWeirs\n=====\n\nThe weir is new.\n'
    ],
    ['marked', '= Locks\n\nThe lock is old.\n\n== Fees\n\nThe lock is free.\n\n= Weirs\n\nThe weir is new.\n']
  ])('has headings that are %s, one under the other', async (_, text) => {
    const document = await read('rst', text)
    expect(textsOf(document, 'heading')).toEqual(['Locks', 'Fees', 'Weirs'])
    expect(textsOf(document, 'prose')).toEqual(['The lock is old.', 'The lock is free.', 'The weir is new.'])
    const over = document.sentences.find(({ kind, heading }) => kind === 'heading' && heading !== undefined)
    expect(over && document.text.slice(over.startCharIndex, over.endCharIndex)).toBe('Fees')
  })

  test('is not underlined by a line of another length', async () => {
    const document = await read('adoc', 'Type this:\n\n--------\nlock --open --now\n--------\n\nIt opens.\n')
    expect(textsOf(document, 'heading')).not.toContain('lock --open --now')
  })

  test('in printed pages has heads and feet, which are not read as the text', async () => {
    const page = (number: number, own: string) =>
      `RFC 9999          The Lock Protocol          May 2024\n\n\n   The ${own} is opened by hand.\n\n\nKeeper            Standards Track         [Page ${number}]\n\f\n`
    const document = await read('txt', ['gate', 'weir', 'sluice', 'dam'].map((own, at) => page(at + 1, own)).join(''))
    expect(textsOf(document, 'prose')).toEqual(
      ['gate', 'weir', 'sluice', 'dam'].map(own => `The ${own} is opened by hand.`)
    )
  })

  test('sets what explains a term under it, and drops a place that links lead to', async () => {
    const document = await read(
      'adoc',
      'The options are these.\n\n[[opt-open]]\n-o::\n--open::\n\tThe gate is opened.\n\n.. _opt-close:\n\n--close::\n\tIt is closed.\n\nBoth take a while.\n'
    )
    expect(outline(document)).toEqual([
      ['The options are these.'],
      ['The gate is opened.', '--open::', '-o::'],
      ['It is closed.', '--close::'],
      ['Both take a while.']
    ])
  })

  test('that is a message is named by its subject, and dated', async () => {
    const head =
      'From: Ann Lee <ann@kell.example>\r\nTo: Bo Berg,\r\n  Ida Holm\r\nDate: Wed, 14 Jan 2026 10:22\r\nSubject: The pump'
    const document = await read('txt', `${head}\r\n\r\nDear Mr Berg,\r\n\r\nThe pump is new.\r\n`)
    expect(document).toMatchObject({ title: 'The pump', publishedAt: '2026-01-14' })
    expect(textsOf(document, 'heading')).toEqual([])
    expect(textsOf(document, 'prose')).toEqual(['The pump is new.'])
    expect(await read('txt', 'To: all\n\nThe pump is new.')).not.toHaveProperty('publishedAt')
  })

  test('is named by how it begins, else by its file', async () => {
    expect((await read('txt', 'Short sentence here. Another one.')).title).toBe('Short sentence here.')
    const long = (await read('txt', `${'many words '.repeat(40)}.`)).title
    expect(long.length).toBeLessThanOrEqual(120)
    expect(long).toMatch(/words…$|many…$/)
    expect((await read('txt', '* * *')).title).toBe('name.of.file')
  })
})

describe('Markdown', () => {
  test.each([
    ['with bars around it', '| Year | Visitors |\n| --- | --- |\n| 2021 | 41,000 |'],
    ['written close', '|Year|Visitors|\n|-|-:|\n|2021|41,000|'],
    ['without bars around it', 'Year | Visitors\n--- | ---\n2021 | 41,000']
  ])('reads a table %s', async (_, table) => {
    const { text } = await read('md', `# Dam\n\n${table}\n\nNo row | of it.`)
    expect(text).toBe('Dam\n\nYear | Visitors\n\n2021 | 41,000\n\nNo row | of it.')
  })

  test('takes what the front matter says, and only what is sound', async () => {
    const document = await read(
      'md',
      '---\ntitle: "The title"\npublisher: The Paper\npublishedAt: 2025-07-18\nurl: https://example.org/x\nother: 1\n---\n\nText.\n'
    )
    expect(document).toMatchObject({
      title: 'The title',
      publisher: 'The Paper',
      publishedAt: '2025-07-18',
      url: 'https://example.org/x',
      text: 'Text.'
    })
    const unsound = await read(
      'md',
      '---\ntitle: Trump: the order\npublishedAt: last week\nurl: javascript:alert(1)\n---\nText.\n'
    )
    expect(unsound.title).toBe('Trump: the order')
    expect(unsound).not.toHaveProperty('url')
    expect(unsound).not.toHaveProperty('publishedAt')
  })

  test('shows the text without its signs, and keeps what only looks like them', async () => {
    const document = await read(
      'md',
      '# The *plan*\n\nIt holds **$8.9 trillion** in [assets](http://x.org/a_(b) "t"), see `code`, snake_case, 5 * 3 and AT&amp;T.<br>Next\\* line.\n\n- one item holds 5%\n1. first of all\n\nSetext heading\n---\n\n| Year | Assets |\n|---|---|\n| 2024 | $8.9 trillion |\n\n> Quoted words stay.\n'
    )
    expect(document.text).toBe(
      'The plan\n\nIt holds $8.9 trillion in assets, see code, snake_case, 5 * 3 and AT&T. Next* line.\n\n• one item holds 5%\n\n1. first of all\n\nSetext heading\n\nYear | Assets\n\n2024 | $8.9 trillion\n\nQuoted words stay.'
    )
    expect(textsOf(document, 'heading')).toEqual(['The plan', 'Setext heading'])
    expect(textsOf(document, 'prose')).toContain('2024 | $8.9 trillion')
  })

  test.each([
    [
      'an address in angle brackets',
      'It stands at <https://example.org/plan>.',
      'It stands at https://example.org/plan.'
    ],
    ['characters by number', 'It costs &#8364;5, or &#x24;6.', 'It costs €5, or $6.'],
    ['a number that is no character', 'It costs &#55357; more.', 'It costs &#55357; more.'],
    ['what is struck through', 'It costs ~~five~~ six, ~10 a day.', 'It costs five six, ~10 a day.']
  ])('shows %s', async (_, source, shown) => {
    expect((await read('md', source)).text).toBe(shown)
  })

  test('knows an image and the words under it as its caption', async () => {
    const document = await read(
      'md',
      'A plan exists today.\n\n![A man at the gate](man.png)\n*He waits for the bell*\n\nIt is open now.\n'
    )
    expect(textsOf(document, 'furniture')).toEqual(['A man at the gate', 'He waits for the bell'])
    expect(textsOf(document, 'prose')).toEqual(['A plan exists today.', 'It is open now.'])
  })
})
