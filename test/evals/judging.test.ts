import { expect, test } from 'vitest'
import { plainFigures, sameFigure, writes } from '../../evals/harness/plain-figures.ts'
import { readPromptEvidence } from '../../evals/harness/prompt-evidence.ts'
import type { GoldReading } from '../../evals/harness/suite.ts'
import { alterStatement, averageStatement } from '../../evals/harness/untruths.ts'
import { buildPrompt } from '../../src/answer/prompt.ts'
import { generationRequest } from '../support/generation-request.ts'

test.each([
  ['$8.9 trillion', '8.9 trillion USD', true],
  ['$8.9 trillion', '$8,900 billion', true],
  ['$8.9 trillion', '$8.9 billion', false],
  ['3%', '3 percent', true],
  ['3%', '$3', false],
  ['71.5 million', '71,500,000', true]
])('the plain reader takes %s and %s for the same: %s', (one, other, isSame) => {
  const [first, second] = [plainFigures(one)[0], plainFigures(other)[0]]
  expect(first && second && sameFigure(first, second)).toBe(isSame)
})

test('the plain reader takes a section of the law for no figure', () => {
  expect(plainFigures('The 401(k) and the 403(b) cover 60 million workers.').map(({ text }) => text)).toEqual([
    '60 million'
  ])
})

test.each([
  ['The market holds 8.9 trillion USD.', '$8.9 trillion', true],
  ['In May this year Fidelity did so.', 'May', true],
  ['It may come.', 'March', false],
  ['Maybe Mayer did.', 'May', false],
  ['Held as of September 30, 2024.', 'September 30, 2024', true]
])('"%s" writes %s: %s', (text, form, isWritten) => expect(writes(text, form)).toBe(isWritten))

const reading = (says: string, statement: string): GoldReading => ({ name: says, says: [says], statement, spans: [] })

test.each([
  ['$8.9 trillion', 'The market holds $8.9 trillion.', 'The market holds $9.8 trillion.'],
  ['3%', 'It holds 3%.', 'It holds 5%.'],
  ['2022', 'It began in 2022.', 'It began in 2019.'],
  ['April', 'It came in April.', 'It came in June.'],
  ['Kush Desai', 'Kush Desai said so.', 'Kush Feldt said so.']
])('an untruth made of %s is another value', (says, statement, untruth) => {
  expect(alterStatement(reading(says, statement))).toBe(untruth)
})

test('a mean of readings is none of them', () => {
  const readings = [reading('60 million', 'It covers 60 million people.'), reading('71.5 million', '')]
  expect(averageStatement(readings)).toBe('It covers on average 65.75 million people.')
})

test('the evidence is read from a prompt as it is written', () => {
  const { messages } = buildPrompt(generationRequest())
  expect(readPromptEvidence(messages.at(-1)?.content ?? '')).toEqual([
    { place: '1.1', passage: 1, title: 'The fund', text: 'The fund holds $3 million.' }
  ])
})
