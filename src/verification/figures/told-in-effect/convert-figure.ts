import type { CheckedFigure } from '../../checked-claim.ts'

/** Slack of a conversion that the writer rounded: 250 °F told as 120 °C. */
const conversionSlack = 0.02

/** "250 °F (120 °C)": a figure that is another one of the claim in another unit, where that one is stated. */
export function convertedFrom(checked: CheckedFigure, all: readonly CheckedFigure[]): CheckedFigure | null {
  const { figure } = checked
  if (checked.verdict !== 'not_stated' && checked.verdict !== 'contradicted') return null
  for (const other of all) {
    if (other === checked || other.verdict === 'not_stated' || other.verdict === 'contradicted') continue
    if (other.figure.kind !== figure.kind || other.figure.unit !== figure.unit) continue
    if (other.figure.writtenUnit === figure.writtenUnit) continue
    const slack = Math.max(figure.precision / 2, conversionSlack * Math.abs(other.figure.low))
    if (Math.abs(figure.low - other.figure.low) > slack) continue
    const working = `${other.figure.text} = ${figure.text}`
    return { figure, verdict: 'derived', working, evidence: other.evidence }
  }
  return null
}
