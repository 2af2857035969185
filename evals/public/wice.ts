import type { Hono } from 'hono'
import type { Verification } from '../../src/types/verification.ts'
import { createBm25, indexOfBest } from './bm25.ts'
import { post, readRows } from './read-rows.ts'
import { type Row, ratio } from './row.ts'

interface WiceRow {
  claim: string
  label: 'supported' | 'partially_supported' | 'not_supported'
  evidence: string[]
  supportingSentences: number[][]
}

/** Sentences of Wikipedia with the article that they cite, and the sentences in it that people found to support them. */
export async function measureWice(app: Hono, path: string): Promise<Row[]> {
  const count = {
    supported: 0,
    kept: 0,
    cited: 0,
    naiveCited: 0,
    unsupported: 0,
    flagged: 0,
    partial: 0,
    partialFlagged: 0
  }
  for (const { claim, label, evidence, supportingSentences } of readRows<WiceRow>(path)) {
    const facts = evidence.map(text => ({ text }))
    const { claims } = await post<Verification>(app, '/verify', { answer: claim, facts })
    const isFlagged = claims.some(({ verdict }) => verdict !== 'supported')
    if (label === 'supported') {
      const chosen = new Set(supportingSentences.flat())
      count.supported++
      if (!isFlagged) count.kept++
      if (claims.some(({ citations }) => citations.some(({ factIndex }) => chosen.has(factIndex)))) count.cited++
      if (chosen.has(indexOfBest(createBm25(evidence).scores(claim)))) count.naiveCited++
    } else if (label === 'not_supported') {
      count.unsupported++
      if (isFlagged) count.flagged++
    } else {
      count.partial++
      if (isFlagged) count.partialFlagged++
    }
  }
  const { supported, unsupported, partial } = count
  const on = 'WiCE'
  return [
    {
      on,
      measure: 'supported claims that cite a sentence people chose',
      naive: ratio(count.naiveCited, supported),
      ours: ratio(count.cited, supported),
      of: supported,
      goal: 0.85
    },
    { on, measure: 'supported claims kept', naive: null, ours: ratio(count.kept, supported), of: supported, goal: 0.9 },
    {
      on,
      measure: 'unsupported claims flagged',
      naive: null,
      ours: ratio(count.flagged, unsupported),
      of: unsupported,
      goal: 0.6
    },
    {
      on,
      measure: 'partly supported claims flagged',
      naive: null,
      ours: ratio(count.partialFlagged, partial),
      of: partial,
      goal: null
    }
  ]
}
