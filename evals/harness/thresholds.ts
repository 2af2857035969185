import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { faultCodes } from './findings.ts'
import type { Result } from './run-cases.ts'
import { type Measure, measures, scoresOf } from './scores.ts'

const shares = z.partialRecord(z.enum(Object.keys(measures) as [Measure, ...Measure[]]), z.number().min(0).max(1))
const thresholdsSchema = z.strictObject({
  faults: z.partialRecord(z.enum(faultCodes), z.number().int().min(0)),
  measures: shares,
  models: z.record(z.string(), shares)
})
export type Thresholds = z.infer<typeof thresholdsSchema>

export function readThresholds(path: string): Thresholds {
  return thresholdsSchema.parse(parse(readFileSync(path, 'utf8')))
}

export interface Miss {
  /** What is measured, and of which model where it is of one. */
  what: string
  got: number
  wanted: number
}

/** What a run falls short of; nothing where it is green. A model or a measure that a filter left out misses nothing. */
export function findMisses(results: readonly Result[], thresholds: Thresholds): Miss[] {
  const all = scoresOf(results)
  const misses: Miss[] = []
  for (const [code, wanted] of Object.entries(thresholds.faults)) {
    const got = all.faults[code] ?? 0
    if (got > wanted) misses.push({ what: code, got, wanted })
  }
  const check = (scores: typeof all, least: z.infer<typeof shares>, suffix: string) => {
    for (const [measure, wanted] of Object.entries(least)) {
      const got = scores.measures[measure as Measure].value
      if (got !== null && got < wanted) misses.push({ what: `${measure}${suffix}`, got, wanted })
    }
  }
  check(all, thresholds.measures, '')
  for (const [model, least] of Object.entries(thresholds.models)) {
    const its = results.filter(result => result.model === model)
    if (its.length > 0) check(scoresOf(its), least, ` of ${model}`)
  }
  return misses
}
