import { describe, expect, test } from 'vitest'
import { findCorpusConflicts } from '../../src/conflicts/corpus-conflicts.ts'
import { corpusOf } from '../support/corpus.ts'

const readings = (files: Record<string, string>) =>
  findCorpusConflicts(corpusOf(files), () => 1).map(conflict => conflict.readings.map(({ text }) => text))
const inTwo = (one: string, other: string) => readings({ one: one, other: other })

describe('no disagreement', () => {
  test('is in a sentence that comes again under another heading of one text', () => {
    const price = (euros: number) => `A place on the tour of the Kell club costs €${euros} a night.`
    const tours = `# Kell tours\n\n## Salt road\n\n${price(90)}\n\n## High trail\n\n${price(120)}\n`
    expect(readings({ tours })).toEqual([])
    expect(inTwo(`# Kell tours\n\n${price(90)}\n`, `# Kell walks\n\n${price(120)}\n`)).toEqual([['€90', '€120']])
  })

  test('is in what each of two dated minutes calls next', () => {
    const minutes = (day: string, next: string) =>
      `# Kell committee, ${day}\n\nNext meeting of the Kell committee: ${next}.\n`
    expect(inTwo(minutes('21 January 2025', '11 March'), minutes('11 March 2025', '20 May'))).toEqual([])
    expect(inTwo(minutes('21 January 2025', '11 March'), minutes('21 January 2025', '18 March'))).toEqual([
      ['11 March', '18 March']
    ])
  })

  test('is in a question', () => {
    const came = '# A letter\n\nThe compost for the Kell field was brought in August 2024.\n'
    const brought = 'Compost for the Kell field was brought in October 2024'
    expect(inTwo(came, `# Another letter\n\n${brought}?\n`)).toEqual([])
    expect(inTwo(came, `# Another letter\n\n${brought}.\n`)).toEqual([['August 2024', 'October 2024']])
  })

  test('is between a limit and the cell of another column', () => {
    const said = '# Changes\n\nInvoices of the Kell plan are limited.\n'
    const table = (cells: string) => `# Plans\n\n| | ${cells} |\n`
    expect(
      inTwo(said, `${table('Free | Large')}| --- | --- | --- |\n| Invoices of the Kell plan | 5 | unlimited |\n`)
    ).toEqual([])
  })

  test('is between what was and what is', () => {
    const now = '# Manual\n\nReminders of the Kell app are not sent on holidays.\n'
    expect(inTwo('# Fixed\n\nReminders of the Kell app were sent on holidays.\n', now)).toEqual([])
    expect(inTwo('# Letter\n\nReminders of the Kell app are sent on holidays.\n', now)).toEqual([
      ['are not sent', 'are sent']
    ])
  })
})
