import { expect, test } from 'vitest'
import { createSentenceStream } from '../../src/answer/sentence-stream.ts'
import { verifyAnswer } from '../../src/verification/verify-facts.ts'
import { expectLinear } from '../support/expect-linear.ts'
import { processorMs } from '../support/processor-time.ts'

/** All sentences of a text that arrives in the given pieces. */
function sentencesOf(pieces: readonly string[]): string[] {
  const stream = createSentenceStream()
  return [...pieces.flatMap(piece => stream.push(piece)), ...stream.end()]
}

test('a sentence is given as soon as it is surely over, and not before', () => {
  const stream = createSentenceStream()
  expect(stream.push('It holds $8.9 trillion [2.1]')).toEqual([])
  expect(stream.push('.')).toEqual(['It holds $8.9 trillion [2.1].'])
  expect(stream.push(' It grew. [1.2] [1.3]')).toEqual([])
  expect(stream.push(' ')).toEqual([])
  expect(stream.push('Then')).toEqual(['It grew. [1.2] [1.3]'])
  expect(stream.push(' it fell to $8.')).toEqual([])
  expect(stream.push('7 trillion\n')).toEqual(['Then it fell to $8.7 trillion'])
  expect(stream.end()).toEqual([])
})

test('a bare yes or no goes with what it says yes or no to', () => {
  expect(sentencesOf(['Yes.', ' It holds $3 million [2.1]. No. ', 'Nobody left [2.2].'])).toEqual([
    'Yes. It holds $3 million [2.1].',
    'No. Nobody left [2.2].'
  ])
  expect(sentencesOf(['It holds $3 million [2.1].\n**No.**\n'])).toEqual(['It holds $3 million [2.1].', '**No.**'])
})

test('a line break between a sentence and the next marker gives the same sentences in one piece as in many', () => {
  const text = 'It grew. [1.2]\n[1.3] Then it fell. [2.1] It rose again [2.2].'
  expect(sentencesOf([text])).toEqual(sentencesOf([...text]))
})

test.each([
  ['\t】【0†!', '…【000'],
  ['[[0]](0.000)', '!【0】'],
  ['[0', '.'],
  ['.[1]', ''],
  ['(1.1', '.']
])('%j over and over takes time in step with its length', (shape, before) => {
  const write = (times: number) => [`${before + shape.repeat(times)}.`]
  expectLinear({ write, read: sentencesOf, short: 30, forgivenMs: 50 })
})

test.each([
  ['digits in an open bracket', `[${'0'.repeat(58)}n 5`],
  ['what begins like a lack of information', 'The sources: no '.repeat(200)],
  ['what begins like a question', `The question${' '.repeat(3_000)}“What?”`]
])('%s does not hold up verification', (_name, claim) => {
  const verify = () => verifyAnswer({ answer: claim, facts: [{ text: 'The plan holds 5 funds.' }] })
  verify()
  expect(processorMs(verify)).toBeLessThan(500)
})
