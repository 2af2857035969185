import { describe, expect, test } from 'vitest'
import { historyBefore } from '../../web/conversation/history.ts'
import { progressOf } from '../../web/conversation/progress.ts'
import { foldTurn, isRunning, newTurn, type TurnEvent } from '../../web/conversation/turn.ts'
import { marketAnswer, marketQuestion, partsOf, withheldSentence } from './sample-answers.ts'

const asked = newTurn({ id: '1', question: marketQuestion, documentIds: [], askedAt: '2026-01-01T00:00:00Z' })
const fold = (...events: TurnEvent[]) => events.reduce(foldTurn, asked)

describe('foldTurn', () => {
  test('comes to the same by its parts as by the whole answer', () => {
    const answer = { ...marketAnswer, withheld: [withheldSentence] }
    const streamed = fold(...partsOf(answer), { type: 'answer', data: answer })
    const whole = fold({ type: 'answer', data: answer })
    expect({ ...streamed, passages: null, conflicts: null }).toEqual(whole)
    expect(isRunning(streamed)).toBe(false)
  })

  test('only ever adds to the claims, and keeps the very objects when the answer repeats them', () => {
    let turn = asked
    for (const part of partsOf(marketAnswer)) {
      const before = turn.claims
      turn = foldTurn(turn, part)
      expect(turn.claims.slice(0, before.length)).toEqual(before)
    }
    const copy = structuredClone(marketAnswer)
    expect(foldTurn(turn, { type: 'answer', data: copy }).claims).toBe(turn.claims)
  })

  test('numbers each citation once', () => {
    const [, , claim] = partsOf(marketAnswer)
    if (claim?.type !== 'claim') throw new Error('the sample has lost its claim')
    expect(fold(claim, claim).citations).toHaveLength(2)
  })

  test('waits for a lost server only while nothing has been shown', () => {
    const parts = partsOf(marketAnswer)
    expect(fold({ type: 'unreachable' }).phase).toBe('waiting')
    expect(fold(...parts.slice(0, 3), { type: 'unreachable' }).phase).toBe('lost')
    expect(fold({ type: 'unreachable' }, { type: 'asked' })).toEqual(asked)
  })

  test('keeps what was checked through an error and a stop', () => {
    const parts = partsOf(marketAnswer).slice(0, 4)
    const error = { code: 'model_timeout', message: 'It took too long.', help: 'Ask again.' }
    expect(fold(...parts, { type: 'error', data: error })).toMatchObject({ phase: 'failed', error })
    expect(fold(...parts, { type: 'error', data: error }).claims).toHaveLength(2)
    expect(fold(...parts, { type: 'stopped' }).claims).toHaveLength(2)
  })
})

describe('progressOf', () => {
  test('says in one line how far the question has come', () => {
    const parts = partsOf(marketAnswer)
    expect(progressOf(asked, 5)).toBe('Searching 5 documents')
    expect(progressOf(asked, null)).toBe('Searching')
    expect(progressOf(fold(...parts.slice(0, 1)), 5)).toBe('8 passages from 4 documents · checking')
    expect(progressOf(fold(...parts.slice(0, 3)), 5)).toBe(
      '8 passages from 4 documents · 2 disagreements found · 1 sentence checked'
    )
  })
})

describe('historyBefore', () => {
  test('holds what was answered before, and nothing that was not checked', () => {
    const answered = { ...fold({ type: 'answer', data: marketAnswer }), id: 'a' }
    const failed = { ...fold({ type: 'unreachable' }), id: 'b' }
    const messages = historyBefore([answered, failed, { ...asked, id: 'c' }], 'c')
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(messages[1]?.content).toBe(marketAnswer.plainText)
    expect(historyBefore([answered], 'a')).toEqual([])
  })
})
