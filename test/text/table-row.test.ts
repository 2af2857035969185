import { describe, expect, test } from 'vitest'
import { cellsOf, firstRowAbove } from '../../src/text/table-row.ts'

const textsOf = (row: string) =>
  cellsOf(row).map(({ startCharIndex, endCharIndex }) => row.slice(startCharIndex, endCharIndex))

describe('a row of a table', () => {
  test.each([
    ['Price | €0 | €29', ['Price', '€0', '€29']],
    ['| Free | Starter', ['', 'Free', 'Starter']],
    ['Price | €0 |', ['Price', '€0', '']],
    ['no table', ['no table']]
  ])('%s has the cells %j', (row, cells) => {
    expect(textsOf(row)).toEqual(cells)
  })

  test('finds the first row above it, also of a long table, and of one with an empty corner', () => {
    const long = ['A table:', 'name | seats', ...Array.from({ length: 300 }, (_, row) => `boat ${row} | ${row}`)]
    const known = new Map<number, number>()
    for (const index of [300, 2, 150, 299])
      expect(firstRowAbove(long[index] ?? '', index, at => long[at], known)).toBe(1)
    const plans = ['| Free | Starter', 'Price | €0 | €29', 'Users | 1 | 3']
    expect(firstRowAbove('Users | 1 | 3', 2, at => plans[at], new Map())).toBe(0)
    expect(firstRowAbove('A table:', 0, at => plans[at], new Map())).toBeUndefined()
  })
})
