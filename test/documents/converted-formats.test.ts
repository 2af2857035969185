import { describe, expect, test } from 'vitest'
import { createConverterApart } from '../../src/documents/formats/convert-apart.ts'
import { UnreadableFile } from '../../src/documents/formats/unreadable-file.ts'
import { processMs } from '../support/processor-time.ts'
import { makeDocx, makeZip } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'
import { read, textsOf } from './show.ts'

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
