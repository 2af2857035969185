import type { Hono } from 'hono'
import type { Verification } from '../../src/types/verification.ts'
import { createNumberLookup, overlap, type Span, tellingNumbers } from './naive-numbers.ts'
import { post, readRows } from './read-rows.ts'
import { type Row, ratio } from './row.ts'

interface RagTruthRow {
  question: string
  facts: { text: string }[]
  answer: string
  spans: (Span & { implicitTrue: boolean })[]
}

/** Which sentences a rule flags, counted against the spans that people marked. */
function createCount() {
  const count = { spans: 0, found: 0, flagged: 0, flaggedRight: 0, clean: 0, cleanFlagged: 0 }
  return {
    count,
    add(
      units: readonly { span: Span; isFlagged: boolean; isCounted: boolean }[],
      spans: readonly Span[],
      wrong: readonly Span[]
    ) {
      for (const { span, isFlagged, isCounted } of units) {
        const isWrong = wrong.some(one => overlap(one, span))
        if (isFlagged) count.flagged++
        if (isFlagged && isWrong) count.flaggedRight++
        if (!isWrong && isCounted) count.clean++
        if (!isWrong && isCounted && isFlagged) count.cleanFlagged++
      }
      for (const span of spans) {
        count.spans++
        if (units.some(unit => unit.isFlagged && overlap(unit.span, span))) count.found++
      }
    }
  }
}

/** Real models' answers with the spans that people marked as not supported by the sources. */
export async function measureRagTruth(app: Hono, path: string): Promise<Row[]> {
  const [figures, naive, anything, naiveAll] = [createCount(), createCount(), createCount(), createCount()]
  for (const row of readRows<RagTruthRow>(path)) {
    const { answer, facts, question } = row
    const { claims } = await post<Verification>(app, '/verify', { answer, facts, ...(question && { question }) })
    const wrong = row.spans.filter(({ implicitTrue }) => !implicitTrue)
    const numbers = tellingNumbers(answer)
    const wrongNumbers = wrong.filter(span => numbers.some(number => overlap(number, span)))
    const stands = createNumberLookup([...facts.map(({ text }) => text), question ?? ''])
    const units = claims.map(claim => {
      const own = numbers.filter(number => overlap(number, claim))
      return {
        span: claim,
        hasNumber: own.length > 0,
        byFigure: claim.verdict !== 'supported' && claim.issues.some(({ code }) => code === 'figure_mismatch'),
        byAnything: claim.verdict !== 'supported',
        byNaive: own.some(({ digits }) => !stands(digits))
      }
    })
    const flag = (key: 'byFigure' | 'byAnything' | 'byNaive', numbersOnly: boolean) =>
      units.map(unit => ({ span: unit.span, isFlagged: unit[key], isCounted: !numbersOnly || unit.hasNumber }))
    figures.add(flag('byFigure', true), wrongNumbers, wrong)
    naive.add(flag('byNaive', true), wrongNumbers, wrong)
    anything.add(flag('byAnything', false), wrong, wrong)
    naiveAll.add(flag('byNaive', false), wrong, wrong)
  }
  const [ours, rule, all, ruleAll] = [figures.count, naive.count, anything.count, naiveAll.count]
  const on = 'RAGTruth'
  return [
    {
      on,
      measure: 'spans with a number that are found',
      naive: ratio(rule.found, rule.spans),
      ours: ratio(ours.found, ours.spans),
      of: ours.spans,
      goal: 0.75
    },
    {
      on,
      measure: 'sentences flagged for a figure that are wrong',
      naive: ratio(rule.flaggedRight, rule.flagged),
      ours: ratio(ours.flaggedRight, ours.flagged),
      of: ours.flagged,
      goal: 0.85
    },
    {
      on,
      measure: 'clean sentences with a number flagged for it',
      naive: ratio(rule.cleanFlagged, rule.clean),
      ours: ratio(ours.cleanFlagged, ours.clean),
      of: ours.clean,
      goal: 0.015,
      lowerIsBetter: true
    },
    {
      on,
      measure: 'all spans found, whatever the issue',
      naive: ratio(ruleAll.found, ruleAll.spans),
      ours: ratio(all.found, all.spans),
      of: all.spans,
      goal: 0.35
    },
    {
      on,
      measure: 'clean sentences flagged for anything',
      naive: ratio(ruleAll.cleanFlagged, ruleAll.clean),
      ours: ratio(all.cleanFlagged, all.clean),
      of: all.clean,
      goal: 0.05,
      lowerIsBetter: true
    }
  ]
}
