import { describe, expect, test } from 'vitest'
import { formats } from '../../src/documents/formats/file-formats.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { makePdf } from './make-pdf.ts'
import { outline, textsOf } from './show.ts'

type Lines = Parameters<typeof makePdf>[0][number]

async function read(...pages: Lines[]) {
  const parsed = await formats.get('pdf')?.read(makePdf(pages))
  if (!parsed) throw new Error('no reader of PDFs')
  return makeDocument('manual', parsed)
}

const wide = 'The keeper of the lock writes down each boat that passes, with its name,'
/** Lines one under the other, some of them set in by points. */
const under = (top: number, ...lines: (string | [string, number] | [string, number, boolean])[]) =>
  lines.map((line, index) => {
    const [text, indent = 0, code = false] = typeof line === 'string' ? [line] : line
    return { text, x: 72 + indent, y: top - 13 * index, code }
  })

describe('a line on which the next word would have fitted ends its paragraph', () => {
  test('as in a list without bullets', async () => {
    const document = await read(
      under(
        700,
        wide,
        'the hour and what it has paid.',
        'Canoes pass free',
        'Barges pay 12 euros',
        wide,
        'and its length.'
      )
    )
    expect(textsOf(document)).toEqual([
      `${wide} the hour and what it has paid.`,
      'Canoes pass free',
      'Barges pay 12 euros',
      `${wide} and its length.`
    ])
  })

  test('but not where it breaks off: beside a picture, or after a hyphen', async () => {
    const half = 'The keeper of the lock writes down each boat,'
    const document = await read(
      under(
        700,
        wide,
        'and so on.',
        half,
        'its load, which the owner has to tell him, and',
        'its draught in centi-',
        'metres.',
        wide
      )
    )
    expect(textsOf(document, 'prose')[1]).toBe(
      `${half} its load, which the owner has to tell him, and its draught in centi-metres.`
    )
  })

  test('and a term stays with what is set in under it', async () => {
    const document = await read(
      under(
        700,
        wide,
        'its load.',
        'Draught',
        ['How deep a boat lies in the water when it is loaded, in cm.', 36],
        wide
      )
    )
    expect(outline(document).slice(1)).toEqual([
      ['How deep a boat lies in the water when it is loaded, in cm.', 'Draught'],
      [wide]
    ])
  })
})

test('commands in letters of one width stand by themselves', async () => {
  const document = await read(
    under(
      700,
      wide,
      'and then the keeper types this line on his old terminal and waits:',
      ['lock --open', 20, true],
      ['lock --close', 20, true],
      wide
    )
  )
  expect(textsOf(document, 'prose')).toEqual(expect.arrayContaining(['lock --open', 'lock --close']))
})

test('a document that is typewritten throughout is no code', async () => {
  const document = await read(under(700, [wide, 0, true], ['and the hour.', 0, true]))
  expect(textsOf(document, 'prose')).toEqual([`${wide} and the hour.`])
})

test('lines of a table of contents stay apart', async () => {
  const dots = '. . . . . . . . . . . . . . . .'
  const document = await read(
    under(700, `The lock ${dots} 3`, `The weir ${dots} 9`, `Fees ${dots} 12`),
    under(700, wide, 'and its load.')
  )
  expect(textsOf(document, 'prose')).toEqual([`${wide} and its load.`])
})

/** A page with a head over a paragraph in words of its own. */
const headed = (head: string, own: string) => [
  { text: head, y: 770 },
  ...under(700, `${own} are written down by the keeper of the lock, with the name of the`, `boat and what ${own} cost.`)
]

test('a running head is known by its number that goes up with the pages, whatever its title', async () => {
  const document = await read(
    headed('12 Chapter 1. Gates', 'Gates'),
    headed('Weirs and dams 13', 'Weirs'),
    headed('14 Chapter 2. Boats', 'Boats'),
    headed('Barges 15', 'Barges')
  )
  expect(textsOf(document, 'furniture').join(' ')).toBe(
    '12 Chapter 1. Gates Weirs and dams 13 14 Chapter 2. Boats Barges 15'
  )
})

test('a title of a chapter that stands at one height on three pages is a running head, too', async () => {
  const pages = 'oars keels masts sails ropes cranes sluices quays piers docks tows tolls'.split(' ')
  const document = await read(...pages.map((own, index) => headed(index < 3 ? 'About the boats' : `About ${own}`, own)))
  expect(textsOf(document, 'furniture')).toEqual(['About the boats', 'About the boats', 'About the boats'])
})
