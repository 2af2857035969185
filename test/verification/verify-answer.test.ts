import { describe, expect, test } from 'vitest'
import { evidenceFromFacts } from '../../src/documents/evidence.ts'
import { verificationSchema } from '../../src/types/verification.ts'
import { attribute } from '../../src/verification/attribute.ts'
import { verifyAnswer } from '../../src/verification/verify-answer.ts'
import { verifyClaim } from '../../src/verification/verify-claim.ts'
import { expectLinear } from '../support/expect-linear.ts'

const facts = [
  {
    text: 'The order may come this week. It concerns 401(k) plans, which hold $8.9 trillion and cover 71.5 million people.'
  },
  { text: 'Fidelity manages $5.9 trillion. It opened a new retirement account in April 2025.' }
]

function verify(answer: string, question?: string) {
  return verifyAnswer({ answer, facts, ...(question === undefined ? {} : { question }) })
}

test.each([
  'The 401(k) market is worth $8.9 trillion.',
  'Mr Ruiz is expected to open the $8.9 trillion 401(k) market to others.'
])(
  'a fact that gives another value of the same thing is a conflict, and contradicts no claim that keeps to one: %s',
  text => {
    const facts = [{ text }, { text: 'The 401(k) market holds $8.7 trillion as of March 31, 2025.' }]
    const { claims, conflicts } = verifyAnswer({ answer: 'The 401(k) market holds $8.9 trillion.', facts })
    expect(claims.map(({ verdict }) => verdict)).toEqual(['supported'])
    expect(conflicts.map(({ readings }) => readings.length)).toEqual([2])
  }
)

describe('the answer is cut into claims', () => {
  const answer = `# The 401(k) market

Here is what the passages say:
1. The plans hold $8.9 trillion [1].
2) Fidelity manages $5.9 trillion.
- They cover **71.5 million** people. The U.S. order may come this week!

| plans | $8.9 trillion |`

  test('which select their text, in order, without overlaps', () => {
    let end = 0
    for (const claim of verify(answer).claims) {
      expect(answer.slice(claim.startCharIndex, claim.endCharIndex)).toBe(claim.text)
      expect(claim.startCharIndex).toBeGreaterThanOrEqual(end)
      end = claim.endCharIndex
    }
  })

  test('which together hold every letter and every number, list numbers apart', () => {
    const rest = [...verify(answer).claims]
      .reverse()
      .reduce(
        (text, { startCharIndex, endCharIndex }) => text.slice(0, startCharIndex) + text.slice(endCharIndex),
        answer
      )
    expect(rest.replaceAll(/\d[.)]|[\s#*|-]/g, '')).toBe('')
  })
})

test('the answer is what the schema says, and its citations select their facts', () => {
  const verification = verify('The plans hold $8.9 trillion. They hold $9.9 trillion.')
  expect(verificationSchema.parse(verification)).toEqual(verification)
  expect(verification.supportScore).toBe(0.5)
  const spans = verification.claims.flatMap(({ citations, figures }) => [
    ...citations,
    ...figures.flatMap(({ evidence }) => evidence ?? [])
  ])
  expect(spans.length).toBeGreaterThan(2)
  for (const { factIndex, startCharIndex, endCharIndex, citedText } of spans)
    expect(facts[factIndex]?.text.slice(startCharIndex, endCharIndex)).toBe(citedText)
})

test('figures of the answer are selected in the answer', () => {
  const answer = 'It is so. The plans hold $8.9 trillion, and Fidelity manages $5.9 trillion.'
  const { claims } = verify(answer)
  const figures = claims.flatMap(claim => claim.figures)
  expect(figures.map(({ text }) => text)).toEqual(['$8.9 trillion', '$5.9 trillion'])
  for (const { startCharIndex, endCharIndex, text } of figures)
    expect(answer.slice(startCharIndex, endCharIndex)).toBe(text)
  expect(figures.map(({ evidence }) => evidence?.factIndex)).toEqual([0, 1])
})

test('a claim of two facts cites both', () => {
  const { claims } = verify(
    '401(k) plans hold $8.9 trillion, and Fidelity opened a new retirement account in April 2025.'
  )
  expect(new Set(claims[0]?.citations.map(({ factIndex }) => factIndex))).toEqual(new Set([0, 1]))
  expect(claims[0]?.verdict).toBe('supported')
})

test.each(['Here are the steps:', 'Based on the provided passages:', 'The passages do not mention the price of gold.'])(
  'what claims nothing of its own is not flagged: %s',
  answer => {
    expect(verify(answer).claims.map(({ verdict }) => verdict)).toEqual(['supported'])
  }
)

test('an empty answer has no claims and a full score', () => {
  expect(verify('')).toEqual({ supportScore: 1, claims: [], conflicts: [] })
})

test('conflicts among the facts are reported', () => {
  const { conflicts } = verifyAnswer({
    answer: 'The 401(k) market holds $8.9 trillion.',
    facts: [{ text: 'The 401(k) market holds $8.9 trillion.' }, { text: 'The 401(k) market holds $12.5 trillion.' }],
    question: 'How large is the 401(k) market?'
  })
  expect(conflicts[0]?.readings.flatMap(({ citations }) => citations.map(({ factIndex }) => factIndex)).sort()).toEqual(
    [0, 1]
  )
})

test('time grows with the text and not faster', () => {
  const paragraph = `${facts.map(({ text }) => text).join(' ')} `
  const claim = 'The plans hold $8.9 trillion, and Fidelity opened an account in April 2025.'
  const read = (text: string) => {
    const evidence = evidenceFromFacts([{ text }])
    verifyClaim(claim, attribute(claim, evidence), { context: evidence })
  }
  expectLinear({ write: times => paragraph.repeat(times), read, short: 50, forgivenMs: 75 })
})

describe('facts that are posted again', () => {
  const answer = 'Fidelity manages $5.8 trillion. The order may come this week.'
  const others = Array.from({ length: 40 }, (_, index) => [
    { text: `The order may come this week, says report ${index}.` }
  ])

  test('are judged as the first time, at once and after many others', () => {
    const first = verify(answer)
    expect(verify(answer)).toEqual(first)
    for (const other of others) expect(verifyAnswer({ answer, facts: other }).claims[0]?.verdict).not.toBe('supported')
    expect(verify(answer)).toEqual(first)
    for (const other of others.slice(0, 3)) verifyAnswer({ answer, facts: other })
    expect(verify(answer)).toEqual(first)
  })

  test('bring the conflicts that another question asks for', () => {
    const apart = [{ text: 'The hall seats 400 people.' }, { text: 'The hall seats 450 people.' }]
    const asked = (question: string) => verifyAnswer({ answer, facts: apart, question }).conflicts
    const before = asked('How many people does the hall seat?')
    expect(before).toHaveLength(1)
    expect(asked('What is the weather?')).toEqual(asked('What is the weather?'))
    expect(asked('How many people does the hall seat?')).toEqual(before)
  })
})
