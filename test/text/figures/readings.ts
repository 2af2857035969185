import { describe, expect, test } from 'vitest'
import { read } from './show.ts'

/** By subject: a text, and the figures that are read from it, as `read` writes them. */
export type Readings = Record<string, readonly [text: string, ...figures: string[]][]>

/** A test for each text. */
export function testReadings(readings: Readings): void {
  for (const [name, rows] of Object.entries(readings))
    describe(name, () => {
      test.each(rows)('%s', (text, ...expected) => {
        expect(read(text)).toEqual(expected)
      })
    })
}
