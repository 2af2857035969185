import { expect, test } from 'vitest'
import { skippedLines } from '../../src/command-line/skipped-lines.ts'

const because = (reason: string, paths: string[]) => paths.map(path => ({ path, code: 'any', reason }))

test('a few files have a line each', () => {
  expect(skippedLines([...because('It is empty.', ['a.md', 'b.md']), ...because('It is damaged.', ['c.pdf'])])).toEqual(
    ['skipped a.md: It is empty.', 'skipped b.md: It is empty.', 'skipped c.pdf: It is damaged.']
  )
})

test('many with one reason share a line that counts them', () => {
  const pictures = Array.from({ length: 175 }, (_, index) => `image-${index}.png`)
  expect(skippedLines(because('Only txt files are read.', pictures))).toEqual([
    'skipped image-0.png, image-1.png, image-2.png and 172 more: Only txt files are read.'
  ])
})
