import { describe, expect, test } from 'vitest'
import { measureFolder, readGolds } from '../../evals/measure-conflicts.ts'

/** Labelled folders of several fields; both seed folders must come out whole. */
describe.each(readGolds().filter(({ gold, isThere }) => isThere && !gold.set))('$name', ({ name, gold }) => {
  const measured = measureFolder(gold)
  test('the known conflicts are found whole', async () => {
    const { missed } = await measured
    // Nine years apart, two dates of one event are taken for two events: see docs/conflicts.md.
    expect(missed.map(({ subject }) => subject)).toEqual(name === 'match' ? ['last title of Northgate'] : [])
  })
  test('hardly anything else is reported, and no look-alike', async () => {
    const { found, right, sprung } = await measured
    expect(sprung).toEqual([])
    expect(found.length - right.length).toBeLessThanOrEqual(name.includes('seeds') ? 0 : 1)
  })
  test('each question brings out its conflict', async () => {
    const { asked } = await measured
    expect(asked.filter(({ whole }) => whole.length === 0).map(({ question }) => question)).toEqual([])
  })
})

/** Folders written after the finder: how much is found and how sure what is reported is, only to rise. */
describe.each([
  { set: 'development', genre: 'reports', recall: 178 / 318, precision: 178 / 218 },
  { set: 'development', genre: 'technical notes', recall: 22 / 28, precision: 22 / 32 }
])('the $set folders of $genre', ({ set, genre, recall, precision }) => {
  const golds = readGolds().map(({ gold }) => gold)
  const ofSet = golds.filter(gold => gold.set === set && (gold.genre ?? 'reports') === genre)
  test.skipIf(ofSet.length === 0)('are found and reported as well as before', async () => {
    const measured = await Promise.all(ofSet.map(measureFolder))
    const right = measured.reduce((sum, one) => sum + one.right.length, 0)
    const wanted = measured.reduce((sum, one) => sum + one.gold.conflicts.length, 0)
    const found = measured.reduce((sum, one) => sum + one.found.length, 0)
    expect(right / wanted).toBeGreaterThanOrEqual(recall)
    expect(right / found).toBeGreaterThanOrEqual(precision)
  })
})
