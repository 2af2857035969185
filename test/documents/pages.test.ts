import { describe, expect, test } from 'vitest'
import { passagesOf } from '../../src/documents/build-passages.ts'
import { formats } from '../../src/documents/formats/file-formats.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { outline, textsOf } from './show.ts'

async function readPage(body: string) {
  const html = await formats.get('html')?.read(new TextEncoder().encode(`<html><body>${body}</body></html>`))
  if (!html) throw new Error('no reader of pages')
  return makeDocument('page', html)
}

describe('what leads elsewhere is no statement of the page', () => {
  test.each([
    [
      'a menu',
      '<ul><li><a href="a.html">The river</a></li><li><a href="b.html">Opening hours of the lock</a></li></ul>'
    ],
    [
      'a table of contents',
      '<p>2.1. <a href="#s2">Why the lock was built</a></p><p>2.2. <a href="#s3">Who pays for it?</a></p>'
    ],
    [
      'labelled links',
      '<p><b>Next:</b> <a href="c.html">Fees for boats</a> <b>Up:</b> <a href="i.html">Handbook</a></p>'
    ],
    [
      'the foot of a generated page',
      '<div class="navfooter"><table><tr><td>Chapter 2. Boats and barges</td><td></td><td>Chapter 4. Winter rules</td></tr></table></div>'
    ],
    ['a list within one link', '<a href="x.html"><p>All about weirs</p><p>Read it here</p></a>']
  ])('%s', async (_, markup) => {
    const document = await readPage(`<h1>Locks</h1>${markup}<p>The lock opens at seven in the morning.</p>`)
    expect(textsOf(document, 'prose')).toEqual(['The lock opens at seven in the morning.'])
  })

  test.each([
    [
      'a linked sentence',
      '<p><a href="x.html">The lock was closed for 3 weeks.</a></p>',
      'The lock was closed for 3 weeks.'
    ],
    [
      'a row of links',
      '<table><tr><td><a href="p">Paris</a></td><td><a href="s">Seine</a></td></tr></table>',
      'Paris | Seine'
    ],
    ['an address', '<p><a href="mailto:lock@example.org">lock@example.org</a></p>', 'lock@example.org'],
    ['a link in a line', '<p>Fees for boats: see <a href="f.html">the list</a></p>', 'Fees for boats: see the list'],
    ['an anchor', '<p><a id="fees">Fees for boats in the summer months</a></p>', 'Fees for boats in the summer months'],
    ['an operator', '<p>Keys are joined by <a href="#arrow">-&gt;</a> here.</p>', 'Keys are joined by -> here.']
  ])('but %s is read', async (_, markup, expected) => {
    const document = await readPage(`<h1>Locks</h1>${markup}<p>The lock opens at seven in the morning.</p>`)
    expect(textsOf(document, 'prose')).toContain(expected)
  })
})

test('a sign to click on is not read, and links leave no trace in the text', async () => {
  const { text } = await readPage(
    '<h2>Fees<a href="#fees">¶</a></h2><p>Boats pay <a href="f.html"> 4 euros </a> a day<a href="#n1">↑</a>.</p><table><tr><td><a href="x">Canoe</a></td><td>free<a href="#n2">↩︎</a></td></tr></table>'
  )
  expect(text).toBe('Fees\n\nBoats pay 4 euros a day.\n\nCanoe | free')
})

test('an item and a caption that hold paragraphs are what they are', async () => {
  const document = await readPage(
    '<h1>Locks</h1><p>Two gates are known.</p><ul><li><p>Mitre gates</p></li><li><p>Guillotine gates</p></li></ul><figure><figcaption><p>A gate at dusk.</p></figcaption></figure>'
  )
  expect(textsOf(document, 'prose')).toEqual(['Two gates are known.', 'Mitre gates', 'Guillotine gates'])
  expect(textsOf(document, 'furniture')).toEqual(['A gate at dusk.'])
})

test('a term heads what explains it, and nothing behind its list', async () => {
  const document = await readPage(
    '<h1>Locks</h1><dl><dt><a href="w.html">Weir</a></dt><dt>Dam</dt><dd>Holds the water back.</dd><dd><p>It is closed.</p></dd><dt>It is a sentence.</dt><dd>It is read.</dd></dl><p>The lock is old.</p>'
  )
  expect(outline(document)).toEqual([
    ['Holds the water back.', 'Dam', 'Weir'],
    ['It is closed.', 'Dam', 'Weir'],
    ['It is a sentence.', 'Dam', 'Weir'],
    ['It is read.', 'Dam', 'Weir'],
    ['The lock is old.']
  ])
  const [last] = [...passagesOf(document, 0)].slice(-1)
  expect(last && document.sentences[last.firstSentence]?.heading).toBeUndefined()
})

test('a page of terms alone has no title among them', async () => {
  const document = await readPage('<dl><dt>Weir</dt><dt>Dam</dt><dd>Holds the water back.</dd></dl>')
  expect(outline(document)).toEqual([['Holds the water back.', 'Dam', 'Weir']])
})
