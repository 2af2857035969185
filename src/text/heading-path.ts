import type { EvidenceSentence } from '../types/evidence.ts'

/** The headings that a sentence stands under, outermost first, without one that only repeats the title. */
export function headingPath({ heading, outerHeadings = [], title }: EvidenceSentence): readonly string[] {
  return heading === undefined || heading === title ? outerHeadings : [...outerHeadings, heading]
}
