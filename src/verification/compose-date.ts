import { figuresOf } from '../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { Derivation, StatedFigure } from './derive-figure.ts'

const calendarDate = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?$/

interface DateParts {
  year: string | undefined
  month: string | undefined
  day: string | undefined
}

function partsOf({ kind, value, unit, text }: Figure): DateParts | null {
  // "1976: the company is founded": a year that stands alone.
  if (kind === 'count' && unit === null && /^[12]\d{3}$/.test(text))
    return { year: text, month: undefined, day: undefined }
  const match = kind === 'date' && typeof value === 'string' ? calendarDate.exec(value) : null
  if (!match) return null
  return { year: match[1] === 'XXXX' ? undefined : match[1], month: match[2], day: match[3] }
}

interface StatedDate extends StatedFigure {
  parts: DateParts
}

const remembered = new WeakMap<readonly EvidenceSentence[], readonly StatedDate[]>()

function datesOf(sentences: readonly EvidenceSentence[]): readonly StatedDate[] {
  const known = remembered.get(sentences)
  if (known) return known
  const dates: StatedDate[] = []
  for (const sentence of sentences)
    for (const figure of figuresOf(sentence)) {
      const parts = partsOf(figure)
      if (parts) dates.push({ sentence, figure, parts })
    }
  remembered.set(sentences, dates)
  return dates
}

/**
 * A claimed date put together from what the sources say apart: the day in the cited sentence ("died on May 7"), the
 * year in the line that dates the text ("May 10, 2018").
 */
export function composeDate(
  claimed: Figure,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Derivation | null {
  const parts = partsOf(claimed)
  if (!parts) return null
  const all = [...datesOf(cited), ...(context === cited ? [] : datesOf(context))]
  const agrees = (one: string | undefined, other: string | undefined): boolean => one === undefined || one === other
  const whole = all.find(
    ({ parts: other }) =>
      agrees(parts.year, other.year) && agrees(parts.month, other.month) && agrees(parts.day, other.day)
  )
  if (whole) return { working: whole.figure.text, operands: [whole] }
  if (parts.year === undefined || parts.month === undefined) return null
  const day = all.find(
    ({ parts: other }) => other.year === undefined && other.month === parts.month && agrees(parts.day, other.day)
  )
  const year = all.find(({ parts: other }) => other.year === parts.year)
  if (!day || !year) return null
  return { working: `${day.figure.text} + ${parts.year} = ${claimed.text}`, operands: [day, year] }
}
