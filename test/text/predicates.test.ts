import { expect, test } from 'vitest'
import { readPredicates } from '../../src/text/predicates.ts'
import { withPresentVerbs } from '../../src/text/present-verbs.ts'
import { readText } from '../../src/text/reading.ts'
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

test.each([
  ['It was quickly and quietly sold by Lee.', ['sold past']],
  ['The firm has been growing and hires staff.', ['growing progressive']],
  ["He didn't leave; she doesn't stay.", ['leave modal', 'stay modal']],
  ['The firm does the work. The plan to leave failed.', ['leave infinitive', 'failed past']],
  ['He looked up the word, gave away the car and walked out.', ['looked up past', 'gave away past', 'walked out past']],
  ['Trump signed it. The order signed Friday stands.', ['signed past', 'signed past']],
  ["Limited supplies reduced Lee's options.", ['reduced past']],
  ['This shows a rise. Each earns the wage. The chart shows.', ['shows present']],
  ['Norvik sells. Sales fell. It never rains.', ['fell past']],
  ['Norvik Shipping sells boats.', ['sells present']],
  ['The ferry lacks beds.', ['lacks present']],
  ['To leave is hard; according to plans; he wants to quickly leave.', []],
  ["He must be told. It can't have been seen. She will sells.", ['told passive', 'seen passive']],
  ['well-known firms co-operated fully', []],
  ['The deal, signed in May, was (quietly) dropped.', ['signed past', 'dropped past']]
])('the verbs of %s', (text, verbs) => {
  expect(verbsIn(text)).toEqual(verbs)
})

test.each([
  ['Slugs avoid the rings.', ['avoid']],
  ['The lid closes by itself, and ferries arrive on Mondays.', ['closes', 'arrive']],
  ['It is a graph that uses coloured bars.', ['uses']],
  ['Reheat foods to 70 degrees.', []],
  ['Take three tablets a day.', []],
  ['The sales force was in Rome.', []]
])('verbs of the present by what is known of them: %s', (text, verbs) => {
  const reading = readText(text)
  expect(withPresentVerbs(reading).map(({ at }) => reading.tokens[at]?.text)).toEqual(verbs)
})
