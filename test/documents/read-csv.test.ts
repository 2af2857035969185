import { describe, expect, test } from 'vitest'
import { makeDocument } from '../../src/documents/make-document.ts'
import { readCsv } from '../../src/documents/read-csv.ts'

describe('a table of values', () => {
  test('gives each row as a line, whatever separates and quotes its cells', () => {
    expect(readCsv('plan,requests\r\n"Free, for one",60\r\n\r\n"the ""big"" one","6\n000"').text).toBe(
      'plan | requests\n\nFree, for one | 60\n\nthe "big" one | 6 000'
    )
    expect(readCsv('plan;price\nFree;0,00\nStarter;29,50').text).toContain('Starter | 29,50')
    expect(readCsv('plan\tprice\nFree\t\n').text).toBe('plan | price\n\nFree |')
    expect(readCsv('a,b\n"never closed').text).toBe('a | b\n\nnever closed')
    expect(readCsv('').blocks).toEqual([])
  })

  test('is known by the name of its file, for its first row heads the columns', () => {
    expect(makeDocument('rates/plans', readCsv('plan,requests\nFree,60')).title).toBe('plans')
  })
})
