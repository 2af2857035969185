import { expect, test } from 'vitest'
import { readPredicates } from '../../src/text/predicates.ts'
import { tokenize } from '../../src/text/terms.ts'

function verbsIn(text: string): string[] {
  const tokens = tokenize(text)
  return readPredicates(text, tokens).map(({ at, form, particle }) =>
    [tokens[at]?.text, particle, form].filter(part => part !== null).join(' ')
  )
}

test.each([
  ['The board cancelled the dividend.', ['cancelled past']],
  ['The order was soon cancelled.', ['cancelled passive']],
  ['The hub has not been inspected.', ['inspected passive']],
  ['The group will discontinue its storage.', ['discontinue modal']],
  ['The chairman stepped down as head of the group.', ['stepped down past']],
  ['Who is investigating the fire?', ['investigating progressive']],
  ['A rule that restricted the use has been revoked.', ['restricted past', 'revoked passive']],
  ['The fleet lacks trucks.', ['lacks present']],
  ['Doctors want to help the unnamed patients.', ['help infinitive']],
  ['Deaths due to accidents, limited partners and well-known plans.', []]
])('the verbs of %s', (text, verbs) => {
  expect(verbsIn(text)).toEqual(verbs)
})

test('time is linear in the text', () => {
  const timeOf = (times: number): number => {
    const text = 'to be not ever only just '.repeat(times)
    const tokens = tokenize(text)
    const before = process.cpuUsage()
    readPredicates(text, tokens)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  timeOf(500)
  // Eight times the text; quadratic time would be sixty-four.
  expect(timeOf(8_000)).toBeLessThan(20 * Math.max(timeOf(1_000), 5))
})
