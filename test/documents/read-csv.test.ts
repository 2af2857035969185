import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/documents/formats/read-csv.ts'
import { makeDocument } from '../../src/documents/make-document.ts'

describe('a table of values', () => {
  test('gives each row as a line, whatever separates and quotes its cells', () => {
    expect(readCsv('plan,requests\r\n"Free, for one",60\r\n\r\n"the ""big"" one","6\n000"').text).toBe(
      'plan | requests\n\nFree, for one | 60\n\nthe "big" one | 6 000'
    )
    expect(readCsv('plan;price\nFree;0,00\nStarter;29,50').text).toContain('Starter | 29,50')
    expect(readCsv('plan\tprice\nFree\t\n').text).toBe('plan | price\n\nFree |')
    expect(readCsv('a;b\n"x; y" ;2').text).toBe('a | b\n\nx; y | 2')
    expect(readCsv('').blocks).toEqual([])
  })

  test('a quote that is never closed costs its own cell, not the rows below', () => {
    expect(readCsv('name,count\n"Acme,300\nBeta,400').text).toBe('name | count\n\n"Acme | 300\n\nBeta | 400')
    expect(readCsv('name,size\nscreen,"15" wide"\n"Beta","400"').text).toBe(
      'name | size\n\nscreen | "15" wide"\n\nBeta | 400'
    )
    expect(readCsv('name,count\n"Acme,300\n"Beta","400"').text).toBe('name | count\n\n"Acme | 300\n\nBeta | 400')
  })

  test('is known by the name of its file, for its first row heads the columns', () => {
    expect(makeDocument('rates/plans', readCsv('plan,requests\nFree,60')).title).toBe('plans')
  })
})
