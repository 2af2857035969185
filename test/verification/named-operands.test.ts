import { expect, test } from 'vitest'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'

const quarry = `The quarry sold 90,000 tonnes of gravel last year, 60,000 tonnes of sand and 30,000 tonnes of chalk. It took in
€5.4 million, compared with €4.5 million in 2019. Of its 48 lorries 36 run on gas. Its 120 workers put in 204,000 hours. The
county owns 40 percent of it, the town 25 percent. It was closed from 4 to 25 July.`

const verify = (answer: string) => verifyAnswer({ answer, facts: [{ text: quarry }] }).claims

test.each([
  ['Half of what the quarry sold was gravel.', '90,000 tonnes / '],
  ['Gravel and sand together came to 150,000 tonnes.', '90,000 tonnes + 60,000 tonnes'],
  ['The quarry sold three times as much gravel as chalk.', '90,000 tonnes / 30,000 tonnes'],
  ['Takings rose by 20 percent.', '(€5.4 million − €4.5 million) / €4.5 million'],
  ['Three quarters of the lorries run on gas.', '36 / 48'],
  ['Twelve of the lorries do not run on gas.', '48 − 36'],
  ['Each worker put in 1,700 hours on average.', '204,000 hours / 120'],
  ["The county's part is 15 points larger than that of the town.", '40 percent − 25 percent'],
  ['The quarry stood closed for three weeks.', '4 to 25 July']
])('a figure comes out of those that the claim names, which are cited: %s', (answer, working) => {
  const [claim] = verify(answer)
  expect(claim?.verdict).toBe('supported')
  expect(claim?.figures.find(({ verdict }) => verdict === 'derived')?.working).toContain(working)
})

test.each([
  ['Half of what the quarry sold was sand.'],
  ['Sand and chalk together came to 150,000 tonnes.'],
  ['The quarry sold three times as much chalk as gravel.'],
  ['Takings fell by 20 percent.'],
  ['Half of the lorries run on gas.'],
  ['Twelve of the lorries run on gas.'],
  ['Each worker put in 1,900 hours on average.'],
  ['More chalk was sold than sand.']
])('not of others that stand beside them: %s', answer => {
  expect(verify(answer).map(({ verdict }) => verdict)).not.toContain('supported')
})

test('many figures take no more than their number times a constant', () => {
  const list = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `Shop ${at} of the firm sold ${at * 37 + 11} coats and ${at * 53 + 7} hats.`
    ).join(' ')
  const timeOf = (count: number): number => {
    const start = process.cpuUsage()
    verifyAnswer({ answer: 'The firm sold 48.7 percent more coats than hats.', facts: [{ text: list(count) }] })
    return process.cpuUsage(start).user
  }
  timeOf(100)
  expect(timeOf(800)).toBeLessThan(40 * Math.max(timeOf(100), 2000))
})
