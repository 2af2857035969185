import type { Hono } from 'hono'
import type { FactConflict } from '../../src/types/conflict.ts'
import { createNumberLookup, tellingNumbers } from './naive-numbers.ts'
import { post, readRows } from './read-rows.ts'
import { type Row, ratio } from './row.ts'
import type { SquadArticle } from './squad.ts'

interface WikiContradictRow {
  question: string
  context1: string
  context2: string
  answer1: string
  answer2: string
  contradiction_type: string
}

const hasDigit = (text: string) => /\d/.test(text)
/** The naive rule: two texts disagree where each has a number that the other has not. */
const naivelyDisagree = (one: string, other: string) => lacks(one, other) && lacks(other, one)
const lacks = (one: string, other: string) => {
  const stands = createNumberLookup([other])
  return tellingNumbers(one).some(({ digits }) => !stands(digits))
}

/** Pairs of texts that contradict each other in a figure, and neighbouring paragraphs of one article, which do not. */
export async function measureContradictions(app: Hono, path: string, squadPath: string): Promise<Row[]> {
  const conflictsOf = async (facts: readonly string[], question?: string) => {
    const body = { facts: facts.map(text => ({ text })), ...(question && { question }) }
    return (await post<{ conflicts: FactConflict[] }>(app, '/conflicts', body)).conflicts
  }
  const empty = () => ({ all: 0, found: 0, naive: 0 })
  const counts = { explicit: empty(), implicit: empty(), neighbours: empty() }
  const rows = readRows<WikiContradictRow>(path).filter(row => hasDigit(row.answer1) && hasDigit(row.answer2))
  for (const { question, context1, context2, contradiction_type } of rows) {
    const count = /^explicit/i.test(contradiction_type) ? counts.explicit : counts.implicit
    const conflicts = await conflictsOf([context1, context2], question)
    count.all++
    if (conflicts.some(spansBoth)) count.found++
    if (naivelyDisagree(context1, context2)) count.naive++
  }
  for (const { paragraphs } of readRows<SquadArticle>(squadPath)) {
    for (const [index, { context }] of paragraphs.slice(1).entries()) {
      const before = paragraphs[index]?.context ?? ''
      if (!hasDigit(before) || !hasDigit(context)) continue
      counts.neighbours.all++
      if ((await conflictsOf([before, context])).length > 0) counts.neighbours.found++
      if (naivelyDisagree(before, context)) counts.neighbours.naive++
    }
  }
  const row = ({ all, found, naive }: ReturnType<typeof empty>) => ({
    naive: ratio(naive, all),
    ours: ratio(found, all),
    of: all
  })
  return [
    { on: 'WikiContradict', measure: 'explicit contradictions of figures found', ...row(counts.explicit), goal: 0.8 },
    { on: 'WikiContradict', measure: 'implicit contradictions of figures found', ...row(counts.implicit), goal: null },
    {
      on: 'SQuAD 2',
      measure: 'neighbouring paragraphs reported as conflicting',
      ...row(counts.neighbours),
      goal: 0.02,
      lowerIsBetter: true
    }
  ]
}

function spansBoth({ readings }: FactConflict): boolean {
  return new Set(readings.flatMap(({ citations }) => citations.map(({ factIndex }) => factIndex))).size > 1
}
