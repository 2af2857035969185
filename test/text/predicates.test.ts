import { expect, test } from 'vitest'
import { readPredicates } from '../../src/text/predicates.ts'
import { readWords } from '../../src/text/words.ts'
import { expectLinear } from '../support/expect-linear.ts'

function verbsIn(text: string): string[] {
  const tokens = readWords(text)
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
  const write = (times: number) => {
    const text = 'to be not ever only just '.repeat(times)
    return { text, tokens: readWords(text) }
  }
  expectLinear({ write, read: ({ text, tokens }) => readPredicates(text, tokens), short: 2_000, forgivenMs: 50 })
})
