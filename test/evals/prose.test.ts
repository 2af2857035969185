import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureProse, noTally } from '../../evals/harness/measure-prose.ts'

const folder = join(import.meta.dirname, '../../evals/prose')

// What was reached; it may only get better.
test('answers as language models write them', async () => {
  const tallies = { good: noTally(), weak: noTally() }
  for (const file of readdirSync(folder)) await measureProse(join(folder, file), tallies)
  const { good, weak } = tallies
  expect(good.true).toBe(259)
  expect(good.withheld).toBeLessThanOrEqual(45)
  expect(good.unwritten).toBeLessThanOrEqual(2)
  expect(good.missingNamed).toBe(good.missing)
  expect(good.wronglyPartial).toBeLessThanOrEqual(1)
  expect(weak.withheld).toBeLessThanOrEqual(11)
  expect(weak.untrueShown).toBeLessThanOrEqual(31)
})
