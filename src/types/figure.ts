import { z } from 'zod'

export const figureKinds = ['money', 'count', 'percentage', 'date', 'duration', 'measure', 'ordinal'] as const
export const figureKindSchema = z.enum(figureKinds)
export type FigureKind = z.infer<typeof figureKindSchema>

const figureKindSet: ReadonlySet<string> = new Set(figureKinds)

/** Whether a kind of answer is a kind of figure. */
export const isFigureKind = (kind: string | undefined): kind is FigureKind =>
  kind !== undefined && figureKindSet.has(kind)

/** How a text qualifies a figure. `about` covers "nearly", "roughly", "almost", "around". */
export const figureBounds = ['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than'] as const
export type FigureBound = (typeof figureBounds)[number]

/** A figure's value: a number in its unit, or for a date an ISO 8601 prefix ("2024", "2024-09", "2024-09-30"). */
export const figureValueSchema = z.union([z.number(), z.string()])
export type FigureValue = z.infer<typeof figureValueSchema>

/** What a figure measures, in the words of its source; null where the text does not say it in a way that can be read. */
export const measureSchema = z
  .object({
    text: z
      .string()
      .nullable()
      .meta({ description: 'What is counted or valued: "401(k) retirement market", "plans".' }),
    verb: z.string().nullable().meta({ description: 'By which it is said: "died", "were infected", "employs".' }),
    of: z.string().nullable().meta({
      description:
        'Of what or whom: "Fidelity"; where the sentence leans on one before it or on its heading, as written there.'
    }),
    asOf: z.string().nullable().meta({ description: 'ISO 8601 prefix of the date at which it held.' })
  })
  .meta({ id: 'Measure' })
export type Measure = z.infer<typeof measureSchema>

/** A number with its meaning in a text. */
export interface Figure {
  kind: FigureKind
  /** The span as written, bounds and hedges left out: `text === source.slice(startCharIndex, endCharIndex)`. */
  text: string
  startCharIndex: number
  endCharIndex: number
  /** Normalised: "$8.9 trillion" is 8_900_000_000_000. For a range the lower end; for a date an ISO prefix. */
  value: FigureValue
  /** Closed interval of the values that the text allows before hedges; a date's is in days since 1970-01-01. */
  low: number
  high: number
  /** ISO currency code, "%", "percentage point", the counted noun (singular), a duration's or measure's base unit; null where none. */
  unit: string | null
  bound: FigureBound
  /** The size of one unit in the last place written: 0.1e12 for "$8.9 trillion", 1 for "715,000 plans" … */
  precision: number
  /** The number as written, scale applied but unit not converted: 2 for "2 years". Absent for dates. */
  written?: number
  /** The unit as written, singular: "year" for "2 years". Absent where it is `unit` or nothing. */
  writtenUnit?: string
}
