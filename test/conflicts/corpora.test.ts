import { describe, expect, test } from 'vitest'
import { measureFolder, readGolds } from '../../evals/measure-conflicts.ts'

/** Labelled folders of several fields; both seed folders must come out whole. */
describe.each(readGolds().filter(({ gold, isThere }) => isThere && !gold.set))('$name', ({ name, gold }) => {
  const measured = measureFolder(gold)
  test('the known conflicts are found whole', async () => {
    const { missed } = await measured
    expect(missed.map(({ subject }) => subject)).toEqual([])
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
