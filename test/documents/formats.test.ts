import { describe, expect, test } from 'vitest'
import { createConverterApart } from '../../src/documents/formats/convert-apart.ts'
import { formats } from '../../src/documents/formats/file-formats.ts'
import { UnreadableFile } from '../../src/documents/formats/unreadable-file.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { processMs } from '../support/processor-time.ts'
import { makeDocx, makeZip } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'
import { outline, textsOf } from './show.ts'

async function read(extension: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const format = formats.get(extension)
  if (!format) throw new Error(`no format for ${extension}`)
  return makeDocument(`folder/name.of.file`, await format.read(bytes))
}

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

  test('knows an image and the words under it as its caption', async () => {
    const document = await read(
      'md',
      'A plan exists today.\n\n![A man at the gate](man.png)\n*He waits for the bell*\n\nIt is open now.\n'
    )
    expect(textsOf(document, 'furniture')).toEqual(['A man at the gate', 'He waits for the bell'])
    expect(textsOf(document, 'prose')).toEqual(['A plan exists today.', 'It is open now.'])
  })
})

describe('HTML', () => {
  const page = `<!doctype html><html><head><title>Title – Site</title><meta property="og:title" content="The title"><meta property="og:site_name" content="The Site">
    <meta property="article:published_time" content="2025-07-18T10:00:00Z"><link rel="canonical" href="https://example.org/p"><style>p{color:red}</style></head>
    <body><nav><ul><li>Products</li><li>Prices rose 5% here.</li></ul></nav><main><h1>The Headline</h1><p>First &amp; <b>bold</b> words with $8.9&nbsp;trillion. Second
    one.</p><figure><img alt="A man stands at the gate" src="x"><figcaption>He stands there.</figcaption></figure>
    <table><tr><th>Year</th><th>Assets</th></tr><tr><td>2024</td><td>$8.9 trillion</td></tr></table><ul><li>One thing is here</li></ul><script>document.write('no')</script></main>
    <aside>A plan is advertised here.</aside><footer>We sell things.</footer></body></html>`

  test('parts the main text from the page around it', async () => {
    const document = await read('html', page)
    expect(document).toMatchObject({
      title: 'The title',
      publisher: 'The Site',
      publishedAt: '2025-07-18T10:00:00Z',
      url: 'https://example.org/p'
    })
    expect(textsOf(document, 'heading')).toEqual(['The Headline'])
    expect(textsOf(document, 'prose')).toEqual([
      'First & bold words with $8.9\u00a0trillion.',
      'Second one.',
      'Year | Assets',
      '2024 | $8.9 trillion',
      'One thing is here'
    ])
    expect(textsOf(document, 'furniture')).toContain('He stands there.')
    expect(document.text).not.toMatch(/document\.write|color:red|[\ue000-\uf8ff]/)
  })

  test.each([
    ['in a short declaration', '<meta charset="iso-8859-1">'],
    ['in a long one', "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>"]
  ])('is read in the encoding that it declares %s', async (_, declared) => {
    const written = Buffer.from(`<head>${declared}</head><p>Gr\xf6\xdfe: \x805 million.</p>`, 'latin1')
    expect((await read('html', written)).text).toBe('Größe: €5 million.')
    expect((await read('html', Buffer.from(written.toString('latin1'), 'utf8'))).text).toContain('Größe')
  })

  test.each(['', '<meta charset="none-such">', '<meta charset="utf-8">', '<meta charset="utf-16">'])(
    'is not guessed at where it declares %j',
    async declared => {
      const written = Buffer.from(`${declared}<p>Gr\xf6\xdfe</p>`, 'latin1')
      await expect(read('html', written)).rejects.toMatchObject({ code: 'wrong_encoding' })
    }
  )

  test('takes the one article of the main part for the report, and several as parts of it', async () => {
    const one = await read(
      'html',
      '<main><p>Offers of the day stand here.</p><article><p>The report is here.</p></article></main>'
    )
    expect(textsOf(one, 'prose')).toEqual(['The report is here.'])
    const two = await read(
      'html',
      '<main><article><p>One is here.</p></article><article><p>Two is here.</p></article></main>'
    )
    expect(textsOf(two, 'prose')).toEqual(['One is here.', 'Two is here.'])
    const forged = await read('html', '<p>One &#xE003;&#57347; is here.</p><p>&#xE007; Two is here.</p>')
    expect(textsOf(forged, 'prose')).toEqual(['One is here.', 'Two is here.'])
  })

  test('refuses nesting that no person wrote, fast', async () => {
    const spent = await processMs(async () => {
      await expect(read('html', `${'<div>'.repeat(100_000)}x`)).rejects.toMatchObject({ code: 'nested_too_deep' })
      await expect(read('html', `${'<q>'.repeat(1_000)}x`)).rejects.toMatchObject({ code: 'nested_too_deep' })
    })
    expect(spent).toBeLessThan(2_000)
  })
})

