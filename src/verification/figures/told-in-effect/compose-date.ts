import { compareFigures } from '../../../text/figures/compare-figures.ts'
import { leavesItselfOut } from '../../../text/figures/dates/compare-dates.ts'
import { readFigures } from '../../../text/figures/read-figures.ts'
import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { createListMemory } from '../../../text/sentence-memory.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import type { Derivation } from '../../reckoning/operand.ts'
import type { StatedFigure } from '../stated-figure.ts'

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

const remembered = createListMemory<readonly StatedDate[]>()

function datesOf(sentences: readonly EvidenceSentence[]): readonly StatedDate[] {
  return remembered.of(sentences, readDates)
}

function readDates(sentences: readonly EvidenceSentence[]): readonly StatedDate[] {
  const dates: StatedDate[] = []
  for (const sentence of sentences)
    for (const figure of figuresOf(sentence)) {
      const parts = partsOf(figure)
      if (parts) dates.push({ sentence, figure, parts })
    }
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
  const all = [...datesOf(cited), ...(context === cited ? [] : datesOf(context))].filter(
    ({ figure }) => figure.bound === claimed.bound || !leavesItselfOut(figure)
  )
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

const thirds = [/\b(?:start|beginning)\sof\s$/u, /\bmiddle\sof\s$/u, /\bend\sof\s$/u]
const partOfMonth = /-([012])X$/u

/** "Late March" of "the end of March". */
export function partOfMonthIn(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  const value = String(claimed.value)
  const [part, third] = partOfMonth.exec(value) ?? []
  const before = thirds[Number(third ?? Number.NaN)]
  if (part === undefined || !before) return null
  const month = value.slice(0, -part.length)
  const isThat = ({ sentence: { text }, figure }: StatedFigure) =>
    (figure.value === month || String(figure.value) === month.replace(/^\d{4}/, 'XXXX')) &&
    before.test(text.slice(Math.max(0, figure.startCharIndex - lengthOfPart), figure.startCharIndex))
  return datesOf(cited).find(isThat) ?? null
}

/** UTF-16 code units of "beginning of ". */
const lengthOfPart = 13

/** More words than these beside its date make a line a statement of something, not the date of the text. */
const wordsOfDateLine = 6
const daysAhead = 366

const rememberedLines = createListMemory<readonly StatedFigure[]>()

/** Lines that date the text they stand in: "By Jane Doe on March 2, 2017", "December 20, 2018 10:04 AM". */
function dateLinesOf(sentences: readonly EvidenceSentence[]): readonly StatedFigure[] {
  return rememberedLines.of(sentences, readDateLines)
}

function readDateLines(sentences: readonly EvidenceSentence[]): readonly StatedFigure[] {
  return sentences.flatMap(sentence => {
    const [figure, ...others] = figuresOf(sentence).filter(
      ({ kind, low, high }) => kind === 'date' && low === high && low !== 0
    )
    if (!figure || others.length > 0 || sentence.text.length > 100) return []
    const rest = sentence.text.slice(0, figure.startCharIndex) + sentence.text.slice(figure.endCharIndex)
    return (rest.match(/\p{L}+/gu) ?? []).length <= wordsOfDateLine ? [{ sentence, figure }] : []
  })
}

/** A date that a cited sentence tells from the day of writing ("Wednesday", "last year", "in June"), where a line gives that day. */
export function dateFromLine(
  claimed: Figure,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Derivation | null {
  if (claimed.kind !== 'date' || !Number.isFinite(claimed.low)) return null
  const parts = partsOf(claimed)
  for (const line of dateLinesOf(context)) {
    const publishedAt = String(line.figure.value)
    for (const sentence of cited) {
      if (sentence === line.sentence || sentence.publishedAt !== undefined) continue
      for (const figure of readFigures(sentence.text, { publishedAt })) {
        if (figure.kind !== 'date') continue
        const relation = compareFigures(claimed, figure)
        // A month without a year is as well the coming one.
        const ahead = claimed.low - line.figure.low
        const isComing =
          parts?.month !== undefined &&
          ahead > 0 &&
          ahead < daysAhead &&
          String(figure.value).slice(4) === String(claimed.value).slice(4)
        if (relation !== 'equal' && !isComing) continue
        const working = `${figure.text}, ${line.figure.text} = ${claimed.text}`
        return { working, operands: [{ sentence, figure }, line] }
      }
    }
  }
  return null
}
