/** What an answer must never do, whatever the model writes. */
export const faultCodes = [
  'pointer_mismatch',
  'uncited',
  'figure_not_cited',
  'half_conflict',
  'untruth_shown',
  'forbidden_shown',
  'markup_shown',
  'silent_cut'
] as const
/** What makes an answer worse. */
export const shortfallCodes = [
  'reading_missing',
  'false_conflict',
  'withheld_wrongly',
  'citation_missing',
  'citation_needless',
  'answered_unanswerable',
  'abstained_answerable',
  'not_retrieved'
] as const
export type FindingCode = (typeof faultCodes)[number] | (typeof shortfallCodes)[number]
export interface Finding {
  code: FindingCode
  detail: string
}

/** A share: how many of how many. */
export interface Tally {
  right: number
  of: number
}
/** Every measure counts over answers, so that shares of any selection can be added up. */
export const tallyNames = [
  'conflictsWhole',
  'conflictsRight',
  'readingsShown',
  'figuresCited',
  'citationRecall',
  'citationPrecision',
  'sentencesShown',
  'answered',
  'abstained'
] as const
export type TallyName = (typeof tallyNames)[number]

export interface Judgement {
  findings: Finding[]
  tallies: Record<TallyName, Tally>
}