describe('PDF', () => {
  const pdf = makePdf(
    [
      [
        { text: 'Annual Report', y: 770, size: 9 },
        { text: 'The size of the market', y: 720, size: 18 },
        { text: 'The market holds $8.9 trillion, as the report of the trust-', y: 690 },
        { text: 'ees says. Trustees met in May. The sentence that ends on', y: 676 },
        { text: 'Page 1', y: 40, size: 9 }
      ],
      [
        { text: 'Annual Report', y: 770, size: 9 },
        { text: 'the next page is one sentence. Another follows.', y: 720 },
        { text: 'A new paragraph stands here.', y: 670 },
        { text: 'Page 2', y: 40, size: 9 }
      ],
      [
        { text: 'Annual Report', y: 770, size: 9 },
        { text: 'The last page.', y: 720 },
        { text: 'Page 3', y: 40, size: 9 }
      ]
    ],
    'Report of the trustees'
  )

  test('knows headings, paragraphs, the page of each sentence, and running lines', async () => {
    const document = await read('pdf', pdf)
    expect(document.title).toBe('Report of the trustees')
    expect(textsOf(document, 'heading')).toEqual(['The size of the market'])
    const prose = document.sentences
      .filter(({ kind }) => kind === 'prose')
      .map(({ startCharIndex, endCharIndex, page }) => [document.text.slice(startCharIndex, endCharIndex), page])
    expect(prose).toEqual([
      ['The market holds $8.9 trillion, as the report of the trustees says.', 1],
      ['Trustees met in May.', 1],
      ['The sentence that ends on the next page is one sentence.', 1],
      ['Another follows.', 2],
      ['A new paragraph stands here.', 2],
      ['The last page.', 3]
    ])
    expect(textsOf(document, 'furniture')).toEqual(expect.arrayContaining(['Annual Report', 'Page 2']))
  })

  test('says of a damaged or empty one that it is', async () => {
    await expect(read('pdf', '%PDF-1.7 nothing else')).rejects.toBeInstanceOf(UnreadableFile)
    await expect(read('pdf', makePdf([[]]))).rejects.toMatchObject({ code: 'no_text' })
  })
})

describe('Word', () => {
  test('reads headings, paragraphs and tables', async () => {
    const paragraph = (text: string, style = '') =>
      `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const document = await read(
      'docx',
      makeDocx(
        `${paragraph('The market', 'Heading1')}${paragraph('It holds $8.9 trillion. It grew.')}<w:tbl><w:tr>${cell('Plans')}${cell('715,000')}</w:tr></w:tbl>`
      )
    )
    expect(textsOf(document, 'heading')).toEqual(['The market'])
    expect(textsOf(document, 'prose')).toEqual(['It holds $8.9 trillion.', 'It grew.', 'Plans | 715,000'])
  })

  test('opens neither a damaged file nor a bomb', async () => {
    await expect(read('docx', 'PK nothing')).rejects.toMatchObject({ code: 'damaged' })
    await expect(read('docx', makeZip({ 'word/document.xml': '' }, 0xff000000))).rejects.toMatchObject({
      code: 'too_large'
    })
  })
})

describe('a file that takes more than its share is left out, and the next is read', () => {
  const paragraph = '<w:p><w:r><w:t>The market holds $8.9 trillion.</w:t></w:r></w:p>'

  test('of time', async () => {
    const convertApart = createConverterApart({ longestInMs: 1 })
    for (const _ of [1, 2])
      await expect(convertApart('docx', makeDocx(paragraph.repeat(1_000)))).rejects.toMatchObject({
        code: 'too_much_work',
        message: expect.stringContaining('0.001 s')
      })
  })

  test('but not the one that only waited for its turn', async () => {
    const convertApart = createConverterApart({ longestInMs: 1_000 })
    const page = Buffer.from('<p>The market holds $8.9 trillion.</p>')
    await convertApart('html', page)
    const converted = convertApart('html', page)
    // As on a machine that is busy with other things: the time is over before the answer is read.
    await new Promise(resolve => setImmediate(resolve))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_050)
    expect((await converted).lines).toContain('The market holds')
  })

  test('of memory', async () => {
    const convertApart = createConverterApart({ mostMebibytes: 24 })
    await expect(convertApart('docx', makeDocx(paragraph.repeat(30_000)))).rejects.toMatchObject({
      code: 'too_much_work',
      message: expect.stringContaining('24 MiB')
    })
    expect((await convertApart('html', new TextEncoder().encode('<p>It is small.'))).lines.trim()).toBe('It is small.')
  })

  test('and a server answers meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await read('docx', makeDocx(paragraph.repeat(2_000)))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(20)
  })
})
