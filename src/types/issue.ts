import { z } from 'zod'

export const issueCodes = [
  'missing_citation',
  'unknown_citation',
  'figure_mismatch',
  'quote_mismatch',
  'name_mismatch',
  'polarity_mismatch',
  'low_support'
] as const
export type IssueCode = (typeof issueCodes)[number]

/** Why a sentence is not supported, with its evidence. */
export const issueSchema = z
  .object({
    code: z.enum(issueCodes),
    message: z.string().meta({ description: 'In plain words, for a reader.' }),
    claimed: z.string().nullable().meta({ description: 'The words of the sentence that are at issue.' }),
    found: z.string().nullable().meta({ description: 'What the cited source says instead, where it says anything.' })
  })
  .meta({ id: 'Issue' })
export type Issue = z.infer<typeof issueSchema>
