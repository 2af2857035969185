import type { Reading } from '../types/conflict.ts'
import type { Statement } from './statement.ts'

/** Why readings may differ, from the texts alone. */
export function explain(readings: readonly Reading[], _groups: readonly (readonly Statement[])[]): string {
  const dated = readings.filter(reading => reading.asOf)
  if (dated.length > 1 && new Set(dated.map(reading => reading.asOf)).size > 1)
    return `The figures are of different dates: ${dated.map(reading => `${reading.text} as of ${reading.asOf}`).join(', ')}.`
  return 'Nothing in the texts explains the difference.'
}
